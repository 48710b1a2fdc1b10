import { fileOf, namesSeen, sheetsSeen, windowSeen } from 'excel-stand-in/file';
import type { Workbook } from 'excel-stand-in';
import type { Page } from 'playwright-core';
import { forms } from '../../src/forms/index';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { addressOf, columnIndex } from '../../src/model/address';
import type { NamedCells } from '../../src/model/drawing';
import { answerName, cellNames, textName } from '../../src/workbook/names';
import { readFiling } from '../../src/workbook/read';
import { openExcel, workbookIn } from '../support/excel';
import { openExcelHost } from '../support/excel-under-test';
import { useFolder } from '../support/folder';
import { goldenFiling, sessionOf } from '../support/golden';
import { useOffice } from '../support/soffice';
import { chooseFile, fieldAt, openTab, saveWork, typeInto, useWeb } from './web';

const web = useWeb();
const folder = useFolder();
const office = useOffice(['宋体', '仿宋', '等线']);
const granted = answerName('requests.granted.person');
const upheld = answerName('review.upheld');

/** The answers and texts of a filing, and all that is found in them. */
const answersIn = (cells: NamedCells) => {
  const filing = readFiling(cells, forms);
  if (typeof filing === 'string') throw new Error(filing);
  return { filing, findings: sessionOf(filing).check().findings };
};

const inExcel = async (workbook: Workbook) => answersIn(await new ExcelHost(openExcel({ workbook })).read());

/** Opens a file in the page, types, and saves it there. */
const throughPage = async (
  page: Page,
  name: string,
  bytes: Uint8Array,
  typeIn: () => Promise<void>,
): Promise<Uint8Array> => {
  await chooseFile(page, folder.write(name, bytes));
  await page.locator('.top-name').getByText(name).waitFor();
  await typeIn();
  return (await saveWork(page)).bytes;
};

const placeOf = (address: string) => {
  const [, letters = '', row] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  return { row: Number(row) - 1, column: columnIndex(letters) };
};

/** What is seen of areas by their single cells: LibreOffice cuts up areas of the same rule in its own way. */
const byCell = (areas: unknown): object =>
  Object.fromEntries(
    Object.entries(areas as object).flatMap(([address, seen]: [string, unknown]) => {
      const [from, to] = [placeOf(address.split(':')[0]!), placeOf(address.split(':').at(-1)!)];
      const cells: [string, unknown][] = [];
      for (let row = from.row; row <= to.row; row++)
        for (let column = from.column; column <= to.column; column++)
          cells.push([addressOf(row, column), seen]);
      return cells;
    }),
  );

/** In Excel a clerk draws the tables and types; in the browser edition somebody types on; LibreOffice saves it anew. */
const journey = async () => {
  const { excel, host, type } = openExcelHost();
  await host.draw(sessionOf(goldenFiling('2023-prefecture-city')).draw());
  await type(granted, '1176');
  await type(answerName('requests.granted.business'), '=10+3');
  await type(textName('problems'), '一是公开不够及时；二是解读形式单一。');
  const page = await openTab(web.profile, web.address);
  const saved = await throughPage(page, '年报.xlsx', await fileOf(excel.workbook), async () => {
    await page.locator('.status-text').getByText('必须改正').waitFor();
    expect(await (await fieldAt(page, granted)).inputValue()).toBe('1176');
    expect(await (await fieldAt(page, answerName('requests.granted.business'))).inputValue()).toBe('13');
    await typeInto(page, upheld, '7');
    await (await fieldAt(page, cellNames.self)).fill('本机关');
  });
  await type(upheld, '7');
  await type(cellNames.self, '本机关');
  const savedAnew = (await office.convert({ saved }, 'xlsx'))['saved']!;
  // And once more through the page, from LibreOffice's own writing: something is typed, and taken back.
  const savedAgain = await throughPage(page, '年报2.xlsx', savedAnew, async () => {
    await typeInto(page, upheld, '8');
    await page.keyboard.press('Control+z');
  });
  return {
    excel,
    type,
    saved: await workbookIn(saved),
    savedAnew: await workbookIn(savedAnew),
    savedAgain: await workbookIn(savedAgain),
  };
};

it('a workbook goes Excel → page → LibreOffice → page → Excel with the same answers, formats and formulas', async () => {
  const { excel, type, saved, savedAnew, savedAgain } = await journey();
  const answers = await inExcel(excel.workbook);
  expect(answers.filing).toMatchObject({ self: '本机关', answers: { 'requests.granted.person': 1176 } });
  expect(answers.findings.map(({ message }) => message).join()).toContain('办理总计 3376');
  const sheets = sheetsSeen(excel.workbook);

  expect(await inExcel(saved)).toEqual(answers);
  expect(sheetsSeen(saved)).toEqual(sheets);
  expect(windowSeen(saved)).toEqual(windowSeen(excel.workbook));
  expect(namesSeen(saved)).toEqual(namesSeen(excel.workbook));

  // LibreOffice itself drops the colours of tabs of protected sheets, and, as it works without a window here, what a
  // window shows; it writes out the heights of rows that have none of their own.
  expect(await inExcel(savedAnew)).toEqual(answers);
  const seenAnew = sheetsSeen(savedAnew);
  expect(Object.keys(seenAnew)).toEqual(Object.keys(sheets));
  for (const [name, { heights, validations, ...sheet }] of Object.entries(sheets)) {
    const { heights: written, validations: again, ...anew } = seenAnew[name]!;
    expect({ name, ...anew }).toEqual({ name, ...sheet });
    expect(byCell(again)).toEqual(byCell(validations));
    expect(written).toEqual(expect.arrayContaining(heights as string[]));
  }
  expect(namesSeen(savedAnew)).toEqual(namesSeen(excel.workbook));

  expect(await inExcel(savedAgain)).toEqual(answers);
  expect(sheetsSeen(savedAgain)).toEqual(seenAnew);
  expect(namesSeen(savedAgain)).toEqual(namesSeen(excel.workbook));

  // Whoever gets it back in Excel goes on as if it had never been away.
  const back = openExcel({ workbook: savedAgain });
  const host = new ExcelHost(back);
  const { sheet, row, column } = (await host.read()).get(granted)!;
  let hear: (cells: NamedCells) => void = () => undefined;
  const heard = new Promise<NamedCells>((resolve) => (hear = resolve));
  await host.watch({ edited: (cells) => hear(cells), failed: (fault) => expect(fault).toBeUndefined() });
  expect(back.workbook.user.type(sheet, addressOf(row, column), '1.5')?.message).toContain('整数');
  expect(back.workbook.user.type(sheet, addressOf(row, column), '1175')).toBeUndefined();
  await type(granted, '1175');
  expect(answersIn(await heard)).toEqual(await inExcel(excel.workbook));
});
