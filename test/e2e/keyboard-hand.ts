import type { Locator, Page } from 'playwright-core';
import type { HandOn } from './hand';

/** Parts of the page that F6 goes round. */
const regions = ['.top-bar', '.chapter-tabs', '.chapter', '.book-line', '.pane-place'];

/** How often the way is looked for anew, where it is another after the first steps. */
const mostTries = 3;

const regionOf = (target: Locator): Promise<string | undefined> =>
  target.evaluate((element, all) => all.find((each) => element.closest(each)), regions);

const hasFocusIn = (page: Page, region: string): Promise<boolean> =>
  page.evaluate((selector) => document.activeElement?.closest(selector) != null, region);

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** How many stops of the Tab key an element is ahead of what has the focus; backwards where it is less than 0. */
const stopsTo = (target: Locator): Promise<number> =>
  target.evaluate((element) => {
    const stops = [
      ...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a, [tabindex]'),
    ].filter((each) => each.tabIndex >= 0 && each.checkVisibility() && !each.closest('[inert]'));
    const here = document.activeElement!;
    const [from, to] = [here, element].map((each) => stops.indexOf(each as HTMLElement)) as [number, number];
    if (from >= 0) return to - from;
    // What has the focus is no stop itself: a part that took over the focus of what was in it.
    const before = stops.filter(
      (each) => here.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING,
    ).length;
    return to < before ? to - before : to - before + 1;
  });

/** The arrow keys from one figure to another of the same table. */
const arrowsTo = (target: Locator): Promise<readonly string[]> =>
  target.evaluate((element) => {
    const figure = 'input.cell';
    const placeOf = (each: Element): readonly number[] =>
      each.closest<HTMLElement>('[data-at]')?.dataset['at']?.split(',').map(Number) ?? [];
    const here = document.activeElement;
    if (!here?.matches(figure) || !element.matches(figure)) return [];
    const [[row, column], [toRow, toColumn]] = [placeOf(here), placeOf(element)];
    const places = [...document.querySelectorAll(figure)].map(placeOf);
    const keys = (from: number, to: number, line: readonly number[], ahead: string, back: string) =>
      line
        .filter((each) => (to > from ? each > from && each <= to : each < from && each >= to))
        .map(() => (to > from ? ahead : back));
    const rows = places.filter((place) => place[1] === column).map((place) => place[0]!);
    const columns = places.filter((place) => place[0] === toRow).map((place) => place[1]!);
    return [
      ...keys(row!, toRow!, rows, 'ArrowDown', 'ArrowUp'),
      ...keys(column!, toColumn!, columns, 'ArrowRight', 'ArrowLeft'),
    ];
  });

/** Whether the eye finds what has the focus: it is on the screen, nothing lies over it, and it looks like it. */
const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const { left, top, width, height } = element.getBoundingClientRect();
    const middle = document.elementFromPoint(left + Math.min(width / 2, 40), top + Math.min(height / 2, 20));
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return (
      middle !== null &&
      (element.contains(middle) || middle.contains(element)) &&
      (outlineStyle !== 'none' || boxShadow !== 'none')
    );
  });

const nameOf = (target: Locator): Promise<string> =>
  target.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.tagName);

/** Goes to an element with F6 and the Tab key. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor();
  const region = await regionOf(target);
  for (let rounds = 0; region !== undefined && !(await hasFocusIn(page, region)); rounds++) {
    if (rounds > regions.length) throw new Error(`F6 does not come to ${region}`);
    await page.keyboard.press('F6');
  }
  for (const key of await arrowsTo(target)) await page.keyboard.press(key);
  for (let tries = 0; tries <= mostTries; tries++) {
    if (!(await hasFocus(target))) {
      const stops = await stopsTo(target);
      for (let at = 0; at < Math.abs(stops); at++) await page.keyboard.press(stops > 0 ? 'Tab' : 'Shift+Tab');
      continue;
    }
    if (await isSeen(page)) return;
    throw new Error(`“${await nameOf(target)}” has the focus, and cannot be seen`);
  }
  throw new Error(`the Tab key does not come to “${await nameOf(target)}”`);
};

/** Goes along tabs with the arrow keys, which opens each. */
const openTabOf = async (page: Page, tab: Locator): Promise<void> => {
  await tab.waitFor();
  const tabs = tab.locator('xpath=ancestor::*[@role="tablist"]').getByRole('tab');
  await tabTo(page, tabs.and(page.locator('[aria-selected="true"]')));
  for (let count = await tabs.count(); count > 0 && !(await hasFocus(tab)); count--)
    await page.keyboard.press('ArrowRight');
};

const placeOf = (field: Locator): Promise<readonly number[]> =>
  field.evaluate((element) =>
    element.closest<HTMLElement>('[data-at]')!.dataset['at']!.split(',').map(Number),
  );

/** A clerk who has no mouse. */
export const keyboardHand: HandOn = (page) => {
  const repeat = async (key: string, times: number): Promise<void> => {
    for (let done = 0; done < times; done++) await page.keyboard.press(key);
  };
  return {
    enter: (field) => tabTo(page, field),
    press: async (target) => {
      if ((await target.getAttribute('role')) === 'tab') return openTabOf(page, target);
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
    leave: () => page.keyboard.press('Enter'),
    select: async (from, to) => {
      await tabTo(page, from);
      const [[row, column], [lastRow, lastColumn]] = [await placeOf(from), await placeOf(to)];
      await repeat('Shift+ArrowDown', lastRow! - row!);
      await repeat('Shift+ArrowRight', lastColumn! - column!);
    },
    save: () => page.keyboard.press('Control+s'),
    undo: () => page.keyboard.press('Control+z'),
    redo: () => page.keyboard.press('Control+y'),
  };
};
