import { excelDesk } from '../../src/taskpane/excel-desk';

/** Excel's names for the places in which a pane may be. */
const PlatformType = { PC: 'PC', Mac: 'Mac', iOS: 'iOS', OfficeOnline: 'OfficeOnline' };

it.each([
  ['PC', true],
  ['OfficeOnline', true],
  ['Mac', false],
  ['iOS', false],
])('in Excel of %s the pane can print: %s', (platform, can) => {
  Object.assign(globalThis, { Office: { PlatformType, context: { platform } } });
  expect(excelDesk.canPrint?.()).toBe(can);
});
