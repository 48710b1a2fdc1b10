import type { Field } from '../../model/field';
import type { Form } from '../../model/form';
import { coreOf, fold } from '../fold';
import { lineOf, textsIn } from '../source';
import type { SourceBlock } from '../source';
import { readGrid } from './grid-rows';
import { labelsOf } from './labels';
import type { FormRow, Labels } from './labels';
import { outlineOf } from './outline';
import type { Outline } from './outline';
import { readLabelledRows, readUnlabelledRow } from './read-lines';
import type { RowReading, TableReading, Unplaced } from './row-reading';
import { assignFigures } from './assign-figures';
import type { AssignedFigures } from './assign-figures';

/** What a page says, in terms of one form. */
export interface Recognised extends AssignedFigures {
  readonly outline: Outline;
  readonly unplaced: readonly Unplaced[];
}

/** Chapters of text only; figures in them are no cells. */
const textChapters = (form: Form): ReadonlySet<number> =>
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
const linesFor = (number: number, outline: Outline, form: Form): readonly string[] => {
  const own = outline.get(number);
  if (own) return own;
  const text = textChapters(form);
  return [...outline].flatMap(([chapter, lines]) => (text.has(chapter) ? [] : lines));
};

const readLines = (outline: Outline, form: Form, labels: Labels, read: ReadonlySet<number>): TableReading => {
  const rows: RowReading[] = [];
  const unplaced: Unplaced[] = [];
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
      rows.push(...reading.rows);
      unplaced.push(...reading.unplaced);
    }
  }
  return { rows, unplaced };
};

/** Whether lines have all the outer heads of a table. */
const headsIn = (lines: readonly string[], rows: readonly FormRow[], labels: Labels): boolean => {
  const text = coreOf(lines.join(''));
  const outer = rows.flatMap(({ block }) => block.columns.flatMap((column) => column.labels.slice(0, -1)));
  return outer.every((label) => labels.wordingsOf(label).some((core) => text.includes(core)));
};

const unitOfTenThousand = '万元';

/** Amounts whose head on the page has another unit than the form. */
const wrongUnits = (blocks: readonly SourceBlock[], form: Form): readonly Field[] => {
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

/** Reads a page as a filing of the given form. */
export const recognise = (blocks: readonly SourceBlock[], form: Form): Recognised => {
  const labels = labelsOf(form);
  const readings: RowReading[] = [];
  const unplaced: Unplaced[] = [];
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'line') return [block];
    const grid = readGrid(block, labels);
    readings.push(...grid.rows);
    unplaced.push(...grid.unplaced);
    return grid.rows.length > 0 ? [...grid.rest, lineOf('')] : grid.rest;
  });
  const outline = outlineOf(
    lines.map(({ text }) => text),
    form,
  );
  const inGrids = new Set(readings.map(({ row }) => row.table.number));
  const inLines = readLines(outline, form, labels, inGrids);
  const units = new Set(wrongUnits(blocks, form).map(({ name }) => name));
  const rows = [...readings, ...inLines.rows].map((reading) =>
    reading.row.fields.some(({ name }) => units.has(name))
      ? { ...reading, fault: '表头的单位是元，标准格式的单位是万元，请换算后填写' }
      : reading,
  );
  const prose = [...textChapters(form)].flatMap((number) => outline.get(number) ?? []);
  return { ...assignFigures(form, rows, prose), outline, unplaced: [...unplaced, ...inLines.unplaced] };
};
