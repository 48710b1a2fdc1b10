import { isBlank } from '../model/answer';
import { passagesOf } from '../prose/passages';
import { isWritten } from '../filing/reported-texts';
import type { Rule } from './rule';

/** D-7, 常见错误44: chapter six says what was collected for processing information, or that nothing was. */
export const feeIsReported: Rule = {
  id: 'fee-is-reported',
  title: '信息处理费的收取情况',
  ofNotice: true,
  ofAllTexts: true,
  check: ({ filing, form, typed, written }) => {
    const { fee } = form.wordings;
    if (!fee) return [];
    const { heading, slots } = form.chapters.find(({ number }) => number === fee.chapter)!;
    const passages = passagesOf(form, filing).filter(({ chapter }) => chapter === fee.chapter);
    const [first] = passages;
    if (!first || passages.some(({ text }) => fee.words.test(text))) return [];
    const generated = slots.find(({ key }) => key === fee.slot);
    // An amount that is no number is found as such; the report says it by itself once it is one.
    if (generated && !isWritten(written, generated.key) && !isBlank(typed[fee.field])) return [];
    const elsewhere = passagesOf(form, filing).find(({ text }) => text.includes(fee.name));
    return [
      {
        severity: elsewhere ? 'note' : 'error',
        at: first.slot,
        because: [fee.field],
        clause: 'fee',
        message: elsewhere
          ? `收取${fee.name}的情况写在“${elsewhere.name}”里；请写到“${heading}”。`
          : `“${heading}”没有写收取${fee.name}的情况；没有收取的也要写明。`,
      },
    ];
  },
};
