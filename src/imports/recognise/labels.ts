import type { Field } from '../../model/field';
import type { FormWithReading } from '../../model/form';
import { oncePer } from '../../model/once-per';
import type { Block, Line, Table } from '../../model/table';
import { asQuoted } from '../../model/nest-quotes';
import { coreOf, fold } from '../fold';

/** A row of a form as it is looked for: its fields and the wordings of its label. */
export interface FormRow {
  readonly table: Table;
  readonly block: Block;
  /** How messages name it: 表三“（一）予以公开”行. */
  readonly name: string;
  /** Its innermost label as the form has it; none for a row without a label. */
  readonly label?: string;
  /** Wordings of its innermost label, the official one first; none for a row without a label. */
  readonly cores: readonly string[];
  /** The labels around it, from the outermost inwards. */
  readonly groups: readonly string[];
  readonly fields: readonly Field[];
}

/** A label as printed, and how sure it is: 1 for one of the known wordings, less for one that is nearly the same. */
export interface Match<T> {
  readonly found: T;
  readonly score: number;
}

/** All labels of a form, ready to be looked up. */
export interface Labels {
  readonly form: FormWithReading;
  readonly rows: readonly FormRow[];
  /** Everything that is printed in the tables and is no figure: heads, banners, corners, groups. */
  readonly captions: readonly string[];
  /** All wordings of the heads over columns. */
  readonly heads: ReadonlySet<string>;
  /** Wordings of a label, itself first. */
  readonly wordingsOf: (label: string) => readonly string[];
}

/** All wordings of the heads over the columns of these blocks. */
export const headWordings = (
  blocks: readonly Block[],
  wordingsOf: Labels['wordingsOf'],
): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => block.columns.flatMap((column) => column.labels.flatMap(wordingsOf))));

const shortOf = (line: Line): string => line.short ?? line.labels.at(-1) ?? '';

/** The labels of the statutory tables of a form. */
export const labelsOf = oncePer((form: FormWithReading): Labels => {
  const wordings = new Map<string, readonly string[]>();
  const wordingsOf = (label: string): readonly string[] => {
    const cores =
      wordings.get(label) ??
      [label, ...(form.reading.aliases[label] ?? [])].map(coreOf).filter((core) => core !== '');
    wordings.set(label, cores);
    return cores;
  };
  const tables = form.tables.filter((table) => table.statutory);
  const rows = tables.flatMap((table) => {
    let next = 0;
    return table.blocks.flatMap((block) =>
      block.rows.map((line): FormRow => {
        const fields = table.fields.slice(next, (next += block.columns.length));
        const label = line.labels.at(-1);
        return {
          table,
          block,
          fields,
          ...(label === undefined ? {} : { label }),
          name: label === undefined ? table.name : `${table.name}“${asQuoted(shortOf(line))}”行`,
          cores: label === undefined ? [] : [...new Set([...wordingsOf(label), coreOf(shortOf(line))])],
          groups: line.labels.slice(0, -1).flatMap(wordingsOf),
        };
      }),
    );
  });
  const captions = new Set(
    tables.flatMap((table) =>
      table.blocks.flatMap((block) => [
        ...[block.banner, block.over, block.corner].flatMap((label) =>
          label === undefined ? [] : coreOf(label),
        ),
        ...block.columns.flatMap(({ labels }) => labels.flatMap(wordingsOf)),
        ...block.rows.flatMap(({ labels }) => labels.slice(0, -1).flatMap(wordingsOf)),
      ]),
    ),
  );
  const heads = headWordings(
    tables.flatMap((table) => table.blocks),
    wordingsOf,
  );
  return { form, rows, captions: [...captions], heads, wordingsOf };
});

/** Characters to be put in, taken out or changed to make one text of the other; gives up beyond `most`. */
const distance = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++)
      current.push(
        Math.min(
          before[column]! + 1,
          current[column - 1]! + 1,
          before[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1),
        ),
      );
    before = current;
  }
  return before[other.length]!;
};

/** Whether more characters of a text than these are nowhere in another, so that at least as many must be changed. */
const hasMoreUnmatched = (one: string, other: string, most: number): boolean => {
  let unmatched = 0;
  for (let at = 0; at < one.length; at++) if (!other.includes(one[at]!) && ++unmatched > most) return true;
  return false;
};

const shortestAlike = 5;
/** Characters of the longest label, without punctuation, and some. */
export const longestLabel = 60;
/** One character in six may differ. */
const tolerance = 1 / 6;

/** How like a wording a printed label is: 1 for the same, 0 for another. */
export const likeness = (core: string, wording: string): number => {
  if (core === wording) return 1;
  if (core.length < shortestAlike || wording.length < shortestAlike) return 0;
  const length = Math.max(core.length, wording.length);
  if (length > longestLabel) return 0;
  const most = Math.floor(length * tolerance);
  if (hasMoreUnmatched(core, wording, most)) return 0;
  const apart = distance(core, wording, most);
  return apart > most ? 0 : 1 - apart / length;
};

/** How like two texts are in their characters and the order of these: 1 for the same, 0 for nothing in common. */
export const similarity = (one: string, other: string): number => {
  const length = Math.max(one.length, other.length);
  return length === 0 || length > longestLabel ? 0 : 1 - distance(one, other, length) / length;
};

/** What is printed in place of a row's label, where it is nearly the same and neither a part of it nor more than it. */
export const misprintOf = (text: string, { cores }: FormRow): string | undefined => {
  const printed = [text, fold(text).replace(/\([^()]*\)/gu, '')].map(coreOf);
  if (cores.some((wording) => printed.some((core) => wording.includes(core)))) return undefined;
  return cores.some((wording) => likeness(printed[0]!, wording) > 0) ? text.trim() : undefined;
};

/** Whether a printed label is one of these wordings, or nearly. */
export const isAmong = (core: string, wordings: ReadonlySet<string>): boolean =>
  wordings.has(core) ||
  (core.length >= shortestAlike && [...wordings].some((wording) => likeness(core, wording) > 0));

/** The entry whose wordings a printed label matches best; nothing where two match about as well. */
export const bestMatch = <T>(
  core: string,
  entries: readonly T[],
  wordingsOf: (entry: T) => readonly string[],
): Match<T> | undefined => {
  if (core === '') return undefined;
  let best: Match<T> | undefined;
  let second = 0;
  for (const found of entries) {
    let score = 0;
    for (const wording of wordingsOf(found)) score = Math.max(score, likeness(core, wording));
    if (score > (best?.score ?? 0)) {
      second = best?.score ?? 0;
      best = { found, score };
    } else if (score > second) second = score;
  }
  return best && (best.score === 1 ? second < 1 : best.score - second > 0.05) ? best : undefined;
};
