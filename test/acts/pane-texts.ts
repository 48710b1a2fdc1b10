import { pick } from '../../bench/repair/random';
import type { Random } from '../../bench/repair/random';
import type { NamedCells } from '../../src/model/drawing';
import { shownText } from '../../src/session/edit/cell-edits';
import type { DraftPlace } from '../../src/session/edit/draft-edits';
import { answerName, remarkName, textName } from '../../src/workbook/names';

const places: readonly DraftPlace[] = [
  ...['problems', 'overview', 'disclosure', 'management'].map((at) => ({ kind: 'text', at }) as const),
  ...['one', 'two', 'three'].map((at) => ({ kind: 'remark', at }) as const),
  { kind: 'figure', at: 'processingFee.amount' },
  { kind: 'figure', at: 'fees.amount' },
];

const texts = [
  '',
  '人手不足。',
  '一是解读形式单一；\n二是培训不够。',
  ' 开展培训3次。 ',
  '50',
  '没收',
  '写'.repeat(200),
];

/** One of the fields of the pane that there are, and what is typed there. */
export const somethingTyped = (random: Random, cells: NamedCells) => {
  const there = places.filter(({ kind, at }) => kind === 'remark' || cells.has(nameOf({ kind, at })));
  return { place: pick(random, there), text: pick(random, texts) };
};

const nameOf = ({ kind, at }: DraftPlace): string => (kind === 'text' ? textName(at) : answerName(at));

const valueIn = (cells: NamedCells, name: string): string => shownText(String(cells.get(name)?.value ?? ''));

/** The rows of remarks that there are, by their numbers. */
const remarkRowsOf = (cells: NamedCells): readonly number[] =>
  [...cells.keys()].filter((name) => name.startsWith(remarkName(0, 'key').slice(0, -1))).map((_, row) => row);

/** The cells into which a field of the pane is written. */
export const cellsOf = (cells: NamedCells, place: DraftPlace): readonly string[] =>
  place.kind === 'remark'
    ? remarkRowsOf(cells).flatMap((row) => [remarkName(row, 'key'), remarkName(row, 'text')])
    : [nameOf(place)];

/** What the cells have of a field of the pane, as it is shown there. */
export const textIn = (cells: NamedCells, place: DraftPlace): string => {
  if (place.kind !== 'remark') return valueIn(cells, nameOf(place));
  const row = remarkRowsOf(cells).find((each) => valueIn(cells, remarkName(each, 'key')) === place.at);
  return row === undefined ? '' : valueIn(cells, remarkName(row, 'text'));
};

/** Rows in which a remark has no key, or a key no remark. */
export const halfRemarks = (cells: NamedCells): readonly number[] =>
  remarkRowsOf(cells).filter(
    (row) =>
      (valueIn(cells, remarkName(row, 'key')) === '') !== (valueIn(cells, remarkName(row, 'text')) === ''),
  );
