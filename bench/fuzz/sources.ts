import { letterhead } from '../../test/support/letterheads';
import { forms } from '../../src/forms/index';
import { pick } from '../repair/random';
import type { BaseFile } from './base-files';
import type { Source } from './fuzz-input';
import { damaged, mutated, mutatedInside, mutatedStream } from './mutate';
import { structuralBombs } from './structural-bombs';
import { textBombs } from './text-bombs';
import { strangeText, strangeTexts } from './strange-texts';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const changedFiles = (bases: readonly BaseFile[]): Source => ({
  name: '改动过的文件',
  share: 450,
  make: (random) => {
    const { name, bytes } = pick(random, bases);
    const inside = isZip(bytes) ? mutatedInside : name.endsWith('.doc') ? mutatedStream : mutated;
    const change = random() < 0.8 ? inside : mutated;
    return { kind: 'file', name, bytes: change(bytes, random) };
  },
});

/** Files with checksums, of which a bit was changed: they are refused, or read as before. */
const damagedFiles = (bases: readonly BaseFile[]): Source => {
  const zips = bases.filter(({ bytes }) => isZip(bytes));
  return {
    name: '坏了一位的文件',
    share: 100,
    make: (random) => {
      const { name, bytes, answers } = pick(random, zips);
      return { kind: 'file', name, bytes: damaged(bytes, random), ...(answers ? { answers } : {}) };
    },
  };
};

/** Whole reports of text that nobody would write, as a file or between the tags of a page. */
const strangeReports: Source = {
  name: '拼凑的文本',
  share: 100,
  make: (random) => {
    const text = strangeText(random);
    const [name, content] =
      random() < 0.5
        ? ['text.txt', text]
        : ['page.html', `<table><tr><td>${text.replace(/，/gu, '<td>')}</table>`];
    return { kind: 'file', name, bytes: Buffer.from(content) };
  },
};

const strangeParagraphs: Source = {
  name: '拼凑的段落',
  share: 250,
  make: (random) => ({ kind: 'texts', texts: strangeTexts(random, forms[0]!.id) }),
};

const letterheads = (sound: Uint8Array): Source => ({
  name: '信头',
  share: 80,
  make: (random) => ({ kind: 'letterhead', bytes: mutatedInside(sound, random) }),
});

/** Files that ask for far more than any report has. Each is large, so they are few. */
const structures = (book: Uint8Array): Source => {
  const bombs = [...structuralBombs(book).values(), ...textBombs.values()];
  return {
    name: '过大的文件',
    share: 10,
    make: (random) => {
      const { name, make } = pick(random, bombs);
      return { kind: 'file', name, bytes: make() };
    },
  };
};

/** Where inputs come from. @param ending of the only files that are changed, where nothing else is to be tried */
export const sourcesOf = async (bases: readonly BaseFile[], ending?: string): Promise<readonly Source[]> =>
  ending === undefined
    ? [
        changedFiles(bases),
        damagedFiles(bases),
        strangeReports,
        strangeParagraphs,
        letterheads(await letterhead()),
        structures(bases.find(({ name }) => name === 'base.xlsx')!.bytes),
      ]
    : [changedFiles(bases.filter(({ name }) => name.endsWith(ending)))];
