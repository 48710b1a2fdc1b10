import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbookFile, plainSheets } from '../../src/files/read-workbook-file';
import { readNamedCells } from '../../src/files/named-cells';
import { bareForms } from '../../src/forms/bare-forms';
import { forms } from '../../src/forms/index';
import type { Host } from '../../src/hosts/host';
import type { Filing } from '../../src/model/filing';
import { openReport } from '../../src/session/import/open-report';
import { LiveSession } from '../../src/session/live-session';
import { Session } from '../../src/session/session';
import { viewWorkbook } from '../../src/session/tables/workbook-view';
import { drawWorkbook } from '../../src/workbook/draw';
import { factName, problemName, textName } from '../../src/workbook/names';
import { isAsDrawn } from '../../src/workbook/is-as-drawn';
import { readByPlace } from '../../src/workbook/read-by-place';
import { readFiling } from '../../src/workbook/read';
import { openExcelHost, typeInto } from '../support/excel-under-test';
import { thisYear, withAnswers } from '../support/filing-fixture';
import { MemoryHost } from '../support/memory-host';
import { filingInFile, openXlsxHost, typeIntoHost } from '../support/open-xlsx-host';

/** Drawn and filled by the command line of 0.1.0. */
const file = readFileSync(path.join(__dirname, 'drawn-by-0.1.0', 'county.xlsx'));

/** What its cover has as chosen. */
const chosen = {
  'onRequest.inTime': true,
  'management.labelled': true,
  'platform.column': true,
  'supervision.assessed': true,
  'supervision.publicReview': true,
  'supervision.accountable': 0,
  'other.nothingElse': true,
};

const tenSheets = [
  '封面',
  '一、总体情况',
  '二、主动公开',
  '三、依申请公开',
  '四、复议诉讼',
  '五、问题改进',
  '六、其他事项',
  '上年数据',
  '勾稽校验',
  '报告',
];

it('is read and checked as it was', async () => {
  const { filing, unread } = await openReport('a.xlsx', file, forms);
  expect(filing).toMatchObject({ body: '青岚县人民政府', year: 2025, facts: chosen, unread: [] });
  expect(unread).toEqual([]);
  const { findings } = new Session(filing, forms, thisYear).check();
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('is read by its labels where its names are lost, and can be drawn anew with nothing lost', async () => {
  const read = readByPlace(plainSheets(await readWorkbookFile('xlsx', file)), forms)!;
  const byNames = readFiling(await readNamedCells(file), forms) as Filing;
  expect(read.filing).toMatchObject({ ...byNames, computed: expect.anything(), unread: [] });
  expect(isAsDrawn(read)).toBe(true);
});

it('is shown with the ten sheets that it has, its own cover and no cell that it lacks', async () => {
  const cells = await readNamedCells(file);
  const { drawing } = viewWorkbook(forms[0]!, forms, cells);
  expect(drawing.sheets.map(({ name }) => name)).toEqual(tenSheets);
  expect(drawing.names.filter(({ name }) => !cells.has(name))).toEqual([]);
});

const sessionOn = async (host: Host): Promise<LiveSession> => {
  const session = new LiveSession(host, bareForms, () => thisYear);
  await session.refresh();
  return session;
};

it('gets the sheets that it lacks in the browser edition, where what the cover says can be changed', async () => {
  const host = await openXlsxHost(file);
  const session = await sessionOn(host);
  const before = new Map(host.cells);
  expect(session.lacksFacts).toBe(true);
  expect((await session.addFacts()).sheets).toEqual(['工作情况', '问题清单']);
  await session.refresh();
  expect(session.lacksFacts).toBe(false);
  expect([...before].filter(([name, cell]) => host.cells.get(name)?.value !== cell?.value)).toEqual([]);
  expect(session.snapshot.filing.facts).toEqual(chosen);
  typeIntoHost(host, {
    [factName('platform.column')]: null,
    [factName('supervision.accountable')]: 2,
    [problemName(1, 'what')]: '6个乡镇以转载为主',
    [textName('opening')]: '全年贯彻落实条例。',
  });
  const { 'platform.column': _, ...others } = chosen;
  const saved = await filingInFile((await host.save())!);
  expect(saved).toMatchObject({
    problems: [{ what: '6个乡镇以转载为主' }],
    texts: { opening: '全年贯彻落实条例。' },
  });
  expect(saved.facts).toEqual({ ...others, 'supervision.accountable': 2 });
  const { drawing } = viewWorkbook(forms[0]!, forms, host.cells);
  expect(drawing.sheets.map(({ name }) => name)).toEqual([
    ...tenSheets.slice(0, 5),
    '工作情况',
    '问题清单',
    ...tenSheets.slice(5),
  ]);
  const byLabels = readByPlace(plainSheets(await readWorkbookFile('xlsx', (await host.save())!)), forms)!;
  expect(byLabels.filing).toMatchObject({ facts: saved.facts, problems: saved.problems, unread: [] });
});

/** A workbook as 0.1.0 drew it, with what its cover states. */
const former = drawWorkbook({
  form: forms[0]!,
  previousForm: forms[0]!,
  filing: withAnswers({}, { facts: { 'platform.column': true } }),
  layout: 'former',
});

it('gets them in Excel with nothing else touched, under other names where the clerk has such sheets', async () => {
  const { host, excel } = openExcelHost(['台账', '工作情况']);
  await host.draw(former);
  const before = excel.workbook.sheets.length;
  const session = await sessionOn(host);
  const added = await session.addFacts();
  expect(added).toEqual({ sheets: ['工作情况（年报）', '问题清单'], notes: [] });
  expect(excel.workbook.sheets).toHaveLength(before + 2);
  await session.refresh();
  expect(session.snapshot.filing.facts).toEqual({ 'platform.column': true });
  typeInto(excel.workbook, factName('platform.column'), '');
  typeInto(excel.workbook, factName('management.documents.total'), '12');
  expect(() => typeInto(excel.workbook, factName('management.guide.month'), '13')).toThrow(/最大是 12/u);
  await session.refresh();
  expect(session.snapshot.filing.facts).toEqual({ 'management.documents.total': 12 });
  expect(await (await session.restoring()).findLosses()).toBeUndefined();
});

it('gets them once, whoever asks for them', async () => {
  const host = new MemoryHost(['工作情况', '工作情况（年报）']);
  await host.draw(former);
  const session = await sessionOn(host);
  expect((await session.addFacts()).sheets).toEqual(['工作情况（年报2）', '问题清单']);
  await expect(session.addFacts()).rejects.toThrow('这个工作簿里已经有年度报告的表格');
  expect(host.sheetNames).toHaveLength(14);
});
