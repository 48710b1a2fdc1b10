import type { BrowserExcel } from 'excel-stand-in/browser';
import { answerName, textName } from '../../src/workbook/names';
import type { Filing } from '../../src/model/filing';
import { sampleFiling } from './filings';
import { openGouji, workbookOf } from './gouji';
import { cellOf, selected, typeInto, valueOf } from './grid';
import { lookAt, resize } from './look';
import { statusSays } from './status';

let excel: BrowserExcel;

const open = async (filing: Filing): Promise<void> => {
  excel = await openGouji({ workbook: await workbookOf(filing) });
  await resize(excel);
};

/** Real figures with some of them mistyped. */
const withSlips = (answers: Filing['answers']): Filing => ({
  ...sampleFiling,
  answers: { ...sampleFiling.answers, ...answers },
});

const look = (): Promise<void> => lookAt(excel);

const shown = (text: string) => excel.pane.locator('.cause', { hasText: text }).first().waitFor();

afterEach(() => excel.close());

describe('what would mend the figures', () => {
  it('is one cell where nothing else would do', async () => {
    await open(withSlips({ 'requests.granted.total': 1119 }));
    await shown('最可能的原因');
    await look();
  });

  it('is a list, with the doubt first, where the equations cannot tell', async () => {
    await open(withSlips({ 'requests.granted.person': 1715, 'requests.granted.total': null }));
    await shown('不能确定错在哪一格');
    await look();
    await excel.pane.getByRole('button', { name: /^采用/u }).first().click();
    await excel.pane.getByRole('button', { name: '撤销' }).waitFor();
    await look();
  });

  it('is two cells in one act', async () => {
    await open(withSlips({ 'requests.granted.person': 1715, 'requests.received.total': 3151 }));
    await excel.pane
      .getByRole('button', { name: /^采用.*，/u })
      .first()
      .waitFor();
    await look();
  });

  it('is not known where too much is wrong', async () => {
    const carriedIn = { person: 9, business: 77, legal: 40, welfare: 21, other: 13 };
    const slips = Object.entries(carriedIn).map(([column, value]) => [`requests.carriedIn.${column}`, value]);
    await open(withSlips(Object.fromEntries(slips) as Filing['answers']));
    await shown('可能有多处错误');
    await look();
  });

  it('is a list of blanks that the equations fix', async () => {
    await open(withSlips({ 'requests.carriedOut.business': null, 'requests.carriedOut.legal': null }));
    await shown('可以推算的空白格');
    await look();
  });
});

describe('what would mend a text', () => {
  const slot = 'onRequest';
  const name = textName(slot);
  const total = answerName('requests.received.total');
  const text = '2023年，本市新收政府信息公开申请3151件，上年结转96件。';

  beforeEach(async () => {
    await open({ ...sampleFiling, texts: { ...sampleFiling.texts, [slot]: text } });
    await excel.pane.locator('.quotation mark').first().waitFor();
  });

  it('is shown with its sentence, and written into the paragraph', async () => {
    const card = excel.pane.locator('.card', { has: excel.pane.locator('.quotation') }).first();
    expect(await card.locator('mark').textContent()).toBe('3151');
    await look();
    await card.getByRole('button', { name: /^表三“一、本年新收”/u }).click();
    await excel.pane.locator('.work-bar:not(.busy)').waitFor({ state: 'attached' });
    expect(selected(excel)).toEqual(cellOf(excel, total));
    await card.getByRole('button', { name: /^定位/u }).click();
    await excel.pane.locator('.work-bar:not(.busy)').waitFor({ state: 'attached' });
    expect(selected(excel)).toEqual(cellOf(excel, name));
    await card.getByRole('button', { name: '采用：改为“3511”' }).click();
    await excel.pane.getByText('已改为“3511”').waitFor();
    expect(valueOf(excel, name)).toBe(text.replace('3151', '3511'));
    expect(await excel.pane.locator('.quotation').count()).toBe(0);
    await excel.pane.getByRole('button', { name: '撤销' }).click();
    await excel.pane.locator('.quotation mark').first().waitFor();
    expect(valueOf(excel, name)).toBe(text);
  });

  it('is not written where the paragraph was changed meanwhile', async () => {
    await excel.pane.getByRole('tab', { name: '设置' }).click();
    await excel.pane.getByRole('switch').click();
    await excel.pane.getByRole('tab', { name: '校验' }).click();
    await statusSays(excel, /实时校验已关闭/u);
    const mine = '我重新写了这一段，本年新收3151件。';
    typeInto(excel, name, mine);
    await excel.pane.getByRole('button', { name: '采用：改为“3511”' }).click();
    await excel.pane.getByText('要改的内容刚刚有了变动').waitFor();
    expect(valueOf(excel, name)).toBe(mine);
    await look();
  });
});
