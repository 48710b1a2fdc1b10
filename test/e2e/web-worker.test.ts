import type { Page, Route } from 'playwright-core';
import { answerName, textName } from '../../src/workbook/names';
import { openGouji, workbookOf } from './gouji';
import { sampleFiling } from './filings';
import { useFolder } from '../support/folder';
import { autosaveSays, chooseFile, fieldAt, newProfile, openTab, typeInto, usePlace } from './web';

const { texts } = sampleFiling;
const endless = '没完没了';

/** What a worker does besides: it never gets to an end of a text with these words. */
const hangs = `
{
  const serve = self.onmessage;
  self.onmessage = (event) => {
    const { id, kind, given } = event.data;
    const reads = ([slot, text]) => text.includes('${endless}') && !(given.leftOut || []).includes(slot);
    if (kind !== 'examine' || !Object.entries(given.filing.texts).some(reads)) return serve(event);
    postMessage({ id, begins: true });
    for (;;);
  };
}`;

/** What a worker does instead of opening files. */
const refuses = `
{
  const serve = self.onmessage;
  self.onmessage = (event) => {
    const { id, kind } = event.data;
    if (kind !== 'as-workbook' && kind !== 'open-workbook') return serve(event);
    postMessage({ id, outcome: { fault: kind } });
  };
}`;

const serveWith =
  (more: string) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()) + more });
  };

/** Says once a second, and whenever it can, how long the page did not answer at most. */
const longestWait = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        let last = performance.now();
        const timer = setInterval(() => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
          if (document.querySelector('.pane')?.textContent?.includes('没有核对：') !== true) return;
          clearInterval(timer);
          resolve(longest);
        }, 20);
      }),
  );

describe('a text that is read without end', () => {
  const web = usePlace('served');

  it('is stopped and named in the browser edition, where typing goes on meanwhile', async () => {
    const { context, errors } = await newProfile(web.browser, web.address, 'block');
    await context.route('**/web/worker.*.js', serveWith(hangs));
    const page = await openTab({ context, errors, outsideRequests: [] }, web.address);
    const field = await fieldAt(page, textName('problems'));
    await field.fill(`${endless}的一段话。`);
    expect(await longestWait(page)).toBeLessThan(3000);
    await page.getByText(`这一段太长或太特别，没有核对：“${endless}的一段话。”`).first().waitFor();
    // All the rest is, and so is this text once it is another one.
    await field.fill('存在的的问题。');
    await page.getByText('没有核对：', { exact: false }).first().waitFor({ state: 'detached' });
    await page.locator('.pane').getByText('“的的”重复了；请删去多余的字。').first().waitFor();
    expect(page.workers().length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a file in the browser edition', () => {
  const web = usePlace('served');
  const folder = useFolder();

  it('is read by a worker alone, when it is come back to and when it is chosen', async () => {
    const profile = await newProfile(web.browser, web.address, 'block');
    const page = await openTab(profile, web.address);
    await typeInto(page, answerName('requests.received.business'), '7');
    await autosaveSays(page, /已自动保存/u);
    await profile.context.route('**/web/worker.*.js', serveWith(refuses));
    await page.reload();
    await page.getByText('open-workbook').waitFor();
    await chooseFile(page, folder.write('年报.xlsx', '不是工作簿'));
    await page.getByText('as-workbook').waitFor();
    await profile.context.close();
  });
});

describe('the pane in Excel', () => {
  it('reads texts in a worker of its own', async () => {
    const excel = await openGouji({
      workbook: await workbookOf({ ...sampleFiling, texts: { ...texts, problems: '存在的的问题。' } }),
    });
    await excel.pane.getByText('“的的”重复了；请删去多余的字。').first().waitFor();
    const workers = excel.pane.page().workers();
    expect(workers.map((each) => new URL(each.url()).pathname)).toEqual([
      expect.stringMatching(/\/taskpane\/worker\.\w+\.js$/u),
    ]);
    await excel.close();
  });
});
