/** Markdown, as programs for character recognition and chat write it: what its signs mean, and none of them. */

const heading = /^ {0,3}#{1,6}\s+(?=\S)/u;
const closingHashes = /\s#{1,6}$/u;
/** The line below the heads of a table: |---|:---:|. */
const delimiterCell = /^:?-{2,}:?$/u;
const bold = /(?<!\*)\*\*(?!\*)([^*\n]{1,200})\*\*(?!\*)/gu;
const underlined = /\b__(?!_)([^_\n]{1,200})__\b/gu;
const bullet = /^\s{0,8}[-*+]\s+(?=\S)/u;
const quoted = /^\s{0,3}(?:>\s?)+/u;
const fence = /^\s{0,3}(?:```|~~~)/u;
const image = /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/gu;
const link = /(?<!!)\[([^\]\n]{1,200})\]\((?:https?:|\/|#|mailto:)[^)\n]{0,500}\)/gu;
const escaped = /\\([\\`*_{}[\]()#+\-.!|>~<])/gu;
const breakTag = /<br\s?\/?>/giu;

const isDelimiter = (line: string): boolean => {
  const cells = line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
  return line.includes('|') && cells.every((cell) => delimiterCell.test(cell));
};

/** Whether lines are Markdown: a heading with #, a line below the heads of a table, or a line that begins in bold. */
export const isMarkdown = (lines: readonly string[]): boolean =>
  lines.some(
    (line) =>
      (heading.test(line) && /\p{Script=Han}/u.test(line)) ||
      isDelimiter(line) ||
      /^\s{0,8}\*\*[^*\s][^*\n]{0,200}\*\*/u.test(line),
  );

const plainOf = (line: string): string =>
  line
    .replace(quoted, '')
    .replace(heading, '')
    .replace(closingHashes, '')
    .replace(bullet, '')
    .replace(image, '')
    .replace(link, '$1')
    .replace(bold, '$1')
    .replace(underlined, '$1')
    .replace(breakTag, '')
    .replace(escaped, '$1');

/** The lines as they would be shown, tables with a bar between their cells. */
export const withoutMarkdown = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (fence.test(line) || isDelimiter(line) ? '' : plainOf(line)));

/** How many pictures there are among the lines. */
export const picturesIn = (lines: readonly string[]): number =>
  lines.reduce((count, line) => count + (line.match(image)?.length ?? 0), 0);
