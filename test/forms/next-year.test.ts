import { runNew } from '../../src/cli/commands/new';
import { form2021 } from '../../src/forms/2021/index';
import { requestClaims } from '../../src/forms/claims/index';
import { forms } from '../../src/forms/index';
import { resultRows } from '../../src/forms/requests';
import { readNamedCells } from '../../src/files/named-cells';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { asImported, importSource } from '../../src/imports/import-filing';
import { readText } from '../../src/imports/sources/text-source';
import type { Answers } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import type { Form } from '../../src/model/form';
import { LiveSession } from '../../src/session/live-session';
import { exporterFor, readAnswersJson, Session } from '../../src/session/session';
import { readFiling } from '../../src/workbook/read';
import { remedyWords } from '../../src/session/advice';
import type { Snapshot } from '../../src/session/snapshot';
import { answerName, previousName } from '../../src/workbook/names';
import { useFolder } from '../support/folder';
import { clearShapes, missingFields, reportLines, wrongFields } from '../support/report-text';
import { MemoryHost } from '../support/memory-host';
import { details, filingOf2021, filingOf2026 } from './2026/filings';
import { form2026 } from './2026/index';
import { added, renamed, results } from './2026/rows';

/** The form of 2026 at the head of the list, as it would be in `src/forms/index.ts`. */
jest.mock('../../src/forms/index', () => {
  const known = jest.requireActual<{ forms: readonly Form[] }>('../../src/forms/index').forms;
  return { forms: [jest.requireActual<{ form2026: Form }>('./2026/index').form2026, ...known] };
});

const calendarYear = 2027;
const rows = [renamed, ...added];
const [licensed, generated] = added;
const filing = filingOf2026(details);

const sessionOf = (given: Filing): Session => new Session(given, forms, calendarYear);
const messagesOn = (given: Filing, only?: string): readonly string[] =>
  sessionOf(given)
    .check()
    .findings.filter(({ rule }) => only === undefined || rule === only)
    .map(({ message }) => message);
/** The same figures with a slip in one of them. */
const withSlip = (answers: Answers): Filing => ({ ...filing, answers: { ...filing.answers, ...answers } });

const openLive = async () => {
  const host = new MemoryHost();
  const session = new LiveSession(host, forms, () => calendarYear);
  await session.create({ form: '2026', year: 2026, body: '海滨县水利局', self: '我局', kind: 'department' });
  await session.refresh();
  return { host, session };
};

describe('a new workbook', () => {
  const folder = useFolder();

  it.each([
    ['2026', '2026'],
    ['2025', '2021'],
    ['2020', '2019'],
  ])('for %s is on the form of %s', async (year, form) => {
    const out = folder.at(`${year}.xlsx`);
    const print = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await runNew(out, { year }, new Date(calendarYear, 0, 5));
    print.mockRestore();
    const read = readFiling(await readNamedCells(folder.read(`${year}.xlsx`)), forms);
    expect(read).toMatchObject({ form, year: Number(year) });
  });

  it('has the new rows, with formulas for their totals', async () => {
    const { host } = await openLive();
    const cells = await host.read();
    for (const { key } of rows)
      expect(cells.get(answerName(`${key}.total`))?.formula).toMatch(/,SUM\(D(\d+):I\1\)\)$/u);
    const { sheets } = sessionOf(filing).draw();
    const texts = sheets.find(({ name }) => name === '三、依申请公开')!.cells.map(({ content }) => content);
    for (const { labels } of rows) expect(texts).toContainEqual({ value: labels.at(-1) });
  });

  it('gives back what was filled in', async () => {
    const read = readFiling(await readNamedCells(await writeDrawing(sessionOf(filing).draw())), forms);
    expect(read).toMatchObject({ form: '2026', answers: filing.answers });
    expect(readAnswersJson(JSON.stringify({ year: 2026, answers: filing.answers }), forms)).toMatchObject({
      form: '2026',
      answers: filing.answers,
    });
  });
});

describe('the check', () => {
  it('finds nothing while the new rows are counted in', () => {
    expect(messagesOn(filing)).toEqual([]);
  });

  it('counts the new rows in the total of results, and adds up each of them', () => {
    expect(messagesOn(withSlip({ [`${licensed.key}.business`]: 5 }))).toEqual([
      '表三商业企业列：（七）总计 7，各项办理结果之和 5，相差 2。请核对各项和总计。',
      '表三“（三）9.属于授权运营的公共数据”行：总计 7，六类申请人之和 5，相差 2。请核对各项和总计。',
    ]);
  });

  it('holds what texts say of the new rows against their figures', () => {
    const said = (renamedCount: number, licensedCount: number, generatedCount: number) => {
      const onRequest = `不予公开的申请中，办事进度查询${renamedCount}件，授权运营的公共数据${licensedCount}件；不予处理的申请中，自动生成的${generatedCount}件。`;
      return messagesOn({ ...filing, texts: { onRequest } }, 'text-agrees-with-tables');
    };
    expect(said(12, 7, 1)).toEqual([]);
    expect(said(13, 8, 2)).toEqual([
      expect.stringMatching(/“办事进度查询13件”.* 12/u),
      expect.stringMatching(/公共数据8件”.* 7/u),
      expect.stringMatching(/自动生成的2件”.* 1/u),
    ]);
  });

  it('works in the pane while the clerk types', async () => {
    const { host, session } = await openLive();
    await session.loadAdvice();
    host.type(answerName(`${generated.key}.person`), -1);
    const { checked } = (await session.refresh()) as Snapshot;
    expect(checked.findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('表三“（五）6.程序自动生成的申请”行“自然人”列'),
    );
  });
});

