import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { openXlsx } from 'hucre/xlsx';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import { goldenFiling, sessionOf } from '../golden';
import { describeFile, describeGrid } from './described';
import type { Described } from './described';
import type { GridUnderTest } from './grid-under-test';
import { useGrid } from './use-grid';

jest.setTimeout(600_000);

const filings = readdirSync(path.resolve(__dirname, '../../filings'));
const open = useGrid();

const inFile = async (bytes: Uint8Array): Promise<readonly Described[]> =>
  (await openXlsx(bytes, { readStyles: true })).sheets.map(describeFile);

const inGrid = async ({ snapshot, unlocked }: GridUnderTest): Promise<readonly Described[]> => {
  const grid = await snapshot();
  const free = await unlocked();
  return grid.sheetOrder.map((id) => describeGrid(grid, id, free.get(id)!));
};

it('shows every golden filing as its file does: values, formulas, formats, merges, sizes, validation, red cells, locks', async () => {
  const grid = await open();
  for (const name of filings) {
    const file = await writeDrawing(sessionOf(goldenFiling(name)).draw());
    await grid.load(file);
    const shown = await inGrid(grid);
    const written = await inFile(file);
    expect(shown).toHaveLength(written.length);
    for (const [index, sheet] of shown.entries())
      expect({ name, ...sheet }).toEqual({ name, ...written[index] });
    // A setting is all that is new, but the file is written anew for it.
    await grid.host.saveSetting('gouji.test', '1');
    const saved = await inFile(await grid.save());
    expect(saved.slice(0, -1)).toEqual(written);
  }
});

it('draws what it would open', async () => {
  const grid = await open();
  const drawing = sessionOf(goldenFiling('2023-prefecture-city')).draw();
  await grid.host.draw(drawing);
  expect(await inGrid(grid)).toEqual(await inFile(await writeDrawing(drawing)));
});
