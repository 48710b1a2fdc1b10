import { debugPort, launchChromium as launch } from '../../scripts/chromium.mjs';
import { watchFences } from './fences';

export { closeAll } from '../../scripts/chromium.mjs';

/**
 * How long something on a page may take to happen, in milliseconds: a busy machine is no fault of the page, and somebody
 * at a debugger takes all the time in the world.
 */
export const patience = debugPort === undefined ? 120_000 : 2_000_000_000;

/** Chromium, of whose pages none may reach another machine or try what its own policy refuses. */
export const launchChromium = async (...options: Parameters<typeof launch>): ReturnType<typeof launch> => {
  const browser = await launch(...options);
  watchFences(browser);
  return browser;
};
