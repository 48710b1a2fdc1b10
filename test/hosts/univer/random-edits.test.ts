import fc from 'fast-check';
import { forms } from '../../../src/forms/index';
import { readNamedCells } from '../../../src/files/named-cells';
import type { NamedCells } from '../../../src/model/drawing';
import { readFiling } from '../../../src/workbook/read';
import { answerName, cellNames, previousName, textName } from '../../../src/workbook/names';
import { goldenFiling, sessionOf } from '../../support/golden';
import { useGrid } from './use-grid';

const open = useGrid();
const rounds = 10;
const editsPerRound = 100;

const found = (cells: NamedCells) => {
  const filing = readFiling(cells, forms);
  if (typeof filing === 'string') throw new Error(filing);
  return { filing, checked: sessionOf(filing).check() };
};

/** What may come to stand in a cell: figures mostly, and all that a clerk puts there by mistake. */
const content = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 60 }) },
  { weight: 3, arbitrary: fc.constantFrom(null, '/', '12件', '１２', '0.5', -3, 1.5, '无', '1,200', ' 7 ') },
  { weight: 1, arbitrary: fc.constantFrom('=1+2', '=SUM(D5:E5)', '=1/0', '="文字"', '=D5') },
);

it(`the rules say the same of the grid and of the file it saves, through ${rounds * editsPerRound} random edits`, async () => {
  const grid = await open();
  const filing = goldenFiling('2025-stock-chain');
  await grid.host.draw(sessionOf(filing).draw());
  const names = [
    ...Object.keys(filing.answers).map(answerName),
    ...Object.keys(filing.previous?.answers ?? {}).map(previousName),
    textName('problems'),
    cellNames.year,
  ].filter((name, index, all) => all.indexOf(name) === index);
  const present = await grid.host.read();
  const edit = fc.tuple(fc.constantFrom(...names.filter((name) => present.has(name))), content);
  const batches = fc.sample(fc.array(edit, { minLength: editsPerRound, maxLength: editsPerRound }), {
    numRuns: rounds,
    seed: 2022,
  });
  for (const [round, edits] of batches.entries()) {
    await grid.page.evaluate((given) => window.goujiType!(given), edits);
    const saved = found(await readNamedCells(await grid.save()));
    const live = found(await grid.host.read());
    expect({ round, ...live }).toEqual({ round, ...saved });
    if (round % 5 === 4) {
      await grid.page.evaluate(async () => (await window.goujiHost!).grid.api.undo());
      expect(found(await readNamedCells(await grid.save()))).toEqual(found(await grid.host.read()));
    }
  }
  expect(batches.flat()).toHaveLength(1000);
});
