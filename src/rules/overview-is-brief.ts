import { isBoundByForm } from '../model/filing';
import { passagesOf } from '../prose/passages';
import { sidesOf } from './rule';
import type { Rule } from './rule';

/** D-8, 常见错误42: chapter one has in principle at most a thousand characters. */
export const overviewIsBrief: Rule = {
  id: 'overview-is-brief',
  title: '总体情况的篇幅',
  check: ({ filing, form }) => {
    const { limit } = form.wordings;
    if (!limit || !isBoundByForm(filing.settings.kind)) return [];
    const passages = passagesOf(form, filing).filter(({ chapter }) => chapter === limit.chapter);
    const characters = passages.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
    if (characters <= limit.characters) return [];
    const { heading } = form.chapters.find(({ number }) => number === limit.chapter)!;
    return [
      {
        severity: 'note',
        at: passages[0]!.slot,
        because: [],
        clause: 'overview',
        message: `“${heading}”共 ${characters} 字，原则上不超过 ${limit.characters} 字；请精简。`,
        ...sidesOf(characters, limit.characters),
      },
    ];
  },
};
