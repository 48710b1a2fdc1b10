import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { exportHtml } from '../../src/exports/html';
import { axeFindings, overflow } from '../support/axe';
import { closeAll, launchChromium } from '../support/chromium';
import { withAnswers } from '../support/filing-fixture';
import { useFolder } from '../support/folder';
import { goldenFiling, sessionOf } from '../support/golden';
import {
  insetsOfNumbers,
  isHeading,
  leftEdge,
  pagesOf,
  pagesOfTables,
  rightEdge,
} from '../support/pdf-pages';

const folder = useFolder();
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => closeAll(browser));

const open = async (name: string, html: string, width = 1280): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(pathToFileURL(folder.write(`${name}.html`, html)).href);
  return page;
};

const city = sessionOf(goldenFiling('2023-prefecture-city'));
const published = exportHtml(city.report(), { charts: city.charts() });

it.each([
  ['on a screen', 1280],
  ['on a telephone', 360],
] as const)('the page that is published has nothing that axe finds wrong, %s', async (name, width) => {
  const page = await open(name, published, width);
  expect(await axeFindings(page.mainFrame())).toEqual([]);
  expect(await overflow(page.mainFrame())).toBeLessThanOrEqual(0);
});

/** A report whose first chapter takes more and more lines, so that each heading comes to the foot of a page once. */
const ofLines = (lines: number): string => {
  const texts = { management: Array.from({ length: lines }, () => '公开及时。').join('\n') };
  return exportHtml(sessionOf(withAnswers({ 'review.upheld': 1_234_567 }, { texts })).report());
};

it.each([0, 3, 6, 9, 12, 15, 18])('the page prints as the Word document looks: %d lines', async (lines) => {
  const page = await open(`lines-${lines}`, ofLines(lines));
  const file = folder.at(`lines-${lines}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true });
  const pages = await pagesOf(file);
  for (const inset of insetsOfNumbers(pages)) expect(inset).toBeCloseTo(14, -1);
  expect(pages.filter((each) => isHeading(each.at(-2)!))).toEqual([]);
  expect(pagesOfTables(pages)).toEqual([1, 1, 1]);
  const words = pages.flat(2);
  expect(words.filter(({ left, right }) => left < leftEdge - 2 || right > rightEdge + 17)).toEqual([]);
  expect(words.map(({ text }) => text)).toContain('1234567');
});
