import { withoutInvisible } from '../../model/without-invisible';

/** What Windows takes in no name, as signs that look like it. */
const lookalikes: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '”',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};
/** Names of devices, whatever ending follows. Source: Microsoft, Naming Files, Paths, and Namespaces. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/iu;
/** In bytes of UTF-8: file systems take 255, of which an ending and a number need some. */
const longest = 180;
const unnamed = '未命名机关';

const encoder = new TextEncoder();

const cut = (name: string): string => {
  let kept = '';
  let bytes = 0;
  for (const sign of name) {
    bytes += encoder.encode(sign).length;
    if (bytes > longest) return kept;
    kept += sign;
  }
  return kept;
};

/** Blanks at both ends, and dots at the end, are lost on Windows; a dot at the beginning hides a file elsewhere. */
const trimmed = (name: string): string => name.replace(/^[\s.]+/u, '').replace(/(?<![\s.])[\s.]+$/u, '');

/** The name of a body as that of a file, without an ending: such as every system takes. */
export const letterFileName = (name: string): string => {
  const safe = withoutInvisible(name)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[\\/:*?"<>|]/gu, (sign) => lookalikes[sign]!);
  const made = trimmed(cut(trimmed(safe)));
  return (reserved.test(made) ? `_${made}` : made) || unnamed;
};

/** Names that a system may take for one. */
const folded = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase();

/** The names of bodies as those of files in one folder, in their order: no two the same on any system. */
export const letterFileNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = letterFileName(name);
    let made = plain;
    for (let number = 2; taken.has(folded(made)); number++) made = `${plain}（${number}）`;
    taken.add(folded(made));
    return made;
  });
};