describe('repair', () => {
  it('finds a slip in a new row', () => {
    const typed = { [`${renamed.key}.person`]: 21 };
    const { causes } = sessionOf(withSlip(typed)).examine().advice;
    expect(causes.flatMap(({ remedies }) => remedies.map(remedyWords))).toEqual([
      '表三“（三）8.属于办事进度查询”行“自然人”列：改为 12 后，这 2 条不平的勾稽关系全部成立；疑为 21 的数字颠倒',
    ]);
  });
});

describe('an import', () => {
  it.each(Object.entries(clearShapes))('reads a report on each form, in %s', (_, draw) => {
    for (const [form, printed] of [
      [form2026, filing],
      [form2021, filingOf2021({ 'requests.refused.administrativeQuery.person': 3 })],
    ] as const) {
      const lines = reportLines(form, printed, draw).join('\n').replaceAll('2025年', `${printed.year}年`);
      const read = importSource(readText(lines), forms);
      expect(read.filing).toMatchObject({ form: form.id, year: printed.year });
      expect(wrongFields(form, read.filing, printed)).toEqual([]);
      expect(missingFields(form, read.filing, printed)).toEqual([]);
      expect([read.unread, read.notices]).toEqual([[], []]);
    }
  });

  it('says that a report of 2026 is on the form of 2021', () => {
    const lines = reportLines(form2021, filingOf2021({}), clearShapes['tab rows']!);
    const read = importSource(readText(lines.join('\n').replaceAll('2025年', '2026年')), forms);
    expect(read.notices).toEqual([
      '这是 2026 年的报告，却用了国办公开办函〔2021〕30号规定的格式；2026 年应使用国办公开办函〔2026〕1号规定的格式。',
    ]);
  });
});

describe('the report', () => {
  it('has the new rows in its table and names them in its sentences', async () => {
    const composed = sessionOf({ ...filing, facts: { 'onRequest.details': true } }).composed();
    const text = String(await exporterFor('报告.txt')!.write(composed));
    for (const { labels } of rows) expect(text).toContain(labels.at(-1));
    expect(text).toContain('不予公开的申请中，');
    expect(text).toMatch(/属于办事进度查询12件/u);
    expect(text).toMatch(/不予处理的申请为程序自动生成的申请/u);
    expect(messagesOn({ ...filing, facts: { 'onRequest.details': true } })).toEqual([]);
  });
});

describe('last year’s report on the form of 2021', () => {
  const before = filingOf2021({
    'requests.received.person': 14,
    'requests.refused.administrativeQuery.person': 10,
    'requests.carriedOut.person': 4,
  });
  const previous = { form: '2021', year: 2025, answers: before.answers };

  it('is compared under the new name of a row', () => {
    const said = (rate: string) =>
      messagesOn(
        filingOf2026(
          { ...details, 'requests.received.person': 29, 'requests.carriedIn.person': 4 },
          { previous, texts: { onRequest: `办事进度查询12件，同比增长${rate}。` } },
        ),
        'growth-agrees',
      );
    expect(said('20%')).toEqual([]);
    expect(said('50%')).toContainEqual(expect.stringMatching(/本年 12，上年 10，应是增长 20/u));
  });

  it('is held against what is carried in', () => {
    expect(messagesOn({ ...filing, previous })).toContainEqual(
      expect.stringContaining('上年结转 0，上年报告的结转下年度 4'),
    );
  });

  it('says what it lacks', () => {
    const reasons = sessionOf({ ...filing, previous })
      .check()
      .notChecked.map(({ reason }) => reason);
    expect(reasons).toContain('上年报告没有“9.属于授权运营的公共数据”和“6.程序自动生成的申请”。');
  });

  it('is written into the workbook under the new name', async () => {
    const { session } = await openLive();
    const plan = await session.planImport(asImported(before), 'previous');
    const found = new Map(plan.fills.map(({ edit }) => [edit.name, edit.value]));
    expect(found.get(previousName(`${renamed.key}.person`))).toBe(10);
    expect(plan.lost).toEqual(['上年报告没有“9.属于授权运营的公共数据”和“6.程序自动生成的申请”。']);
  });

  it('of 2019 is found as well', () => {
    const old = form2026.earlier.find(({ form }) => form === '2019')!;
    expect(old.renamed).toMatchObject({
      'decisions.licences': 'licences.decisions',
      [`${renamed.key}.total`]: 'requests.refused.administrativeQuery.total',
    });
  });
});

describe('a form with a row that no phrase names', () => {
  it('is refused, and the row is named', () => {
    const lost = resultRows('refused', [['lost', '10.属于其他事项']]);
    expect(() => requestClaims({ ...results, refused: [...results.refused, ...lost] })).toThrow(
      'no words of texts name “10.属于其他事项”',
    );
  });
});
