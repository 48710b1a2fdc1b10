import { setTimeout } from 'node:timers/promises';
import { forms } from '../../src/forms/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import type { DraftPlace } from '../../src/session/edit/draft-edits';
import { History } from '../../src/session/edit/history';
import { draftsOf } from '../../src/pane/drafts/drafts';
import { Pane } from '../../src/pane/pane';
import { textName } from '../../src/workbook/names';
import { goldenFiling, sessionOf } from '../support/golden';
import { TestDesk } from '../support/test-desk';
import { openBook } from './open-book';

const problems = textName('problems');
const place: DraftPlace = { kind: 'text', at: 'problems' };
const before = '原来的话。';
const drawing = sessionOf({
  ...goldenFiling('2023-prefecture-city'),
  texts: { problems: before },
}).draw();

const openPane = async () => {
  const noted = new Map<string, unknown>();
  const store = {
    load: (part: string) => noted.get(part) ?? null,
    save: (part: string, value: unknown) => void noted.set(part, value),
  };
  const file = await writeDrawing(drawing);
  const { book, host } = await openBook(file, new History(store));
  const pane = new Pane(host, forms, new TestDesk());
  await pane.open();
  const drafts = draftsOf(pane);
  /** Types key by key, as into the field. */
  const type = async (text: string): Promise<void> => {
    for (let end = 1; end <= text.length; end++) {
      drafts.type(place, '五', text.slice(0, end));
      await setTimeout(5);
    }
  };
  return { file, book, host, pane, drafts, type, store };
};

it('what is typed into the pane of the page is in the sheet key by key, and is undone as one step', async () => {
  const { book, drafts, type } = await openPane();
  await type('人手不足。');
  expect(book.textOf(problems)).toBe('人手不足。');
  await setTimeout(150);
  await type('人手不足。培训不够。');
  drafts.left(place);
  await type('一个字');
  book.undo();
  expect(book.textOf(problems)).toBe('人手不足。培训不够。');
  book.undo();
  expect(book.textOf(problems)).toBe(before);
  book.redo();
  expect(book.textOf(problems)).toBe('人手不足。培训不够。');
  // The field follows the sheet, once the pane has read it.
  await setTimeout(300);
  expect(drafts.state.drafts.size).toBe(0);
});

it('a page that is killed while something is typed into its pane loses nothing of it', async () => {
  const { file, type, store } = await openPane();
  await type('人手不足。');
  const { book, host } = await openBook(file, new History(store));
  expect(book.textOf(problems)).toBe(before);
  host.catchUp();
  expect(book.textOf(problems)).toBe('人手不足。');
});

it('a text that is brought back to what it was, while a key before is being written over another text, is not lost', async () => {
  const { book, drafts, type } = await openPane();
  await type('人手不足。');
  book.fill(problems, '表格里改的。');
  drafts.type(place, '五', '人手不足');
  await Promise.resolve();
  drafts.type(place, '五', '人手不足。');
  await drafts.flush();
  expect(book.textOf(problems)).toBe('人手不足。');
});
