import type { NamedCells } from '../../src/model/drawing';
import { answerName, textName } from '../../src/workbook/names';

const rows = ['received', 'granted', 'partial', 'refused.stateSecret', 'unable.notHeld'];
/** The cells that are typed into, as far as there are tables. */
export const typedCells = [
  ...rows.flatMap((row) =>
    ['person', 'business', 'research'].map((who) => answerName(`requests.${row}.${who}`)),
  ),
  textName('problems'),
  textName('overview'),
];
/** What is typed. */
export const typedTexts = [
  '',
  '0',
  '7',
  '12件',
  '１２',
  '/',
  '=1+2',
  ' 5 ',
  '第一行\n第二行',
  '开展培训3次。',
  'x'.repeat(300),
];

/** What stands in the cells that are typed into; of formulas, only that there are some. */
export const stateOf = (all: NamedCells): string =>
  JSON.stringify(
    [...all]
      .filter(([name]) => name.startsWith('gouji.answers.') || name.startsWith('gouji.texts.'))
      .map(([name, cell]) => [name, cell?.formula === undefined ? (cell?.value ?? null) : '='])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

/** In which cells two states are not the same, and what was and is there. */
export const differences = (before: string, after: string): string => {
  const was = JSON.parse(before) as [string, unknown][];
  const is = new Map(JSON.parse(after) as [string, unknown][]);
  return JSON.stringify(
    was.flatMap(([name, value]) => (is.get(name) === value ? [] : [[name, value, is.get(name)]])),
  );
};
