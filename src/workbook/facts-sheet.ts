import { textSlots } from '../filing/text-slots';
import type { Fact } from '../model/facts';
import type { CellArea, CellContent, Style } from '../model/drawing';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { factsSheet } from '../model/our-sheets';
import type { FactValue } from '../model/stated-facts';
import type { Writing } from '../model/writing';
import { factRows } from './fact-rows';
import type { FactRow } from './fact-rows';
import { sumHighlights } from './fact-sums';
import { guardFigures, joinRows } from './guard-figures';
import { factName, previousFactName, ticks } from './names';
import { cellAt, SheetBuilder } from './sheet-builder';
import type { DrawnSheet } from './sheet-builder';
import { styles } from './styles';

/** Label, words, figure, unit; the same of last year; the hint. In characters. */
const widths: readonly number[] = [20, 18, 9, 6, 14, 8, 6, 26];
const hintColumn = 7;

/** Where one year's answers stand: the columns of words, figures and units. */
interface Side {
  readonly words: number;
  readonly nameOf: (key: string) => string;
  readonly valueOf: (key: string) => FactValue | undefined;
}

const contentOf = (value: FactValue | undefined): CellContent => {
  if (typeof value === 'boolean') return { value: value ? ticks.yes : ticks.no };
  return { value: value === undefined || value === '' ? null : value };
};

const styleOf = ({ kind }: Fact): Style =>
  kind === 'text' ? styles.entry : kind === 'tick' ? styles.choice : styles[kind];

const isFigure = ({ kind }: Fact): boolean => kind === 'count' || kind === 'amount';

/** Column by column, so that cells under one another are one area. */
const downwards = (areas: readonly CellArea[]): readonly CellArea[] =>
  [...areas].sort((one, other) => one.column - other.column || one.row - other.row);

/** Collects the cells of one kind, so that one rule does for all of them. */
class Cells {
  readonly figures = new Map<string, CellArea[]>();
  readonly ticks: CellArea[] = [];
  /** Those of the year, by key. */
  readonly own = new Map<string, CellArea>();

  add(fact: Fact, area: CellArea): void {
    if (fact.kind === 'tick') this.ticks.push(area);
    if (!isFigure(fact)) return;
    const key = `${fact.kind} ${fact.most ?? ''}`;
    this.figures.set(key, [...(this.figures.get(key) ?? []), area]);
  }

  guard(builder: SheetBuilder): void {
    for (const [key, areas] of this.figures) {
      const [kind, most] = key.split(' ') as ['count' | 'amount', string];
      guardFigures(builder, kind, downwards(areas), most === '' ? undefined : Number(most));
    }
    builder.validate({
      areas: joinRows(downwards(this.ticks)),
      accepts: { kind: 'list', values: Object.values(ticks), isOptional: true },
      title: '请选“是”或“否”',
      message: '做过的选“是”，没有做的选“否”；不写进报告的留空。',
    });
  }
}

/** The columns of each fact of a row: a single one takes the place of those that are not there. */
const placesIn = (
  { facts }: FactRow,
  words: number,
  isOwn: boolean,
): readonly (readonly [number, number])[] => {
  const [first] = facts;
  if (facts.length === 1 && first)
    // The label of this year's figure stands over the words.
    return [isFigure(first) || first.kind === 'tick' ? (isOwn ? [words + 1, 1] : [words, 2]) : [words, 3]];
  return facts.map((fact, index) => [isFigure(fact) ? words + 1 : index === 0 ? words : words + 2, 1]);
};

