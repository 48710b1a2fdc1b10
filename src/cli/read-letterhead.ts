import { openLetterhead } from '../session/session';
import type { ExportOptions } from '../session/session';
import { blaming } from './fault';
import { readBytes } from './files';

type Letterhead = Required<ExportOptions>['letterhead'];

/**
 * Reads the office's own letterhead.
 * @param tell says what of it is left out
 * @param check what else it is held against
 * @throws OtherFileFault
 */
export const readLetterhead = (
  file: string,
  tell: (words: string) => void,
  check?: (letterhead: Letterhead) => Promise<void>,
): Promise<Letterhead> =>
  blaming(`信头文件 ${file}`, async () => {
    const letterhead = openLetterhead(await readBytes(file), (words) => tell(`注意：${words}。`));
    await check?.(letterhead);
    return letterhead;
  });
