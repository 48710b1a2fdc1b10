import { columnLetters, formatArea, intersect, sameArea } from '../model/address';
import type { BorderLine, CellFormat } from '../model/cell-format';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** Enough of an empty sheet to type into, and no more than a browser draws at once. */
const least = { rows: 30, columns: 12 };
const most = { rows: 400, columns: 60 };

/** Draws the sheet in front, with its tabs, as HTML. Every cell has its address in `data-cell`. */
export function renderGrid(workbook: Workbook): string {
  workbook.calculation.settle();
  const { active: sheet, chartSheets } = workbook;
  if (chartSheets.front !== undefined)
    return `<div class="scroll" role="img" aria-label="${escape(chartSheets.front)}"></div>${renderTabs(workbook)}`;
  const used = sheet.usedArea();
  const rows = Math.min(most.rows, Math.max(least.rows, used ? used.row + used.rows + 3 : 0));
  const columns = Math.min(most.columns, Math.max(least.columns, used ? used.column + used.columns + 1 : 0));
  const widths = range(columns).map((column) =>
    sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? sheet.standardWidth),
  );
  const heads = range(columns).map((column) => `<th scope="col">${columnLetters(column)}</th>`);
  const { rowsNotShown } = sheet;
  const body = range(rows).map((row) => renderRow(workbook, sheet, row, columns, rowsNotShown.has(row)));
  return [
    renderFormulaBar(workbook),
    `<div class="scroll"><table class="${sheet.showGridlines ? 'lined' : ''}" aria-label="${escape(sheet.name)}">`,
    `<colgroup><col style="width:30pt">${widths.map((width) => `<col style="width:${width}pt">`).join('')}</colgroup>`,
    `<thead><tr><th></th>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`,
    renderTabs(workbook),
  ].join('');
}

function renderFormulaBar({ selection: { sheet, area } }: Workbook): string {
  const cell = sheet.peek(area.row, area.column);
  const content = cell?.formula ?? String(cell?.value ?? '');
  const address = `${columnLetters(area.column)}${area.row + 1}`;
  return `<div class="formula-bar"><output id="address">${address}</output><output id="formula">${escape(content)}</output></div>`;
}

function renderTabs({ sheets, active, chartSheets }: Workbook): string {
  const tabs = sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .map((sheet) => {
      const color = sheet.tabColor ? ` style="border-bottom-color:${escape(sheet.tabColor)}"` : '';
      return renderTab(sheet.name, sheet === active && chartSheets.front === undefined, color);
    });
  const charts = chartSheets.names.map((name) => renderTab(name, name === chartSheets.front));
  return `<div class="tabs" role="tablist">${[...tabs, ...charts].join('')}</div>`;
}

function renderTab(name: string, selected: boolean, style = ''): string {
  return `<button role="tab" aria-selected="${selected}" data-sheet="${escape(name)}"${style}>${escape(name)}</button>`;
}

function renderRow(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  columns: number,
  isHidden: boolean,
): string {
  const height = isHidden ? 0 : (sheet.rowHeights.get(row) ?? sheet.standardHeight);
  const hidden = height === 0 ? ' hidden' : '';
  const cells = range(columns)
    .filter((column) => !sheet.isCovered(row, column))
    .map((column) => renderCell(workbook, sheet, row, column));
  return `<tr style="height:${height}pt"${hidden}><th scope="row">${row + 1}</th>${cells.join('')}</tr>`;
}

function renderCell(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const here = { row, column, rows: 1, columns: 1 };
  const address = formatArea(here);
  const area = sheet.mergeAt(row, column) ?? here;
  const format = workbook.shownFormat(sheet.name, address);
  const value = sheet.peek(row, column)?.value ?? '';
  const text = workbook.calculation.display(value, format.numberFormat);
  const { selection } = workbook;
  const selected = selection.sheet === sheet && intersect(selection.area, here) !== undefined;
  const state = selected ? ` class="${sameArea(selection.area, area) ? 'selected' : 'selected part'}"` : '';
  const span = `${area.rows > 1 ? ` rowspan="${area.rows}"` : ''}${area.columns > 1 ? ` colspan="${area.columns}"` : ''}`;
  const lines = (['top', 'bottom', 'left', 'right'] as const).map((side) => {
    const at = {
      row: side === 'bottom' ? area.row + area.rows - 1 : row,
      column: side === 'right' ? area.column + area.columns - 1 : column,
    };
    return borderStyle(side, sheet.borderAt(at.row, at.column, side));
  });
  const style = [...cellStyle(format, typeof value), ...lines].filter(Boolean).join(';');
  return `<td data-cell="${address}"${span}${state}${style ? ` style="${escape(style)}"` : ''}>${escape(text)}</td>`;
}

function cellStyle(format: CellFormat, type: string): string[] {
  const {
    fill,
    fontName,
    fontSize,
    fontColor,
    bold,
    italic,
    underline,
    strikethrough,
    horizontal,
    vertical,
    wrap,
    indent,
  } = format;
  const general = type === 'number' ? 'right' : type === 'boolean' ? 'center' : 'left';
  const decoration = [underline === 'None' ? '' : 'underline', strikethrough ? 'line-through' : '']
    .filter(Boolean)
    .join(' ');
  return [
    fill === '#FFFFFF' ? '' : `background:${fill}`,
    `font:${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${fontSize}pt '${fontName}',sans-serif`,
    fontColor === '#000000' ? '' : `color:${fontColor}`,
    decoration && `text-decoration:${decoration}`,
    `text-align:${horizontal === 'General' ? general : horizontal === 'CenterAcrossSelection' ? 'center' : horizontal.toLowerCase()}`,
    `vertical-align:${vertical === 'Center' ? 'middle' : vertical.toLowerCase()}`,
    wrap ? 'white-space:pre-wrap' : '',
    indent > 0 ? `padding-left:${indent * 9}pt` : '',
  ];
}

const widths: Readonly<Record<string, string>> = {
  Hairline: '1px',
  Thin: '1px',
  Medium: '2px',
  Thick: '3px',
};
const styles: Readonly<Record<string, string>> = { Continuous: 'solid', Double: 'double', Dot: 'dotted' };

function borderStyle(side: string, line: BorderLine | null): string {
  return line
    ? `border-${side}:${widths[line.weight] ?? '1px'} ${styles[line.style] ?? 'dashed'} ${line.color}`
    : '';
}

function range(size: number): number[] {
  return Array.from({ length: size }, (_, i) => i);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
