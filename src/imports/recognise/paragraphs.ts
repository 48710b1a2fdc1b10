import type { Chapter } from '../../model/chapter';
import type { Form } from '../../model/form';
import { fold, foldWithPlaces } from '../fold';
import { prefaceOf } from './preface';
import type { Outline } from './outline';
import { unwrap } from './unwrap';

/** What is at the foot of a page of a government site. */
export const footer =
  /^[\s【[]*(?:文件下载|关联文件|相关(?:文章|链接|阅读|附件)|附件|打印|关闭|上一篇|下一篇|分享|扫一扫|主办|承办|版权|责任编辑|编辑|网站地图|联系我们|网站标识码|Copyright|政府网站|浏览次数)/iu;

/** The ways in which paragraphs are numbered: （一） 一、 1. (1). */
const markers = [
  /(?<=^|[。;；”)）\s])[(（][一二三四五六七八九][)）]/gu,
  /(?<=^|\n)[一二三四五六七八九]、/gu,
  /(?<=^|[\n。;；])[(（]\d[)）]/gu,
  /(?<=^|[\n。;；])\d[.、．]/gu,
] as const;
const longestHeading = 24;

interface Section {
  readonly slot: string;
  readonly from: number;
  /** Where its text begins, behind the heading. */
  readonly text: number;
}

/** The slot that a numbered heading names, and where its heading ends. */
const sectionAt = (
  text: string,
  from: number,
  marker: string,
  slots: Form['reading']['slots'],
  keys: readonly string[],
): Section | undefined => {
  const start = from + marker.length;
  const title = /^[^\n。:;,]*/u.exec(text.slice(start, start + longestHeading))?.[0] ?? '';
  const places = keys.flatMap((slot) =>
    (slots[slot] ?? []).map((word) => ({ slot, word, at: title.replace(/\s/gu, '').indexOf(word) })),
  );
  const named = places.filter(({ at }) => at >= 0 && at <= 12).sort((one, other) => one.at - other.at)[0];
  if (!named) return undefined;
  const heading = new RegExp(
    `^[^\\n。:;,]{0,14}?${named.word}[^\\n。:;,\\d]{0,12}?(?:情况|方面|工作|建设|保障|管理|公开)?(?=[。:\\s])[。:\\s]*`,
    'u',
  ).exec(text.slice(start));
  // A heading of two topics stays, since it says what the form would have asked for in two places.
  const isOfTwo = places.some(({ slot, word }) => slot !== named.slot && heading?.[0].includes(word));
  return { slot: named.slot, from, text: heading && !isOfTwo ? start + heading[0].length : start };
};

/** The text of a chapter with headings of its own, by slot; extra headings stay with the paragraph before them. */
const byHeading = (text: string, chapter: Chapter, form: Form): Record<string, string> => {
  const keys = chapter.slots.map(({ key }) => key);
  const { text: folded, from } = foldWithPlaces(text);
  const sections = markers
    .map((marker) => {
      const used = new Set<string>();
      return [...folded.matchAll(marker)].flatMap((found) => {
        const section = sectionAt(folded, found.index, found[0], form.reading.slots, keys);
        if (!section || used.has(section.slot)) return [];
        used.add(section.slot);
        return [section];
      });
    })
    .reduce((best, each) => (each.length > best.length ? each : best), []);
  const first = sections[0];
  if (!first) return { [keys[0]!]: text };
  const texts: Record<string, string> = {};
  sections.forEach(({ slot, text: start }, index) => {
    texts[slot] = text.slice(from[start], from[sections[index + 1]?.from ?? folded.length]).trim();
  });
  const opening = text.slice(0, from[first.from]).trim();
  if (opening !== '') texts[keys[0]!] = [opening, texts[keys[0]!]].filter(Boolean).join('\n');
  return texts;
};

