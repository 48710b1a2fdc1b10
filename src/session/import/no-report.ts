import { archivedFile, largestFile } from '../../files/bounds';

const lockFile = '是 Office 或 WPS 打开文件时的临时文件，不是报告。';
const systemFile = '是系统自己的文件，不是报告。';

/** Names of files that are no reports, and why. */
const others: readonly (readonly [name: RegExp, reason: string])[] = [
  [/^~\$|^\.~|^~WR[A-Z]\d{1,8}\.tmp$/iu, lockFile],
  [/^(?:\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|__MACOSX)$/isu, systemFile],
  [/^\.gouji-.*\.tmp$/su, '是没有写完的临时文件，不是报告。'],
];

const archives = /\.(?:rar|7z|gz|tgz|tar|bz2|xz)$/iu;

/**
 * Why a file or folder is no report by its name; nothing where it may be one.
 * @param isNamed whether somebody has named it: whoever names a hidden file means it.
 */
export const whyNoReport = (name: string, isNamed: boolean): string | undefined => {
  const reason = others.find(([pattern]) => pattern.test(name))?.[1];
  return reason ?? (name.startsWith('.') && !isNamed ? '是隐藏的，没有读。' : undefined);
};

/**
 * Why a file cannot be read by its name. A .zip may be a document of which a browser got the name wrong, which its
 * content shows, unless it is too large to be looked into.
 */
export const whyUnreadable = (name: string, size: number): string | undefined =>
  archives.test(name) || (/\.zip$/iu.test(name) && size > largestFile) ? archivedFile : undefined;
