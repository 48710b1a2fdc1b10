import { parseCsv } from 'hucre/csv';
import type { Answer } from '../model/answer';
import { answersTableHeads, fromCell, textPrefix } from '../model/answers-table';
import { defaultSettings } from '../model/filing';
import type { Filing } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { Form } from '../model/form';
import { textKeys } from './answers-json';

const separators = [',', ';', '\t'];

/** The sign between the cells of a table of answers; nothing where a text is something else. */
const separatorOf = (text: string): string | undefined =>
  separators.find((separator) => text.replaceAll('"', '').startsWith(answersTableHeads.join(separator)));

/**
 * Reads a table of answers as Gouji exports it, one row a field, by the codes in its last column.
 * @returns nothing where the text is no such table, or names no form that is known.
 */
export const readAnswersCsv = (text: string, forms: readonly Form[]): Filing | undefined => {
  const delimiter = separatorOf(text);
  if (delimiter === undefined) return undefined;
  const cells = new Map(
    parseCsv(text, { delimiter }).map((row): [string, Answer] => [
      String(row[4] ?? ''),
      fromCell(String(row[3] ?? '')),
    ]),
  );
  const form = forms.find(({ notice }) => notice === cells.get('form'));
  if (!form) return undefined;
  const fact = (key: string): string => String(cells.get(key) ?? '');
  const year = cells.get('year');
  return {
    form: form.id,
    body: fact('body'),
    self: fact('self'),
    year: typeof year === 'number' ? year : null,
    settings: defaultSettings,
    answers: Object.fromEntries(allFieldsOf(form).map(({ name }) => [name, cells.get(name) ?? null])),
    texts: Object.fromEntries(
      [...textKeys(form)].flatMap((key) => {
        const text = cells.get(textPrefix + key) ?? null;
        return text === null ? [] : [[key, String(text)]];
      }),
    ),
    remarks: {},
  };
};
