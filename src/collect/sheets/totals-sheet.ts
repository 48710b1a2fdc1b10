import type { CellArea, CellContent } from '../../model/drawing';
import type { Table, TableCell } from '../../model/table';
import { addressOf } from '../../model/address';
import { totalFormula } from '../../workbook/equation-formulas';
import { cellAt, SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import { drawTable, placesOf } from '../../workbook/table-drawing';
import type { Placement } from '../../workbook/table-drawing';
import { sheetNames } from './sheet-names';
import { overBodies } from './sheet-plan';
import type { SheetPlan } from './sheet-plan';
import { besideColumns, totalsPlacements, totalsWidths } from './totals-layout';

const differing = '各单位自己填的总计之和（不同才显示）';

/** The sum of a total as the bodies have it, where it is not the sum of the parts. */
const printedSum = (plan: SheetPlan, field: string, own: string): CellContent => {
  const { printed, sums } = plan.roll;
  const result = printed[field] === sums[field] ? '' : (printed[field] ?? '');
  return overBodies(
    plan,
    (layout) => {
      const sum = layout.sumOrBlank([field], false);
      return `IF(${sum}=${own},"",${sum})`;
    },
    result,
  );
};

/** Whether a total stands at the end of its row, so that there is room beside it. */
const isAtEnd = (table: Table, cell: TableCell): boolean =>
  table.height > table.headRows + 1 && cell.column + cell.columns === table.width;

/** Shows what the bodies worked out themselves beside the rows, and below the table where it is the sum of a column. */
const drawPrinted = (builder: SheetBuilder, plan: SheetPlan, table: Table, placement: Placement): void => {
  const cells = table.cells.filter(({ field }) => field && plan.roll.totals.has(field.name));
  const places = placesOf(table, placement);
  const beside = placement.edges.at(-1)!;
  const below = placement.top + table.height;
  const put = (cell: TableCell, area: CellArea): void => {
    const place = places.get(cell.field!.name)!;
    const own = addressOf(place.row, place.column);
    builder.put(area, printedSum(plan, cell.field!.name, own), styles.figure);
    builder.highlight({ area, formula: `${addressOf(area.row, area.column)}<>""` });
  };
  const atEnd = cells.filter((cell) => isAtEnd(table, cell));
  if (atEnd.length > 0)
    builder.put(
      { row: placement.top, column: beside, rows: table.headRows, columns: besideColumns },
      { value: differing },
      styles.head,
    );
  for (const cell of atEnd) put(cell, cellAt(placement.top + cell.row, beside, besideColumns));
  const others = cells.filter((cell) => !isAtEnd(table, cell));
  if (others.length === 0) return;
  const rows = [...new Set(others.map(({ field }) => field!.rowName))].filter((name) => name !== '');
  const first = Math.min(...others.map((cell) => places.get(cell.field!.name)!.column));
  const label = rows.length === 0 ? differing : `“${rows.join('、')}”行：${differing}`;
  builder.put(cellAt(below, 0, first), { value: label }, styles.label);
  for (const cell of others) {
    const { column } = places.get(cell.field!.name)!;
    const columns = placement.edges[cell.column + cell.columns]! - column;
    put(cell, cellAt(below, column, columns));
  }
};

/** The statutory tables with the sums of all counted bodies; totals are worked out here. */
export const drawTotals = (plan: SheetPlan): DrawnSheet => {
  const { collection, roll } = plan;
  const { form, area, year } = collection;
  const builder = new SheetBuilder(sheetNames.totals, totalsWidths, {
    orientation: 'portrait',
    onePage: true,
    tab: 'C55A11',
  });
  builder.line(`${area}${year}年度政府信息公开工作情况汇总表`, styles.title, { atLeast: 34 });
  builder.line(
    plan.layout
      ? `各格为“${sheetNames.bodies}”中“计入”为“是”的机关之和，改“计入”后随之变化；总计由本表各格相加。空白的格，是计入的机关都没有这个数字。`
      : `各格为计入的 ${roll.counted.length} 个机关之和，总计由本表各格相加。机关太多，各机关的数字在 filings.csv 中。`,
    styles.hint,
  );
  const placements = totalsPlacements(collection);
  const places = new Map([...placements].flatMap(([table, placement]) => [...placesOf(table, placement)]));
  const kinds = new Map(roll.fields.map(({ name, kind }) => [name, kind]));
  for (const [table, placement] of placements) {
    const heading = form.chapters.find(({ number }) => number === table.number)?.heading ?? table.name;
    builder.put(cellAt(placement.top - 1, 0, totalsWidths.length), { value: heading }, styles.slotHead);
    builder.height(placement.top - 1, 24);
    drawTable(
      builder,
      table,
      placement,
      {
        answers: roll.sums,
        texts: {},
        nameOf: () => undefined,
        slotName: () => '',
        isToRead: true,
        formulaOf: (field) => {
          const equation = roll.totals.get(field);
          if (equation) return totalFormula(equation, (term) => places.get(term.field), sheetNames.totals);
          return plan.layout?.sumOrBlank([field], kinds.get(field) === 'amount');
        },
      },
      (field) => roll.totals.has(field),
    );
    drawPrinted(builder, plan, table, placement);
  }
  return builder.build({ rows: 1, columns: 0 });
};
