import type { Browser, Page } from 'playwright-core';
import { answerName } from '../../src/workbook/names';
import { form2021 } from '../../src/forms/2021/index';
import { closeAll } from '../support/chromium';
import { editions } from '../support/editions';
import { withAnswers } from '../support/filing-fixture';
import { useFolder } from '../support/folder';
import { plainHabits, reportPdf } from '../support/report-pdf';
import { clerkAt } from './clerk-at';
import { mouseHand } from './mouse-hand';
import { launch, placeWeb } from './web-editions';
import type { WebPlace } from './web-editions';
import { autosaveSays, chooseFile, newProfile, openTab, saveWork, statusIs, typeInto } from './web';

let browser: Browser;
const folder = useFolder();

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => closeAll(browser));

/** What browsers give to a page, as far as it has done without in one edition or another. */
const facilitiesOf = (page: Page) =>
  page.evaluate(() => ({
    secure: isSecureContext,
    locks: 'locks' in navigator,
    clipboard: 'clipboard' in navigator,
    workers: 'serviceWorker' in navigator,
    storage: 'storage' in navigator,
    subtle: 'subtle' in crypto,
    randomUUID: 'randomUUID' in crypto,
  }));

const all = (given: boolean) => ({
  ...{ secure: given, locks: given, clipboard: given, workers: given },
  ...{ storage: given, subtle: given, randomUUID: given },
});

/** Chromium trusts files, but runs no service worker for them, and reads no file from a page. */
const facilities = { served: all(true), file: all(true), 'plain-http': all(false) };

it.each(editions)('the page says what holds where it is opened: %s', async (edition) => {
  let place: WebPlace | undefined;
  try {
    place = await placeWeb(edition);
    const profile = await newProfile(browser, place.address);
    const page = await openTab(profile, place.address);
    const { button, openPane, copied } = clerkAt(() => ({ page, hand: mouseHand(page) }));
    expect(await facilitiesOf(page)).toEqual(facilities[edition]);

    await typeInto(page, answerName('requests.received.business'), '7');
    await autosaveSays(page, /已自动保存 \d\d:\d\d，还没有存为文件/u);
    await statusIs(page, /2 处必须改正/u);
    await chooseFile(page, folder.write('上年年报.pdf', reportPdf(form2021, withAnswers({}), plainHabits)));
    await button('导入上年').click();
    await page.getByText('读出 200 个数字').waitFor();
    await button('返回').click();

    await openPane('报告');
    await button('复制全文').click();
    await page.getByText('已复制，可以粘贴到 Word 或 WPS。').waitFor();
    expect(await copied()).toContain('海滨投资区管委会2022年政府信息公开工作年度报告');

    const { name } = await saveWork(page);
    await page.getByText(`已下载“${name}”，请在浏览器的下载文件夹中查看。`).waitFor();
    await autosaveSays(page, /^已自动保存 \d\d:\d\d$/u);
    if (edition === 'served') await page.getByText('可离线使用').waitFor();
    else expect(await page.getByText(/离线|断网|新版本/u).count()).toBe(0);
    expect([profile.errors, profile.outsideRequests]).toEqual([[], []]);
    await profile.context.close();
  } finally {
    await place?.close();
  }
});
