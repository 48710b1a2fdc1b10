import { passagesOf } from '../prose/passages';
import { isBegun } from '../filing/reported-texts';
import type { Rule } from './rule';

/** D-8, 常见错误41: chapter one covers its five topics. One that the figures write by themselves is not missed. */
export const topicsAreCovered: Rule = {
  id: 'topics-are-covered',
  title: '总体情况的五个方面',
  ofNotice: true,
  check: ({ filing, form, written }) => {
    const { topics } = form.wordings;
    const chapter = form.chapters.find(({ slots }) => slots.some(({ key }) => key in topics));
    if (!chapter || !isBegun(form, written)) return [];
    const texts = passagesOf(form, filing).filter((passage) => passage.chapter === chapter.number);
    if (texts.length === 0) return [];
    const missing = chapter.slots.filter(
      (topic) =>
        topic.sentences.length === 0 &&
        !texts.some(({ slot, text }) => slot === topic.key || topics[topic.key]?.test(text)),
    );
    if (missing.length === 0) return [];
    return [
      {
        severity: 'note',
        at: missing[0]!.key,
        because: [],
        clause: 'topics',
        message: `“${chapter.heading}”没有写${missing.map(({ heading }) => `“${heading}”`).join('、')}；这一章主要包括五个方面，请补写。`,
      },
    ];
  },
};
