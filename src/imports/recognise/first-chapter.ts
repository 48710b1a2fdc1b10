import type { FormWithReading } from '../../model/form';
import { headingIn } from './chapter-titles';
import { isWholeTitle, numberingOf } from './heading';

/** So many topics are those of the first chapter, and none that is only spoken of. */
const fewestTopics = 2;

/** The slot whose heading a line begins with, where it has a number: （一）主动公开。 */
const topicOf = (line: string, { chapters, reading }: FormWithReading): string | undefined => {
  const text = headingIn(line);
  const { level, start } = numberingOf(text);
  if (level === 'plain') return undefined;
  const title = /^[^。:—\s]*/u.exec(text.slice(start))![0];
  const slots = chapters.flatMap(({ slots: own }) =>
    own.flatMap(({ key, heading }) => (heading ? [key] : [])),
  );
  return slots.find((key) => isWholeTitle(title, reading.slots[key] ?? { names: [] }));
};

/** What no text has but a table. */
const ofTable = /[|\t]|第二十条|信息内容|勾稽关系/u;

/** The lines of the first chapter among those before all headings, where it has lost its own: from one to before another. */
export const firstAmong = (
  lines: readonly string[],
  form: FormWithReading,
): { readonly from: number; readonly to: number } | undefined => {
  const topics = lines.map((line) => topicOf(line, form));
  const known = new Set(topics.filter((topic) => topic !== undefined));
  if (known.size < fewestTopics) return undefined;
  const from = topics.findIndex((topic) => topic !== undefined);
  const isOfTable = (line: string): boolean =>
    !line.includes('。') &&
    (ofTable.test(line) || form.reading.notHeadings.some((each) => line.includes(each)));
  const table = lines.findIndex((line, at) => at > from && isOfTable(line));
  return { from, to: table < 0 ? lines.length : table };
};
