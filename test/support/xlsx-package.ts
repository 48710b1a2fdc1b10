import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** An .xlsx file as the XML that it is made of, read without the library that wrote it. */
export interface Package {
  /** Names of the sheets, in order. */
  readonly sheets: readonly string[];
  readonly workbook: string;
  readonly styles: string;
  /** XML of a sheet. */
  sheet(name: string): string;
  /** XML of one cell, e.g. of D5. */
  cell(sheet: string, address: string): string;
  /** What a defined name stands for; of a sheet's own name, if the sheet is given. */
  name(name: string, sheet?: string): string | undefined;
  /** The text or number in a cell, with shared strings looked up. */
  value(sheet: string, address: string): string;
  /** The format of a cell, as XML: itself, and its font. */
  format(sheet: string, address: string): { readonly xf: string; readonly font: string };
}

/** All matches of a pattern: their first group. */
export const allOf = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, first]) => first ?? '');

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const workbookPart = 'xl/workbook.xml';
export const stylesPart = 'xl/styles.xml';

/** Where the XML of a sheet is. */
export const sheetPart = (sheets: readonly string[], name: string): string =>
  `xl/worksheets/sheet${sheets.indexOf(name) + 1}.xml`;

export const openPackage = (bytes: Uint8Array): Package => {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const workbook = part(workbookPart);
  const styles = part(stylesPart);
  const sheets = allOf(workbook, /<sheet name="([^"]*)"/g);
  const strings = allOf(part('xl/sharedStrings.xml'), /<si><t[^>]*>([^<]*)<\/t><\/si>/g);
  const fonts = allOf(styles, /(<font>.*?<\/font>)/g);
  const xfs = allOf(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '', /(<xf [^>]*?(?:\/>|>.*?<\/xf>))/g);
  const sheet = (name: string): string => part(sheetPart(sheets, name));
  const cell = (name: string, address: string): string =>
    new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(sheet(name))?.[0] ?? '';
  return {
    sheets,
    workbook,
    styles,
    sheet,
    cell,
    name: (name, scope) => {
      const local = scope === undefined ? '' : ` localSheetId="${sheets.indexOf(scope)}"`;
      return new RegExp(`<definedName name="${name}"${local}>([^<]*)<`).exec(workbook)?.[1];
    },
    value: (name, address) => {
      const xml = cell(name, address);
      const value = /<v>([^<]*)<\/v>/.exec(xml)?.[1] ?? '';
      return unescaped(/^<c [^>]*t="s"/.test(xml) ? (strings[Number(value)] ?? '') : value);
    },
    format: (name, address) => {
      const xf = xfs[Number(/ s="(\d+)"/.exec(cell(name, address))?.[1] ?? 0)] ?? '';
      return { xf, font: fonts[Number(/fontId="(\d+)"/.exec(xf)?.[1] ?? 0)] ?? '' };
    },
  };
};

/** The same file with some of its XML changed; an edit that changes nothing is a mistake. */
export const editPackage = (
  bytes: Uint8Array,
  edits: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array => {
  const files = { ...unzipSync(bytes) };
  for (const [path, edit] of Object.entries(edits)) {
    const before = strFromU8(files[path]!);
    const after = edit(before);
    if (after === before) throw new Error(`nothing to edit in ${path}`);
    files[path] = strToU8(after);
  }
  return zipSync(files);
};
