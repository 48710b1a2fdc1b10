import { setImmediate } from 'node:timers/promises';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import type { Pane } from '../../src/pane/pane';
import type { AnswerTo, Given } from '../../src/session/aside/tasks';
import { readBlock } from '../../src/session/tables/read-clipboard';
import { BookView } from '../../src/web/chapters/book-view';
import { answerName } from '../../src/workbook/names';
import { goldenFiling, sessionOf } from '../support/golden';
import { openBook } from './open-book';

/** Pastes that the worker has not read yet. */
const unread: (() => Promise<void>)[] = [];

jest.mock('../../src/web/run-aside', () => ({
  runAside: (_: 'read-block', given: Given<'read-block'>) =>
    new Promise<AnswerTo<'read-block'>>((resolve, reject) => {
      unread.push(() => {
        if (given.text.startsWith('坏')) reject(new Error('Overrun'));
        else resolve(readBlock(given));
        return Promise.resolve();
      });
    }),
}));

const [person, business] = (['person', 'business'] as const).map((kind) =>
  answerName(`requests.granted.${kind}`),
) as [string, string];
const total = answerName('requests.granted.total');
let file: Uint8Array;

beforeAll(async () => {
  file = await writeDrawing(sessionOf(goldenFiling('2023-prefecture-city')).draw());
});

beforeEach(() => {
  unread.length = 0;
});

afterEach(() => render(null, document.body));

const open = async () => {
  const opened = await openBook(file);
  const { book } = opened;
  const pane = {} as Pane;
  book.open('三、依申请公开');
  void act(() => render(<BookView book={book} pane={pane} lost={false} />, document.body));
  const field = (name: string): HTMLInputElement => document.querySelector(`[data-name="${name}"]`)!;
  /** @returns whether the browser pastes it by itself */
  const paste = async (name: string, text: string, html = ''): Promise<boolean> => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const data: Readonly<Record<string, string>> = { 'text/html': html, 'text/plain': text };
    Object.assign(event, { clipboardData: { getData: (type: string) => data[type] ?? '' } });
    const before = unread.length;
    await act(() => {
      field(name).focus();
      field(name).dispatchEvent(event);
    });
    while (event.defaultPrevented && unread.length === before) await setImmediate();
    return !event.defaultPrevented;
  };
  /** Types over what is selected, as keys do. */
  const press = (name: string, keys: string): Promise<void> =>
    act(() => {
      const input = field(name);
      input.focus();
      input.setRangeText(keys, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  /** The worker reads all that was pasted. */
  const read = (): Promise<void> =>
    act(async () => {
      for (const next of unread.splice(0)) await next();
      await book.pastes.ended();
    });
  const figures = (): readonly string[] => [person, business, total].map((name) => book.textOf(name));
  return { ...opened, field, paste, press, read, figures };
};

const cell = (text: string): string => `<table><tr><td>${text}</td></tr></table>`;
const two = '<table><tr><td>12</td><td>13</td></tr></table>';

it.each(['12', '12\r\n', ' 1,234.00 ', '十二件\n'])(
  'the browser pastes a single value by itself, though Excel copies it as a table: %j',
  async (text) => {
    const { paste } = await open();
    expect(await paste(person, text, cell(text))).toBe(true);
  },
);

it.each([
  ['two cells', '12\t13', two, ['12', '13', '29']],
  ['cells that another program parts with blanks', '12 13', two, ['12', '13', '29']],
  ['a merged cell, which Excel ends with a tab', '12\t\r\n', cell('12'), ['12', '12', '28']],
])('reads aside what may be more than one: %s', async (_, text, html, figures) => {
  const page = await open();
  expect(await page.paste(person, text, html)).toBe(false);
  await page.read();
  expect(page.figures()).toEqual(figures);
});

describe('while a paste is still being read', () => {
  it('it goes where it was pasted, whatever the clerk goes on to', async () => {
    const { paste, field, read, figures, book, saved } = await open();
    await paste(person, '12\t13', two);
    await act(() => field(answerName('requests.received.person')).focus());
    await act(() => book.open('封面'));
    expect(figures()).toEqual(['1175', '12', '1191']);
    await read();
    expect(figures()).toEqual(['12', '13', '29']);
    expect(book.state.notice?.says).toBe('已粘贴 2 格。');
    expect(await saved(person, business, total)).toEqual([12, 13, 29]);
  });

  it('what is typed comes after it, though it is what stands there, and is not mixed with it', async () => {
    const { paste, press, field, read, figures, book } = await open();
    await act(() => field(person).focus());
    field(person).setSelectionRange(1, 1);
    await paste(person, '99\t13\t112', '<table><tr><td>99</td><td>13</td></tr></table>');
    await press(person, '3');
    await press(business, '12');
    await read();
    expect(figures()).toEqual(['3', '12', '19']);
    expect(book.state.notice?.says).toBe('已粘贴 0 格；2 格在粘贴之后又改过，没有填入。');
  });

  it('what the pane writes comes after it, too', async () => {
    const { paste, read, figures, host } = await open();
    await paste(person, '12\t13', two);
    await host.write([{ name: business, before: host.cells.get(business)!, value: 5, isText: false }]);
    await read();
    expect(figures()).toEqual(['12', '5', '21']);
  });

  it('the next key replaces what has come into the cell in which the clerk stands by then', async () => {
    const { paste, press, field, read, figures } = await open();
    await paste(person, '12\t13', two);
    await act(() => field(business).focus());
    await read();
    await press(business, '5');
    expect(figures()).toEqual(['12', '5', '21']);
  });

  it('one that follows goes over it, in their order', async () => {
    const { paste, read, figures, book } = await open();
    await paste(person, '12\t13', two);
    await paste(business, '7\r\n8', '');
    await read();
    expect(figures()).toEqual(['12', '7', '23']);
    book.undo();
    expect(figures()).toEqual(['12', '13', '29']);
    book.undo();
    expect(figures()).toEqual(['1175', '12', '1191']);
  });

  it('it can be taken back, and is not there when it has been read', async () => {
    const { paste, read, figures, book } = await open();
    await paste(person, '12\t13', two);
    expect(book.state.notice).toEqual({ says: '正在读取粘贴的内容……', undoable: true });
    book.undo();
    expect(book.state.notice?.says).toBe('已取消粘贴，没有填入。');
    await read();
    expect(figures()).toEqual(['1175', '12', '1191']);
  });
});

it('it is said that nothing was pasted where it cannot be read', async () => {
  const { paste, read, figures, book } = await open();
  await paste(person, '坏\t13', '');
  await read();
  expect(figures()).toEqual(['1175', '12', '1191']);
  expect(book.state.notice?.says).toMatch(/^粘贴的内容太长或太特别/u);
});
