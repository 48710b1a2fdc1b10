import { attributesOf, readTags } from '../../../files/xml-tags';
import type { Tag } from '../../../files/xml-tags';
import { deepestLevel } from '../lists/list-count';
import type { ListLevel } from '../lists/list-count';
import type { WordList } from './word-list';

/** A level as far as it has been read. */
type OpenLevel = { -readonly [Key in keyof ListLevel]?: ListLevel[Key] } & {
  /** The style whose paragraphs are of this level. */
  style?: string;
};

/** Levels by their depth. */
type OpenLevels = Map<number, OpenLevel>;

/** How lists may be numbered; several lists of paragraphs can go on counting in one of it. */
interface AbstractList {
  readonly id: string;
  readonly levels: OpenLevels;
  /** The style that it has its levels from. */
  levelsFrom?: string;
}

/** A list, by the number that paragraphs have it by. */
interface NumberedList {
  abstract?: string;
  readonly levels: OpenLevels;
  /** By depth, what it begins with. */
  readonly starts: Map<number, number>;
}

const numberIn = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,5}$/u.test(value) ? Number(value) : undefined;

const isOn = (value: string | undefined): boolean => !['0', 'false', 'off'].includes(value ?? '');

const depthIn = (value: string | undefined): number | undefined => {
  const depth = numberIn(value);
  return depth !== undefined && depth <= deepestLevel ? depth : undefined;
};

/** What a tag says of a level. The first counts: newer formats stand ahead of what takes their place in older programs. */
const describe = (level: OpenLevel, name: string, value: string | undefined): void => {
  if (name === 'start') level.start ??= numberIn(value) ?? 1;
  else if (name === 'numFmt') level.format ??= value ?? '';
  else if (name === 'lvlText') level.text ??= value ?? '';
  else if (name === 'lvlRestart') level.restart ??= numberIn(value);
  else if (name === 'isLgl') level.isLegal ??= isOn(value);
  else if (name === 'pStyle' && value !== undefined) level.style ??= value;
};

const finished = (level: OpenLevel | undefined): ListLevel | undefined =>
  level && {
    start: level.start ?? 0,
    format: level.format ?? 'decimal',
    text: level.text ?? '',
    restart: level.restart,
    isLegal: level.isLegal ?? false,
  };

/** The part of a document that tells how its lists are numbered (ECMA-376 part 1, 17.9). */
export class Numbering {
  private readonly abstracts = new Map<string, AbstractList>();
  /** By the style that others have their levels from, where these are. */
  private readonly lenders = new Map<string, string>();
  private readonly lists = new Map<string, NumberedList>();
  private readonly found = new Map<string, WordList | undefined>();
  private abstract: AbstractList | undefined;
  private list: NumberedList | undefined;
  private depth: number | undefined;
  private level: OpenLevel | undefined;

  constructor(xml: string) {
    readTags(xml, { open: (tag) => this.open(tag), close: (name) => this.close(name) }, Infinity);
  }

  /** The list that paragraphs have by a number. */
  listOf(id: string): WordList | undefined {
    if (!this.found.has(id)) this.found.set(id, this.find(id));
    return this.found.get(id);
  }

  private find(id: string): WordList | undefined {
    const list = this.lists.get(id);
    const own = list?.abstract === undefined ? undefined : this.abstracts.get(list.abstract);
    if (!list || !own) return undefined;
    const { levelsFrom } = own;
    const lender = levelsFrom === undefined ? undefined : this.lenders.get(levelsFrom);
    const key = lender ?? list.abstract!;
    const { levels } = this.abstracts.get(key) ?? own;
    const levelAt = (depth: number): OpenLevel | undefined => list.levels.get(depth) ?? levels.get(depth);
    const depths = Array.from({ length: deepestLevel + 1 }, (_, depth) => depth);
    return {
      key,
      levels: depths.map((depth) => finished(levelAt(depth))),
      starts: list.starts,
      depthOf: (style) => depths.find((depth) => levelAt(depth)?.style === style),
    };
  }

  private open(tag: Tag): void {
    const attributes = attributesOf(tag);
    const value = attributes.get('w:val');
    const { name } = tag;
    if (name === 'abstractNum') {
      this.abstract = { id: attributes.get('w:abstractNumId') ?? '', levels: new Map() };
      this.abstracts.set(this.abstract.id, this.abstract);
    } else if (name === 'num') {
      this.list = { levels: new Map(), starts: new Map() };
      this.lists.set(attributes.get('w:numId') ?? '', this.list);
    } else if (name === 'lvlOverride') this.depth = depthIn(attributes.get('w:ilvl'));
    else if (name === 'lvl') this.openLevel(depthIn(attributes.get('w:ilvl')));
    else if (this.level) describe(this.level, name, value);
    else if (this.list) this.describeList(this.list, name, value);
    else if (this.abstract && name === 'numStyleLink' && value !== undefined)
      this.abstract.levelsFrom = value;
    else if (this.abstract && name === 'styleLink' && value !== undefined)
      this.lenders.set(value, this.abstract.id);
  }

  private openLevel(depth: number | undefined): void {
    this.level = {};
    const levels = (this.list ?? this.abstract)?.levels;
    if (depth !== undefined) levels?.set(depth, this.level);
  }

  private describeList(list: NumberedList, name: string, value: string | undefined): void {
    if (name === 'abstractNumId' && value !== undefined) list.abstract = value;
    const start = name === 'startOverride' ? numberIn(value) : undefined;
    if (start !== undefined && this.depth !== undefined) list.starts.set(this.depth, start);
  }

  private close(name: string): void {
    if (name === 'lvl') this.level = undefined;
    else if (name === 'lvlOverride') this.depth = undefined;
    else if (name === 'num') this.list = undefined;
    else if (name === 'abstractNum') this.abstract = undefined;
  }
}
