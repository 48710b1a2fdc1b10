import { strFromU8, unzipSync } from 'fflate';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (_, hex: string, decimal: string, name: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : entities[name]!,
  );

/** The parts of a .docx as text, by their paths. */
export const partsOf = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));

/** Every element of that name with all it holds; elements of one name are not inside one another here. */
export const elementsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: (?:[^>"]|"[^"]*")*?)?(?:/>|>[\\s\\S]*?</${name}>)`, 'gu'))].map(
    ([element]) => element,
  );

/** An attribute of the first element of that name. */
export const attributeOf = (xml: string, name: string, attribute: string): string | undefined =>
  new RegExp(`<${name} (?:[^>]* )?${attribute}="([^"]*)"`, 'u').exec(xml)?.[1];

/** The text of a paragraph as somebody sees it. */
export const textOf = (paragraph: string): string =>
  unescaped(
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/gu)]
      .map(([, text, mark]) => text ?? (mark === 'tab' ? '\t' : '\n'))
      .join(''),
  );

/** All texts of a document from top to bottom, one a paragraph or cell, empty ones aside. */
export const textsOf = (docx: Uint8Array): readonly string[] =>
  elementsOf(partsOf(docx)['word/document.xml']!, 'w:p')
    .map(textOf)
    .filter((text) => text !== '');
