import { forgetNotes, localNotesOf, loadChoice, saveChoice } from '../../src/web/choices';

/** A browser's storage that has room for so many characters. */
const giveStorage = (room: number): Map<string, string> => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      stored.set(key, value);
    },
  };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  return stored;
};

afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

it('the history of each work is noted by itself, and forgotten by itself', () => {
  const stored = giveStorage(100);
  const [one, other] = [localNotesOf('one'), localNotesOf('other')];
  for (const store of [one, other]) {
    store.save('steps', { done: 1 });
    store.save('typing', []);
  }
  expect(one.save('typing', undefined)).toBe(true);
  expect([one.load('typing'), other.load('typing'), one.load('steps')]).toEqual([null, [], { done: 1 }]);
  forgetNotes('other');
  expect([...stored.keys()]).toEqual(['gouji.steps.one']);
});

it('a tab whose work another has taken notes nothing in its history any more', () => {
  giveStorage(100);
  const first = localNotesOf('one', 'first');
  first.save('typing', [1]);
  const second = localNotesOf('one', 'second');
  expect(second.load('typing')).toEqual([1]);
  second.save('typing', [2]);
  first.save('typing', [3]);
  expect(second.load('typing')).toEqual([2]);
});

it('what there is no room for is not there, instead of what was there before', () => {
  giveStorage(10);
  saveChoice('a', 'short');
  saveChoice('a', 'much too long');
  expect(loadChoice('a')).toBeNull();
});

it('a browser that stores nothing, or something else, is no fault', () => {
  expect(loadChoice('a')).toBeNull();
  expect(() => saveChoice('a', 1)).not.toThrow();
  giveStorage(10).set('gouji.a', '{');
  expect(loadChoice('a')).toBeNull();
});
