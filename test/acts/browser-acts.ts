import { pick } from '../../bench/repair/random';
import type { BrowserClerk } from './browser-clerk';
import { paneActs } from './pane-acts';
import type { Act } from './pane-acts';

/** What is done in the browser edition. */
export const browserActs: Readonly<Record<string, Act<BrowserClerk>>> = {
  ...paneActs,
  type: { weight: 30, run: (on) => on.type(false) },
  'type and leave': { weight: 20, run: (on) => on.type(true) },
  paste: { weight: 10, run: (on) => on.book.paste(on.block(), 0) },
  'paste what takes a while to read': { weight: 4, run: (on) => on.pasteSlowly() },
  clear: { weight: 4, run: (on) => on.book.clear([on.cell(), on.cell()]) },
  undo: { weight: 8, run: (on) => on.book.undo() },
  redo: { weight: 5, run: (on) => on.book.redo() },
  'wait for the disk': { weight: 5, run: (on) => on.settle() },
  'localStorage comes to the disk': { weight: 4, run: (on) => on.browser.writeStorage() },
  'the disk is full': { weight: 1, run: (on) => void (on.browser.disk.isFull = true) },
  'the disk has room': { weight: 2, run: (on) => void (on.browser.disk.isFull = false) },
  'localStorage is full': {
    weight: 0.7,
    run: (on) => void (on.browser.storageRoom = pick(on.random, [0, 300, 3000])),
  },
  'localStorage has room': { weight: 1, run: (on) => void (on.browser.storageRoom = Infinity) },
  save: { weight: 1.5, run: (on) => on.save() },
  'begin a new work': { weight: 0.5, run: (on) => on.begin() },
  'go to another work': { weight: 0.7, run: (on) => on.reopen() },
  reload: { weight: 1, run: (on) => on.reload() },
  'kill the page': { weight: 1.5, run: (on) => on.killPage() },
  'kill the browser': { weight: 1.5, run: (on) => on.killBrowser() },
  'take over': { weight: 0.7, run: (on) => on.takeOver() },
};
