import { strFromU8 } from 'fflate';
import { Fault } from '../model/fault';
import { damagedFile, largestUnpacked, mostEntries, mostSheets, tooIntricate } from './bounds';
import { attributesOf, readTags } from './xml-tags';
import type { Tag } from './xml-tags';

/** Sizes of the parts of a workbook in bytes, by their paths. */
type Sizes = ReadonlyMap<string, number>;

/** In bytes: what all parts that others ask for have together, each as often as it is asked for. */
const mostAskedFor = 4 * largestUnpacked;
/** For each workbook. */
const mostCaches = 100;

/** The part that a relationship leads to from the folder of its own part. */
export const pathFrom = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/').filter(Boolean);
  for (const step of target.split('/').filter(Boolean))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
};

/** A relationship of a part, by its id, to another part of the file. */
type Link = readonly [id: string, path: string];

const linksIn = (path: string, xml: string, type?: RegExp): readonly Link[] => {
  const folder = path.replace(/_rels\/[^/]*$/u, '');
  const links: Link[] = [];
  readTags(xml, {
    open: (tag) => {
      const attributes = tag.name === 'Relationship' ? attributesOf(tag) : undefined;
      if (!attributes || attributes.get('TargetMode') === 'External') return;
      if (type && !type.test(attributes.get('Type') ?? '')) return;
      links.push([attributes.get('Id') ?? '', pathFrom(folder, attributes.get('Target') ?? '')]);
    },
  });
  return links;
};

/** The parts of a file that relationships of these types lead to, each once. @throws Fault where one says it wrongly */
export const partsLedTo = (parts: ReadonlyMap<string, Uint8Array>, type: RegExp): ReadonlySet<string> => {
  const saying = [...parts].filter(([path]) => path.endsWith('.rels'));
  const links = saying.flatMap(([path, bytes]) => linksIn(path, strFromU8(bytes), type));
  return new Set(links.map(([, path]) => path).filter((path) => parts.has(path)));
};

/** Adds up what is asked for, as hucre reads it anew each time. @throws Fault where it is too much */
const summing = (sizes: Sizes): ((path: string | undefined) => void) => {
  let [sum, count] = [0, 0];
  return (path) => {
    sum += sizes.get(path ?? '') ?? 0;
    if (sum > mostAskedFor || ++count > 2 * mostEntries) throw new Fault(tooIntricate);
  };
};

const idOf = (tag: Tag): string | undefined =>
  [...attributesOf(tag)].find(([name]) => name.endsWith(':id') || name.endsWith(':embed'))?.[1];

/**
 * Refuses a workbook that makes much of little: whose parts ask for the same part again and again.
 * @param textOf the XML of a part; nothing where it is no XML
 * @throws Fault
 */
export const refuseEndlessLinks = (sizes: Sizes, textOf: (path: string) => string): void => {
  const askFor = summing(sizes);
  for (const path of sizes.keys()) {
    if (!path.endsWith('.rels')) continue;
    const links = linksIn(path, textOf(path));
    for (const [, target] of links) askFor(target);
    const own = path.replace(/_rels\/([^/]*)\.rels$/u, '$1');
    if (!own.startsWith('xl/drawings/') || !own.endsWith('.xml') || !sizes.has(own)) continue;
    const drawn = new Map(links);
    readTags(textOf(own), {
      open: (tag) => {
        if (tag.name === 'blip' || tag.name === 'chart') askFor(drawn.get(idOf(tag) ?? ''));
      },
    });
  }
};

/**
 * Refuses a workbook with more sheets than any, or with one sheet under several names.
 * @param xml that of the workbook
 * @throws Fault
 */
export const refuseEndlessSheets = (xml: string): void => {
  const ids: string[] = [];
  let caches = 0;
  readTags(xml, {
    open: (tag) => {
      if (tag.name === 'sheet') ids.push(...[idOf(tag) ?? []].flat());
      else if (tag.name === 'pivotCache') caches++;
    },
  });
  if (ids.length > mostSheets || caches > mostCaches) throw new Fault(tooIntricate);
  if (new Set(ids).size < ids.length) throw new Fault(damagedFile);
};
