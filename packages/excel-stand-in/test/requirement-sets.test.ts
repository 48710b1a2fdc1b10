import { openExcel } from './support/open-excel';

test('a member above the claimed version is refused, one of it is not', async () => {
  const read = (excelApi: string) => {
    const { Excel } = openExcel({ excelApi });
    return Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.orientation = 'Landscape';
      await context.sync();
    });
  };
  await expect(read('1.8')).rejects.toMatchObject({
    code: 'ApiNotFound',
    debugInfo: { errorLocation: 'Worksheet.pageLayout' },
  });
  await expect(read('1.9')).resolves.toBeUndefined();
});

test('registering for an event is guarded like everything else', async () => {
  const register = (excelApi: string) => {
    const { Excel } = openExcel({ excelApi });
    return Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
    });
  };
  await expect(register('1.8')).rejects.toMatchObject({ code: 'ApiNotFound' });
  await expect(register('1.9')).resolves.toBeUndefined();
});

test('loading everything leaves out what this Excel does not know', async () => {
  const { Excel } = openExcel({ excelApi: '1.1' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load();
    await context.sync();
    expect(sheet.name).toBe('Sheet1');
    expect(() => sheet.tabColor).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('isSetSupported answers for the claimed version and for the other sets', () => {
  const { requirements } = openExcel({ excelApi: '1.9' }).Office.context;
  const asked = [
    ['ExcelApi', '1.9'],
    ['ExcelApi', '1.10'],
    ['ExcelApi', '1.2'],
    ['SharedRuntime', '1.1'],
    ['PowerPointApi', '1.1'],
  ] as const;
  expect(asked.map(([name, version]) => requirements.isSetSupported(name, version))).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
});
