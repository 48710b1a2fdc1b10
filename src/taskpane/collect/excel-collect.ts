import { bareForms } from '../../forms/bare-forms';
import type { ExcelHost } from '../../hosts/excel/excel-host';
import { Collector } from '../../pane/collect/collector';
import { startPageWorkers } from '../../pane/collect/page-workers';
import { RoundDatabase } from '../../pane/collect/round-database';
import { saveAs } from '../../pane/controls/save-as';
import { fileLoaders } from '../file-loaders';
import { downloads } from '../machine';
import { openBeside } from './open-beside';

/** The pane shares its memory with Excel. */
const limit = { most: 1000, instead: '浏览器版或命令行的 gouji collect' };

/** 汇总 as the pane in Excel has it: its sheets are written into the workbook that is open. */
export const excelCollector = (host: Pick<ExcelHost, 'writtenSheets'>): Collector =>
  new Collector({
    ...{ forms: bareForms, save: saveAs, open: openBeside, limit },
    startWorkers: () => startPageWorkers(bareForms, fileLoaders),
    sheets: () => host.writtenSheets(),
    downloads: downloads(),
    memory: new RoundDatabase(),
    now: () => new Date(),
  });
