import { strFromU8, strToU8 } from 'fflate';

/** What a workbook has inside, by the paths in it. */
export type Parts = Readonly<Record<string, Uint8Array>>;
/** Makes a workbook of ours one that asks for far more than any report. */
export type Bomb = (book: Parts) => Parts;

/** Table three in a workbook of ours. */
export const sheet = 'xl/worksheets/sheet4.xml';
export const workbook = 'xl/workbook.xml';
export const everything = 'A1:XFD1048576';

export const many = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join('');

export const row = (at: number, cells: string): string => `<row r="${at}">${cells}</row>`;

/** Changes the XML of a part. */
export const changing =
  (path: string, change: (xml: string) => string): Bomb =>
  (book) => {
    const xml = strFromU8(book[path] ?? new Uint8Array());
    const after = change(xml);
    if (after === xml) throw new Error(`nothing to change in ${path}`);
    return { ...book, [path]: strToU8(after) };
  };

/** Puts XML before some that is in a part. */
export const adding = (path: string, mark: string, xml: () => string): Bomb =>
  changing(path, (part) => part.replace(mark, () => xml() + mark));

export const together =
  (...bombs: readonly Bomb[]): Bomb =>
  (book) =>
    bombs.reduce((parts, bomb) => bomb(parts), book);

/** Changes every sheet. */
export const onEverySheet =
  (mark: string, xml: () => string): Bomb =>
  (book) =>
    together(
      ...Object.keys(book)
        .filter((path) => path.startsWith('xl/worksheets/sheet'))
        .map((path) => adding(path, mark, xml)),
    )(book);

/** Gives a part another name, wherever it is named. */
export const renamed =
  (from: string, to: string): Bomb =>
  ({ [from]: part, ...others }) => {
    const [before, after] = [from, to].map((path) => path.replace('xl/', '')) as [string, string];
    const naming = Object.entries(others).filter(([path]) => /\.rels$|Types/u.test(path));
    const changed = naming.map(([path, xml]): [string, Uint8Array] => [
      path,
      strToU8(strFromU8(xml).replaceAll(before, after)),
    ]);
    return { ...others, ...Object.fromEntries(changed), [to]: part! };
  };

/** A part that says what others there are. */
export const relationships = (
  path: string,
  ...all: readonly (readonly [id: string, type: string, target: string])[]
): Parts => {
  const lines = all.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return {
    [path]: strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
    ),
  };
};
