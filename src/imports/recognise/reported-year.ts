import { fold } from '../fold';

/** 年 may be lost between year and month: 20241月1日. */
const period = /(20[0-4]\d)\s*(?:年\s*)?0?1\s*月\s*0?1/u;
const ofPeriod = /统计|期限|所列|数据/u;

/** The year that a report says it covers, from its preface or from a sentence on its period. */
export const yearOfPeriod = (opening: string, prose: readonly string[]): number | undefined => {
  const sentence = fold(prose.join('\n'))
    .split(/[。\n]/u)
    .find((each) => ofPeriod.test(each) && period.test(each));
  const year = (period.exec(opening) ?? period.exec(sentence ?? ''))?.[1];
  return year === undefined ? undefined : Number(year);
};

/** The year on which a report that was signed then is: reports are due by the end of March. */
export const yearBefore = (date: string | undefined): number | undefined => {
  const [, year, month] = /^(20\d\d)(?:年|[-./])(\d{1,2})/u.exec(date ?? '') ?? [];
  return Number(month) <= 6 ? Number(year) - 1 : undefined;
};

/** Titles and asides may name any year. */
const asides = [/《[^《》]{0,80}》/gu, /\([^()]{0,80}\)/gu, /“[^“”]{0,80}”/gu] as const;
const withoutAsides = (text: string): string => asides.reduce((rest, aside) => rest.replace(aside, ''), text);
/** What is to be done, which is of a later year. */
const planned = /下一步|今后|将(?!\d)|计划|拟(?!稿|文)|力争|争取|明年|打算|展望/u;
/** A line with nothing but a date, and perhaps a name: a signature, or what a page says of itself. */
const bareDate = /^[^\d,。;]{0,30}20\d\d年\d{1,2}月(?:\d{1,2}日)?[^\d,。;]{0,6}$/u;
const year = /20[0-4]\d(?=年)/gu;
/** Another year, named to compare with it, or where something began. */
const otherBefore = /(?:[比较与同从]|相比于?|早于|修订于|始于)$/u;
const otherAfter = /^年度?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:相比|同期|结转|转入|以来|起|修订|印发|出台)/u;
const opens = /^(?:[一二三四五六七八九十]是|\(?[一二三四五六七八九十\d]{1,2}[)、.])?(?:截至|截止|在|自)?$/u;
/** A sentence that a year opens is on that year, and counts more than a year in the middle. */
const weightOfOpening = 3;

/**
 * The year that sentences are on, without plans, dates of signature, and years to compare with. Undefined where another
 * one is spoken of half as much, so that it is not certain which of them the report is on.
 */
export const yearSpokenOf = (lines: readonly string[]): number | undefined => {
  const weights = new Map<string, number>();
  for (const line of fold(lines.join('\n')).split('\n'))
    for (const sentence of withoutAsides(line.replace(/\s/gu, '')).split(/[。;!?]/u)) {
      if (planned.test(sentence) || bareDate.test(sentence)) continue;
      for (const { index, 0: named } of sentence.matchAll(year)) {
        const before = sentence.slice(Math.max(0, index - 8), index);
        if (otherBefore.test(before) || otherAfter.test(sentence.slice(index + 4, index + 16))) continue;
        const weight = index <= 5 && opens.test(before) ? weightOfOpening : 1;
        weights.set(named, (weights.get(named) ?? 0) + weight);
      }
    }
  const [first, second] = [...weights].sort(([, one], [, other]) => other - one);
  return first === undefined || 2 * (second?.[1] ?? 0) > first[1] ? undefined : Number(first[0]);
};

/** The year in the name of a file, which is no part of a date: 水利局2024年报.docx, but not 20250120.docx. */
export const yearOfFileName = (name: string): number | undefined => {
  const found = /(?<!\d)20[0-4]\d(?![-_.]?\d|年\d{1,2}月)/u.exec(name)?.[0];
  return found === undefined ? undefined : Number(found);
};
