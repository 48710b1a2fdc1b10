import { escaped } from '../../model/markup';
import type { CellArea, Style } from '../../model/drawing';
import type { SheetCell } from './sheet-cells';

/** What Word, WPS and Excel understand of the look of a cell. */
const lookOf = ({ font, size, bold, colour, fill, border, horizontal, vertical, format }: Style): string =>
  [
    `font-family:${font}`,
    `font-size:${size}pt`,
    bold && 'font-weight:bold',
    colour && `color:#${colour}`,
    fill && `background:#${fill}`,
    border && 'border:.5pt solid #000000',
    `text-align:${horizontal}`,
    `vertical-align:${vertical === 'center' ? 'middle' : vertical}`,
    format && `mso-number-format:${format === '@' ? String.raw`'\@'` : format}`,
  ]
    .filter(Boolean)
    .join(';');

/** Excel would otherwise make two cells of a broken line; spaces that HTML drops are written as no-break ones. */
const contentOf = (text: string): string =>
  escaped(text.replace(/ (?= )|^ | $/gmu, '\u00a0')).replaceAll(
    '\n',
    '<br style="mso-data-placement:same-cell">',
  );

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');

const quoted = (text: string): string => (/[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The cells of a sheet within an area as they go on the clipboard: as a table with its look, and as text with tabs.
 * Merged cells that stick out of the area are left out, and blank places keep the others where they are.
 * @param shown what is seen in a cell.
 */
export const copyBlock = (
  cells: readonly SheetCell[],
  area: CellArea,
  shown: (cell: SheetCell) => string,
): { readonly html: string; readonly text: string } => {
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const places: (SheetCell | 'covered' | undefined)[][] = Array.from({ length: area.rows }, () => []);
  for (const cell of cells) {
    const { row, column, rows, columns } = cell.area;
    if (row < area.row || column < area.column || row + rows > bottom || column + columns > right) continue;
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++)
        places[row - area.row + down]![column - area.column + across] = down + across > 0 ? 'covered' : cell;
  }
  const rows = places.map((row) => Array.from({ length: area.columns }, (_, column) => row[column]));
  const htmlOf = (place: SheetCell | 'covered' | undefined): string => {
    if (place === 'covered') return '';
    if (!place) return '<td></td>';
    const spans = span('rowspan', place.area.rows) + span('colspan', place.area.columns);
    return `<td${spans} style="${lookOf(place.style)}">${contentOf(shown(place))}</td>`;
  };
  const textOf = (place: SheetCell | 'covered' | undefined): string =>
    typeof place === 'object' ? quoted(shown(place)) : '';
  return {
    html: `<table style="border-collapse:collapse"><tbody>${rows.map((row) => `<tr>${row.map(htmlOf).join('')}</tr>`).join('')}</tbody></table>`,
    text: rows.map((row) => `${row.map(textOf).join('\t')}\r\n`).join(''),
  };
};
