import { LiquidError } from 'liquidjs';
import { nearest } from './nearest';

type Words = (found: readonly string[], filters: readonly string[]) => string;

/** What LiquidJS complains of, in plain words. */
const complaints: readonly (readonly [RegExp, Words])[] = [
  [/^tag \{%-?\s{0,9}(\w+)/u, ([tag]) => `“${tag}”没有结束；请在后面加“{% end${tag} %}”`],
  [/^tag "(\{%-?\s{0,9}\w+)/u, ([tag]) => `“${tag}”没有写完；请用“%}”结束`],
  [/^output "([^"]*)" not closed/u, ([output]) => `“${output}”没有写完；请用“}}”结束`],
  [
    /^undefined filter: ([^\s,]+)/u,
    ([filter = ''], filters) => {
      const meant = nearest(filter, filters);
      return `没有“${filter}”这种处理方法${meant === undefined ? '' : `，是不是“${meant}”`}；可以用的有：${[...filters].sort().join('、')}`;
    },
  ],
  [/^tag "(end\w+|else|elsif|when)" not found/u, ([tag]) => `多了“{% ${tag} %}”，前面没有与它成对的标记`],
  [
    /^tag "(include|render|layout|block)" not found/u,
    ([tag]) => `不能用“${tag}”：句子不能引用别的文件；请把内容写在这里`,
  ],
  [/^tag "([^"]+)" not found/u, ([tag]) => `没有“{% ${tag} %}”这种标记`],
  [/^invalid value expression/u, () => '花括号里没有写内容'],
  [/^expected "\|" before filter/u, () => '标记写法不对；等于要写“==”，处理方法前面要写“|”'],
  [/^unexpected (\w+) after else/u, ([tag]) => `“${tag}”不能写在“else”后面`],
];

/** What is wrong with a template, as a sentence for whoever wrote it. @param filters those there are */
export const parseWords = (error: unknown, filters: readonly string[]): string => {
  if (!(error instanceof LiquidError)) throw error;
  const [line] = (error as { token?: { getPosition(): readonly number[] } }).token?.getPosition() ?? [];
  const said = error.message.split('\n')[0]!;
  const where = line === undefined ? '' : `第 ${line} 行`;
  for (const [pattern, words] of complaints) {
    const found = pattern.exec(said);
    if (found) return `${where}${words(found.slice(1), filters)}。`;
  }
  return `${where}的标记写法不对。`;
};
