import type { Identity } from '../../src/collect/hand-in';
import type { Choice } from '../../src/collect/match/choices';
import { matchHandIns } from '../../src/collect/match/match-hand-ins';
import { isPlainlyLater, versionOfPath } from '../../src/collect/match/path-version';
import { forms } from '../../src/forms/index';
import { bodyList, handedIn } from '../support/body-lists';
import { listedBody } from '../support/listed-body';

const list = bodyList('青岚县水务局', '青岚县财政局', listedBody('青岚县教育局', { blanks: 'zero' }));

const matched = (identities: readonly Identity[], choices: readonly Choice[] = []) =>
  matchHandIns(list, identities, { area: '青岚县', year: 2025, forms, choices });

/** A report of 水务局 in a file, with one figure. */
const report = (file: string, amount: number, facts: Partial<Identity> = {}): Identity =>
  handedIn(file, '青岚县水务局', { answers: { 'fees.amount': amount }, ...facts });

const lines = (identities: readonly Identity[], choices: readonly Choice[] = []): readonly string[] =>
  matched(identities, choices).handIns.map(({ identity, outcome, says }) =>
    `${identity.file} ${outcome} ${says}`.trim(),
  );

describe('a path is that of a plainly later file', () => {
  it.each([
    ['水务局.docx', '水务局修改.docx'],
    ['水务局.docx', '更正后/水务局.docx'],
    ['水务局修改.docx', '水务局修改2.docx'],
    ['水务局修改.docx', '水务局（第二次修改）.docx'],
    ['水务局.docx', '水务局v2.docx'],
    ['水务局V1.9.docx', '水务局V2.docx'],
    ['水务局第1版.docx', '水务局第二版.docx'],
    ['水务局.docx', '第2次报送/水务局.docx'],
    ['水务局初稿.docx', '水务局.docx'],
    ['水务局修改.docx', '水务局修改定稿.docx'],
    ['水务局2026-01-15.docx', '水务局20260120.docx'],
    ['1/水务局2026年1月9日.docx', '1/水务局2026年1月10日.docx'],
  ])('%s before %s', (earlier, later) => {
    const [one, other] = [versionOfPath(earlier), versionOfPath(later)];
    expect([isPlainlyLater(other, one), isPlainlyLater(one, other)]).toEqual([true, false]);
  });

  it.each([
    ['水务局.docx', '水务局(2).docx'],
    ['水务局.docx', '水务局 - 副本.docx'],
    ['水务局.docx', '水务局2026-01-20.docx'],
    ['水务局定稿.docx', '水务局修改.docx'],
    ['水务局修改20260110.docx', '水务局20260120.docx'],
    ['水务局2024.docx', '水务局2025.docx'],
    ['城市局.docx', '城市更新局.docx'],
    ['水务局第1版.docx', '水务局.docx'],
    ['水务局0115.docx', '水务局0120.docx'],
  ])('not %s and %s', (one, other) => {
    const [first, second] = [versionOfPath(one), versionOfPath(other)];
    expect([isPlainlyLater(first, second), isPlainlyLater(second, first)]).toEqual([false, false]);
  });
});

