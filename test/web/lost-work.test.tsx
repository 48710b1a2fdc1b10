import { webcrypto } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { draftsOf } from '../../src/pane/drafts/drafts';
import { Shell } from '../../src/web/shell';
import { TabClaims } from '../../src/web/tab-claims';
import { newWorkId } from '../../src/web/work';
import type { DraftPlace } from '../../src/session/edit/draft-edits';
import type { Work } from '../../src/web/work';
import { Workbench } from '../../src/web/workbench';
import type { WorkStore } from '../../src/web/work-store';
import { lastYear, withAnswers } from '../support/filing-fixture';
import { sessionOf } from '../support/golden';
import { BrowserInMemory } from './tabs-in-memory';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

const place: DraftPlace = { kind: 'figure', at: 'processingFee.amount' };

/** A tab in which a figure was typed that is none, until another tab has taken its work over. */
const openLostTab = async () => {
  const file = await writeDrawing(sessionOf(withAnswers({}, lastYear())).draw());
  const id = newWorkId();
  const works = new Map<string, Work>([
    [id, { id, name: '甲局.xlsx', unnamed: false, bytes: file, changedAt: 0, unsaved: false }],
  ]);
  const store: Pick<WorkStore, 'put' | 'get' | 'list' | 'journalOf' | 'note'> = {
    put: (work) => Promise.resolve(void works.set(work.id, work)),
    get: (wanted) => Promise.resolve(works.get(wanted)),
    journalOf: () => Promise.resolve([]),
    note: (_id, _holder, entries) => Promise.resolve(void entries()),
    list: () => Promise.resolve([...works.values()]),
  };
  const browser = new BrowserInMemory();
  const claimsOf = (tab: string) =>
    new TabClaims(browser.leases, browser.channelOf(tab), () => setTimeout(20));
  const shell = new Shell();
  const bench = new Workbench(shell, store as WorkStore, claimsOf('a'));
  await bench.reopen(id);
  const pane = shell.state.pane!;
  await pane.store.until(({ stage, task }) => stage === 'filing' && task === null);
  const drafts = draftsOf(pane);
  drafts.type(place, '费用', 'abc');
  await drafts.flush();
  await claimsOf('b').takeOver(id, { onWanted: () => undefined, onLost: () => undefined });
  await shell.until(({ lost }) => lost);
  return { id, bench, shell, drafts };
};

it('a tab that has lost its work opens another, whatever its fields had refused', async () => {
  const { bench, shell, id } = await openLostTab();
  await bench.openNew();
  expect(shell.state).toMatchObject({ message: null, lost: false });
  await bench.reopen(id, 'take-over');
  expect(shell.state).toMatchObject({ message: null, lost: false, name: '甲局.xlsx' });
});

it('a tab that has lost its work notes nothing any more in place of what the other tab notes', async () => {
  const { id, drafts } = await openLostTab();
  const noted = () => localStorage.getItem(`gouji.drafts.${id}`);
  expect(noted()).toContain('abc');
  localStorage.setItem(`gouji.drafts.${id}`, '"of the other tab"');
  drafts.type(place, '费用', '50');
  const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  visibility.mockRestore();
  await drafts.flush();
  expect(noted()).toBe('"of the other tab"');
});

it('works that were left leave nothing behind that listens to the page', async () => {
  const added = jest.spyOn(document, 'addEventListener');
  const removed = jest.spyOn(document, 'removeEventListener');
  await openLostTab();
  expect(removed.mock.calls).toEqual(added.mock.calls);
});
