import { chapterOf, proseSlots, textSlots } from '../filing/text-slots';
import type { CellContent } from '../model/drawing';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import type { Table } from '../model/table';
import type { CellPlace } from '../model/address';
import { previousSheet } from '../model/our-sheets';
import { yearBefore } from './equation-formulas';
import type { Layout } from './layouts';
import { cellNames, previousName, previousTextName } from './names';
import { cellAt, SheetBuilder } from './sheet-builder';
import type { DrawnSheet } from './sheet-builder';
import { styles } from './styles';
import { stackTables, stackWidths } from './stacked-tables';
import { drawTable, placesOf } from './table-drawing';
import type { Placement, TableContents } from './table-drawing';

const firstTable = 4;

/** Each statutory table under the one before, with a line for its heading. */
const placementsOf = (form: Form): ReadonlyMap<Table, Placement> =>
  stackTables(form, previousSheet, firstTable, 2);

/** The cell of each of last year's fields. */
export const previousPlaces = (form: Form): ReadonlyMap<string, CellPlace> =>
  new Map([...placementsOf(form)].flatMap(([table, placement]) => [...placesOf(table, placement)]));

const yearContent = ({ previous, year }: Filing): CellContent =>
  previous?.year == null ? yearBefore(year) : { value: previous.year };

const headTo = (builder: SheetBuilder, row: number, heading: string): void => {
  builder.put(cellAt(row, 0, 10), { value: heading }, styles.slotHead);
  builder.height(row, 24);
};

/** Height of a paragraph that is not there. */
const emptyText = 48;

const asBefore = (heading: string): string => `${heading}（上年报告的文字）`;

/** Last year's paragraphs, under the headings that they have in the report. @param slots those that have a cell */
const drawTexts = (
  builder: SheetBuilder,
  form: Form,
  { previous }: Filing,
  slots: readonly string[],
): void => {
  const draw = (slot: string): void =>
    builder.line(previous?.texts?.[slot] ?? '', styles.text, {
      name: previousTextName(slot),
      atLeast: emptyText,
    });
  if (slots.includes('preface')) {
    headTo(builder, builder.nextRow + 1, asBefore(textSlots(form).get('preface')!));
    draw('preface');
  }
  for (const chapter of form.chapters) {
    const own = chapter.slots.filter(({ key }) => slots.includes(key));
    if (own.length === 0) continue;
    headTo(builder, builder.nextRow + 1, asBefore(chapter.heading));
    if (chapter === chapterOf(form, form.wordings.problems.slot))
      builder.line('用于核对今年这一部分是否与上年雷同；不需要核对的可以不填。', styles.hint);
    own.forEach(({ key, heading, hint }, index) => {
      if (heading !== undefined) builder.line(heading, styles.slotHead, { atLeast: 24 });
      else if (index > 0) builder.line(hint, styles.hint);
      draw(key);
    });
  }
};

/** The paragraphs that have a cell: earlier layouts have one for that on problems alone. */
const slotsKept = (form: Form, layout: Layout): readonly string[] =>
  layout === 'current' ? proseSlots(form) : [form.wordings.problems.slot];

/** Last year's figures and paragraphs, in the layout of last year's form; all typed, nothing is computed here. */
export const drawPrevious = (form: Form, filing: Filing, layout: Layout = 'current'): DrawnSheet => {
  const builder = new SheetBuilder(previousSheet, stackWidths, {
    orientation: 'portrait',
    onePage: 'where-legible',
    tab: '7F7F7F',
  });
  builder.line('上年数据', styles.title, { atLeast: 34 });
  builder.line(
    `照抄上年已公布的年度报告，用于核对上年结转、现行有效件数等；没有上年报告的可以不填。${layout === 'current' ? '导入上年报告时，数字和文字一并填入。' : ''}`,
    styles.hint,
  );
  builder.put(cellAt(2, 0, 2), { value: '上年年度' }, styles.head);
  builder.put(cellAt(2, 2), yearContent(filing), styles.year, cellNames.previousYear);
  builder.put(cellAt(2, 3, 3), { value: '格式编号（请勿改动）' }, styles.hint);
  builder.put(cellAt(2, 6), { value: form.id }, styles.hint, cellNames.previousForm);
  const contents: TableContents = {
    answers: filing.previous?.answers ?? {},
    texts: {},
    formulaOf: () => undefined,
    nameOf: previousName,
    slotName: previousName,
  };
  for (const [table, placement] of placementsOf(form)) {
    const heading = form.chapters.find((chapter) => chapter.number === table.number)?.heading ?? table.name;
    headTo(builder, placement.top - 1, heading);
    drawTable(builder, table, placement, contents, () => false);
  }
  drawTexts(builder, form, filing, slotsKept(form, layout));
  return builder.build({ rows: 1, columns: 0 });
};
