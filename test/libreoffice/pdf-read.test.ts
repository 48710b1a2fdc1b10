import type { Browser } from 'playwright-core';
import { exportDocx } from '../../src/exports/docx';
import { forms } from '../../src/forms/index';
import { importFile } from '../../src/imports/import-filing';
import type { Imported } from '../../src/imports/import-filing';
import { exporters } from '../../src/exports/index';
import { closeAll, launchChromium } from '../support/chromium';
import { goldenFiling, realFilings, sessionOf } from '../support/golden';
import { useOffice } from '../support/soffice';

const office = useOffice();
const names = [...realFilings, '2022-form-of-2019'];
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => closeAll(browser));

const read = (name: string, bytes: Uint8Array): Promise<Imported> => importFile(name, bytes, forms);

/** What an import says of a report, but for marks that LibreOffice leaves out where they stand at the end of a line. */
const contentOf = ({ filing: { answers, texts, body, year }, unread }: Imported): unknown => ({
  ...{ answers, body, year, unread },
  texts: Object.fromEntries(
    Object.entries(texts).map(([slot, text]) => [slot, text.replace(/[，、]/gu, '')]),
  ),
});

it('a report that LibreOffice has made a PDF of says what the Word document says', async () => {
  const documents = Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await exportDocx(sessionOf(goldenFiling(name)).composed())] as const),
    ),
  );
  const made = await office.convert(documents, 'pdf', 'docx');
  for (const name of names)
    expect([name, contentOf(await read('年报.pdf', made[name]!))]).toEqual([
      name,
      contentOf(await read('年报.docx', documents[name]!)),
    ]);
});

it('a report that Chromium has printed, with the heads and feet of the browser, says what the page says', async () => {
  const html = exporters.find(({ extension }) => extension === '.html')!;
  const page = await browser.newPage();
  for (const name of names) {
    const content = String(await html.write(sessionOf(goldenFiling(name)).composed()));
    await page.setContent(content);
    const printed = await page.pdf({ format: 'A4', displayHeaderFooter: true });
    expect([name, contentOf(await read('年报.pdf', printed))]).toEqual([
      name,
      contentOf(await read('年报.html', Buffer.from(content))),
    ]);
  }
});
