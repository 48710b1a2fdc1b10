import { render } from 'preact';
import { localNotesOf } from '../../src/web/choices';
import type { LocalNotes } from '../../src/web/choices';
import { UnopenedPage } from '../../src/web/components/unopened-page';
import type { JournalEntry } from '../../src/web/journal-entries';
import { saveUnopened, unopenedWork } from '../../src/web/unopened-work';
import { blankWork } from '../../src/web/work';
import type { WorkPlaces } from '../../src/web/work-place';

const typed = [{ name: 'a', from: { value: null }, to: { value: 1 }, isText: false }];
const says = '另存的文件里可能没有最后输入的内容，请先不要删除这份工作。';

/** A work whose file has the third change, in a browser that has noted more or less of it. */
const placesWith = (entries: readonly JournalEntry[] | undefined): WorkPlaces => {
  const work = { ...blankWork(), id: 'w', name: '甲局.xlsx', bytes: new Uint8Array([1]), revision: 3 };
  const store = {
    list: () => Promise.resolve([work]),
    get: () => Promise.resolve(work),
    journalOf: () => Promise.resolve(entries),
  };
  return { store, claims: {} } as unknown as WorkPlaces;
};

const nowhere = (): void => undefined;

it.each<[string, boolean, readonly JournalEntry[] | undefined, (local: LocalNotes) => void]>([
  ['all is in the file', false, [{ part: 'steps', revision: 3, value: null }], nowhere],
  ['nothing was noted', false, [], nowhere],
  ['a cell was typed after it', true, [{ part: 'typing', revision: 4, value: typed }], nowhere],
  [
    'a cell was typed after it, and is noted in localStorage alone',
    true,
    [],
    (local) => void (local.save('typing', typed), local.save('revision', 5)),
  ],
  [
    'the pane could not write a text',
    true,
    [
      { part: 'steps', revision: 3, value: null },
      { part: 'drafts', revision: 2, value: '话' },
    ],
    nowhere,
  ],
  ['nobody can read what was noted', true, undefined, nowhere],
])(
  'the file of a work that is not opened is said to lack what it may lack: %s',
  async (_, isSaid, entries, note) => {
    localStorage.clear();
    note(localNotesOf('w'));
    const places = placesWith(entries);
    const saved = {
      createWritable: () => Promise.resolve({ write: nowhere, close: nowhere }),
      name: '甲局.xlsx',
    };
    Object.assign(globalThis, { showSaveFilePicker: () => Promise.resolve(saved) });
    expect(await saveUnopened(places, 'w')).toBe(`已保存到“甲局.xlsx”。${isSaid ? says : ''}`);
    const work = await unopenedWork(places, 'w', '已损坏。');
    render(
      <UnopenedPage
        work={work}
        busy={false}
        onOpen={nowhere}
        onSave={nowhere}
        onNew={nowhere}
        onSample={nowhere}
      />,
      document.body,
    );
    expect(document.querySelector('[role=alert] p')?.textContent).toBe(
      `“甲局.xlsx”没有打开。已损坏。浏览器里的内容没有改动，可以另存为文件。${isSaid ? says : ''}`,
    );
  },
);
