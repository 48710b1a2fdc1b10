import { openExcel } from './support/open-excel';

test('a style brings its whole format, "Normal" locks; a hyperlink brings its text; sheets have neighbours', async () => {
  const { Excel, workbook } = openExcel({ sheets: ['甲', '乙', '丙'] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    const cell = sheet.getRange('A1');
    cell.format.protection.locked = false;
    cell.style = 'Good';
    sheet.getRange('A2').hyperlink = { address: 'https://example.org/', textToDisplay: '示例' };
    context.workbook.worksheets.getItem('乙').visibility = 'Hidden';
    const [next, visible] = [sheet.getNext(), sheet.getNext(true)];
    for (const each of [next, visible]) each.load('name');
    const last = sheet.getPreviousOrNullObject();
    cell.load('style');
    const [mixed, link] = [
      sheet.getRange('A1:A2').load('style'),
      sheet.getRange('A2').load('hyperlink,values'),
    ];
    await context.sync();
    expect([cell.style, mixed.style, next.name, visible.name, last.isNullObject]).toEqual([
      'Good',
      null,
      '乙',
      '丙',
      true,
    ]);
    expect([link.hyperlink.address, link.values]).toEqual(['https://example.org/', [['示例']]]);
    sheet.getRange('A2').clear('Hyperlinks');
    await context.sync();
  });
  expect(workbook.shownFormat('甲', 'A1')).toMatchObject({ fill: '#C6EFCE', locked: true, style: 'Good' });
  expect(workbook.shownFormat('甲', 'A2')).toMatchObject({ hyperlink: null, underline: 'Single' });
});
