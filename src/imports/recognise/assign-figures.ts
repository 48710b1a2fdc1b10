import type { Answer } from '../../model/answer';
import type { FormWithReading } from '../../model/form';
import { isContradicted } from './is-contradicted';
import { answerIn, beginsWithZero, mayBeSeveral } from './figures';
import { mayHaveMoved } from './moved-cells';
import { namesOf, takeApart, textOf, whyUnsolved } from './run-together';
import type { RunTogetherRow } from './run-together';
import type { Piece } from './figures';
import { splitQuoted } from './quoted-numbers';
import { quote, unclearCells, withoutRepeats } from './row-reading';
import type { RowReading } from './row-reading';
import { solveSplits } from './solve-splits';
import { rowSums } from './split-digits';
import type { Split } from './split-digits';

/** Figures that were run together and were taken apart by calculation. */
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

/** What the rows of a page give to the fields of a form. */
export interface AssignedFigures {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly inferred: readonly Inferred[];
  readonly unread: readonly Unread[];
}

const mostCandidatesShown = 12;
const movedCells = '最后一格空着，前面可能少了一格，无法确定各属哪一列';

/** Why a cell may not be one figure; nothing where it is. */
const whySeveral = (piece: Piece): string | undefined => {
  if (mayBeSeveral(piece)) return '一个格里有几个数字，无法确定是不是同一个数';
  return beginsWithZero(piece) ? '数字以 0 开头，可能是几个格连在一起' : undefined;
};

/** Gives the figures of all rows to their fields; takes apart what was run together, as far as that is certain. */
class Assignment {
  readonly answers: Record<string, Answer> = {};
  readonly inferred: Inferred[] = [];
  readonly unread: Unread[] = [];

  constructor(
    private readonly form: FormWithReading,
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

  /** Cells that were printed apart are taken as they are, where there may be as many as there were. */
  takeCells(reading: RowReading): void {
    const { row, pieces, fields = row.fields } = reading;
    if (reading.isDoubtful && !isBorneOut(this.form, reading)) return this.giveUp(reading, unclearCells);
    if (mayHaveMoved(this.form.equations, reading)) return this.giveUp(reading, movedCells);
    pieces.forEach((piece, at) => {
      const field = fields[at];
      if (!field) return;
      const reason = whySeveral(piece);
      if (reason === undefined) this.answers[field.name] = answerIn(piece, field.kind);
      else this.unread.push({ where: field.label, text: quote(piece.text), reason, fields: [field.name] });
    });
  }

  /** Takes the rows of one table apart, each by its own totals and then all together. */
  solve(runTogether: readonly RunTogetherRow[]): void {
    const decided = runTogether.filter(({ splits }) => splits.length === 1);
    for (const { reading, splits } of decided)
      this.infer(reading, splits[0]!, '数字连在一起，只有这样分开才符合勾稽关系');
    this.solveTogether(runTogether.filter(({ splits }) => splits.length > 1));
    for (const row of runTogether.filter(({ splits }) => splits.length === 0))
      this.giveUp(row.reading, whyUnsolved(row.reading, row));
    const doubtful = decided.filter(
      ({ reading, isPlain }) =>
        !isPlain && isContradicted(namesOf(reading), this.form.equations, this.answers),
    );
    for (const { reading, splits } of doubtful) {
      this.inferred.splice(
        this.inferred.findIndex(({ where }) => where === reading.row.name),
        1,
      );
      this.giveUp(reading, '数字连在一起，分开后和其他行对不上', splits);
    }
  }

  private solveTogether(runTogether: readonly RunTogetherRow[]): void {
    const known = new Map(
      Object.entries(this.answers).flatMap(([field, value]) =>
        typeof value === 'number' ? [[field, value]] : [],
      ),
    );
    const rows = runTogether.map(({ reading, splits }) => ({ fields: namesOf(reading), splits }));
    const solved = solveSplits(rows, this.form.equations, known);
    runTogether.forEach(({ reading, splits }, at) => {
      const remaining = solved?.[at] ?? splits;
      if (remaining.length === 1)
        return this.infer(reading, remaining[0]!, '数字连在一起，只有这样分开才符合各项勾稽关系');
      const borneOut = splitQuoted(reading.row, remaining, this.prose);
      if (borneOut) return this.infer(reading, borneOut, '数字连在一起，按报告正文引用的数字分开');
      this.giveUp(
        reading,
        solved
          ? `数字连在一起，有 ${remaining.length} 种读法，都说得通`
          : `数字连在一起，有 ${remaining.length} 种读法，按勾稽关系也定不下来`,
        remaining,
      );
    });
  }

  private infer(reading: RowReading, split: Split, reason: string): void {
    namesOf(reading).forEach((name, at) => (this.answers[name] = split[at]!));
    this.inferred.push({ where: reading.row.name, fields: namesOf(reading), text: textOf(reading), reason });
  }
}

/**
 * Whether a row that has more cells than fields, or fewer, is read rightly by what its own totals say: a cell that was
 * cut in two, or lost, moves all those behind it.
 */
const isBorneOut = (form: FormWithReading, { row, pieces, fields = row.fields }: RowReading): boolean => {
  const answers = new Map(
    fields.map((field, at) => [field?.name, pieces[at] && answerIn(pieces[at], 'count')]),
  );
  const values = row.fields.map(({ name }) => answers.get(name) ?? 0);
  if (![...answers.values()].some((answer) => typeof answer === 'number')) return true;
  return rowSums(form.equations, row.fields).every(({ total, parts }) => {
    const sum = parts.reduce((all, part) => all + Number(values[part]), 0);
    return answers.get(row.fields[total]!.name) != null && values[total] === sum;
  });
};

/**
 * Whether a row with too few cells shows that two figures are in one of them, and has totals to tell where one ends. Else
 * a cell may as well be lost as a whole.
 */
const mayBeTakenApart = (form: FormWithReading, { row, pieces }: RowReading): boolean =>
  pieces.some((piece) => whySeveral(piece) !== undefined) && rowSums(form.equations, row.fields).length > 0;

/** Finds out which figure each field of a form has. */
export const assignFigures = (
  form: FormWithReading,
  readings: readonly RowReading[],
  prose: readonly string[],
): AssignedFigures => {
  const assignment = new Assignment(form, prose);
  const { once, conflicting } = withoutRepeats(readings);
  const runTogether: RunTogetherRow[] = [];
  for (const reading of once) {
    if (reading.fault !== undefined) assignment.giveUp(reading, reading.fault);
    else if (reading.whole) assignment.takeCells(reading);
    else if (reading.isDoubtful && !mayBeTakenApart(form, reading)) assignment.giveUp(reading, unclearCells);
    else {
      const row = takeApart(form, reading);
      if (row) runTogether.push(row);
      else assignment.giveUp(reading, whyUnsolved(reading));
    }
  }
  for (const reading of conflicting)
    assignment.giveUp(reading, '这一行在文件里出现了几次，数字不同，没有读入');
  for (const table of form.tables)
    assignment.solve(runTogether.filter(({ reading }) => reading.row.table === table));
  const { answers, inferred, unread } = assignment;
  return { answers, inferred, unread };
};
