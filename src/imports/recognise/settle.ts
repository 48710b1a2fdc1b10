import type { Answer } from '../../model/answer';
import type { Form } from '../../model/form';
import { isContradicted } from './contradicted';
import { answerIn, isTorn } from './figures';
import { namesOf, puzzleOf, textOf, whyUnsolved } from './puzzle';
import type { Puzzle } from './puzzle';
import { splitQuoted } from './quoted-numbers';
import { quote, withoutRepeats } from './row-reading';
import type { RowReading } from './row-reading';
import { solveSplits } from './solve-splits';
import type { Split } from './split-digits';

/** Figures that were not printed apart and were told apart by calculation. */
export interface Inferred {
  readonly where: string;
  readonly fields: readonly string[];
  /** As it was printed. */
  readonly text: string;
  readonly reason: string;
}

/** Something that was seen and could not be placed, and why; with the ways in which it could be read. */
export interface Unread {
  readonly where: string;
  readonly text: string;
  readonly reason: string;
  readonly fields: readonly string[];
  readonly candidates?: readonly (readonly number[])[];
}

export interface Settled {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly inferred: readonly Inferred[];
  readonly unread: readonly Unread[];
}

const mostCandidatesShown = 12;

/** Gives the figures of all rows to their fields; tells apart what was run together, as far as that is certain. */
class Settlement {
  readonly answers: Record<string, Answer> = {};
  readonly inferred: Inferred[] = [];
  readonly unread: Unread[] = [];

  constructor(
    private readonly form: Form,
    private readonly prose: readonly string[],
  ) {}

  giveUp(reading: RowReading, reason: string, splits: readonly Split[] = []): void {
    for (const name of namesOf(reading)) delete this.answers[name];
    this.unread.push({
      where: reading.row.name,
      text: textOf(reading),
      reason,
      fields: namesOf(reading),
      ...(splits.length > 0 ? { candidates: splits.slice(0, mostCandidatesShown) } : {}),
    });
  }

  /** Cells that were printed apart are taken as they stand. */
  takeCells({ row, pieces, fields = row.fields }: RowReading): void {
    pieces.forEach((piece, at) => {
      const field = fields[at];
      if (!field) return;
      if (!isTorn(piece)) this.answers[field.name] = answerIn(piece, field.kind);
      else
        this.unread.push({
          where: field.label,
          text: quote(piece.text),
          reason: '一个格里有几个数字，无法确定是不是同一个数',
          fields: [field.name],
        });
    });
  }

  /** Tells the rows of one table apart, each by its own totals and then all together. */
  solve(puzzles: readonly Puzzle[]): void {
    const decided = puzzles.filter(({ splits }) => splits.length === 1);
    for (const { reading, splits } of decided)
      this.infer(reading, splits[0]!, '数字连在一起，只有这一种拆法符合勾稽关系');
    this.solveTogether(puzzles.filter(({ splits }) => splits.length > 1));
    for (const puzzle of puzzles.filter(({ splits }) => splits.length === 0))
      this.giveUp(puzzle.reading, whyUnsolved(puzzle.reading, puzzle));
    const doubtful = decided.filter(
      ({ reading, isPlain }) =>
        !isPlain && isContradicted(namesOf(reading), this.form.equations, this.answers),
    );
    for (const { reading, splits } of doubtful) {
      this.inferred.splice(
        this.inferred.findIndex(({ where }) => where === reading.row.name),
        1,
      );
      this.giveUp(reading, '数字连在一起，拆开后与其他行对不上，原报告可能有误，请对照原文填写', splits);
    }
  }

  private solveTogether(puzzles: readonly Puzzle[]): void {
    const known = new Map(
      Object.entries(this.answers).flatMap(([field, value]) =>
        typeof value === 'number' ? [[field, value]] : [],
      ),
    );
    const rows = puzzles.map(({ reading, splits }) => ({ fields: namesOf(reading), splits }));
    const solved = solveSplits(rows, this.form.equations, known);
    puzzles.forEach(({ reading, splits }, at) => {
      const remaining = solved?.[at] ?? splits;
      if (remaining.length === 1)
        return this.infer(reading, remaining[0]!, '数字连在一起，只有这一种拆法符合各项勾稽关系');
      const borneOut = splitQuoted(reading.row, remaining, this.prose);
      if (borneOut) return this.infer(reading, borneOut, '数字连在一起，按报告正文引用的数字拆开');
      this.giveUp(
        reading,
        solved
          ? `数字连在一起，有 ${remaining.length} 种拆法都说得通，请对照原文填写`
          : `数字连在一起，有 ${remaining.length} 种拆法，各项勾稽关系也不能确定是哪一种，请对照原文填写`,
        remaining,
      );
    });
  }

  private infer(reading: RowReading, split: Split, reason: string): void {
    namesOf(reading).forEach((name, at) => (this.answers[name] = split[at]!));
    this.inferred.push({ where: reading.row.name, fields: namesOf(reading), text: textOf(reading), reason });
  }
}

/** Settles what each field of a form holds. */
export const settle = (form: Form, readings: readonly RowReading[], prose: readonly string[]): Settled => {
  const settlement = new Settlement(form, prose);
  const { once, torn } = withoutRepeats(readings);
  const puzzles: Puzzle[] = [];
  for (const reading of once) {
    if (reading.fault !== undefined) settlement.giveUp(reading, reading.fault);
    else if (reading.whole) settlement.takeCells(reading);
    else {
      const puzzle = puzzleOf(form, reading);
      if (puzzle) puzzles.push(puzzle);
      else settlement.giveUp(reading, whyUnsolved(reading));
    }
  }
  for (const reading of torn) settlement.giveUp(reading, '这一行在文件里出现了几次，数字不同，没有读入');
  for (const table of form.tables)
    settlement.solve(puzzles.filter(({ reading }) => reading.row.table === table));
  const { answers, inferred, unread } = settlement;
  return { answers, inferred, unread };
};
