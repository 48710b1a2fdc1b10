import { bodiesOfPaths, matchHandIns } from '../../src/collect/match/match-hand-ins';
import type { Identity } from '../../src/collect/hand-in';
import { bodyList, handedIn } from '../support/body-lists';
import { listedBody } from '../support/listed-body';

const code = '11320000MB1A2B3C4D';
const list = bodyList(
  '青岚县人民政府办公室',
  listedBody('青岚县水务局', { code }),
  '青岚县财政局',
  '青岚县教育局',
  '青岚县第一中学',
  '青岚县城市更新局',
  '青岚县城关镇人民政府',
);

const matched = (...identities: readonly Identity[]) =>
  matchHandIns(list, identities, { area: '', year: 2025 });

/** What becomes of one file alone, and what is said of it. */
const outcomeOf = (file: string, body = '', facts: Partial<Identity> = {}): readonly [string, string] => {
  const { outcome, body: name, candidates, says } = matched(handedIn(file, body, facts)).handIns[0]!;
  return [[outcome, name, ...candidates].filter((each) => each !== '').join(' '), says];
};

const fromFile = '报告里没有写机关名称，按文件名认定。';

describe('a report that names no body', () => {
  it.each([
    '水务局.xlsx',
    '03 县水务局.xlsx',
    '青岚县水务局2025年政府信息公开工作年度报告.docx',
    '青岚县水务局关于2025年度政府信息公开工作情况的报告（修改稿）.docx',
    '2025年度报告-水务局-定稿 20260115.doc',
    '附件1：水务局2025年报(1).xls',
    '水务局政务公开年报v2.et',
    'a/b/【水务局】年报.pdf',
    '水务局1月20日报送.xlsx',
  ])('is told by its name %s', (file) => {
    expect(outcomeOf(file)).toEqual(['used 青岚县水务局', fromFile]);
  });

  it.each([
    ['青岚县人民政府办公室政府信息公开年报.docx', '青岚县人民政府办公室'],
    ['城关镇人民政府信息公开年报.docx', '青岚县城关镇人民政府'],
    ['城关镇政府2025.docx', '青岚县城关镇人民政府'],
    ['城市更新局更新.docx', '青岚县城市更新局'],
  ])('is told by its name %s, which has words that are asides elsewhere', (file, body) => {
    expect(outcomeOf(file)).toEqual([`used ${body}`, fromFile]);
  });

  it('is told by its folder, where its own name says nothing', () => {
    const says = '报告里没有写机关名称，按文件夹的名称认定。';
    expect(outcomeOf('2025/水务局/年报.docx')).toEqual(['used 青岚县水务局', says]);
    expect(outcomeOf('2025/水务局/20260115.docx')).toEqual(['used 青岚县水务局', says]);
    expect(outcomeOf('教育局/第二中学.docx')[0]).toBe('unconfirmed 青岚县教育局 青岚县第一中学');
  });

  it('is not told by a part of a name, nor where several are named', () => {
    expect(outcomeOf('财政局直属分局.docx')[0]).toBe('unconfirmed 青岚县财政局');
    expect(outcomeOf('水务局转财政局.docx')[0]).not.toMatch(/used/u);
    expect(outcomeOf('水务局、财政局.docx')).toEqual([
      'unconfirmed 青岚县水务局 青岚县财政局',
      '报告里没有写机关名称，文件名提到几个机关，请确认是哪一个。',
    ]);
    expect(outcomeOf('年报.docx')).toEqual([
      'unconfirmed',
      '报告里没有写机关名称，从文件名也认不出，请确认是哪个机关的。',
    ]);
  });
});

describe('a report that names one body in a path that names another', () => {
  it('is of neither for certain, our workbook neither, of which a copy keeps the cover of another body', () => {
    for (const isOurs of [false, true])
      expect(outcomeOf('财政局.xlsx', '青岚县水务局', { isOurs })).toEqual([
        'unconfirmed 青岚县水务局 青岚县财政局',
        '报告写的机关是“青岚县水务局”，文件名写的是“青岚县财政局”，可能发错了文件，请确认是哪个机关的。',
      ]);
  });

  it('makes both bodies wait for an answer, and neither one that has not reported', () => {
    const { bodies } = matched(handedIn('财政局.docx', '青岚县水务局'));
    const waiting = bodies.filter(({ lacks }) => lacks === 'unconfirmed');
    expect(waiting.map(({ body, reason }) => [body.name, reason])).toEqual([
      ['青岚县水务局', '“财政局.docx”可能是它的报告，请确认。'],
      ['青岚县财政局', '“财政局.docx”可能是它的报告，请确认。'],
    ]);
  });

  it('is its own where only the folder differs, which may be that of the authority above', () => {
    expect(outcomeOf('教育局/年报.docx', '青岚县第一中学')).toEqual(['used 青岚县第一中学', '']);
  });

  it('is told by the code in the path before all else', () => {
    expect(outcomeOf(`${code.toLowerCase()}.docx`)).toEqual(['used 青岚县水务局', '']);
    expect(outcomeOf(`${code}/财政局.docx`, '青岚县财政局')).toEqual([
      'used 青岚县水务局',
      '按路径中的统一社会信用代码认定；报告里写的机关是“青岚县财政局”。',
    ]);
    expect(outcomeOf('11320000MB1A2B3C4E.docx')[0]).toBe('unconfirmed');
  });

  it('counts for nothing in a file with several reports', () => {
    expect(outcomeOf('财政局.docx', '青岚县水务局', { pick: 2 })[0]).toBe('used 青岚县水务局');
    expect(outcomeOf('财政局.docx', '', { pick: 2 })[0]).toBe('unconfirmed 青岚县财政局');
  });

  it('is not taken where the folder is called like another county and the report says no place', () => {
    expect(outcomeOf('清河县/水务局.docx', '水务局')).toEqual([
      'unconfirmed 青岚县水务局',
      '报告写的机关是“水务局”，没有写地名，文件却在“清河县”文件夹里，请确认是不是青岚县水务局的。',
    ]);
    expect(outcomeOf('宿河市青岚县/水务局.docx', '水务局')[0]).toBe('used 青岚县水务局');
  });
});

describe('bodies of files that cannot be read', () => {
  it('are those that their paths name surely', () => {
    const paths = ['水务局.docx', '财政局/扫描件.pdf', 'x.pdf', '水利局.pdf'];
    const found = bodiesOfPaths(list, paths, { area: '' });
    expect([...found].map(([path, { name }]) => `${path} ${name}`)).toEqual([
      '水务局.docx 青岚县水务局',
      '财政局/扫描件.pdf 青岚县财政局',
    ]);
  });

  it('are those that a person says', () => {
    const choices = [{ row: 2, file: 'x.pdf', body: '财政局', action: '' as const }];
    expect(bodiesOfPaths(list, ['x.pdf'], { area: '', choices }).get('x.pdf')?.name).toBe('青岚县财政局');
  });
});
