import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { HostOptions, NodeExcel } from 'excel-stand-in';
import { ExcelSelfCheck } from '../../../src/hosts/excel/self-check/excel-self-check';
import { engineOf } from '../../../src/hosts/excel/self-check/platform';
import { probes } from '../../../src/hosts/excel/self-check/probes/index';
import type { ProbeOutcome } from '../../../src/model/self-check';
import { blankDrawing } from '../../../src/taskpane/self-check';
import { openExcel } from '../../support/excel';
import { answerWith } from './user-at-hand';

const today = new Date(2026, 0, 12);
const secrets = ['机密台账', '海滨县水利局', '张三', '工作簿1', '勾稽自检-'];
const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.1 Safari/537.36 Edg/142.0.7';

/** A clerk's workbook, in which something is selected; and 自检 beside it. */
const open = (
  options: HostOptions = {},
  tried: readonly string[] = probes.map(({ id }) => id),
  patience?: number,
) => {
  const excel = openExcel({ sheets: ['封面', '机密台账'], platform: 'PC', ...options });
  excel.workbook.user.type('机密台账', 'B2', '海滨县水利局');
  excel.workbook.user.type('机密台账', 'B3', '张三');
  excel.workbook.user.select('机密台账', 'B2:C3');
  return { excel, before: excel.workbook.snapshot(), ...beside(excel, tried, patience) };
};

const beside = (excel: NodeExcel, tried: readonly string[], patience = 60_000) => {
  const files: string[] = [];
  const check = new ExcelSelfCheck(
    {
      ...{ Excel: excel.Excel, Office: excel.Office, userAgent },
      now: () => today,
      copy: () => Promise.resolve(),
      save: (name) => void files.push(name),
      drawing: () => blankDrawing(today),
    },
    { event: 100, probe: patience },
    probes.filter(({ id }) => tried.includes(id)),
  );
  const idsOf = (outcome: ProbeOutcome): string[] =>
    check.state.results.filter((result) => result.outcome === outcome).map(({ id }) => id);
  const resultOf = (id: string) => check.state.results.find((result) => result.id === id);
  return { check, files, idsOf, resultOf };
};

