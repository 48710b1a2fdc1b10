import { ourArea } from './bounds';
import { usualText, withoutEscapes } from './usual-sheet';
import type { CellTerms } from './usual-sheet';
import { pathFrom } from './workbook-links';
import { attributesOf } from './xml-tags';

/** A name of a cell, and where it leads to. */
export interface UsualName {
  readonly name: string;
  readonly leadsTo: string;
}

/** What a workbook says of itself, as programs usually write it. */
export interface UsualWorkbook {
  /** The names that begin as asked for. */
  readonly names: readonly UsualName[];
  /** The XML of a sheet; nothing where there is none of that name, or not as usual. */
  readonly sheetXml: (name: string) => string | undefined;
  readonly terms: CellTerms;
}

type Parts = ReadonlyMap<string, Uint8Array>;

const heads = {
  workbook: /^(?:<\?xml [^<>]*\?>)?\s*<workbook[ >]/u,
  worksheet: /^(?:<\?xml [^<>]*\?>)?\s*<worksheet[ >]/u,
  Relationships: /^(?:<\?xml [^<>]*\?>)?\s*<Relationships[ >]/u,
  sst: /^(?:<\?xml [^<>]*\?>)?\s*<sst[ >]/u,
  styleSheet: /^(?:<\?xml [^<>]*\?>)?\s*<styleSheet[ >]/u,
};

/** The XML of a part; nothing where its first element is another one, or it has what readers may take differently. */
const xmlOf = (parts: Parts, path: string, first: keyof typeof heads): string | undefined => {
  const bytes = parts.get(path);
  const xml = bytes && new TextDecoder().decode(bytes);
  return xml !== undefined && heads[first].test(xml) && !xml.includes('<!') ? xml : undefined;
};

/** The attributes of all elements of a name. */
function* elementsIn(xml: string, name: string): Generator<ReadonlyMap<string, string>> {
  const opening = `<${name} `;
  for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at + 1)) {
    const end = xml.indexOf('>', at);
    const rest = xml.slice(at + opening.length, xml[end - 1] === '/' ? end - 1 : end);
    yield attributesOf({ rest });
  }
}

/** The part between two marks, each of which stands there once; nothing where they do not. */
const between = (xml: string, open: string, close: string): string | undefined => {
  const [from, to] = [xml.indexOf(open), xml.indexOf(close)];
  if (from < 0 || to < from || xml.indexOf(open, from + 1) >= 0) return undefined;
  return xml.slice(from + open.length, to);
};

/** What relationships lead to, by their ids. */
const linksOf = (parts: Parts, path: string, folder: string): ReadonlyMap<string, Link> | undefined => {
  const xml = xmlOf(parts, path, 'Relationships');
  if (xml === undefined) return undefined;
  const links = new Map<string, Link>();
  for (const attributes of elementsIn(xml, 'Relationship')) {
    const [id, type] = [attributes.get('Id') ?? '', attributes.get('Type') ?? ''];
    if (links.has(id)) return undefined;
    links.set(id, { type, path: pathFrom(folder, attributes.get('Target') ?? '') });
  }
  return links;
};

interface Link {
  readonly type: string;
  readonly path: string;
}

/** The part that the one relationship of a type leads to. */
const partOfType = (links: ReadonlyMap<string, Link>, type: string): string | undefined => {
  const found = [...links.values()].filter((link) => link.type.endsWith(`/${type}`));
  return found.length === 1 ? found[0]!.path : undefined;
};

const plainText = /<si>(?:<t(?: xml:space="preserve")?>([^<]*)<\/t>)<\/si>/uy;

/** Texts that cells share; of those that are not plain, nothing. */
const sharedTextsIn = (xml: string): readonly (string | undefined)[] | undefined => {
  const texts: (string | undefined)[] = [];
  let at = xml.indexOf('<si>');
  if (!/<sst(?: [^<>]*)?>$/u.test(xml.slice(xml.lastIndexOf('<', at - 1), at))) return undefined;
  while (at >= 0 && !xml.startsWith('</sst>', at)) {
    plainText.lastIndex = at;
    const found = plainText.exec(xml);
    texts.push(found?.[1]);
    const end = found ? at + found[0].length : xml.indexOf('</si>', at) + '</si>'.length;
    if (end <= at || !(xml.startsWith('<si>', end) || xml.startsWith('</sst>', end))) return undefined;
    at = end;
  }
  return texts;
};

