import type { Answers } from '../model/answer';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { pendingWords } from '../model/report';
import { recomputedTotals } from './totals';
import { reliableFiling, unsettledCells, unsettledTotals } from './unsettled';

/**
 * The filing as it would be if every text were the number that it means, or 1 where it means none beyond doubt: to see
 * what a sentence would say of it, never to be shown. Nothing where there are no texts.
 */
export const asIfSettled = (filing: Filing, form: Form): Filing | undefined => {
  const cells = unsettledCells(form, filing.answers);
  if (cells.length === 0) return undefined;
  const meant = cells.map((cell) => [cell.field.name, cell.meant ?? 1] as const);
  const answers = { ...filing.answers, ...Object.fromEntries(meant) };
  return { ...filing, ...recomputedTotals(form, answers, unsettledTotals(form, filing)) };
};

/**
 * The filing as one reckons with it who looks for wrong cells: with the numbers that texts plainly mean in their place,
 * 8 for “8件”. A total that left them out says nothing; one that is neither their sum nor that without them is wrong.
 */
export const reckonedFiling = (filing: Filing, form: Form): Filing => {
  const { answers, computed } = filing;
  const numbers = unsettledCells(form, answers).flatMap(({ field, meant }) =>
    meant === undefined ? [] : [[field.name, meant] as const],
  );
  if (numbers.length === 0) return reliableFiling(filing, form);
  const unsettled = unsettledTotals(form, filing);
  const without = recomputedTotals(form, answers, unsettled).answers;
  const silent = [...unsettled].filter((field) => !computed?.has(field) && answers[field] === without[field]);
  const meant = { ...answers, ...Object.fromEntries(numbers) };
  const reliable = reliableFiling(
    { ...filing, ...(computed ? recomputedTotals(form, meant, computed) : { answers: meant }) },
    form,
  );
  return {
    ...reliable,
    answers: { ...reliable.answers, ...Object.fromEntries(silent.map((field) => [field, pendingWords])) },
  };
};

/** The answers without what the workbook computes of them, as far as that cannot be relied on: for files of data. */
export const withoutUnsettled = (filing: Filing, form: Form): Filing => {
  const unsettled = [...unsettledTotals(form, filing)].filter((field) => filing.computed?.has(field));
  return unsettled.length === 0
    ? filing
    : {
        ...filing,
        answers: { ...filing.answers, ...Object.fromEntries(unsettled.map((field) => [field, null])) },
      };
};

/** What a report of the filing leaves open, and why, to be said where it is made; empty where nothing is. */
export const openWords = (filing: Filing, form: Form): string => {
  const cells = unsettledCells(form, filing.answers);
  if (cells.length === 0) return '';
  const other = cells.find(({ text }) => !/^[+-]?\d+(\.\d+)?$/u.test(text.trim()));
  const what = other ? `填的不是单纯的数字（如“${other.text.trim()}”）` : '的数字是以文本形式存放的';
  return `有 ${cells.length} 格${what}，合计没有计入；依据它们的总计和句子写的是“待填写”`;
};

/** A report in which texts that plainly mean numbers are numbers, and how many there were. */
export interface Settled {
  readonly answers: Answers;
  readonly count: number;
}

/** Turns texts into the numbers that they plainly mean. Totals that had left them out are blank then. */
export const settledAnswers = (filing: Pick<Filing, 'answers' | 'computed'>, form: Form): Settled => {
  const { answers } = filing;
  const numbers = unsettledCells(form, answers).flatMap(({ field, meant }) =>
    meant === undefined ? [] : [[field.name, meant] as const],
  );
  if (numbers.length === 0) return { answers, count: 0 };
  const unsettled = unsettledTotals(form, filing);
  const without = recomputedTotals(form, answers, unsettled).answers;
  const blanks = [...unsettled].filter((total) => without[total] === answers[total]);
  return {
    answers: {
      ...answers,
      ...Object.fromEntries(blanks.map((total) => [total, null])),
      ...Object.fromEntries(numbers),
    },
    count: numbers.length,
  };
};
