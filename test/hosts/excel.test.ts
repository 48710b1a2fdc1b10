import { describeHost } from '../support/host-contract';
import { openExcelHost } from '../support/excel-under-test';

describeHost('Excel', (foreign) => Promise.resolve(openExcelHost(foreign)));
