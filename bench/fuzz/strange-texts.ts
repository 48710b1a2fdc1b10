import { formOf } from '../../src/filing/known-forms';
import { forms } from '../../src/forms/index';
import { below, pick } from '../repair/random';
import type { Random } from '../repair/random';

/** As long as no paragraph is; texts beyond it are refused anyhow. */
const most = 20_000;

const labels = forms.flatMap(({ tables }) =>
  tables.flatMap(({ cells }) => cells.flatMap(({ text }) => text ?? [])),
);

const words = [
  ...labels,
  ...'我局 全市 各部门 县政府 上年 2024年 2025年 截至 同比增长 下降 占 百分之 其中 包括 分别为 共 共有 共计 合计 总计 累计 另外 以及 均为 没有 未 不予公开 受理 收到 办结 主动公开 依申请公开 政府信息 行政复议 行政诉讼 规章 规范性文件 公众号 网站 条 件 次 人 个 万元 % 个百分点 等 余 约 多 近 和 与 、 ， 。 ； ： （ ） “ ” 《 》 一是 二是 （一） （二） 1. 2． ① 第 的 地 得 各 每 上 下 年 月 日 季度 起 到 至 ～ - — . , ． １２ ０ 十二 二十 三百 零 〇 两 1 2 12 0 38 1,234 12.5 999999999999 　 \n'.split(
    ' ',
  ),
  ' ',
  '\t',
];

/** A few words, and now and then one of them, or all, over and over again. */
const passage = (random: Random, length: number): string => {
  const some = Array.from({ length: 1 + below(random, length) }, () => pick(random, words)).join('');
  if (random() < 0.85) return some;
  return some.repeat(1 + Math.floor(2 ** (random() * Math.log2(most / (some.length + 1) + 1))));
};

/** A text that is put together of words of reports as no clerk would. */
export const strangeText = (random: Random): string =>
  Array.from({ length: 1 + below(random, 4) }, () => passage(random, 1 + below(random, 40)))
    .join('')
    .slice(0, most);

/** Such texts for some of the places of a form that take a text. */
export const strangeTexts = (random: Random, formId: string): Readonly<Record<string, string>> => {
  const keys = formOf(forms, formId).chapters.flatMap(({ slots }) => slots.map(({ key }) => key));
  return Object.fromEntries(
    Array.from({ length: 1 + below(random, 3) }, () => [pick(random, keys), strangeText(random)]),
  );
};
