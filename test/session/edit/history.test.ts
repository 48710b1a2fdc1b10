import fc from 'fast-check';
import type { CellEdit } from '../../../src/hosts/host';
import type { CellRead } from '../../../src/model/drawing';
import { History } from '../../../src/session/edit/history';
import type { HistoryStore } from '../../../src/session/edit/history';

const names = ['a', 'b', 'c', 'd'];

/** What a browser has noted; as text, since nothing else is kept there. */
const storeOf = (noted: Map<string, string> = new Map()): HistoryStore => ({
  load: (part) => JSON.parse(noted.get(part) ?? 'null') as unknown,
  save: (part, value) =>
    void (value === undefined ? noted.delete(part) : noted.set(part, JSON.stringify(value))),
});

/** A workbook of four cells, of which the last is a total. */
const setUp = (noted = new Map<string, string>()) => {
  const cells = new Map<string, CellRead>(
    names.map((name, row) => [name, { sheet: '三', row, column: 0, value: null }]),
  );
  cells.set('d', { ...cells.get('d')!, value: 0, formula: 'SUM(A1:A3)' });
  const workbook = { history: new History(storeOf(noted)) };
  const put = (edits: readonly CellEdit[]): void => {
    for (const { name, value, formula } of edits) {
      const { sheet, row, column } = cells.get(name)!;
      cells.set(name, { sheet, row, column, value, ...(formula === undefined ? {} : { formula }) });
    }
  };
  const editOf = ([name, value]: readonly [string, CellEdit['value']]): CellEdit => ({
    ...{ name, value, before: cells.get(name)!, isText: typeof value === 'string' },
  });
  const write = (...values: readonly (readonly [string, CellEdit['value']])[]): void => {
    const edits = values.map(editOf);
    put(edits);
    workbook.history.note(edits);
  };
  const type = (name: string, ...keys: readonly CellEdit['value'][]): void => {
    for (const value of keys) {
      const edit = editOf([name, value]);
      put([edit]);
      workbook.history.note([edit], name);
    }
  };
  return {
    ...{ noted, cells, put, write, type },
    get history() {
      return workbook.history;
    },
    undo: () => put(workbook.history.undo(cells)),
    redo: () => put(workbook.history.redo(cells)),
    /** The page is gone, whatever it was doing, and is opened again. */
    reload: () => void (workbook.history = new History(storeOf(noted))),
    seen: () => Object.fromEntries([...cells].map(([name, { value, formula }]) => [name, formula ?? value])),
  };
};

const values = fc.constantFrom(null, 0, 7, '12件', '／');
const edit = fc.tuple(fc.constantFrom(...names), values);
type Act =
  | { readonly does: 'write'; readonly cells: readonly [string, CellEdit['value']][] }
  | { readonly does: 'type'; readonly name: string; readonly keys: readonly CellEdit['value'][] }
  | { readonly does: 'settle' | 'reload' };
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    does: fc.constant('write' as const),
    cells: fc.uniqueArray(edit, { minLength: 1, maxLength: 4, selector: ([name]) => name }),
  }),
  fc.record({
    does: fc.constant('type' as const),
    name: fc.constantFrom(...names),
    keys: fc.array(values, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ does: fc.constantFrom('settle' as const, 'reload' as const) }),
);

it('undo gives back what was there before each act, and redo what was there after it, reloads or not', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), fc.boolean(), (acts, reloads) => {
      const page = setUp();
      const states = [page.seen()];
      for (const each of acts) {
        if (each.does === 'write') page.write(...each.cells);
        else if (each.does === 'reload') page.reload();
        else page.history.endTyping();
        if (each.does === 'type') page.type(each.name, ...each.keys);
        if (JSON.stringify(states.at(-1)) !== JSON.stringify(page.seen())) states.push(page.seen());
      }
      page.history.endTyping();
      const back = (): unknown[] => {
        const found: unknown[] = [page.seen()];
        for (let left = 50; page.history.canUndo && left > 0; left--) {
          page.undo();
          if (reloads) page.reload();
          found.unshift(page.seen());
        }
        return found;
      };
      expect(back()).toEqual(states);
      const forth: unknown[] = [page.seen()];
      for (let left = 50; page.history.canRedo && left > 0; left--) {
        page.redo();
        if (reloads) page.reload();
        forth.push(page.seen());
      }
      expect(forth).toEqual(states);
    }),
    { seed: 15, numRuns: 300 },
  );
});

