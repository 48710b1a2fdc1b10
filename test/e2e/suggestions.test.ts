import type { BrowserExcel } from 'excel-stand-in/browser';
import { answerName } from '../../src/workbook/names';
import { sampleFiling } from './filings';
import { openGouji, workbookOf } from './gouji';
import { cellOf, selected, typeInto, valueOf } from './grid';
import { statusSays } from './status';

const granted = answerName('requests.granted.person');
const received = answerName('requests.received.total');
const reviews = answerName('review.total');
const carriedOut = answerName('requests.carriedOut.business');

let excel: BrowserExcel;

const button = (name: string | RegExp) => excel.pane.getByRole('button', { name }).first();
const says = (text: RegExp) => statusSays(excel, text);
const cause = (text: string) => excel.pane.locator('.cause', { hasText: text });

beforeAll(async () => {
  excel = await openGouji({ workbook: await workbookOf(sampleFiling) });
  await says(/勾稽关系全部成立/u);
});

afterAll(() => excel.close());

/** One clerk's slips, each mended before the next. */
describe('a clerk who mistypes', () => {
  it('sees the likeliest cell first, adopts its value, and can take it back', async () => {
    typeInto(excel, granted, '1715');
    await says(/处必须改正/u);
    const first = cause('不能确定错在哪一格').locator('.remedy').first();
    await first.getByText('疑为 1715 的数字颠倒').waitFor();
    expect(await first.textContent()).toContain('表三“（一）予以公开”行“自然人”列');
    await first.getByRole('button', { name: /^采用/u }).click();
    await says(/勾稽关系全部成立/u);
    expect(valueOf(excel, granted)).toBe(1175);
    await button('撤销').click();
    await says(/处必须改正/u);
    expect(valueOf(excel, granted)).toBe(1715);
    typeInto(excel, granted, '1175');
    await says(/勾稽关系全部成立/u);
  });

  it('is told of two wrong cells as one act, which is written and taken back at once', async () => {
    const formula = { granted: '1715', received: '3151' };
    typeInto(excel, granted, formula.granted);
    typeInto(excel, received, formula.received);
    const together = excel.pane.getByRole('button', {
      name: /^采用.*改为 1175.*改为 3511|^采用.*3511.*1175/u,
    });
    await together.waitFor();
    await together.click();
    await says(/勾稽关系全部成立/u);
    expect([valueOf(excel, granted), valueOf(excel, received)]).toEqual([1175, 3511]);
    await button('撤销').click();
    await says(/处必须改正/u);
    expect([valueOf(excel, granted), valueOf(excel, received)]).toEqual([1715, 3151]);
    typeInto(excel, granted, '1175');
    typeInto(excel, received, '3511');
    await says(/勾稽关系全部成立/u);
  });

  it('goes to the cell that is meant', async () => {
    typeInto(excel, granted, '1715');
    await says(/处必须改正/u);
    await cause('不能确定').getByRole('button', { name: /^定位/u }).first().click();
    await excel.pane.locator('.work-bar:not(.busy)').waitFor({ state: 'attached' });
    expect(selected(excel)).toEqual(cellOf(excel, granted));
    typeInto(excel, granted, '1175');
    await says(/勾稽关系全部成立/u);
  });

  it('is told plainly where too much is wrong', async () => {
    const slips = { person: '9', business: '77', legal: '40', welfare: '21', other: '13' };
    const before = Object.keys(slips).map((column) => answerName(`requests.carriedIn.${column}`));
    const figures = before.map((name) => valueOf(excel, name));
    for (const [column, text] of Object.entries(slips))
      typeInto(excel, answerName(`requests.carriedIn.${column}`), text);
    await cause('可能有多处错误').waitFor();
    expect(await cause('可能有多处错误').getByRole('button').count()).toBe(0);
    expect(await excel.pane.locator('.with-cause .equation').count()).toBeGreaterThanOrEqual(5);
    before.forEach((name, at) => typeInto(excel, name, String(figures[at])));
    await says(/勾稽关系全部成立/u);
  });
});

describe('blanks that the equations fix', () => {
  it('are filled in all at once, after a look at the list', async () => {
    typeInto(excel, reviews, '440');
    typeInto(excel, answerName('review.upheld'), '');
    typeInto(excel, carriedOut, '');
    const card = cause('可以推算的空白格');
    await card.getByText('下面 2 个空白格').waitFor();
    expect((await card.locator('.changes li').allTextContents()).sort()).toEqual([
      '表三“四、结转下年度”行“商业企业”列填3',
      '表四“行政复议·结果维持”列填309',
    ]);
    await button('全部填入（2 格）').click();
    await says(/勾稽关系全部成立/u);
    expect([valueOf(excel, answerName('review.upheld')), valueOf(excel, carriedOut)]).toEqual([309, 3]);
    await button('撤销').click();
    await card.waitFor();
    expect(valueOf(excel, carriedOut) ?? '').toBe('');
  });
});

it('asked no other machine for anything, and met no error', () => {
  expect(excel.outsideRequests).toEqual([]);
  expect(excel.errors).toEqual([]);
});