/** The text of a chapter whose paragraphs are known by their words; the others go to the slot without words. */
const byWords = (paragraphs: readonly string[], chapter: Chapter, form: Form): Record<string, string> => {
  const fallback = chapter.slots.find(({ key }) => form.reading.slots[key] === undefined)?.key;
  const texts: Record<string, string> = {};
  for (const paragraph of paragraphs) {
    const known = chapter.slots.find(({ key }) =>
      (form.reading.slots[key] ?? []).some((word) => paragraph.includes(word)),
    );
    const key = known?.key ?? fallback ?? chapter.slots[0]!.key;
    texts[key] = texts[key] === undefined ? paragraph : `${texts[key]}\n${paragraph}`;
  }
  return texts;
};

/** A sentence that belongs to chapter one even under another heading: 公开信息共计167条. */
const countsPublished = (text: string): boolean =>
  [...text.matchAll(/(?<!\d)\d+\s*条/gu)].some(({ index }) =>
    text
      .slice(Math.max(0, index - furthestCount), index)
      .split('。')
      .at(-1)!
      .includes('公开'),
  );
/** From 公开 to the count behind it, in characters. */
const furthestCount = 26;

/** The lines of a chapter; a report that has lost the heading of its first one may still have the text. */
const linesOf = (chapter: Chapter, outline: Outline, form: Form): readonly string[] | undefined => {
  const lines = outline.get(chapter.number);
  if (lines || chapter.number !== 1) return lines;
  const opening = (outline.get(0) ?? []).filter((line) => /[。;；]/u.test(line));
  const words = chapter.slots.flatMap(({ key }) => form.reading.slots[key] ?? []);
  const isText = (line: string): boolean =>
    words.some((word) => line.includes(word)) || countsPublished(line);
  return opening.some((line) => isText(fold(line))) ? opening : undefined;
};

const ofTables = /勾稽关系|第二十条|信息内容/u;
const shortestSentence = 12;

/** Whether a line has no sentence but a note of the blank. */
const isNote = (text: string, { wordings }: Form): boolean =>
  wordings.templateHints.reduce((rest, { pattern }) => rest.replace(pattern, ''), fold(text)).length <
  shortestSentence;

/** The sentences in a chapter of figures. */
const sentencesAmong = (lines: readonly string[], form: Form): readonly string[] =>
  lines.flatMap((line) => {
    const text = line.slice(0, line.lastIndexOf('。') + 1).trim();
    return text.length >= shortestSentence && !ofTables.test(text) && !isNote(text, form) ? [text] : [];
  });

/** The clerk's texts of a report by slot, in the words of the original. */
export const textsOf = (outline: Outline, form: Form): Readonly<Record<string, string>> => {
  const texts: Record<string, string> = {};
  // Without a heading of chapter one, what comes before the tables is that chapter.
  const preface = outline.has(1) ? prefaceOf(outline.get(0) ?? []) : '';
  // What is said of requests and cases beside their tables belongs to the text on them.
  const strayed: string[] = [];
  if (preface !== '') texts['preface'] = preface;
  for (const chapter of form.chapters) {
    const lines = linesOf(chapter, outline, form);
    if (!lines) continue;
    if (chapter.slots.length === 0) {
      for (const sentence of sentencesAmong(lines, form)) strayed.push(sentence);
      continue;
    }
    const end = lines.findIndex((line) => footer.test(line));
    const paragraphs = unwrap(end < 0 ? lines : lines.slice(0, end));
    if (paragraphs.length === 0) continue;
    const found = chapter.slots.every(({ heading }) => heading !== undefined)
      ? byHeading(paragraphs.join('\n'), chapter, form)
      : byWords(paragraphs, chapter, form);
    for (const [key, text] of Object.entries(found)) if (text !== '') texts[key] = text;
  }
  const slot = form.reading.besideTables;
  if (strayed.length > 0) texts[slot] = [texts[slot] ?? [], ...strayed].flat().join('\n');
  return texts;
};
