import type { Field } from '../../model/field';
import type { FormWithReading } from '../../model/form';
import { oncePer } from '../../model/once-per';
import type { PageReading } from '../../model/page-reading';
import { coreOf, fold } from '../fold';
import { textsIn } from '../source';
import type { SourceBlock } from '../source';
import type { PageLine } from './page-line';
import { readGrid } from './grid-rows';
import { joinGrids } from './join-grids';
import { labelsOf } from './labels';
import type { FormRow, Labels } from './labels';
import { outlineOf } from './outline';
import type { Outline, PageOutline } from './outline';
import { readLabelledRows, readUnlabelledRow } from './read-lines';
import { otherHeads } from './other-heads';
import { placeStrays } from './place-strays';
import { quote, whyIllegible } from './row-reading';
import type { RowReading, StrayRow, TableReading } from './row-reading';
import { assignFigures } from './assign-figures';
import type { AssignedFigures } from './assign-figures';

/** What a page says, in terms of one form. */
export interface Recognised extends AssignedFigures {
  readonly outline: Outline;
  readonly headings: PageOutline['headings'];
  readonly page: PageReading;
}

/** What a page is read against besides its form. */
export interface PageContext {
  /** All forms, since a row or a head may be that of another. */
  readonly forms: readonly FormWithReading[];
  /** The words of its tables (see table-text). */
  readonly tableText: string;
}

/** A line that is drawn under a text or between the rows of a table; a sign for no figure has fewer strokes. */
const ruleLine = /^[\s|+:]*(?:[-—–―─━═=_*~－＿][\s|+:]{0,3}){5,}$/u;
const isRuleLine = (text: string): boolean => ruleLine.test(text) && /[-—–―─━═=_*~－＿]{3}/u.test(text);

/** Chapters of text only; figures in them are no cells. */
const textChapters = (form: FormWithReading): ReadonlySet<number> =>
  new Set(form.chapters.filter(({ slots }) => slots.length > 0).map(({ number }) => number));

/** Sentences are no part of a table; what follows the last of them on a line may be. */
const withoutSentences = (lines: readonly string[], labels: Labels): readonly string[] =>
  lines.flatMap((line) => {
    const end = line.lastIndexOf('。');
    if (end < 0) return [line];
    const sentences = coreOf(line.slice(0, end));
    const rows = labels.rows.filter(({ cores }) => cores[0] && sentences.includes(cores[0])).length;
    return rows >= 3 ? [line] : [line.slice(end + 1)];
  });

/** The lines that a table may be in: its own chapter, or all that belong to no chapter of text. */
const linesFor = (number: number, outline: Outline, form: FormWithReading): readonly string[] => {
  const own = outline.get(number);
  if (own) return own;
  const text = textChapters(form);
  return [...outline].flatMap(([chapter, lines]) => (text.has(chapter) ? [] : lines));
};

const readLines = (
  outline: Outline,
  form: FormWithReading,
  labels: Labels,
  read: ReadonlySet<number>,
): TableReading => {
  const rows: RowReading[] = [];
  const strays: StrayRow[] = [];
  for (const table of form.tables) {
    if (!table.statutory || read.has(table.number)) continue;
    const lines = withoutSentences(linesFor(table.number, outline, form), labels);
    const own = labels.rows.filter((row) => row.table === table);
    const labelled = own.filter(({ cores }) => cores.length > 0);
    const isNamed = outline.has(table.number) || headsIn(lines, own, labels);
    const readings = [
      ...(labelled.length > 0 ? [readLabelledRows(lines, labelled, labels)] : []),
      ...own
        .filter(({ cores }) => cores.length === 0 && isNamed)
        .map((row) => readUnlabelledRow(lines, row, labels)),
    ];
    for (const reading of readings) {
      for (const row of reading.rows) rows.push(row);
      for (const stray of reading.strays) strays.push(stray);
    }
  }
  return { rows, strays };
};

/** Whether lines have all the outer heads of a table. */
const headsIn = (lines: readonly string[], rows: readonly FormRow[], labels: Labels): boolean => {
  const text = coreOf(lines.join(''));
  const outer = rows.flatMap(({ block }) => block.columns.flatMap((column) => column.labels.slice(0, -1)));
  return outer.every((label) => labels.wordingsOf(label).some((core) => text.includes(core)));
};

const unitOfTenThousand = '万元';

/** Amounts whose head on the page has another unit than the form. */
const wrongUnits = (blocks: readonly SourceBlock[], form: FormWithReading): readonly Field[] => {
  const amounts = form.tables
    .flatMap(({ fields }) => fields)
    .filter(({ kind, column }) => kind === 'amount' && column.at(-1)?.includes(unitOfTenThousand));
  if (amounts.length === 0) return [];
  const text = fold(blocks.flatMap(textsIn).join('\n')).replace(/\s+/gu, '');
  return amounts.filter(({ column }) => {
    const [head] = coreOf(column.at(-1)!).split('单位');
    return new RegExp(`${head}\\(?(?:单位)?:?元`, 'u').test(text);
  });
};

/** Why figures cannot be given to the fields of a row, by what stands over all its cells. */
type HeadFault = (row: FormRow) => string | undefined;

const headFaults = (
  blocks: readonly SourceBlock[],
  form: FormWithReading,
  { forms, tableText }: PageContext,
): HeadFault => {
  const units = new Set(wrongUnits(blocks, form).map(({ name }) => name));
  const others = otherHeads(tableText, form, forms);
  return oncePer((row: FormRow) =>
    row.fields.some(({ name }) => units.has(name))
      ? '表头的单位是元，标准格式的单位是万元，请换算后填写'
      : others(row),
  );
};

/** Reads a page as a filing of the given form. */
export const recognise = (
  blocks: readonly SourceBlock[],
  form: FormWithReading,
  context: PageContext,
): Recognised => {
  const labels = labelsOf(form);
  const readings: RowReading[] = [];
  const strays: StrayRow[] = [];
  const lines = joinGrids(blocks, labels).flatMap((block): readonly PageLine[] => {
    if (block.kind === 'line') return [isRuleLine(block.text) ? { text: '' } : block];
    const grid = readGrid(block, labels);
    for (const reading of grid.rows) readings.push(reading);
    for (const stray of grid.strays) strays.push(stray);
    const tables = [...new Set(grid.rows.map(({ row }) => row.table.number))];
    return tables.length > 0 ? [...grid.rest, { text: '', tables }] : grid.rest;
  });
  const { outline, headings } = outlineOf(lines, labels);
  const inGrids = new Set(readings.map(({ row }) => row.table.number));
  const inLines = readLines(outline, form, labels, inGrids);
  const known = [...readings, ...inLines.rows];
  const placed = placeStrays([...strays, ...inLines.strays], known, labels, context.forms);
  const faultOf = headFaults(blocks, form, context);
  const rows = [...known, ...placed.rows].map((reading) => {
    const fault = whyIllegible(reading) ?? faultOf(reading.row);
    return fault === undefined ? reading : { ...reading, fault };
  });
  const { mergedRows, strangeRows } = placed;
  const prose = [...textChapters(form)].flatMap((number) => outline.get(number) ?? []);
  return {
    ...assignFigures(form, rows, prose),
    outline,
    headings,
    page: { mergedRows, strangeRows, misprints: misprintsIn(rows) },
  };
};

const misprintsIn = (rows: readonly RowReading[]): PageReading['misprints'] =>
  rows.flatMap(({ row, misprint }) =>
    misprint === undefined || row.label === undefined
      ? []
      : [{ field: row.fields[0]!.name, printed: quote(misprint), official: row.label }],
  );
