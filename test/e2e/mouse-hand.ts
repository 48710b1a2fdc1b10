import { buttonOf } from './hand';
import type { HandOn } from './hand';

/** A clerk who points at everything, and uses the keyboard for letters and figures only. */
export const mouseHand: HandOn = (page) => ({
  enter: (field) => field.click(),
  press: (target) => target.click(),
  leave: () => page.locator('.paper h2').first().click(),
  select: async (from, to) => {
    await from.hover();
    await page.mouse.down();
    await to.hover();
    await page.mouse.up();
  },
  save: () => buttonOf(page, '保存').click(),
  undo: () => page.locator('.book-line').getByRole('button', { name: '撤销' }).first().click(),
  redo: () => page.locator('.book-line').getByRole('button', { name: '重做' }).click(),
});
