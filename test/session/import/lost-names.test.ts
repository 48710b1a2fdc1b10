import type { Workbook } from 'hucre';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import type { RoundtripWorkbook } from 'hucre/xlsx';
import { forms } from '../../../src/forms/index';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import type { Filing } from '../../../src/model/filing';
import { openReport } from '../../../src/session/import/open-report';
import { readByNames } from '../../../src/session/import/read-our-workbook';
import { namedCellsOf, readNamedCells } from '../../../src/files/named-cells';
import { asWorkbook } from '../../../src/web/as-workbook';
import { thisYear } from '../../support/filing-fixture';
import { goldenFiling, sessionOf } from '../../support/golden';

const long = '一是公开不够主动，'.repeat(150);
const golden = goldenFiling('2023-prefecture-city');
const filing: Filing = {
  ...golden,
  texts: { ...golden.texts, disclosure: `${long}二是解读不够。`, supervision: '聘请监督员6名。' },
  remarks: Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`note-${index}`, `说明${index}`])),
  previous: {
    ...{ form: golden.form, year: 2022, answers: { ...golden.answers } },
    texts: {
      ...{ preface: '本报告由市政府办公室编制。', opening: '全年工作平稳。', disclosure: `${long}公开5条。` },
      ...{ problems: `${long}改进措施：按月更新。`, other: '没有其他事项。' },
    },
  },
};
const tableThree = '三、依申请公开';

type Change = (workbook: RoundtripWorkbook) => void;

const changed = async (...changes: readonly Change[]): Promise<Uint8Array> => {
  const workbook = await openXlsx(await writeDrawing(sessionOf(filing).draw()), { readStyles: true });
  for (const change of changes) change(workbook);
  return saveXlsx(workbook);
};

/** Makes the names of ours that match lead to something else; all of them, if nothing is said. */
const leadTo =
  (range: (old: string) => string, which = /^gouji\./u): Change =>
  (workbook) => {
    workbook.namedRanges = workbook.namedRanges!.map((each) =>
      which.test(each.name) ? { ...each, range: range(each.range) } : each,
    );
  };
const toAnotherBook = leadTo((old) => old.replace("'", "'[1]"));
const toNothing = (which?: RegExp): Change => leadTo(() => '#REF!', which);
const without: Change = (workbook) => {
  workbook.namedRanges = workbook.namedRanges!.filter(({ name }) => !name.startsWith('gouji.'));
};
const reordered: Change = ({ sheets }) => void sheets.reverse();
const renamed: Change = ({ sheets }) => {
  for (const sheet of sheets) sheet.name = sheet.name.replace('、', '_').slice(0, 5);
};
const called: Change = ({ sheets }) => sheets.forEach((sheet, index) => (sheet.name = `Sheet${index + 1}`));
const copied: Change = ({ sheets }) => {
  const table = sheets.find(({ name }) => name === tableThree)!;
  sheets.splice(3, 0, {
    ...table,
    name: `${tableThree} (2)`,
    rows: table.rows.map((row) => row.map(() => null)),
  });
  sheets.push({ ...table, name: `${tableThree}（旧）` });
};
const missing =
  (wanted: string): Change =>
  (workbook) => {
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== wanted);
  };

const sheetNamed = ({ sheets }: Workbook, name: string): Workbook['sheets'][number] =>
  sheets.find((sheet) => sheet.name === name)!;

/** Puts a row in, or takes one out, as other programs do when they save: without our names following. */
const spliced =
  (name: string, at: number, remove: number, ...rows: (string | null)[][]): Change =>
  (workbook) => {
    const sheet = sheetNamed(workbook, name);
    sheet.rows = Array.from(sheet.rows, (row) => row ?? []);
    sheet.rows.splice(at, remove, ...rows);
    delete sheet.cells;
    delete sheet.merges;
  };

const read = async (bytes: Uint8Array, name = '年报.xlsx'): Promise<Filing> =>
  (await openReport(name, bytes, forms)).filing;
const named = async (): Promise<Filing> => read(await changed());
const partsOf = ({ answers, body, self, year, texts, remarks, previous, settings }: Filing) => ({
  ...{ answers, body, self, year, texts, remarks, previous, settings },
});

