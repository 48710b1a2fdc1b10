import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CellArea, Style } from '../../model/drawing';
import { isIn } from '../../session/tables/moves';
import { isField } from '../../session/tables/sheet-cells';
import type { SheetCell } from '../../session/tables/sheet-cells';
import type { TableBlock } from '../../session/tables/sheet-blocks';

interface SheetTableProps {
  readonly block: TableBlock;
  /** What the table is called by a screen reader. */
  readonly label: string;
  readonly contentOf: (cell: SheetCell) => ComponentChildren;
  /** All that the content of a cell depends on: as long as these are the same, it looks the same. */
  readonly reasonsFor: (cell: SheetCell) => readonly unknown[];
  /** Cells of rows that are to be seen as wrong. */
  readonly isWrong: (cell: SheetCell) => boolean;
  readonly selected: CellArea | null;
}

/** A cell that names others; one that is empty, such as the unit of a yes or no, names nothing. */
const isLabel = ({ style, content }: SheetCell): boolean =>
  style.border === true &&
  style.fill !== undefined &&
  !style.unlocked &&
  'value' in content &&
  (content.value ?? '') !== '';

const lookOf = ({ border, horizontal, bold, fill, unlocked, size }: Style): string =>
  [
    border ? 'framed' : 'bare',
    horizontal === 'left' ? 'left' : 'centred',
    bold ? 'bold' : '',
    unlocked ? 'open' : fill === undefined ? '' : 'tinted',
    size < 10 ? 'small' : '',
  ].join(' ');

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/** Draws parts that are another by now; of several hundred cells a key changes a few. */
const useDrawn = (block: TableBlock) => {
  const drawn = useMemo(
    () => new Map<string, { readonly reasons: readonly unknown[]; readonly part: VNode }>(),
    [block],
  );
  return (key: string, reasons: readonly unknown[], draw: () => VNode): VNode => {
    const known = drawn.get(key);
    if (known?.reasons.every((reason, index) => reason === reasons[index])) return known.part;
    const part = draw();
    drawn.set(key, { reasons, part });
    return part;
  };
};

/** A table of a sheet with its merges, labels and tints; labels stay in sight while figures are scrolled. */
export const SheetTable = (props: SheetTableProps) => {
  const { block, label, contentOf, reasonsFor, isWrong, selected } = props;
  const { rows, headRows, firstColumn, labelColumns, widths } = block;
  const labels = sum(widths.slice(0, labelColumns));
  const drawn = useDrawn(block);
  const isHead = (cell: SheetCell, index: number): boolean => {
    const next = rows[index]![rows[index]!.indexOf(cell) + 1];
    return cell.style.bold === true && !(next && isField(next));
  };
  const drawCell = (cell: SheetCell, index: number) => {
    const { row, column, rows: down, columns: across } = cell.area;
    const key = `${row},${column}`;
    const states = [isWrong(cell) ? 'wrong' : '', selected && isIn(cell, selected) ? 'selected' : ''].join(
      ' ',
    );
    return drawn(key, [...reasonsFor(cell), states], () => {
      const before = column - firstColumn;
      const sticks = before + across <= labelColumns && labelColumns < widths.length;
      const attributes = {
        key,
        rowSpan: down,
        colSpan: across,
        'data-at': key,
        class: [lookOf(cell.style), sticks ? 'sticks' : '', states].join(' '),
        ...(sticks ? { style: `--before:${sum(widths.slice(0, before))}` } : {}),
      };
      if (!isLabel(cell)) return <td {...attributes}>{contentOf(cell)}</td>;
      const scope = isHead(cell, index) ? (across > 1 ? 'colgroup' : 'col') : down > 1 ? 'rowgroup' : 'row';
      return (
        <th {...attributes} scope={scope}>
          {contentOf(cell)}
        </th>
      );
    });
  };
  const drawRows = (from: number, to: number) =>
    rows.slice(from, to).map((row, at) => <tr key={at}>{row.map((cell) => drawCell(cell, from + at))}</tr>);
  return (
    <div style={`--labels:${labels};--figures:${sum(widths) - labels}`}>
      <table class="sheet" aria-label={label}>
        <colgroup>
          {widths.map((width, column) => (
            <col
              key={column}
              class={column < labelColumns ? 'label' : undefined}
              style={`--width:${width}`}
            />
          ))}
        </colgroup>
        <thead>{drawRows(0, headRows)}</thead>
        <tbody>{drawRows(headRows, rows.length)}</tbody>
      </table>
    </div>
  );
};
