import type { Area } from './address';

/** How a sheet is printed; lengths in points, as everywhere in Excel's API. */
export interface PageLayout {
  orientation: string;
  paperSize: string;
  blackAndWhite: boolean;
  centerHorizontally: boolean;
  centerVertically: boolean;
  draftMode: boolean;
  firstPageNumber: number | '';
  printComments: string;
  printErrors: string;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: Area[];
  titleRows: Area | undefined;
  titleColumns: Area | undefined;
  headersFooters: Record<string, string>;
}

/** The settings of a new sheet in Excel for China: A4, upright. */
export function newPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    blackAndWhite: false,
    centerHorizontally: false,
    centerVertically: false,
    draftMode: false,
    firstPageNumber: '',
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printGridlines: false,
    printHeadings: false,
    printOrder: 'DownThenOver',
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    zoom: { scale: 100 },
    printArea: [],
    titleRows: undefined,
    titleColumns: undefined,
    headersFooters: {},
  };
}
