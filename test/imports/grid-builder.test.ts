import { placesOfTables } from '../../src/imports/sources/allowance';
import { GridBuilder } from '../../src/imports/sources/grid-builder';

const cell = (text: string, rows = 1, columns = 1) => ({ text, rows, columns });
const textsOf = (builder: GridBuilder): readonly (readonly (string | undefined)[])[] =>
  builder.build().rows.map((row) => Array.from(row, (each) => each?.text));

it('lets cells reach down on either side of shorter rows, and no further than there are rows', () => {
  const builder = new GridBuilder(placesOfTables());
  builder.addRow([cell('a', 2), cell('b'), cell('c', Infinity)]);
  builder.addRow([cell('d')]);
  builder.addRow([cell('e', 1, 2)]);
  expect(textsOf(builder)).toEqual([
    ['a', 'b', 'c'],
    ['a', 'd', 'c'],
    ['e', 'e', 'c'],
  ]);
});
