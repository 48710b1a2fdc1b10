import { debugPort } from '../../scripts/chromium.mjs';

export { closeAll, launchChromium } from '../../scripts/chromium.mjs';

/**
 * How long something on a page may take to happen, in milliseconds: a busy machine is no fault of the page, and somebody
 * at a debugger takes all the time in the world.
 */
export const patience = debugPort === undefined ? 120_000 : 2_000_000_000;
