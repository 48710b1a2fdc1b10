import type { ComponentChildren } from 'preact';
import type { CellArea, Style } from '../../model/drawing';
import { isIn } from './moves';
import { isField } from './sheet-cells';
import type { SheetCell } from './sheet-cells';
import type { TableBlock } from './sheet-blocks';

interface SheetTableProps {
  readonly block: TableBlock;
  /** What the table is called by a screen reader. */
  readonly label: string;
  readonly contentOf: (cell: SheetCell) => ComponentChildren;
  /** Cells of rows that are to be seen as wrong. */
  readonly isWrong: (cell: SheetCell) => boolean;
  readonly selected: CellArea | null;
}

const isLabel = ({ style, content }: SheetCell): boolean =>
  style.border === true && style.fill !== undefined && !style.unlocked && 'value' in content;

const lookOf = ({ border, horizontal, bold, fill, unlocked, size }: Style): string =>
  [
    border ? 'framed' : 'bare',
    horizontal === 'left' ? 'left' : 'centred',
    bold ? 'bold' : '',
    unlocked ? 'open' : fill === undefined ? '' : 'tinted',
    size < 10 ? 'small' : '',
  ].join(' ');

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/** A table of a sheet with its merges, labels and tints; labels stay in sight while figures are scrolled. */
export const SheetTable = ({ block, label, contentOf, isWrong, selected }: SheetTableProps) => {
  const { rows, headRows, labelColumns, widths } = block;
  const isHead = (cell: SheetCell, index: number): boolean => {
    const next = rows[index]![rows[index]!.indexOf(cell) + 1];
    return cell.style.bold === true && !(next && isField(next));
  };
  const drawCell = (cell: SheetCell, index: number) => {
    const { row, column, rows: down, columns: across } = cell.area;
    const sticks = column + across <= labelColumns && labelColumns < widths.length;
    const shared = {
      key: `${row},${column}`,
      rowSpan: down,
      colSpan: across,
      'data-at': `${row},${column}`,
      class: [
        lookOf(cell.style),
        sticks ? 'sticks' : '',
        isWrong(cell) ? 'wrong' : '',
        selected && isIn(cell, selected) ? 'selected' : '',
      ].join(' '),
      ...(sticks ? { style: `--before:${sum(widths.slice(0, column))}` } : {}),
    };
    if (!isLabel(cell)) return <td {...shared}>{contentOf(cell)}</td>;
    const scope = isHead(cell, index) ? (across > 1 ? 'colgroup' : 'col') : down > 1 ? 'rowgroup' : 'row';
    return (
      <th {...shared} scope={scope}>
        {contentOf(cell)}
      </th>
    );
  };
  const drawRows = (from: number, to: number) =>
    rows.slice(from, to).map((row, at) => <tr key={at}>{row.map((cell) => drawCell(cell, from + at))}</tr>);
  return (
    <div
      class="sheet-scroll"
      style={`--labels:${sum(widths.slice(0, labelColumns))};--figures:${sum(widths.slice(labelColumns))}`}
    >
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
