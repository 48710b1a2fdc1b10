/// <reference types="office-js" />
/// <reference lib="dom" />
// An ordinary task pane: nothing in it knows of the stand-in.

async function fill(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('三、订单的明细');
    sheet.getRange('A1:C1').merge();
    sheet.getRange('A1').values = [['本月收到和发出的订单']];
    sheet.getRange('A1').format.fill.color = '#DDEBF7';
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A2:C2').formulas = [[1, 2, '=SUM(A2:B2)']];
    sheet.getRange('A2:C2').format.borders.getItem('EdgeBottom').style = 'Continuous';
    const { custom } = sheet.getRange('C2').conditionalFormats.add('Custom');
    custom.rule.formula = '=C2<>A2+B2';
    custom.format.fill.color = '#FFC7CE';
    sheet.getRange('B2').dataValidation.rule = {
      wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' },
    };
    await context.sync();
  });
}

/** Shows the total as it is now. */
async function showTotal(): Promise<void> {
  await Excel.run(async (context) => {
    const total = context.workbook.worksheets.getItem('三、订单的明细').getRange('C2');
    total.load('text');
    await context.sync();
    const output = document.querySelector('#total');
    if (output) output.textContent = `合计 ${String(total.text[0]?.[0])}`;
  });
}

async function start(): Promise<void> {
  await Office.onReady();
  document.querySelector('#fill')?.addEventListener('click', () => void fill());
  // Not `fill`: the client looks for a global of that name first, and finds the button with that id.
  Office.actions.associate('fillForm', (event: Office.AddinCommands.Event) => {
    void fill().then(() => event.completed());
  });
  Office.actions.associate('neverEnds', () => undefined);
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(showTotal);
    await context.sync();
  });
  document.body.dataset.ready = 'true';
}

void start();