it.each<readonly [string, readonly Change[]]>([
  ['lead to another book', [toAnotherBook]],
  ['lead nowhere', [toNothing()]],
  ['are gone', [without]],
  ['of the cover lead nowhere', [toNothing(/^gouji\.cover/u)]],
  ['of some figures and texts lead nowhere', [toNothing(/granted|\.total$|^gouji\.texts|^gouji\.previous/u)]],
  ['are gone, and its sheets stand in another order', [without, reordered]],
  ['are gone, and its sheets are called otherwise', [without, renamed]],
  ['are gone, and its sheets are called Sheet1 and so on', [without, called]],
  ['are gone, and copies of a sheet stand beside it', [without, copied]],
  ['are gone, and a row was put in', [without, spliced(tableThree, 1, 0, ['请于1月20日前报'])]],
  ['are gone, without the sheet 报告', [without, missing('报告')]],
])('a workbook of which the names %s is one report, with body, year and last year', async (_, changes) => {
  expect(partsOf(await read(await changed(...changes)))).toEqual(partsOf(await named()));
});

it('a sheet that is missing is not read, and all others are', async () => {
  const whole = await named();
  const withoutFour = await read(await changed(without, missing('四、复议诉讼')));
  const isFour = (field: string): boolean => /^(?:review|suit)/u.test(field);
  const others = Object.entries(whole.answers).filter(([field]) => !isFour(field));
  expect(withoutFour.answers).toEqual(Object.fromEntries(others));
  expect(new Set(withoutFour.unread?.map(({ field }) => isFour(field)))).toEqual(new Set([true]));
  const withoutCover = await read(await changed(without, missing('封面')));
  expect(withoutCover.answers).toEqual(whole.answers);
  expect(withoutCover).toMatchObject({ body: whole.body, year: whole.year });
  expect((await read(await changed(without, missing('上年数据')))).previous).toBeUndefined();
  const withoutThree = await read(await changed(without, missing(tableThree), called));
  expect(withoutThree.answers['requests.received.person']).toBeUndefined();
  expect(withoutThree.previous).toEqual(whole.previous);
});

it('a sheet from which rows were deleted is read by what it says, and texts without our hints', async () => {
  const whole = await named();
  const found = await read(
    await changed(without, spliced(tableThree, 15, 1), spliced('五、问题改进', 0, 1, ['五、问题和改进'])),
  );
  const rest = Object.entries(whole.answers).filter(([field]) => !field.includes('.administrativeQuery.'));
  expect(found.answers).toEqual(Object.fromEntries(rest));
  expect(found.texts['problems']).toBe(whole.texts['problems']);
});

it('a cell that was moved keeps its name, and what its place holds is not read twice', async () => {
  const field = 'requests.granted.person';
  const name = `gouji.answers.${field}`;
  const bytes = await changed(
    leadTo((old) => old.replace('$D$7', '$E$7'), new RegExp(`^${name}$`, 'u')),
    toNothing(/^gouji\.answers\.requests\.granted\.business$/u),
  );
  const { answers, unread } = await read(bytes);
  expect(answers['requests.granted.business']).toBeUndefined();
  expect(unread?.map((each) => each.field)).toEqual(['requests.granted.business']);
});

describe('in the browser', () => {
  const opened = async (bytes: Uint8Array): Promise<Filing | undefined> => {
    const workbook = await asWorkbook(bytes, '年报.xlsx', thisYear);
    return workbook && readByNames(await readNamedCells(workbook), forms);
  };

  it('it gets its names back, and all else in it stays', async () => {
    const bytes = await changed(toAnotherBook, renamed, ({ sheets }) => {
      sheetNamed({ sheets }, '三_依申请').rows.push([], ['另有3件电话咨询']);
    });
    const workbook = (await asWorkbook(bytes, '年报.xlsx', thisYear))!;
    const after = await openXlsx(workbook);
    expect(partsOf(readByNames(namedCellsOf(after), forms)!)).toEqual(partsOf(await named()));
    expect(sheetNamed(after, '三_依申请').rows.at(-1)?.[0]).toBe('另有3件电话咨询');
  });

  it('is to be imported where a sheet is laid out otherwise', async () => {
    expect(await opened(await changed(without, spliced(tableThree, 15, 1)))).toBeUndefined();
  });
});
