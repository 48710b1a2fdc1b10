import type { FormWithReading } from '../../model/form';
import { SeveralReports } from '../../model/several-reports';
import { titleOf } from '../../filing/report-title';
import { coreOf, fold } from '../fold';
import { Fault } from '../../model/fault';
import type { SourceBlock } from '../source';
import { isTitle } from './title';
import { labelsOf } from './labels';
import { chapterHeaded } from './chapter-titles';

const shortestLabel = 8;

/** Wordings of the first row of the largest table, which a report has once. */
const onceWordings = (forms: readonly FormWithReading[]): ReadonlySet<string> =>
  new Set(
    forms.flatMap((form) => {
      const { rows } = labelsOf(form);
      const size = (table: unknown): number => rows.filter((row) => row.table === table).length;
      const largest = rows.reduce((one, other) => (size(other.table) > size(one.table) ? other : one));
      return largest.cores.filter((core) => core.length >= shortestLabel);
    }),
  );

/** The figures behind each place where that row is in a block. */
const rowsIn = (block: SourceBlock, wordings: ReadonlySet<string>): readonly string[] => {
  if (block.kind === 'grid')
    return block.rows.flatMap((row, index) => {
      const cells = [...new Set(row)].flatMap((cell) => cell ?? []);
      const isRow = cells.some((cell) => cell.row === index && wordings.has(coreOf(cell.text)));
      return isRow ? [cells.map(({ text }) => text.trim()).join(' ')] : [];
    });
  const core = coreOf(block.text);
  const wording = [...wordings]
    .sort((one, other) => other.length - one.length)
    .find((each) => core.includes(each));
  if (wording === undefined) return [];
  return core
    .split(wording)
    .slice(1)
    .map((rest) => /^[\d\s]*/u.exec(rest)![0] || block.text);
};

interface Part {
  readonly from: number;
  readonly title: string;
}

/** Whether two titles are of other bodies or years; the same figures below them are no table that is printed twice. */
const isOfOther = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((title) => titleOf(fold(title).trim()));
  if (!first || !second) return false;
  const areNamed = first.body !== '' && second.body !== '';
  return first.year !== second.year || (areNamed && first.body !== second.body);
};

/** Where each report begins: at its title or first chapter, at the latest at its tables. */
const partsOf = (blocks: readonly SourceBlock[], forms: readonly FormWithReading[]): readonly Part[] => {
  const wordings = onceWordings(forms);
  const parts: Part[] = [];
  const seen = new Set<string>();
  let start: Part | undefined;
  blocks.forEach((block, at) => {
    if (block.kind === 'line') {
      if (isTitle(block.text)) start = { from: at, title: block.text.trim() };
      else if (!start && forms.some((form) => chapterHeaded(block.text, form) === 1))
        start = { from: at, title: '' };
    }
    const isOther = start !== undefined && parts.length > 0 && isOfOther(start.title, parts.at(-1)!.title);
    const found = rowsIn(block, wordings).filter((text) => isOther || !seen.has(text));
    for (const text of found) seen.add(text);
    for (let count = found.length; count > 0; count--) {
      const isSame = parts.at(-1)?.from === start?.from && parts.length > 0 && start !== undefined;
      parts.push(start && !isSame ? start : { from: parts.length === 0 ? 0 : at, title: '' });
      start = undefined;
    }
  });
  return parts;
};

/**
 * The blocks of the one report on a page, or of the one that is asked for.
 * @throws Fault where there are several, naming them.
 */
export const pickReport = (
  blocks: readonly SourceBlock[],
  forms: readonly FormWithReading[],
  pick: number | undefined,
): readonly SourceBlock[] => {
  const parts = partsOf(blocks, forms);
  const count = Math.max(1, parts.length);
  if (pick !== undefined && pick > count) throw new Fault(`文件里只有 ${count} 份年度报告。`);
  if (count === 1) return blocks;
  const part = pick === undefined ? undefined : parts[pick - 1];
  if (!part) throw new SeveralReports(parts.map(({ title }, index) => title || `第 ${index + 1} 份`));
  if (new Set(parts.map(({ from }) => from)).size < parts.length)
    throw new Fault('同一张表里有几份年度报告，无法分开。请把每份报告存成单独的文件。');
  return blocks.slice(pick === 1 ? 0 : part.from, parts[pick!]?.from);
};
