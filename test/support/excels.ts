import { byTurns } from './by-turns';

/** The Excels in which the add-in must work: on the desktop and on the web, the least version and that of Excel 2021. */
const excels = ['PC 1.9', 'OfficeOnline 1.14', 'PC 1.14', 'OfficeOnline 1.9'] as const;

/** The Excel of this test file, or the one that `npm test -- --excel "PC 1.9"` gives to all files. */
export const excelOfThisFile = () => {
  const chosen = process.env['EXCEL'] ?? byTurns(excels);
  const [platform, excelApi] = chosen.split(' ');
  if ((platform !== 'PC' && platform !== 'Mac' && platform !== 'OfficeOnline') || excelApi === undefined)
    throw new Error(`no Excel is called “${chosen}”; one is called “${excels[0]}”`);
  return { platform, excelApi } as const;
};
