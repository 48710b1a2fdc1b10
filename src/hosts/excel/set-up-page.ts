/// <reference types="office-js" />
import { addressOf, areaAddress, columnLetters } from '../../model/address';
import type { SheetDrawing } from '../../model/drawing';

/** In points. */
const margins = { top: 54, bottom: 54, left: 43, right: 43, header: 22, footer: 22 };

/** How the window shows a sheet, which its protection does not cover: frozen panes, no gridlines, a filter of an open one. */
export const setUpWindow = (worksheet: Excel.Worksheet, { frozen, filter }: SheetDrawing): void => {
  worksheet.showGridlines = false;
  if (frozen.rows > 0 && frozen.columns > 0)
    worksheet.freezePanes.freezeAt(
      worksheet.getRange(`A1:${addressOf(frozen.rows - 1, frozen.columns - 1)}`),
    );
  else if (frozen.rows > 0) worksheet.freezePanes.freezeRows(frozen.rows);
  if (filter) worksheet.autoFilter.apply(worksheet.getRange(areaAddress(filter)));
};

/** How a sheet is printed, which its protection does not cover either. Excel asks the printer, and takes its time. */
export const setUpPage = ({ pageLayout }: Excel.Worksheet, { print }: SheetDrawing): void => {
  pageLayout.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = 'A4';
  const { titleColumns = 0, pagesWide = 1 } = print;
  pageLayout.zoom = print.onePage
    ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
    : { horizontalFitToPages: pagesWide };
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = margins.top;
  pageLayout.bottomMargin = margins.bottom;
  pageLayout.leftMargin = margins.left;
  pageLayout.rightMargin = margins.right;
  pageLayout.headerMargin = margins.header;
  pageLayout.footerMargin = margins.footer;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
  pageLayout.setPrintArea(areaAddress(print.area));
  if (print.titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${print.titleRows}`);
  if (titleColumns > 0) pageLayout.setPrintTitleColumns(`$A:$${columnLetters(titleColumns - 1)}`);
};
