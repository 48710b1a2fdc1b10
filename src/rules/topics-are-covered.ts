import type { Chapter } from '../model/chapter';
import { passagesOf } from '../prose/passages';
import { isBegun, isWritten } from '../filing/reported-texts';
import { furthestChapter } from '../filing/furthest-chapter';
import type { Rule, Subject } from './rule';

/** So many topics of a page with a text of their own come of headings. */
const fewestHeaded = 3;
/** A heading that stayed in a text, since the form has none like it. */
const headings =
  /(?<=^|\n)(?:\([一二三四五六七八九]\)|[一二三四五六七八九]、|\d[.、])(?<words>[^\n。:]{1,20})/gu;

/** Whether a report was written from the first word to the last, so that the figures add no sentence to it. */
const isWrittenWhole = ({ filing, written }: Subject, { slots }: Chapter, topic: string): boolean =>
  filing.computed === undefined &&
  ['preface', ...slots.flatMap(({ key, optional }) => (optional ? [] : [key]))].every(
    (key) => key === topic || isWritten(written, key),
  );

/**
 * D-8, 常见错误41: chapter one covers its five topics. Where it has headings of its own, a word under another of them is
 * none of a topic; a topic that is perhaps still to be written, or that the figures write by themselves, is not missed.
 */
export const topicsAreCovered: Rule = {
  id: 'topics-are-covered',
  title: '总体情况的五个方面',
  ofNotice: true,
  ofAllTexts: true,
  check: (subject) => {
    const { filing, form, typed, written } = subject;
    const { topics } = form.wordings;
    const chapter = form.chapters.find(({ slots }) => slots.some(({ key }) => key in topics));
    if (!chapter || !isBegun(form, written)) return [];
    const texts = passagesOf(form, filing).filter((passage) => passage.chapter === chapter.number);
    if (texts.length === 0) return [];
    const keys = chapter.slots.map(({ key }) => key).filter((key) => key in topics);
    const isHeaded =
      filing.page !== undefined && keys.filter((key) => isWritten(written, key)).length >= fewestHeaded;
    const isOver = furthestChapter(form, { answers: typed, texts: written }) > chapter.number;
    const isFollowed = (key: string): boolean =>
      keys.slice(keys.indexOf(key) + 1).some((later) => isWritten(written, later));
    const isCovered = (key: string): boolean => {
      const { name, words } = topics[key]!;
      return texts.some(({ slot, text }) => {
        // What we would write is no part of a report that somebody else has written.
        if (slot === key) return isWritten(written, key) || !isWrittenWhole(subject, chapter, key);
        if (!isHeaded) return words.test(text);
        return name.test(text) || [...text.matchAll(headings)].some(([heading]) => words.test(heading));
      });
    };
    const missing = chapter.slots.filter(
      ({ key, fromTables }) =>
        key in topics &&
        (!fromTables || isWrittenWhole(subject, chapter, key)) &&
        (isOver || isFollowed(key)) &&
        !isCovered(key),
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
