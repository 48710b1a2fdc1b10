import { plainCollection } from '../../session/collect/plain-collection';
import type { SheetsThere } from '../../model/written-sheets';
import { otherNames, renameSheets } from '../../session/collect/rename-sheets';
import type { Collector } from './collector';
import type { CollectOutcome } from './collect-state';

/** In milliseconds: drawing takes long on an old computer. */
const longestDrawing = 120_000;
/** How many other names are tried for a sheet whose name is taken. */
const mostNames = 99;
/** What is added to names that are taken. */
const added = '汇总';

/** What has to be asked before sheets are written: which of them were written before, and which are the user's own. */
export interface WritingQuestion {
  readonly ours: readonly string[];
  readonly inTheWay: readonly string[];
}

/** What was decided about sheets that were written before. */
export type WritingAnswer = 'replace' | 'keep';

/** Other names for sheets whose own are taken. */
const renamesFor = (names: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> => {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const isTaken = (name: string): boolean => used.has(name.toLowerCase());
  return new Map(
    names.filter(isTaken).map((name) => {
      for (let attempt = 1; ; attempt++) {
        const other = otherNames([name], attempt, added).get(name)!;
        if (!isTaken(other) || attempt === mostNames) return [name, other];
      }
    }),
  );
};

const questionIn = ({ ours, others }: SheetsThere, names: readonly string[]): WritingQuestion | undefined => {
  const inTheWay = names.filter((name) => others.some((each) => each.toLowerCase() === name.toLowerCase()));
  return ours.length + inTheWay.length > 0 ? { ours, inTheWay } : undefined;
};

const wordsFor = (first: string, count: number, notes: readonly string[]): string =>
  [`已写入 ${count} 张工作表，从“${first}”看起。`, ...notes].join('');

/**
 * Writes the sheets of 汇总 into the workbook that is open.
 * @param answer to what was asked the last time
 * @returns what has to be asked first, with nothing written
 */
export const writeSheets = async (
  collector: Collector,
  { collection }: CollectOutcome,
  answer?: WritingAnswer,
): Promise<WritingQuestion | undefined> => {
  let question: WritingQuestion | undefined;
  await collector.busy('writing', '没有写入', async () => {
    const writer = await collector.door.sheets!();
    collector.show({ says: '正在画汇总表', done: 0 });
    const there = await writer.find();
    const plain = plainCollection(collection);
    const drawing = await collector.runner()('draw-collected', plain, longestDrawing);
    const names = drawing.sheets.map(({ name }) => name);
    question = answer === undefined ? questionIn(there, names) : undefined;
    if (question) return;
    const replaces = answer === 'replace';
    const staying = replaces ? there.others : [...there.others, ...there.ours];
    const named = renameSheets(drawing, renamesFor(names, staying));
    const notes = await writer.write(named, {
      replaces,
      progress: (done, total) => collector.show({ says: '正在写入工作簿', done, total }),
    });
    const text = wordsFor(named.sheets[0]!.name, named.sheets.length, notes);
    collector.change({ message: { tone: 'good', text } });
  });
  return question;
};
