/** Where the paragraphs of a published report begin, whatever else their headings say. */
const beginnings: readonly (readonly [slot: string, pattern: RegExp])[] = [
  ['opening', /一、总体情况/u],
  ['disclosure', /[(（]一[)）]主动公开/u],
  ['onRequest', /[(（]二[)）]依申请公开/u],
  ['management', /[(（]三[)）]政府信息管理/u],
  ['platform', /[(（]四[)）](?:政府)?(?:信息公开)?平台建设/u],
  ['supervision', /[(（]五[)）](?:政府信息公开)?监督保障/u],
  ['', /二、主动公开政府信息情况/u],
  ['problems', /五、存在的主要问题及改进情况/u],
  ['other', /六、其他需要报告的事项/u],
  ['', /文件下载|$/u],
];

/** The paragraphs of a published report by slot, with no blanks. What is left out of a copy of it is in none. */
export const realTexts = (published: string): Readonly<Record<string, string>> => {
  const text = published.replace(/\s/gu, '');
  let from = 0;
  const found = beginnings.map(([slot, pattern]) => {
    const match = pattern.exec(text.slice(from))!;
    const begins = from + match.index;
    from = begins + match[0].length;
    return { slot, begins, ends: from };
  });
  return Object.fromEntries(
    found.flatMap(({ slot, ends }, at) =>
      slot === '' ? [] : [[slot, text.slice(ends, found[at + 1]?.begins).replace(/\[\.\.\]/gu, '')]],
    ),
  );
};
