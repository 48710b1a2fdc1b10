import fc from 'fast-check';
import { correctionOf, numbersIn } from '../../src/prose/numbers';
import { chineseNumeral, valueOfNumeral } from '../../src/prose/numerals';
import { inSource, readProse } from '../../src/prose/prose';

/** The figures of a text as `value unit`, with what else is said of them. */
const read = (source: string): readonly string[] =>
  [...numbersIn(readProse(source).text)].map(
    ({ value, unit, approximation, isRange }) =>
      `${value}${unit}${approximation ? ` ${approximation}` : ''}${isRange ? ' range' : ''}`,
  );

describe('numbersIn', () => {
  it.each([
    ['共收到申请3119件', ['3119件']],
    ['受理 3119 件，占 98.5％', ['3119件', '98.5%']],
    ['申请１２３件', ['123件']],
    ['公开12,345条', ['12345条']],
    ['公开18万余条', ['180000条 more']],
    ['公开5500余条', ['5500条 more']],
    ['公开近3000条', ['3000条 less']],
    ['公开约1.2万条', ['12000条 about']],
    ['公开20条左右', ['20条 about']],
    ['收取9116.36万元', ['91163600元']],
    ['三十二件、两件、一百零五条', ['32件', '2件', '105条']],
    ['占百分之三十五点二', ['35.2%']],
    ['10至20件', ['20件 range']],
    ['上升2.5个百分点', ['2.5个百分点']],
    ['20个工作日', ['20个工作日']],
  ])('%s', (source, figures) => expect(read(source)).toEqual(figures));

  it.each([
    '2024年1月1日起',
    '国办公开办函〔2021〕30号',
    '第二十条第（一）项',
    '国务院令第711号',
    '拨打12345热线',
    '发布H5、5G信息',
    '十四五规划',
  ])('%s has none', (source) => expect(read(source)).toEqual([]));

  it('finds the figure alone in the source', () => {
    const source = '共 收到 ３１１９ 件😀，答复 12 件';
    const prose = readProse(source);
    const figures = [...numbersIn(prose.text)].map(({ figure }) => inSource(prose, figure));
    expect(figures.map(({ from, to }) => source.slice(from, to))).toEqual(['３１１９', '12']);
  });
});

describe('correctionOf', () => {
  it.each([
    ['件数12件', 15, '15'],
    ['件数１２件', 15, '１５'],
    ['件数十二件', 15, '十五'],
    ['件数十二件', 2, '两'],
    ['公开12,345条', 1234567, '1,234,567'],
    ['公开1.2万条', 34000, '3.4'],
    ['公开1.2万条', 34567, undefined],
    ['公开5500余条', 5600, undefined],
    ['收取9116.36万元', 5949123400, '594912.34'],
  ])('writes for %s a %s', (source, value, written) => {
    const prose = readProse(source);
    const [quantity] = numbersIn(prose.text);
    const { from, to } = inSource(prose, quantity!.figure);
    expect(correctionOf(quantity!, source.slice(from, to), value)).toBe(written);
  });

  it('is read back as the same number', () => {
    const style = fc.constantFrom('12件', '１２件', '十二件', '1,234件');
    fc.assert(
      fc.property(style, fc.nat({ max: 9999 }), (pattern, value) => {
        const prose = readProse(`收到${pattern}`);
        const [quantity] = numbersIn(prose.text);
        const { from, to } = inSource(prose, quantity!.figure);
        const written = correctionOf(quantity!, prose.source.slice(from, to), value)!;
        expect(read(`收到${written}件`)).toEqual([`${value}件`]);
      }),
    );
  });
});

describe('numerals', () => {
  it('are read as they are written, below 10,000', () => {
    fc.assert(fc.property(fc.nat({ max: 9999 }), (value) => valueOfNumeral(chineseNumeral(value)) === value));
  });

  it.each([
    ['十', 10],
    ['二十', 20],
    ['一百零五', 105],
    ['二〇二五', 2025],
    ['两千', 2000],
    ['十百', undefined],
    ['一二百', undefined],
  ])('%s is %s', (numeral, value) => expect(valueOfNumeral(numeral)).toBe(value));

  it.each([
    [0, '零'],
    [23000, '二万三千'],
    [10001, '一万零一'],
    [120_000_000, '一亿二千万'],
  ])('%s is written %s', (value, numeral) => expect(chineseNumeral(value)).toBe(numeral));
});
