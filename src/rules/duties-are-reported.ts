import { passagesOf } from '../prose/passages';
import { isBegun } from '../filing/reported-texts';
import type { Rule } from './rule';

/** 常见错误45: a government's report also covers 工作考核、社会评议和责任追究结果. */
export const dutiesAreReported: Rule = {
  id: 'duties-are-reported',
  title: '各级政府应当报告的情况',
  ofNotice: true,
  ofAllTexts: true,
  check: ({ filing, form, written }) => {
    if (!isBegun(form, written)) return [];
    const passages = passagesOf(form, filing);
    const missing = form.wordings.duties.filter(
      ({ kinds, chapter, words }) =>
        kinds.includes(filing.settings.kind) &&
        passages.some((passage) => passage.chapter === chapter) &&
        !passages.some(({ text }) => words.test(text)),
    );
    const duty = missing[0];
    if (!duty) return [];
    const chapter = form.chapters.find(({ number }) => number === duty.chapter)!;
    return [
      {
        severity: 'note',
        at: chapter.slots.at(-1)!.key,
        because: [],
        clause: 'duties',
        message: `“${chapter.heading}”没有写${missing.map(({ name }) => name).join('、')}；本级政府的报告应当写明。`,
      },
    ];
  },
};
