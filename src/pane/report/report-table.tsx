import type { Answers } from '../../model/answer';
import type { Table, TableCell } from '../../model/table';

/** What is to be said of a cell beside its figure. */
export interface FieldMark {
  readonly look: 'inferred' | 'unread';
  readonly says: string;
}

interface ReportTableProps {
  readonly table: Table;
  readonly answers: Answers;
  readonly caption: string;
  /** Fields that a figure in the text points at. */
  readonly lit?: readonly string[];
  readonly marks?: ReadonlyMap<string, FieldMark>;
  /** Goes to the cell of a field, where there is one. */
  readonly onGo?: (field: string) => void;
}

/** A table of the report; it scrolls by itself where the pane is too narrow. */
export const ReportTable = ({ table, answers, caption, lit = [], marks, onGo }: ReportTableProps) => {
  const cellOf = (cell: TableCell) => {
    const { row, column, rows, columns, field, head, text } = cell;
    const spans = { key: `${row}/${column}`, rowSpan: rows, colSpan: columns };
    if (!field)
      return (
        <th {...spans} scope={head ? (columns > 1 ? 'colgroup' : 'col') : rows > 1 ? 'rowgroup' : 'row'}>
          {text}
        </th>
      );
    const mark = marks?.get(field.name);
    return (
      <td
        {...spans}
        class={lit.includes(field.name) ? 'lit' : mark?.look}
        title={mark ? `${field.label}：${mark.says}` : field.label}
        onClick={onGo && (() => onGo(field.name))}
      >
        {String(answers[field.name] ?? '')}
        {mark && <span class="unseen">（{mark.says}）</span>}
      </td>
    );
  };
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => (
      <tr key={index}>
        {table.cells
          .filter(({ row }) => row === from + index)
          .sort((a, b) => a.column - b.column)
          .map(cellOf)}
      </tr>
    ));
  return (
    <div class={onGo ? 'table-scroll' : 'table-scroll still'} tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>{rows(0, table.headRows)}</thead>
        <tbody>{rows(table.headRows, table.height)}</tbody>
      </table>
    </div>
  );
};
