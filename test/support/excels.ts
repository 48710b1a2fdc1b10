/** The Excels in which the add-in must work: on the desktop and on the web, the least version and that of Excel 2021. */
const excels = ['PC 1.9', 'OfficeOnline 1.14', 'PC 1.14', 'OfficeOnline 1.9'] as const;

/** A test file always gets the same one, and the files share them out among themselves. */
const byTurns = (file: string): string => {
  const sum = [...file.slice(file.lastIndexOf('/test/'))].reduce(
    (all, each) => all + each.codePointAt(0)!,
    0,
  );
  return excels[sum % excels.length]!;
};

/** The Excel of this test file, or the one that `npm test -- --excel "PC 1.9"` gives to all files. */
export const excelOfThisFile = () => {
  const chosen = process.env['EXCEL'] ?? byTurns(expect.getState().testPath!.replaceAll('\\', '/'));
  const [platform, excelApi] = chosen.split(' ');
  if ((platform !== 'PC' && platform !== 'Mac' && platform !== 'OfficeOnline') || excelApi === undefined)
    throw new Error(`no Excel is called “${chosen}”; one is called “${excels[0]}”`);
  return { platform, excelApi } as const;
};
