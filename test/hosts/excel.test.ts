import { describeHost } from './contract';
import { openExcelHost } from './excel-under-test';

// The stand-in works through thousands of actions for each workbook.
jest.setTimeout(60_000);

describeHost('Excel', (foreign) => Promise.resolve(openExcelHost(foreign)));
