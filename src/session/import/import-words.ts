import { isBlank } from '../../model/answer';
import { shortened } from '../../model/quotation';
import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import type { Imported, Inferred, Unread } from '../../imports/import-filing';

const mostShown = 3;

/** What could not be placed, why, and the ways in which it could be read. */
export const unreadWords = ({ where, text, reason, candidates = [] }: Unread): string => {
  const ways = candidates.slice(0, mostShown).map((numbers) => numbers.join('、'));
  const more = candidates.length > mostShown ? ' 等' : '';
  return `${where === '' ? '' : `${where}：`}${text}。${reason}${ways.length > 0 ? `，如 ${ways.join(' 或 ')}${more}` : ''}。`;
};

/** Rows that were run together and told apart; where every figure has one digit there was nothing to decide, so they are only counted. */
export const inferredWords = ({ filing, inferred }: Imported): readonly string[] => {
  const isPlain = ({ text, fields }: Inferred): boolean => text.replace(/\s/gu, '').length === fields.length;
  const plain = inferred.filter(isPlain).length;
  const others = inferred.filter((each) => !isPlain(each));
  return [
    ...others.map(({ where, text, fields }) => {
      const values = fields.map((field) => String(filing.answers[field] ?? ''));
      return `${where}：“${shortened(text)}”读作 ${values.join('、')}`;
    }),
    ...(plain > 0 ? [`${others.length > 0 ? '另有 ' : ''}${plain} 行全是一位数，逐位拆开。`] : []),
  ];
};

/** Headings of the paragraphs that were found. */
export const textsRead = (form: Form, { texts }: Filing): readonly string[] =>
  form.chapters.flatMap(({ heading, slots }) => {
    const read = slots.filter(({ key }) => !isBlank(texts[key]));
    const own = read.flatMap((slot) => slot.heading ?? []);
    return own.length > 0 ? own : read.length > 0 ? [heading] : [];
  });
