import { webcrypto } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { readNamedCells } from '../../src/files/named-cells';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { Shell } from '../../src/web/shell';
import { TabClaims } from '../../src/web/tab-claims';
import { newWorkId } from '../../src/web/work';
import type { Work } from '../../src/web/work';
import type { JournalEntry } from '../../src/web/journal-entries';
import { Workbench } from '../../src/web/workbench';
import { ClaimLost } from '../../src/web/work-store';
import type { WorkStore } from '../../src/web/work-store';
import { textName } from '../../src/workbook/names';
import { withAnswers } from '../support/filing-fixture';
import { sessionOf } from '../support/golden';
import { BrowserInMemory } from './tabs-in-memory';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

const problems = textName('problems');
const nothing = { onWanted: () => undefined, onLost: () => undefined };

/** A browser in which a work is stored and open in one tab, beside which there is another. */
const setUp = async () => {
  const bytes = await writeDrawing(sessionOf(withAnswers({})).draw());
  const id = newWorkId();
  const stored: Work = { id, name: '甲局.xlsx', unnamed: false, bytes, changedAt: 0, unsaved: false };
  const works = new Map<string, Work>([[id, stored]]);
  const journals = new Map<string, readonly JournalEntry[]>();
  const browser = new BrowserInMemory();
  const isHeld = (work: string, holder: string) => (browser.holders.get(work) ?? holder) === holder;
  const noting = (work: string, holder: string, entries: readonly JournalEntry[]) => {
    if (!isHeld(work, holder)) return Promise.reject(new ClaimLost());
    journals.set(work, [...(journals.get(work) ?? []), ...entries]);
    return Promise.resolve();
  };
  const store: Pick<WorkStore, 'put' | 'get' | 'list' | 'journalOf' | 'note'> = {
    put: async (work, holder, entries = () => []) => {
      await noting(work.id, holder, entries());
      works.set(work.id, work);
      browser.holders.set(work.id, holder);
    },
    get: (wanted) => Promise.resolve(works.get(wanted)),
    journalOf: () => Promise.resolve([]),
    note: (work, holder, entries) => noting(work, holder, entries()),
    list: () => Promise.resolve([...works.values()]),
  };
  const claimsOf = (tab: string, wait: () => Promise<void>) =>
    new TabClaims(browser.leases, browser.channelOf(tab), wait);
  const shell = new Shell();
  const bench = new Workbench(
    shell,
    store as WorkStore,
    claimsOf('a', () => setTimeout(20)),
  );
  const file = new File([bytes as BlobPart], '乙局.xlsx');
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(bytes.slice().buffer) });
  return { id, works, journals, shell, bench, claimsOf, file };
};

const say = (what: string): boolean => document.dispatchEvent(new Event(what));

it('a text that an input method is putting together is waited for, and then handed over whole', async () => {
  const { id, works, journals, shell, bench, claimsOf } = await setUp();
  await bench.reopen(id);
  const { book } = shell.state;
  say('compositionstart');
  const taken = claimsOf('b', () => setTimeout(2000)).takeOver(id, nothing);
  await setTimeout(50);
  expect(shell.state.lost).toBe(false);
  expect(book!.type(problems, '人手不足。')).toBe(true);
  say('compositionend');
  await taken;
  expect(shell.state).toMatchObject({ lost: true, name: '甲局.xlsx' });
  expect(JSON.stringify(journals.get(id))).toContain('人手不足。');
  expect(works.size).toBe(1);
});

it('a text that is still being put together when another tab takes the work goes on in a copy', async () => {
  const { id, works, shell, bench, claimsOf } = await setUp();
  await bench.reopen(id);
  const { book } = shell.state;
  say('compositionstart');
  await claimsOf('b', () => setTimeout(20)).takeOver(id, nothing);
  await Promise.race([shell.until(({ name }) => name === '甲局（副本）.xlsx'), setTimeout(3000)]);
  expect(shell.state.name).toBe('甲局（副本）.xlsx');
  expect(book!.type(problems, '人手不足。')).toBe(true);
  say('compositionend');
  await bench.flush();
  expect(shell.state).toMatchObject({ lost: false, autosave: { stage: 'saved' } });
  expect(works.size).toBe(2);
});

it('a file that was opened is in the database with its first key, and not only once it is made anew', async () => {
  const { works, journals, shell, bench, file } = await setUp();
  await bench.openFile(file);
  const { currentId } = bench;
  shell.state.book!.type(problems, '人');
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  expect(works.get(currentId!)).toMatchObject({ name: '乙局.xlsx', unsaved: true });
  expect(JSON.stringify(journals.get(currentId!))).toContain('人');
});

it('what is being pasted is not said to be saved before it is in the tables, and leaving waits for it', async () => {
  const { id, works, shell, bench, file } = await setUp();
  await bench.reopen(id);
  const book = shell.state.book!;
  const paste = book.beginPaste()!;
  let read = (): void => undefined;
  const reading = new Promise<void>((resolve) => (read = resolve)).then(() =>
    book.paste([{ name: problems, text: '人手不足。' }], 0, paste),
  );
  book.pastes.waitFor(reading);
  expect(shell.state.autosave.stage).toBe('saving');
  const left = bench.openFile(file);
  await setTimeout(50);
  expect(shell.state.name).toBe('甲局.xlsx');
  read();
  await left;
  expect(shell.state.name).toBe('乙局.xlsx');
  expect((await readNamedCells(works.get(id)!.bytes!)).get(problems)?.value).toBe('人手不足。');
});
