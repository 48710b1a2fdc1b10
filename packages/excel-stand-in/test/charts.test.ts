import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

const onSheet = ({ Excel }: NodeExcel, use: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    use(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });

const addChart = (sheet: Excel.Worksheet): Excel.Chart =>
  sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns');

test('a chart is added, named, titled and placed, and says so when it is loaded', async () => {
  const excel = openExcel({ sheets: ['图解'] });
  await onSheet(excel, (sheet) => {
    const chart = addChart(sheet);
    chart.name = '客户';
    chart.title.text = '新增订单的客户';
    chart.setPosition('D2', 'H12');
    chart.legend.visible = false;
    chart.dataLabels.showValue = true;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.majorGridlines.visible = false;
  });
  expect(excel.workbook.sheet('图解').charts).toMatchObject([
    {
      ...{ name: '客户', type: 'BarClustered', source: '图解!A1:B4', seriesBy: 'Columns' },
      ...{ position: 'D2:H12', title: { text: '新增订单的客户' }, legend: { visible: false } },
      ...{ dataLabels: { showValue: true }, categoryAxis: { reversePlotOrder: true } },
      valueAxis: { gridlines: { visible: false } },
    },
  ]);
  await excel.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    charts.load('items/name,items/title/text');
    const count = charts.getCount();
    await context.sync();
    expect(count.value).toBe(1);
    expect(charts.items.map(({ name, title }) => [name, title.text])).toEqual([['客户', '新增订单的客户']]);
    charts.getItem('客户').delete();
    await context.sync();
  });
  expect(excel.workbook.sheet('图解').charts).toEqual([]);
});

test('a protected sheet takes no chart, and none of what an old Excel does not know', async () => {
  const excel = openExcel();
  await onSheet(excel, (sheet) => sheet.protection.protect());
  await expect(onSheet(excel, (sheet) => void addChart(sheet))).rejects.toMatchObject({
    code: 'AccessDenied',
  });
  const old = openExcel({ excelApi: '1.6' });
  await expect(
    onSheet(old, (sheet) => (addChart(sheet).axes.categoryAxis.reversePlotOrder = true)),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('a chart of an unknown type is refused', async () => {
  const excel = openExcel();
  await expect(
    onSheet(excel, (sheet) => void sheet.charts.add('Cake' as 'Pie', sheet.getRange('A1:B2'))),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
});
