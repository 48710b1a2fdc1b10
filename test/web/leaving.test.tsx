import { guardLeaving } from '../../src/web/leaving';
import { Shell } from '../../src/web/shell';
import { TabClaims } from '../../src/web/tab-claims';
import { BrowserInMemory } from './tabs-in-memory';

/** Whether a browser asks before it closes the page: newer ones look at the first, Chromium 80 to 118 at the second. */
const asksOnClosing = (): readonly [boolean, boolean] => {
  const event = new Event('beforeunload', { cancelable: true });
  let value: unknown = '';
  Object.defineProperty(event, 'returnValue', { get: () => value, set: (given: unknown) => (value = given) });
  dispatchEvent(event);
  return [event.defaultPrevented, Boolean(value)];
};

it('closing a page asks in every Chromium from 80 on where changes are in no file, and only there', () => {
  const shell = new Shell();
  const browser = new BrowserInMemory();
  const claims = new TabClaims(browser.leases, browser.channelOf('tab'));
  const leaving = guardLeaving(shell, claims, () => undefined);
  expect(asksOnClosing()).toEqual([false, false]);
  shell.change({ unsaved: true });
  expect(asksOnClosing()).toEqual([true, true]);
  leaving.allow();
  expect(asksOnClosing()).toEqual([false, false]);
});
