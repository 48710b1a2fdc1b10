import * as fc from 'fast-check';
import { letterFileName, letterFileNames } from '../../src/collect/letters/letter-names';

test.each([
  ['青岚县水务局', '青岚县水务局'],
  ['青岚县/水务局:办公室', '青岚县／水务局：办公室'],
  ['<水务局>|"一"*?\\', '＜水务局＞｜”一”＊？＼'],
  [' 水务局. . ', '水务局'],
  ['..', '未命名机关'],
  ['', '未命名机关'],
  ['CON', '_CON'],
  ['nul.局', '_nul.局'],
  ['Com1', '_Com1'],
  ['康局', '康局'],
])('the file for %j is %j', (name, file) => {
  expect(letterFileName(name)).toBe(file);
});

test('bodies of names that a system takes for one have files of their own', () => {
  expect(letterFileNames(['Ａ局', 'a局', 'A局', '水务局', '水务局', '水务局（2）'])).toEqual([
    ...['Ａ局', 'a局（2）', 'A局（3）', '水务局', '水务局（2）', '水务局（2）（2）'],
  ]);
});

test('whatever a body is called, its file can be made on Windows, and no two are the same', () => {
  const names = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('con', 'CON', 'aux.txt', '.', ' ', 'a'.repeat(400), '局'.repeat(200)),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(names, (given) => {
      const made = letterFileNames(given);
      for (const name of made) {
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Surrogate}]|[ .]$|^[ .]|^$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
        expect(Buffer.byteLength(`${name}.docx`)).toBeLessThanOrEqual(255);
      }
      expect(new Set(made.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(given.length);
    }),
    { numRuns: 60 },
  );
});
