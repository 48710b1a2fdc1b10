import { forms } from '../../src/forms/index';
import { exporters } from '../../src/exports/index';
import { readNamedCells } from '../../src/files/named-cells';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { importFile } from '../../src/imports/import-filing';
import { readAnswersJson } from '../../src/imports/answers-json';
import type { Answer } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import { fieldsOf } from '../../src/model/form';
import type { Field } from '../../src/model/field';
import { fold } from '../../src/model/fold';
import { readFiling } from '../../src/workbook/read';
import { sessionOf } from '../support/golden';

/** Formats that hold what was typed. */
export const exact = ['.csv', '.json', '.xlsx'] as const;
/** Formats that hold what is printed, where a number and a text that looks like one are the same. */
export const printed = exporters
  .filter(({ isData, isPrinted }) => !isData && !isPrinted)
  .map(({ extension }): string => extension);

/** What an exporter makes of a filing. */
export const exported = (filing: Filing, extension: string): Promise<string | Uint8Array> =>
  exporters.find((each) => each.extension === extension)!.write(sessionOf(filing).composed());

/** A filing as it is read again from what it was exported to, and whether the reader said that it left something out. */
export interface ReadAgain {
  readonly filing: Filing;
  readonly saysUnread: boolean;
}

/** What is read of a report besides its answers and texts; a title without a year names no body. */
export const factsOf = ({ form, year, body }: Filing): object =>
  year === null ? { form, year } : { form, year, body };

const asRead = (filing: Filing): ReadAgain => ({ filing, saysUnread: false });

export const reimported = async (filing: Filing, extension: string): Promise<ReadAgain> => {
  if (extension === '.xlsx') {
    const file = await writeDrawing(sessionOf(filing).draw());
    const read = readFiling(await readNamedCells(file), forms);
    if (typeof read === 'string') throw new Error(read);
    return asRead(read);
  }
  const content = await exported(filing, extension);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (extension === '.json') return asRead(readAnswersJson(new TextDecoder().decode(bytes), forms));
  const { filing: read, unread } = await importFile(`report${extension}`, bytes, forms);
  return { filing: read, saysUnread: unread.length > 0 };
};

/** What an answer is once it has been printed. */
export const asPrinted = (answer: Answer): Answer => {
  const text = fold(String(answer ?? '')).trim();
  if (text === '') return null;
  return /^-?[\d,]+(\.\d+)?$/u.test(text) ? Number(text.replaceAll(',', '')) : String(answer);
};

const isNumber = (answer: Answer): boolean => typeof answer === 'number';

/**
 * Fields that are not read as they were, each with both answers. A row of plain text that has words among its figures
 * may be left out as a whole, if the reader says so.
 */
export const differences = (
  filing: Filing,
  { filing: read, saysUnread }: ReadAgain,
  expected: (answer: Answer) => Answer = (answer) => answer,
): readonly string[] => {
  const form = forms.find(({ id }) => id === filing.form)!;
  const answerOf = ({ name }: Field): Answer => expected(filing.answers[name] ?? null);
  const rowOf = ({ table, row }: Field): readonly Field[] =>
    fieldsOf(form).filter((other) => other.table === table && other.row.join() === row.join());
  return fieldsOf(form).flatMap((field) => {
    const [before, after] = [answerOf(field), read.answers[field.name] ?? null];
    if (before === after) return [];
    const leftOut = after === null && saysUnread && !rowOf(field).every((each) => isNumber(answerOf(each)));
    return leftOut ? [] : [`${field.name}: ${String(before)} → ${String(after)}`];
  });
};