const drawRow = (
  builder: SheetBuilder,
  row: number,
  asked: FactRow,
  sides: readonly Side[],
  cells: Cells,
): void => {
  const { facts, label, hint } = asked;
  const isLone = facts.length === 1;
  const unit = facts.find(isFigure)?.unit ?? '';
  const hasUnit = isLone ? facts[0]!.kind !== 'text' : facts.length < 3;
  builder.put(cellAt(row, 0, isLone && hasUnit ? 2 : 1), { value: label }, styles.leftLabel);
  sides.forEach(({ words, nameOf, valueOf }, side) => {
    const places = placesIn(asked, words, side === 0);
    facts.forEach((fact, index) => {
      const area = cellAt(row, ...places[index]!);
      builder.put(area, contentOf(valueOf(fact.key)), styleOf(fact), nameOf(fact.key));
      cells.add(fact, area);
      if (side === 0) cells.own.set(fact.key, area);
    });
    if (hasUnit) builder.put(cellAt(row, words + 2), { value: unit === '' ? null : unit }, styles.label);
  });
  builder.put(cellAt(row, hintColumn), { value: hint === '' ? null : hint }, styles.hint);
  builder.height(row, 21);
};

const heads = [
  [0, 2, '项目'],
  [2, 1, '今年'],
  [3, 1, '单位'],
  [4, 3, '上年'],
  [hintColumn, 1, '说明'],
] as const;

const drawHeads = (builder: SheetBuilder): void => {
  const row = builder.nextRow;
  for (const [column, columns, value] of heads)
    builder.put(cellAt(row, column, columns), { value }, styles.head);
};

const drawBanner = (builder: SheetBuilder, heading: string): void => {
  const row = builder.nextRow;
  builder.put(cellAt(row, 0, widths.length), { value: heading }, styles.groupHead);
  builder.height(row, 24);
};

/** Height of a paragraph still to be written. */
const emptyText = 60;

/** Texts for which the other sheets, drawn by an earlier version, have no cell. */
const drawLackingTexts = (
  builder: SheetBuilder,
  form: Form,
  filing: Filing,
  lacking: ReadonlyMap<string, string>,
): void => {
  for (const { heading: chapter, slots } of form.chapters)
    for (const { key, heading = `${chapter}（开头一段）`, hint } of slots) {
      const name = lacking.get(key);
      if (name === undefined) continue;
      builder.line(heading, styles.slotHead, { atLeast: 24 });
      builder.line(hint, styles.hint);
      builder.line(filing.texts[key] ?? '', styles.text, { name, atLeast: emptyText });
    }
};

/**
 * What the clerk states besides the tables, by the paragraph that it feeds, and what last year's report stated.
 * @param lacking names of cells of texts that the other sheets have no room for, by slot
 */
export const drawFacts = (
  form: Form,
  writing: Writing,
  filing: Filing,
  lacking: ReadonlyMap<string, string> = new Map(),
): DrawnSheet => {
  const builder = new SheetBuilder(factsSheet, widths, {
    orientation: 'portrait',
    onePage: false,
    tab: '548235',
  });
  const labels = textSlots(form);
  const { facts, previous } = filing;
  const sides: readonly Side[] = [
    { words: 1, nameOf: factName, valueOf: (key) => facts?.[key] },
    { words: 4, nameOf: previousFactName, valueOf: (key) => previous?.facts?.[key] },
  ];
  const cells = new Cells();
  builder.line('工作情况', styles.title, { atLeast: 34 });
  builder.line(
    '只填知道的、做过的：填了的写进报告，空着的不写；没有发生、要写明“没有”的填 0。变红的数与总数对不上，请核对。“上年”照抄上年的报告，可以不填。',
    styles.hint,
  );
  drawHeads(builder);
  const headRows = builder.nextRow;
  for (const group of writing.facts) {
    drawBanner(builder, labels.get(group.slot) ?? '');
    for (const row of factRows(form, group)) drawRow(builder, builder.nextRow, row, sides, cells);
  }
  cells.guard(builder);
  for (const highlight of sumHighlights(form, writing, cells.own)) builder.highlight(highlight);
  drawLackingTexts(builder, form, filing, lacking);
  return builder.build({ rows: headRows, columns: 0 }, headRows);
};
