import type { UniverHost } from '../../src/hosts/univer/univer-host';
import { TypingJournal } from '../../src/web/typing-journal';

const storage = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  },
});

const leave = (text: string): void =>
  void storage.set('gouji.typing.a', JSON.stringify([{ sheet: '表三', row: 8, column: 4, text }]));

/** A grid with one cell, E9. */
const oneCell = () => {
  const values: unknown[] = [];
  const range = { setValue: (value: unknown) => values.push(value), getA1Notation: () => 'E9' };
  const workbook = { getSheetByName: () => ({ getRange: () => range }) };
  const grid = { grid: { api: { getActiveWorkbook: () => workbook } } } as unknown as UniverHost;
  return { grid, values };
};

describe('what an earlier page left behind', () => {
  it('is filled in, and forgotten when a workbook with it has been kept', () => {
    leave('34');
    const { grid, values } = oneCell();
    const journal = new TypingJournal('a');
    expect(journal.fillIn(grid)).toEqual(['“表三”E9']);
    expect(values).toEqual([34]);
    const early = storage.size;
    journal.saving()();
    expect([early, storage.size]).toEqual([1, 0]);
  });

  it('is not forgotten when a workbook is kept before there is a grid to fill it into', () => {
    leave('34');
    const { grid, values } = oneCell();
    const journal = new TypingJournal('a');
    journal.saving()();
    expect(journal.fillIn(grid)).toHaveLength(1);
    expect(values).toEqual([34]);
    leave('35');
    const killed = new TypingJournal('a');
    const done = killed.saving();
    killed.fillIn(grid);
    // This workbook was put together before the text was filled in.
    done();
    expect(new TypingJournal('a').fillIn(grid)).toHaveLength(1);
  });
});
