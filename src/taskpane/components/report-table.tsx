import type { Answers } from '../../model/answer';
import type { Table, TableCell } from '../../model/table';

interface ReportTableProps {
  readonly table: Table;
  readonly answers: Answers;
  readonly caption: string;
  /** Fields that a figure in the text points at. */
  readonly lit: readonly string[];
  readonly onGo: (field: string) => void;
}

/** A table of the report; it scrolls by itself where the pane is too narrow. */
export const ReportTable = ({ table, answers, caption, lit, onGo }: ReportTableProps) => {
  const cellOf = (cell: TableCell) => {
    const { row, column, rows, columns, field, head, text } = cell;
    const spans = { key: `${row}/${column}`, rowSpan: rows, colSpan: columns };
    if (!field)
      return (
        <th {...spans} scope={head ? (columns > 1 ? 'colgroup' : 'col') : rows > 1 ? 'rowgroup' : 'row'}>
          {text}
        </th>
      );
    return (
      <td
        {...spans}
        class={lit.includes(field.name) ? 'lit' : undefined}
        title={field.label}
        onClick={() => onGo(field.name)}
      >
        {String(answers[field.name] ?? '')}
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
    <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>{rows(0, table.headRows)}</thead>
        <tbody>{rows(table.headRows, table.height)}</tbody>
      </table>
    </div>
  );
};
