import type { CellArea, Style } from '../model/drawing';
import type { Filing } from '../model/filing';
import { problemsSheet } from '../model/our-sheets';
import { formerProblemParts, mostProblems, problemParts, problemStates } from '../model/problem';
import type { FormerProblemPart, ProblemPart } from '../model/problem';
import { formerProblemName, problemName } from './names';
import { SheetBuilder } from './sheet-builder';
import type { DrawnSheet } from './sheet-builder';
import { styles } from './styles';

/** Widths of a sheet with the tables of problems, in characters: both tables share its columns. */
export const problemColumns: readonly number[] = [5, 13, 26, 11, 16, 12, 14];

/** Which columns a part takes: the first, and how many. */
type Span = readonly [first: number, columns: number];

const spans: Readonly<Record<ProblemPart, Span>> = {
  area: [1, 1],
  what: [2, 1],
  measure: [3, 2],
  by: [5, 1],
  who: [6, 1],
};

const formerSpans: Readonly<Record<FormerProblemPart, Span>> = {
  area: [1, 1],
  what: [2, 1],
  state: [3, 1],
  fact: [4, 3],
};

const emptyRow = 36;

interface Column {
  readonly head: string;
  readonly span: Span;
  readonly nameOf: (number: number) => string;
  readonly textOf: (index: number) => string | undefined;
  /** What may be chosen. */
  readonly choices?: readonly string[];
}

const areaOf = (row: number, [column, columns]: Span): CellArea => ({ row, column, rows: 1, columns });

/** A row a problem, each counted from 1. @param of whose they are, so that no row is called as one of the other table */
const drawRows = (builder: SheetBuilder, columns: readonly Column[], of = ''): void => {
  const top = builder.nextRow;
  const put = (row: number, span: Span, value: string | number | null, style: Style, name?: string): void =>
    builder.put(areaOf(row, span), { value }, style, name);
  put(top, [0, 1], '序号', styles.head);
  for (const { head, span } of columns) put(top, span, head, styles.head);
  for (let index = 0; index < mostProblems; index++) {
    const row = top + 1 + index;
    put(row, [0, 1], `${of}${index + 1}`, styles.label);
    for (const { span, nameOf, textOf, choices } of columns)
      put(row, span, textOf(index) || null, choices ? styles.choice : styles.entry, nameOf(index + 1));
    builder.height(row, emptyRow);
  }
  for (const { span, choices } of columns)
    if (choices)
      builder.validate({
        areas: [{ ...areaOf(top + 1, span), rows: mostProblems }],
        accepts: { kind: 'list', values: choices, isOptional: true },
        title: '请从列表中选择',
        message: `请选择：${choices.join('、')}；也可以留空。`,
      });
};

const keysOf = <Key extends string>(labels: Readonly<Record<Key, string>>): readonly Key[] =>
  Object.keys(labels) as Key[];

/** The problems of the year with what is done about each, and below what became of last year's. */
export const drawProblems = (
  builder: SheetBuilder,
  { problems = [], previous }: Filing,
  areas: readonly string[],
): void => {
  builder.line('今年的问题和改进措施', styles.slotHead, { atLeast: 24 });
  builder.line(
    '一行一个问题：写明在哪里、有多少，每个问题都写措施。填了这张表，报告自动写成“一是…二是…”；自己另写了文字的，以文字为准。',
    styles.hint,
  );
  drawRows(
    builder,
    keysOf(problemParts).map((part) => ({
      head: problemParts[part],
      span: spans[part],
      nameOf: (number) => problemName(number, part),
      textOf: (index) => problems[index]?.[part],
      ...(part === 'area' ? { choices: areas } : {}),
    })),
  );
  builder.line('上年问题的整改情况', styles.slotHead, { atLeast: 24 });
  builder.line('照抄上年报告里的问题，写明整改到哪一步；导入上年报告时会读入问题。', styles.hint);
  const former = previous?.problems ?? [];
  drawRows(
    builder,
    keysOf(formerProblemParts).map((part) => ({
      head: formerProblemParts[part],
      span: formerSpans[part],
      nameOf: (number) => formerProblemName(number, part),
      textOf: (index) => {
        const problem = former[index];
        if (part !== 'state') return problem?.[part];
        return problem?.state && problemStates[problem.state];
      },
      ...(part === 'area' ? { choices: areas } : {}),
      ...(part === 'state' ? { choices: Object.values(problemStates) } : {}),
    })),
    '上年',
  );
};

/** The same on a sheet of its own, for a workbook whose chapter of problems has no tables. */
export const drawProblemsSheet = (filing: Filing, areas: readonly string[]): DrawnSheet => {
  const builder = new SheetBuilder(problemsSheet, problemColumns, {
    orientation: 'portrait',
    onePage: 'where-legible',
    tab: '548235',
  });
  builder.line(problemsSheet, styles.title, { atLeast: 34 });
  drawProblems(builder, filing, areas);
  return builder.build({ rows: 1, columns: 0 });
};
