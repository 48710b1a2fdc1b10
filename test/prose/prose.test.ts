import fc from 'fast-check';
import { inSource, readProse } from '../../src/prose/prose';
import { withRelativeYears } from '../../src/prose/relative-years';
import { clausesOf, partsOf, sentencesOf } from '../../src/prose/sentences';
import { yearsIn } from '../../src/prose/years';

const pieces = (text: string, stretches: readonly { from: number; to: number }[]): readonly string[] =>
  stretches.map(({ from, to }) => text.slice(from, to));

describe('readProse', () => {
  it('takes blanks out, but not between two numbers', () => {
    expect(readProse('2024 年，　共 收到 12 件').text).toBe('2024年,共收到12件');
    expect(readProse('H5 AI 12 34').text).toBe('H5 AI 12 34');
  });

  it('joins a sentence that is broken at the edge of a page, and keeps paragraphs apart', () => {
    expect(
      readProse('本报告由海滨县水利局根据《中华人民共和国政府\n信息公开条例》编制。\n一、总体情况').text,
    ).toBe('本报告由海滨县水利局根据《中华人民共和国政府信息公开条例》编制。\n一、总体情况');
  });

  it('says of each sign where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (source) => {
        const prose = readProse(source);
        expect(prose.places).toHaveLength(prose.text.length);
        for (let at = 0; at < prose.text.length; at++) {
          const { from, to } = inSource(prose, { from: at, to: at + 1 });
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });
});

describe('sentences', () => {
  it('end at full stops of either width, not at points in numbers', () => {
    const { text } = readProse('收取3.5万元。未收到申请.全年共5件！');
    expect(pieces(text, sentencesOf(text))).toEqual(['收取3.5万元。', '未收到申请.', '全年共5件!']);
  });

  it('fall into parts and clauses', () => {
    const text = '复议3件,其中维持2件;诉讼1件、均已结案。';
    const whole = { from: 0, to: text.length };
    expect(pieces(text, partsOf(text, whole))).toEqual(['复议3件,其中维持2件;', '诉讼1件、均已结案。']);
    expect(pieces(text, clausesOf(text, whole))).toEqual(['复议3件,', '其中维持2件;', '诉讼1件、均已结案。']);
  });

  it('leave nothing out', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('。', '件', ';', ',', '\n', '.', '1', '”') }), (text) => {
        expect(pieces(text, sentencesOf(text)).join('')).toBe(text);
      }),
    );
  });
});

describe('years', () => {
  it('are read in figures and numerals, alone and in pairs', () => {
    const { text } = readProse('2024 年至二〇二五年，2022—2023年，第2021号，2026年1月1日');
    expect(yearsIn(text).map(({ year, isDate }) => `${year}${isDate ? ' date' : ''}`)).toEqual([
      '2024',
      '2025',
      '2022',
      '2023',
      '2026 date',
    ]);
  });

  it('are called after the reporting year', () => {
    const prose = withRelativeYears(readProse('2024年结转到2025年度，明年、去年、2021年'), 2025);
    expect(prose.text).toBe('上年结转到本年,下年、上年、2021年');
    expect(prose.places).toHaveLength(prose.text.length);
    expect(inSource(prose, { from: 0, to: 2 })).toEqual({ from: 0, to: 5 });
  });
});
