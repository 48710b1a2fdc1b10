import { alignedRows } from './aligned-rows';
import type { AlignedRows } from './aligned-rows';
import type { PageMarks } from './page-marks';
import { ruledTables } from './ruled-tables';
import { fillTables } from './table-cells';
import type { PageTable } from './table-cells';
import { linesOf } from './text-lines';
import type { TextLine } from './text-lines';

/** What is on a page, from the top down. */
export type PageItem =
  | { readonly kind: 'line'; readonly line: TextLine }
  | { readonly kind: 'table'; readonly table: PageTable }
  | { readonly kind: 'rows'; readonly rows: AlignedRows };

export interface PageItems {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** With more lines than this, a page is a drawing: real tables have some thousand. */
const mostRules = 12_000;

const topOf = (item: PageItem): number => {
  if (item.kind === 'table') return item.table.tops[0]!;
  return item.kind === 'rows' ? item.rows.top : item.line.base - item.line.size / 2;
};

/** Finds the tables and the lines of a page. */
export const itemsOf = ({ width, height, glyphs, rules }: PageMarks): PageItems => {
  const drawn = rules.length > mostRules ? [] : ruledTables(rules);
  const { tables, rest } = fillTables(drawn, glyphs);
  const { rows, lines } = alignedRows(linesOf(rest));
  const items: PageItem[] = [
    ...tables.map((table) => ({ kind: 'table', table }) as const),
    ...rows.map((each) => ({ kind: 'rows', rows: each }) as const),
    ...lines.map((line) => ({ kind: 'line', line }) as const),
  ];
  return { width, height, items: items.sort((one, other) => topOf(one) - topOf(other)) };
};
