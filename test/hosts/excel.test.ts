import { describeHost } from './contract';
import { openExcelHost } from './excel-under-test';

describeHost('Excel', (foreign) => Promise.resolve(openExcelHost(foreign)));
