import type { CellEdit } from '../../src/hosts/host';
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

type Content = string | number | boolean | null;

/** What stands in a cell; of formulas, only that there is one. */
export const contentIn = (cells: NamedCells, name: string): Content => {
  const cell = cells.get(name);
  return cell?.formula === undefined ? (cell?.value ?? null) : '=';
};

/** Whether a cell has what was typed, as it is or as the number that it means. */
export const isAsTyped = (value: Content | undefined, text: string): boolean =>
  String(value ?? '').trim() === text.trim() || Number(value) === Number(text.normalize('NFKC'));

/** Whether a cell has what an edit writes. */
export const isIn = (cells: NamedCells, { name, value, formula }: CellEdit): boolean => {
  const found = contentIn(cells, name);
  if (formula !== undefined) return found === '=';
  return String(found ?? '').trim() === String(value ?? '').trim();
};

/** What stands in all cells. */
export const stateOf = (cells: NamedCells): string =>
  JSON.stringify([...cells.keys()].sort().map((name) => [name, contentIn(cells, name)]));

/** In which cells two states are not the same, and what was and is there. */
export const differences = (before: string, after: string): string => {
  const was = JSON.parse(before) as [string, Content][];
  const is = new Map(JSON.parse(after) as [string, Content][]);
  return JSON.stringify(
    was.flatMap(([name, value]) => (is.get(name) === value ? [] : [[name, value, is.get(name)]])),
  );
};
