import { change } from './doc-writer';

const word = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number): readonly number[] => [...word(value), ...word(value >>> 16)];
const blanks = (count: number): readonly number[] => Array<number>(count).fill(0);

/** A level of a list: the number of its format, and its text with %1 where the number of the first level stands. */
export type DocLevel = readonly [format: number, text: string];

const levelOf = ([format, text]: DocLevel): readonly number[] => {
  const signs = [...text.replace(/%(\d)/gu, (_, place: string) => String.fromCharCode(Number(place) - 1))];
  return [
    ...long(1),
    ...[format, 0],
    ...blanks(22),
    ...word(signs.length),
    ...signs.flatMap((sign) => word(sign.charCodeAt(0))),
  ];
};

/** Where lists, those of paragraphs, and styles are named in the head of a document. */
const places = { formats: 738, lists: 746, styles: 162 } as const;

/** A style: the list that it has, and the style that it is based on. */
export type DocStyle = readonly [format: Buffer, basedOn: number];

const styleOf = ([format, basedOn]: DocStyle): readonly number[] => {
  const upx = [...word(format.length + 2), ...blanks(2), ...format];
  const content = [
    ...word(0),
    ...word((basedOn << 4) | 1),
    ...blanks(6),
    ...word(1),
    ...word(0x61),
    ...word(0),
    ...upx,
  ];
  return [...word(content.length), ...content, ...blanks(content.length % 2)];
};

/**
 * The tables of a document with lists: each has two levels, of which the second is for a style.
 * @param lists of paragraphs, by the list that each counts in, and what it begins with
 */
export const listTables = (
  formats: readonly (readonly [DocLevel, DocLevel])[],
  lists: readonly (readonly [format: number, start?: number])[],
  styles: readonly DocStyle[] = [],
): ReadonlyMap<number, Buffer> => {
  const heads = formats.flatMap((_, index) => [
    ...[...long(index + 1), ...blanks(4)],
    ...[...word(0xfff), ...word(2), ...Array.from({ length: 7 }, () => word(0xfff)).flat(), ...blanks(2)],
  ]);
  const levels = formats.flatMap((each) =>
    Array.from({ length: 9 }, (_, depth) => levelOf(each[depth] ?? [0xff, ''])).flat(),
  );
  const ofParagraphs = lists.flatMap(([format, start]) => [
    ...long(format),
    ...blanks(8),
    ...[start === undefined ? 0 : 1, 0, 0, 0],
  ]);
  const overrides = lists.flatMap(([, start]) => [
    ...long(0xffffffff),
    ...(start === undefined ? [] : [...long(start), ...long(16)]),
  ]);
  return new Map([
    [places.formats, Buffer.from([...word(formats.length), ...heads, ...levels])],
    [places.lists, Buffer.from([...long(lists.length), ...ofParagraphs, ...overrides])],
    [
      places.styles,
      Buffer.from([...word(4), ...word(styles.length), ...word(10), ...styles.flatMap(styleOf)]),
    ],
  ]);
};

/** A change that puts a paragraph into a list, on a level. */
export const inList = (list: number, depth = 0): Buffer =>
  Buffer.concat([change(0x460b, ...word(list)), change(0x260a, depth)]);
