import { readXlsx } from 'hucre/xlsx';
import { forms } from '../../../src/forms/index';
import { readNamedCells } from '../../../src/hosts/xlsx/read';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import type { Drawing } from '../../../src/model/drawing';
import { readWorkbook, Session } from '../../../src/session/session';
import { answerName } from '../../../src/workbook/names';
import { thisYear } from '../../filing-fixture';
import { useOffice } from '../../libreoffice/soffice';
import { subjects } from '../../libreoffice/subjects';
import { goldenFiling, sessionOf } from '../golden';
import { addressOf } from '../../../src/model/address';
import { useGrid } from './use-grid';

jest.setTimeout(900_000);

const open = useGrid();
const office = useOffice();

/** The drawing with a result for each formula that nobody could have worked out. */
const withStaleResults = (drawing: Drawing): Drawing => ({
  ...drawing,
  sheets: drawing.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      'formula' in cell.content ? { ...cell, content: { ...cell.content, result: '没有重新计算' } } : cell,
    ),
  })),
});

/** Results of all formulas of a drawing, as a file has them. */
const resultsIn = async (bytes: Uint8Array, drawing: Drawing): Promise<Readonly<Record<string, unknown>>> => {
  const { sheets } = await readXlsx(bytes);
  return Object.fromEntries(
    drawing.sheets.flatMap(({ name, cells }) => {
      const rows = sheets.find((sheet) => sheet.name === name)!.rows;
      return cells.flatMap(({ row, column, content }) =>
        'formula' in content
          ? [[`${name}!${addressOf(row, column)}`, rows[row]?.[column] ?? ''] as const]
          : [],
      );
    }),
  );
};

it('works out every formula as LibreOffice does', async () => {
  const drawings = Object.fromEntries(
    Object.entries(subjects()).map(([name, filing]) => [name, new Session(filing, forms, thisYear).draw()]),
  );
  const grid = await open();
  const given: Record<string, Uint8Array> = {};
  const saved: Record<string, Uint8Array> = {};
  for (const [name, drawing] of Object.entries(drawings)) {
    given[name] = await writeDrawing(withStaleResults(drawing));
    await grid.load(given[name]);
    await grid.host.saveSetting('gouji.test', '1');
    saved[name] = await grid.save();
  }
  const theirs = office.convert(given, 'xlsx');
  for (const [name, drawing] of Object.entries(drawings))
    expect({ name, ...(await resultsIn(saved[name]!, drawing)) }).toEqual({
      name,
      ...(await resultsIn(theirs[name]!, drawing)),
    });
});

it('a filing goes file → grid → file → LibreOffice → file with the same answers, formats and findings', async () => {
  const grid = await open();
  const filing = goldenFiling('2023-prefecture-city');
  await grid.load(await writeDrawing(sessionOf(filing).draw()));
  await grid.type(answerName('requests.granted.person'), '1176');
  await grid.type(answerName('requests.granted.business'), '13');
  const saved = await grid.save();
  const back = office.convert({ saved }, 'xlsx')['saved']!;
  const read = async (bytes: Uint8Array) => {
    const found = readWorkbook(await readNamedCells(bytes), forms);
    if (typeof found === 'string') throw new Error(found);
    return { filing: found, checked: sessionOf(found).check() };
  };
  const ours = await read(saved);
  expect(ours.filing.answers['requests.granted.person']).toBe(1176);
  expect(ours.checked.findings.length).toBeGreaterThan(sessionOf(filing).check().findings.length);
  expect(await read(back)).toEqual(ours);
  // And once more through the grid, from LibreOffice's own writing.
  await grid.load(back);
  await grid.host.saveSetting('gouji.test', '1');
  expect(await read(await grid.save())).toEqual(ours);
});
