import { isPartlyRead } from '../session/advice';
import type { CheckedFile } from './check-file';
import { onOneLine } from './terminal-text';

/** What became of one file. */
export type CheckOutcome =
  | { readonly file: string; readonly errors: number; readonly isPartlyRead: boolean }
  | { readonly file: string; readonly unreadable: string };

/** What is kept of a file once its findings are printed. */
export const outcomeOf = ({ file, examined: { checked } }: CheckedFile): CheckOutcome => ({
  file,
  errors: checked.summary.error,
  isPartlyRead: isPartlyRead(checked),
});

export const isUnreadable = (outcome: CheckOutcome): boolean => 'unreadable' in outcome;
export const hasErrors = (outcome: CheckOutcome): boolean => 'errors' in outcome && outcome.errors > 0;

const outcomeWords = (outcome: CheckOutcome): string => {
  if ('unreadable' in outcome) return `读不出，${outcome.unreadable}`;
  if (outcome.errors > 0) return `有错 ${outcome.errors} 处`;
  return outcome.isPartlyRead ? '通过，但表格没有全部读出和核对' : '通过';
};

/** A line for each file, and how many there are of each kind; nothing where one file is all that was found. */
export const summaryText = (outcomes: readonly CheckOutcome[], noReports: number): readonly string[] => {
  if (outcomes.length + noReports < 2 || outcomes.length === 0) return [];
  const [unreadable, wrong] = [isUnreadable, hasErrors].map((is) => outcomes.filter(is).length) as [
    number,
    number,
  ];
  const passed = outcomes.length - unreadable - wrong;
  const others = noReports > 0 ? `另有 ${noReports} 个不是报告的文件没有读。` : '';
  return [
    '结果',
    ...outcomes.map((outcome) => `  ${onOneLine(`${outcome.file}：${outcomeWords(outcome)}`)}`),
    `${outcomes.length} 个：${passed} 通过，${wrong} 有错，${unreadable} 读不出。${others}`,
  ];
};