/** Formats that all programs have by these numbers, and that are none of dates. */
const numberFormats: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 9, 10, 49]);
/** Signs of which formats of numbers alone are made. */
const ofNumbers = /^(?:General|@|[0#?.,%\s()+-]*)$/u;

/** Formats, by the number that cells have for them, in which numbers are numbers for certain. */
const plainFormatsIn = (xml: string): readonly boolean[] | undefined => {
  const own = new Map<number, boolean>();
  for (const attributes of elementsIn(xml, 'numFmt'))
    own.set(Number(attributes.get('numFmtId')), ofNumbers.test(attributes.get('formatCode') ?? '年'));
  const [opening] = /<cellXfs(?: [^<>]*)?>/u.exec(xml) ?? [];
  const formats = opening === undefined ? undefined : between(xml, opening, '</cellXfs>');
  // One that is missed would give the others other numbers.
  if (formats === undefined || /<xf[^ ]/u.test(formats)) return undefined;
  return [...elementsIn(formats, 'xf')].map((attributes) => {
    const id = Number(attributes.get('numFmtId'));
    return own.get(id) ?? numberFormats.has(id);
  });
};

const definedName = /<definedName name="([^"<>&]*)"([^<>]*)>([^<]*)<\/definedName>/uy;

/** Names that begin so and lead to a cell of the whole workbook; nothing where one is written in another way. */
const namesIn = (xml: string, prefix: string): readonly UsualName[] | undefined => {
  const list = between(xml, '<definedNames>', '</definedNames>');
  if (list === undefined) return undefined;
  const names: UsualName[] = [];
  for (let at = 0; at < list.length;) {
    definedName.lastIndex = at;
    const found = definedName.exec(list);
    if (!found) return undefined;
    at += found[0].length;
    const [name, others, text] = [found[1]!, found[2]!, usualText(found[3]!)];
    if (text === undefined) return undefined;
    if (name.startsWith(prefix) && !others.includes('localSheetId')) names.push({ name, leadsTo: text });
  }
  return names;
};

/** The paths of sheets by their names. */
const sheetPathsIn = (
  xml: string,
  links: ReadonlyMap<string, Link>,
): ReadonlyMap<string, string> | undefined => {
  const list = between(xml, '<sheets>', '</sheets>');
  if (list === undefined) return undefined;
  const paths = new Map<string, string>();
  for (const attributes of elementsIn(list, 'sheet')) {
    const [name, link] = [attributes.get('name') ?? '', links.get(attributes.get('r:id') ?? '')];
    if (name === '' || !link || !link.type.endsWith('/worksheet') || paths.has(name)) return undefined;
    paths.set(name, link.path);
  }
  return paths.size > ourArea.sheets ? undefined : paths;
};

const workbookPath = 'xl/workbook.xml';

/**
 * Opens a workbook as programs usually write it.
 * @param prefix of the names that are wanted
 * @returns nothing where anything is written in another way, and where it has no such names
 */
export const openUsualWorkbook = (parts: Parts, prefix: string): UsualWorkbook | undefined => {
  const root = linksOf(parts, '_rels/.rels', '');
  const links = linksOf(parts, 'xl/_rels/workbook.xml.rels', 'xl');
  const xml = xmlOf(parts, workbookPath, 'workbook');
  if (!root || !links || xml === undefined || !xml.includes(`"${prefix}`)) return undefined;
  if (partOfType(root, 'officeDocument') !== workbookPath) return undefined;
  const names = namesIn(xml, prefix);
  const paths = sheetPathsIn(xml, links);
  const formats = plainFormatsIn(xmlOf(parts, partOfType(links, 'styles') ?? '', 'styleSheet') ?? '');
  const texts = sharedTextsIn(xmlOf(parts, partOfType(links, 'sharedStrings') ?? '', 'sst') ?? '') ?? [];
  if (!names || !paths || !formats) return undefined;
  return {
    names,
    sheetXml: (name) => xmlOf(parts, paths.get(name) ?? '', 'worksheet'),
    terms: {
      isPlainNumber: (format) => formats[format] === true,
      sharedText: (index) => {
        const raw = texts[index];
        const text = raw === undefined ? undefined : usualText(raw);
        return text === undefined ? undefined : withoutEscapes(text);
      },
    },
  };
};