it('tries everything, with the user’s hand, and leaves the workbook as it was', async () => {
  const { excel, before, check, files, idsOf } = open({ undo: 'kept', excelApi: '1.15' });
  answerWith(check, excel);
  await check.run('0.1.0');
  expect(idsOf('otherwise')).toEqual([]);
  expect(idsOf('not-tried')).toEqual(['formats.shown-colour', 'hand.chart-sheet']);
  expect(files).toEqual(['勾稽自检-试存.txt']);
  expect(check.state).toMatchObject({ stage: 'done', left: [], question: null });
  expect(excel.workbook.snapshot()).toEqual(before);
  const { report } = check.state;
  expect(report).toMatchObject({
    ...{ format: 'gouji-self-check', version: 1, gouji: '0.1.0', date: '2026-01-12', left: 0 },
    ...{ platform: 'PC', engine: 'Edge 142', api: '1.15' },
    sets: { DelayForCellEdit: '1.1', DialogApi: '1.2', ExcelApiOnline: null },
  });
  expect(report!.items).toHaveLength(probes.length + 1);
  const text = JSON.stringify(report);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

it('says of each thing that is otherwise, with its code, and goes on', async () => {
  const { excel, before, check, idsOf, resultOf } = open(
    { freezePanes: 'refused', fitToPages: 'ignored', listPicks: 'silent', platform: 'PC' },
    ['sheets.freeze-rows', 'page.paper', 'page.fit-to-page', 'hand.list-pick', 'settings.in-workbook'],
  );
  answerWith(check, excel);
  await check.run('0.1.0');
  expect(idsOf('otherwise')).toEqual(['sheets.freeze-rows', 'page.fit-to-page', 'hand.list-pick']);
  expect(resultOf('sheets.freeze-rows')?.detail).toEqual({ code: 'GeneralException' });
  expect(resultOf('hand.list-pick')?.detail).toEqual({ changed: false, left: true });
  expect(excel.workbook.snapshot()).toEqual(before);
});

it('tries nothing where no sheet can be added, and says why', async () => {
  const { excel, before, check, idsOf, resultOf } = open({}, ['speed.request', 'hand.red']);
  excel.workbook.structureProtected = true;
  await check.run('0.1.0');
  expect(resultOf('sheets.add')).toMatchObject({ outcome: 'otherwise', code: 'AccessDenied' });
  expect(idsOf('not-tried')).toEqual(['speed.request', 'hand.red']);
  expect(excel.workbook.snapshot()).toEqual({ ...before, structureProtected: true });
});

it('stops when it is told to, in a cell that is being edited as well, and cleans up', async () => {
  const { excel, before, check, idsOf } = open({}, ['names.hidden', 'hand.edit-mode']);
  answerWith(check, excel, {
    'hand.edit-mode': ({ workbook }, sheet, { title }) => {
      if (title === '正在编辑') workbook.user.beginEdit(sheet, 'B13');
      else {
        check.stop();
        // What is asked of Excel now waits for the user.
        setTimeout(() => workbook.user.endEdit());
      }
      return 'done';
    },
  });
  await check.run('0.1.0');
  expect(idsOf('not-tried')).toEqual(['hand.edit-mode']);
  expect(check.state.left).toEqual([]);
  expect(excel.workbook.snapshot()).toEqual(before);
});

it('stops as well where it was begun in a cell that is being edited', async () => {
  const { excel, before, check, idsOf } = open({}, ['names.hidden']);
  excel.workbook.user.beginEdit('机密台账', 'B2');
  const run = check.run('0.1.0');
  check.stop();
  await run;
  expect(idsOf('not-tried')).toEqual(['sheets.add', 'names.hidden']);
  expect(check.state).toMatchObject({ stage: 'done', left: [] });
  excel.workbook.user.endEdit();
  expect(excel.workbook.snapshot()).toEqual(before);
});

it('goes on where Excel does not answer, and what is answered later does no harm', async () => {
  const { excel, before, check, resultOf } = open({}, ['settings.in-workbook', 'names.hidden'], 2000);
  // Where the user is, the sheets, and then the writing of the setting, which is carried out.
  const answer = excel.wire.holdAnswer(3);
  await check.run('0.1.0');
  expect(resultOf('settings.in-workbook')).toMatchObject({ outcome: 'otherwise', code: 'no-answer' });
  expect(resultOf('names.hidden')).toMatchObject({ outcome: 'as-assumed' });
  answer();
  await excel.eventsDelivered();
  expect(excel.workbook.snapshot()).toEqual(before);
});

it('names what it could not remove; the next one finds it, and removes it', async () => {
  const tried = ['names.hidden', 'settings.in-workbook', 'hand.red'];
  const { excel, before, check } = open({}, tried);
  answerWith(check, excel, {
    'hand.red': ({ workbook }) => {
      workbook.structureProtected = true;
      return null;
    },
  });
  await check.run('0.1.0');
  const mark = today.getTime().toString(36);
  const left = [1, 2].map((number) => `工作表“勾稽自检-${mark}-${number}”`);
  expect(check.state).toMatchObject({ stage: 'done', left, report: { left: 2 } });
  excel.workbook.structureProtected = false;
  const next = beside(excel, tried).check;
  await next.look();
  expect(next.state.left).toEqual(left);
  await next.removeLeft();
  expect(next.state.left).toEqual([]);
  expect(excel.workbook.snapshot()).toEqual(before);
});

it('says in docs/self-check.md of each thing what it means', () => {
  const guide = readFileSync(path.resolve(__dirname, '../../../docs/self-check.md'), 'utf8');
  const listed = guide.split('\n').flatMap((line) => (line.startsWith('| `') ? [line.split('|')[1]!] : []));
  const ids = listed.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, id]) => id));
  expect(ids.sort()).toEqual(['sheets.add', ...probes.map(({ id }) => id)].sort());
});

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko', 'Internet Explorer 11'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)', 'WebKit 605'],
  ['something of its own', 'unknown'],
])('of what a browser calls itself, only the engine is told', (text, engine) => {
  expect(engineOf(text)).toBe(engine);
});
