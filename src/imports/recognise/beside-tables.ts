import type { FormWithReading } from '../../model/form';
import { fold } from '../fold';
import { numberingOf } from './heading';

/** Words of the blank, and notes that explain a table: none of the report's own sentences. */
const ofTables = /勾稽关系|第二十条|信息内容/u;
const noteOfTable = /^[(（【[*※]?(?:[*※]|(?:备?注|填[表报]说明|说明|指标解释)\d?[:：.、])/u;
/** What only leads to a table: 有关数据见下表。 */
const leadsToTable = /^[^,;]{0,16}(?:下表|附表|表格|如下|见表)[^,;]{0,4}。$/u;
const shortestSentence = 5;

/** Whether a line has no sentence but a note of the blank. */
const isNote = (text: string, { wordings }: FormWithReading): boolean =>
  wordings.templateHints.reduce((rest, { pattern }) => rest.replace(pattern, ''), fold(text)).length <
  shortestSentence;

/** The sentences of a line that stand for themselves; empty where there are none. */
const sentencesOf = (line: string, form: FormWithReading): string => {
  const text = line.slice(0, line.lastIndexOf('。') + 1).trim();
  const folded = fold(text).replace(/\s/gu, '');
  const isOfTable = ofTables.test(text) || noteOfTable.test(folded) || leadsToTable.test(folded);
  return text.length < shortestSentence || isOfTable || isNote(text, form) ? '' : text;
};

const longestHeading = 30;

/** The slot that a heading names which is numbered like a chapter, and none of a chapter: 四、组织保障. */
const slotHeaded = (line: string, { reading }: FormWithReading): string | undefined => {
  const text = fold(line).trim();
  const { level, start } = numberingOf(text);
  const title = text.slice(start);
  if (level !== 'chapter' || title.length > longestHeading || /[\d。;|\t]/u.test(title)) return undefined;
  if (reading.notHeadings.some((words) => title.includes(words))) return undefined;
  return Object.entries(reading.slots).find(([, { names }]) =>
    names.some((word) => title.includes(word)),
  )?.[0];
};

/** What a report says beside the table of a chapter, each sentence with the slot that it belongs to. */
export const besideTable = (
  chapter: number,
  lines: readonly string[],
  form: FormWithReading,
): readonly (readonly [slot: string, sentence: string])[] => {
  let slot = form.reading.besideTables[chapter];
  return lines.flatMap((line) => {
    slot = slotHeaded(line, form) ?? slot;
    const sentence = sentencesOf(line, form);
    return slot === undefined || sentence === '' ? [] : [[slot, sentence] as const];
  });
};
