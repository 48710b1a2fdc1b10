import { openLetterhead } from '../session/session';
import type { ExportOptions } from '../session/session';
import { blaming } from './fault';
import { readBytes } from './files';

/**
 * Reads the office's own letterhead.
 * @param tell says what of it is left out
 * @throws OtherFileFault
 */
export const readLetterhead = (
  file: string,
  tell: (words: string) => void,
): Promise<Required<ExportOptions>['letterhead']> =>
  blaming(`信头文件 ${file}`, async () =>
    openLetterhead(await readBytes(file), (words) => tell(`注意：${words}。`)),
  );
