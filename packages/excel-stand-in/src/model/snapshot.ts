import { formatArea } from './address';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** All of a workbook that its file would hold, and what is selected in it: plain data, for `toEqual`. */
export type Snapshot = Record<string, unknown>;

/** Photographs a workbook. Two of them are equal exactly if nothing changed in between that a user could notice. */
export function snapshotOf(workbook: Workbook): Snapshot {
  workbook.calculation.settle();
  const { sheets, chartSheets, names, settings, documentSettings, structureProtected, active, selection } =
    workbook;
  return structuredClone({
    sheets: sheets.map(snapshotOfSheet),
    chartSheets: chartSheets.names,
    names,
    settings: [...settings],
    documentSettings,
    structureProtected,
    active: chartSheets.front ?? active.name,
    selection: { sheet: selection.sheet.name, address: formatArea(selection.area) },
  });
}

function snapshotOfSheet(sheet: Sheet): Snapshot {
  const {
    cells,
    conditionalFormats,
    charts,
    rowHeights,
    columnWidths,
    hiddenRows,
    hiddenColumns,
    merges,
    ...rest
  } = sheet;
  const at = (key: number) =>
    formatArea({ row: Math.floor(key / 16_384), column: key % 16_384, rows: 1, columns: 1 });
  return {
    ...rest,
    cells: Object.fromEntries([...cells].sort(([a], [b]) => a - b).map(([key, cell]) => [at(key), cell])),
    merges: merges.map((merge) => formatArea(merge)).sort(),
    // The ids of conditional formats and charts say when they were made, not what they are.
    conditionalFormats: conditionalFormats.map((format) => ({ ...format, id: '' })),
    charts: charts.map((chart) => ({ ...chart, id: '' })),
    rowHeights: [...rowHeights].sort(([a], [b]) => a - b),
    columnWidths: [...columnWidths].sort(([a], [b]) => a - b),
    hiddenRows: [...hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
  };
}