it('what is typed into one cell is one act, until the cell is left', () => {
  const page = setUp();
  page.type('a', 1, 12);
  expect(page.history.typingAt).toBe('a');
  page.history.endTyping();
  page.type('a', 123);
  page.type('b', 4);
  page.undo();
  expect(page.seen()).toMatchObject({ a: 123, b: null });
  page.undo();
  expect(page.seen()).toMatchObject({ a: 12 });
  page.undo();
  expect(page.seen()).toMatchObject({ a: null });
});

it('what was typed and taken back key by key is no act', () => {
  const page = setUp();
  page.write(['b', 5]);
  page.type('a', 1, null);
  page.undo();
  expect(page.seen()).toMatchObject({ a: null, b: null });
});

it('a total that was typed over gets its formula back', () => {
  const page = setUp();
  page.type('d', 1, 12);
  page.undo();
  expect(page.cells.get('d')).toMatchObject({ value: null, formula: 'SUM(A1:A3)' });
});

it('what a page that was killed had typed and not saved is brought into the workbook', () => {
  const noted = new Map<string, string>();
  const killed = setUp(noted);
  killed.write(['a', 1], ['b', 2]);
  killed.undo();
  killed.redo();
  killed.type('c', 3, 34);
  const again = setUp(noted);
  const missing = again.history.missingIn(again.cells);
  expect(missing.map(({ name, value }) => [name, value])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 34],
  ]);
  again.put(missing);
  expect(again.history.missingIn(again.cells)).toEqual([]);
  again.undo();
  expect(again.seen()).toMatchObject({ a: 1, b: 2, c: null });
});

it('what was undone before the page was killed is not brought back', () => {
  const page = setUp();
  page.write(['a', 1]);
  page.write(['a', 2], ['b', 2]);
  const saved = new Map(page.cells);
  page.undo();
  page.reload();
  expect(page.history.missingIn(saved).map(({ name, value }) => [name, value])).toEqual([
    ['b', null],
    ['a', 1],
  ]);
});

it('a cell that is gone from the workbook is left out', () => {
  const page = setUp();
  page.write(['a', 1], ['b', 2]);
  page.cells.delete('a');
  page.undo();
  expect(page.seen()).toMatchObject({ b: null });
});

it('the last 300 acts can be taken back, and the notes stay below a million characters', () => {
  const page = setUp();
  for (let count = 1; count <= 310; count++) page.write(['a', count]);
  let undone = 0;
  for (; page.history.canUndo; undone++) page.undo();
  expect([undone, page.seen()['a']]).toEqual([300, 10]);
  for (let count = 0; count < 50; count++) page.write(['b', `${count}`.padEnd(32_000, '长')]);
  expect(page.noted.get('steps')!.length).toBeLessThan(1_001_000);
  page.undo();
  expect(page.seen()['b']).toMatch(/^48长/u);
});

it('a copy goes on with what was done, and leaves the notes of the other work alone', () => {
  const page = setUp();
  page.write(['a', 1]);
  const [before, other] = [new Map(page.noted), new Map<string, string>()];
  page.history.goOnIn(storeOf(other));
  page.write(['a', 2]);
  expect(page.noted).toEqual(before);
  page.undo();
  page.undo();
  expect(page.seen()).toMatchObject({ a: null });
  expect(new History(storeOf(other)).canRedo).toBe(true);
});

it.each([
  '7',
  '[]',
  '{"steps":7}',
  '{"steps":[7],"done":1}',
  '{"steps":[[]],"done":1}',
  '{"steps":[[{"name":"a"}]],"done":1}',
  '{"steps":[[{"name":"a","to":{"value":1}}]],"done":1}',
])('notes that are none of ours are ignored: %s', (text) => {
  const page = setUp(
    new Map([
      ['steps', text],
      ['typing', text],
    ]),
  );
  expect([page.history.canUndo, page.history.canRedo]).toEqual([false, false]);
  expect(page.history.missingIn(page.cells)).toEqual([]);
});

it('a count that no page has noted is taken for all', () => {
  const page = setUp();
  page.write(['a', 1]);
  for (const done of [-1, 0.5, 9, 'x']) {
    page.noted.set(
      'steps',
      page.noted.get('steps')!.replace(/"done":.*/u, `"done":${JSON.stringify(done)}}`),
    );
    page.reload();
    expect([page.history.canUndo, page.history.canRedo]).toEqual([true, false]);
  }
});

it('a file that was saved between has nothing of what was undone, or typed and taken away, since', () => {
  const page = setUp();
  page.write(['a', 7]);
  page.type('b', 1);
  const saved = new Map(page.cells);
  page.type('b', null);
  page.undo();
  page.write(['c', 5]);
  const missing = page.history.missingIn(saved).map(({ name, value }) => `${name} ${value}`);
  expect(missing.sort()).toEqual(['a null', 'b null', 'c 5']);
});
