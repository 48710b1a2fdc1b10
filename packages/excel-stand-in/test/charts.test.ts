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
    chart.legend.format.fill.setSolidColor('white');
    chart.dataLabels.format.font.size = 15;
    chart.dataLabels.format.font.color = 'black';
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.majorGridlines.visible = false;
  });
  expect(excel.workbook.sheet('图解').charts).toMatchObject([
    {
      ...{ name: '客户', type: 'BarClustered', source: '图解!A1:B4', seriesBy: 'Columns' },
      ...{
        position: 'D2:H12',
        title: { text: '新增订单的客户' },
        legend: { visible: false, fill: '#FFFFFF' },
      },
      ...{
        dataLabels: { showValue: true, font: { size: 15, color: '#000000' } },
        categoryAxis: { reversePlotOrder: true },
      },
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

test('charts tell of being selected and left, by a click and by the add-in [doc: Chart.onActivated, Chart.activate]', async () => {
  const excel = openExcel({ sheets: ['一', '二'] });
  const { user } = excel.workbook;
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('一');
    const [first, second] = [addChart(sheet), addChart(sheet)];
    first.name = '甲';
    second.name = '乙';
    first.load('id');
    await context.sync();
    const nameOf = (chartId: string) => (chartId === first.id ? '甲' : '乙');
    sheet.charts.onActivated.add(async ({ chartId }) => void heard.push(`to ${nameOf(chartId)}`));
    sheet.charts.onDeactivated.add(async ({ chartId }) => void heard.push(`from ${nameOf(chartId)}`));
    first.onActivated.add(async ({ type }) => void heard.push(type));
    await context.sync();
  });
  const active = () =>
    excel.Excel.run(async ({ workbook }) => {
      const chart = workbook.getActiveChartOrNullObject();
      chart.load('name');
      await workbook.context.sync();
      return chart.isNullObject ? undefined : chart.name;
    });
  user.activate('二');
  user.selectChart('一', '甲');
  await excel.eventsDelivered();
  expect([heard.splice(0).sort(), await active(), excel.workbook.active.name]).toEqual([
    ['ChartActivated', 'to 甲'],
    '甲',
    '一',
  ]);
  await onSheet(excel, (sheet) => sheet.charts.getItem('乙').activate());
  await excel.eventsDelivered();
  expect([heard.splice(0), await active()]).toEqual([['from 甲', 'to 乙'], '乙']);
  user.select('一', 'A1');
  user.selectChart('一', '乙');
  user.activate('二');
  await excel.eventsDelivered();
  expect([heard.splice(0), await active()]).toEqual([['from 乙', 'to 乙', 'from 乙'], undefined]);
  expect(() => user.selectChart('二', '甲')).toThrow('甲');
});

test('a chart that is deleted is left, and no other gets its id', async () => {
  const excel = openExcel();
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    charts.onDeactivated.add(async ({ chartId }) => void heard.push(chartId));
    const [first, second] = [1, 2].map(() => charts.add('Pie', context.workbook.getSelectedRange()));
    for (const chart of [first!, second!]) chart.load('id');
    first!.activate();
    await context.sync();
    first!.delete();
    const third = charts.add('Pie', context.workbook.getSelectedRange());
    third.load('id');
    await context.sync();
    expect(new Set([first!.id, second!.id, third.id]).size).toBe(3);
    await excel.eventsDelivered();
    expect(heard).toEqual([first!.id]);
  });
});
