import type { NamedCells, SheetDrawing } from '../../model/drawing';
import type { Form } from '../../model/form';
import { renamesIn } from '../../model/our-sheets';
import type { Report } from '../../model/report';
import { renameSheets } from '../../workbook/rename-sheets';
import { drawReport } from '../../workbook/report-sheet';

/** Our sheet 报告 under the name that it has in the workbook with these cells. */
export const drawReportSheet = (form: Form, report: Report | undefined, cells: NamedCells): SheetDrawing => {
  const drawing = { sheets: [drawReport(form, report)], names: [] };
  return renameSheets(drawing, renamesIn(cells)).sheets[0]!;
};