describe('several files of one body', () => {
  it('are one where their figures are equal, whatever is blank or written as 0 where the list says so', () => {
    expect(lines([report('a.docx', 5), report('b.xlsx', 5, { isOurs: true }), report('c.pdf', 5)])).toEqual([
      'a.docx same 数字与“b.xlsx”相同。',
      'b.xlsx used',
      'c.pdf same 数字与“b.xlsx”相同。',
    ]);
    const ofZero = (file: string, amount: number | null): Identity =>
      handedIn(file, '青岚县教育局', { answers: { 'fees.amount': amount } });
    expect(lines([ofZero('a.docx', 0), ofZero('b.docx', null)])).toEqual([
      'a.docx used',
      'b.docx same 数字与“a.docx”相同。',
    ]);
    expect(lines([report('a.docx', 0), handedIn('b.docx', '青岚县水务局')]).join('\n')).toContain(
      'unconfirmed',
    );
  });

  it('are one where a page says nothing of what only our workbook asks for, and two where two workbooks differ there', () => {
    const workbook = (file: string, total: number): Identity =>
      report(file, 5, { isOurs: true, answers: { 'fees.amount': 5, 'disclosure.total': total } });
    expect(lines([report('a.docx', 5), workbook('b.xlsx', 80)])).toEqual([
      'a.docx same 数字与“b.xlsx”相同。',
      'b.xlsx used',
    ]);
    expect(lines([workbook('a.xlsx', 80), workbook('b.xlsx', 90)])[0]).toContain(
      '有 1 格不同：主动公开情况表“主动公开政府信息总数”行“数量（条）”列。',
    );
    expect(lines([report('a.docx', 6), workbook('b.xlsx', 80)])[0]).toContain(
      '有 1 格不同：表二“行政事业性收费”行“本年收费金额（单位：万元）”列。',
    );
  });

  it('leave the later one, and say which cells differ', () => {
    expect(lines([report('水务局.docx', 5), report('水务局更正.docx', 7)])).toEqual([
      '水务局.docx replaced 后来的一份是“水务局更正.docx”，有 1 格不同：表二“行政事业性收费”行“本年收费金额（单位：万元）”列。',
      '水务局更正.docx used',
    ]);
  });

  it('wait for an answer where no order is plain, even by the time when they were written', () => {
    const both = [report('a.docx', 5, { modified: 1 }), report('b.docx', 7, { modified: 2 })];
    expect(lines(both)[0]).toBe(
      'a.docx unconfirmed 与“b.docx”同是青岚县水务局的报告，看不出哪一份在后，有 1 格不同：表二“行政事业性收费”行“本年收费金额（单位：万元）”列。请在对应关系的“处理”列选定一份。',
    );
    const { bodies } = matched(both);
    expect(bodies[0]).toMatchObject({
      lacks: 'unconfirmed',
      files: ['a.docx', 'b.docx'],
      reason: '有 2 份报告，数字不同，看不出哪一份在后：“a.docx”、“b.docx”。',
    });
  });

  it('are settled by what a person says', () => {
    const use: Choice = { row: 2, file: 'a.docx', body: '', action: 'use' };
    const leave: Choice = { row: 3, file: 'b.docx', body: '', action: 'leave' };
    const both = [report('a.docx', 5), report('b.docx', 7)];
    expect(lines(both, [use])).toEqual([
      'a.docx used',
      'b.docx replaced 对应关系中选了“a.docx”，有 1 格不同：表二“行政事业性收费”行“本年收费金额（单位：万元）”列。',
    ]);
    expect(lines(both, [leave])).toEqual(['a.docx used', 'b.docx replaced 对应关系中写了不采用。']);
    expect(lines(both, [use, { ...use, file: 'b.docx' }])[0]).toMatch(/^a\.docx unconfirmed/u);
  });
});

describe('the year', () => {
  it('of another report is said, and the body has not failed to report', () => {
    const { handIns, bodies } = matched([report('2025水务局.docx', 5, { year: 2024 })]);
    expect(handIns[0]).toMatchObject({
      outcome: 'otherYear',
      body: '青岚县水务局',
      says: '这是 2024 年的报告，不是 2025 年的。',
    });
    expect(bodies[0]).toMatchObject({
      lacks: 'otherYear',
      reason: '只收到 2024 年的报告：“2025水务局.docx”。',
    });
  });

  it('that is not known is taken for the collection’s, and said', () => {
    expect(matched([report('a.docx', 5, { year: null })]).bodies[0]).toMatchObject({
      reason: '报告里没有写年份，按 2025 年的处理。',
      used: { file: 'a.docx' },
    });
  });

  it('is the collection’s where a person says to use the report', () => {
    const use: Choice = { row: 2, file: 'a.docx', body: '', action: 'use' };
    expect(lines([report('a.docx', 5, { year: 2024 })], [use])).toEqual([
      'a.docx used 报告写的是 2024 年，按对应关系采用。',
    ]);
  });
});

describe('the area’s own report', () => {
  it('is none of a row, and one of several only where the order is plain', () => {
    const area = (file: string, amount: number): Identity =>
      handedIn(file, '青岚县人民政府', { answers: { 'fees.amount': amount } });
    expect(matched([area('a.docx', 1), area('a修改.docx', 2)]).areaReport?.file).toBe('a修改.docx');
    const two = matched([area('a.docx', 1), area('b.docx', 2)]);
    expect([two.areaReport, two.handIns[0]?.outcome]).toEqual([undefined, 'unconfirmed']);
  });
});
