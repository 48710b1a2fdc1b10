import type { Page } from 'playwright-core';
import { factName, problemName } from '../../src/workbook/names';
import { closeAll } from '../support/chromium';
import { useFolder } from '../support/folder';
import { textsOf } from '../support/docx-parts';
import { firstDraft } from './first-draft';
import { changed, pairs, typedIntoPane, typedIntoSheet } from './first-draft-town';
import {
  chooseFile,
  downloadReport,
  fieldAt,
  newProfile,
  openTab,
  saveWork,
  statusIs,
  usePlace,
} from './web';
import type { Profile } from './web';

const place = usePlace();
const folder = useFolder();
const profiles: Profile[] = [];
let page: Page;

const open = async (): Promise<void> => {
  const profile = await newProfile(place.browser, place.address, 'block');
  profiles.push(profile);
  page = await openTab(profile, place.address);
};

beforeAll(async () => {
  await open();
  await page.getByRole('button', { name: '新建', exact: true }).click();
});

afterAll(() => closeAll(...profiles.map(({ context }) => context)));

const valueOf = async (name: string): Promise<string> => (await fieldAt(page, name)).inputValue();

describe('a first draft in the browser edition', () => {
  firstDraft(() => ({
    pane: page.locator('.pane'),
    says: (text) => statusIs(page, text),
    type: async (name, text) => {
      const field = await fieldAt(page, name);
      if (await field.evaluate((element) => element instanceof HTMLSelectElement)) {
        await field.selectOption(text);
        return;
      }
      await field.fill(text);
      await page.keyboard.press('Enter');
    },
    valueOf,
    report: async () => textsOf(await downloadReport(page, '.docx')).join('\n'),
  }));

  it('finds all of it again in the file that was saved', async () => {
    const { bytes } = await saveWork(page);
    await open();
    await chooseFile(page, folder.write('初稿.xlsx', bytes));
    await page.locator('.top-name').getByText('初稿.xlsx').waitFor();
    for (const [key, text] of [...typedIntoSheet, ...typedIntoPane])
      expect([key, await valueOf(factName(key))]).toEqual([key, changed[key] ?? text]);
    for (const [index, { what, measure }] of pairs.entries())
      expect([
        await valueOf(problemName(index + 1, 'what')),
        await valueOf(problemName(index + 1, 'measure')),
      ]).toEqual([what, measure]);
    await statusIs(page, /勾稽关系全部成立/u);
  });

  it('met no error, and asked no other machine for anything', () => {
    for (const { errors, outsideRequests } of profiles) expect([errors, outsideRequests]).toEqual([[], []]);
  });
});
