import { isBlank } from '../model/answer';
import { chosenFor } from '../model/chapter';
import { passagesOf } from '../prose/passages';
import type { Rule } from './rule';

/** D-7, 常见错误44: chapter six says what was collected for processing information, or that nothing was. */
export const feeIsReported: Rule = {
  id: 'fee-is-reported',
  title: '信息处理费的收取情况',
  check: ({ filing, form }) => {
    const { fee } = form.wordings;
    if (!fee) return [];
    const { heading, slots } = form.chapters.find(({ number }) => number === fee.chapter)!;
    const passages = passagesOf(form, filing).filter(({ chapter }) => chapter === fee.chapter);
    const chosen = slots.find((slot) => chosenFor(slot, filing.settings).length > 0);
    const at = passages[0]?.slot ?? chosen?.key;
    // Where the amount is known, the report says it by itself.
    if (at === undefined || !isBlank(filing.answers[fee.field])) return [];
    if (passages.some(({ text }) => fee.words.test(text))) return [];
    return [
      {
        severity: 'error',
        at,
        because: [fee.field],
        clause: 'fee',
        message: `“${heading}”没有写收取${fee.name}的情况；没有收取的也要写明。`,
      },
    ];
  },
};
