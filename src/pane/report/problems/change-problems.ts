import { noProblem } from '../../../model/problem';
import type { ReportedProblem } from '../../../model/problem';
import type { ButtonAction } from '../../state/action';

type Change = (problems: readonly ReportedProblem[]) => readonly ReportedProblem[];

/** The problems as they are, with a row for each that is shown. */
const rowsOf = (problems: readonly ReportedProblem[], count: number): readonly ReportedProblem[] =>
  Array.from({ length: Math.max(count, problems.length) }, (_, row) => problems[row] ?? noProblem);

/** @param count how many rows are shown */
const writing = (count: number, change: Change, done: string): Pick<ButtonAction, 'task' | 'run'> => ({
  task: 'writing',
  run: ({ session, writes }) => {
    // What was being typed in one of them is in the workbook by now.
    const { problems: shown = [] } = session.snapshot.filing;
    const problems = change(rowsOf(shown, count));
    return writes.write(async () => (await session.writes()).setProblems({ shown, problems }), done);
  },
});

/** 上移, 下移: puts a problem before the one that stands before it, or behind the next. @param number counted from 1 */
export const moveProblem = (number: number, to: 'up' | 'down', count: number): ButtonAction => {
  const first = to === 'up' ? number - 2 : number - 1;
  return {
    label: to === 'up' ? '上移' : '下移',
    spoken: `${to === 'up' ? '上移' : '下移'}问题${number}`,
    enabled: first >= 0 && first + 1 < count,
    ...writing(
      count,
      (rows) =>
        rows.map((row, index) =>
          index === first ? rows[first + 1]! : index === first + 1 ? rows[first]! : row,
        ),
      `已${to === 'up' ? '上移' : '下移'}问题${number}。`,
    ),
  };
};

/** 删去: takes a problem out; those behind it move up. @param number counted from 1 */
export const removeProblem = (number: number, count: number): ButtonAction => ({
  label: '删去',
  spoken: `删去问题${number}`,
  ...writing(count, (rows) => rows.filter((_, index) => index !== number - 1), `已删去问题${number}。`),
});
