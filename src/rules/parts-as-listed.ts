import type { Form } from '../model/form';
import { listedParts } from '../prose/listed-parts';
import type { ListedParts } from '../prose/listed-parts';
import { sentencesOf } from '../prose/sentences';
import { judgeTexts } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

const numerals = '零一二三四五六七八九';
const stated = /(?<![第\d])(?<number>[三四五六七八九]|[3-9])个?大?(?:部分|方面|章)/u;
/** Only a report is made of six parts; other things have six 方面. */
const ofReport = /报告|年报|全文/u;
/** Where a sentence begins to speak of the report itself. */
const subject = /(?:本|年度|工作|该|此|这份)报告|年报|全文|报告(?=[由共分包])/gu;
/** What leads from the number to the list. */
const leads =
  /^[^。:即]{0,14}?(?:即|分别(?:是|为)?|依次(?:是|为)?|包括|包含|具体(?:是|为|包括)|主要(?:是|有|包括)|:)+/u;
/** How a sentence goes on with the list that the one before announced. */
const goesOn = /^(?:其中)?(?:即|分别|依次|具体|主要|包括|包含|第?一)/u;
const fewest = 3;

/** What a sentence, or the one behind it, lists where it says how many parts there are. */
const listOf = (
  [before, after, next]: readonly [before: string, after: string, next: string],
  parts: Form['wordings']['parts'],
): ListedParts => {
  const start = [...before.matchAll(subject)].at(-1);
  const ahead = listedParts(before.slice(start ? start.index + start[0].length : 0), parts, true);
  if (ahead.named.length >= fewest) return ahead;
  const lead = leads.exec(after);
  if (lead)
    return listedParts(after.slice(lead[0].length) + (/:\n?$/u.test(after) ? next : ''), parts, false);
  return listedParts(goesOn.test(next) ? next : '', parts, false);
};

/** Whether a list runs from the first part to the last, so that 等 only ends it. */
const isWhole = ({ named, isOpen }: ListedParts, count: number): boolean =>
  !isOpen || (named.includes(1) && named.includes(count) && named.length >= count - 1);

/**
 * D-9, 常见错误35: a preface that says how many parts the report has names as many, and all of them. Names that stand for
 * two parts, or that nobody knows, and 等 leave it open how many are meant; then nothing is said.
 */
export const partsAsListed: Rule = {
  id: 'parts-as-listed',
  title: '报告由几部分组成',
  ofNotice: true,
  check: (given) => {
    const { chapters, wordings, years } = given.form;
    if ((given.filing.year ?? years.from) < years.from) return [];
    return judgeTexts(given, ({ text }) => {
      const sentences = sentencesOf(text);
      return sentences.flatMap(({ from, to }, index): TextIssue[] => {
        const sentence = text.slice(from, to);
        const found = stated.exec(sentence);
        if (!found || !ofReport.test(sentence)) return [];
        const end = found.index + found[0].length;
        const following = sentences[index + 1];
        const next = following ? text.slice(following.from, following.to) : '';
        const list = listOf([sentence.slice(0, found.index), sentence.slice(end), next], wordings.parts);
        const { named, items, atMost } = list;
        if (named.length < fewest || !isWhole(list, chapters.length)) return [];
        const number = Number(found.groups!['number']) || numerals.indexOf(found.groups!['number']!);
        const isShort =
          number < chapters.length && number === named.length && items === number && atMost === number;
        if (!isShort && (number === named.length || (number >= items && number <= atMost))) return [];
        const lacks = chapters
          .filter((chapter) => !named.includes(chapter.number))
          .map(({ heading }) => `“${heading}”`)
          .join('、');
        const count = Math.max(items, named.length);
        return [
          {
            at: { from: from + found.index, to: from + end },
            severity: isShort ? 'note' : 'error',
            clause: 'headings',
            message: isShort
              ? `这里写“${found[0]}”，没有${lacks}；报告应有六个部分，请核对。`
              : `这里写“${found[0]}”，列出的却是 ${count} 个${lacks && `，没有${lacks}`}；请改成一致，报告应有六个部分。`,
          },
        ];
      });
    });
  },
};
