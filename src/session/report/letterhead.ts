import { Fault } from '../../model/fault';
import type { Letterhead } from '../../exports/exporter';
import { fileKindOf } from '../../files/file-kind';
import { unzipSome } from '../../files/zip-entries';
import { harmlessLetterhead } from './harmless-letterhead';

const whatToDo = '请用 Word 或 WPS 打开信头文件，另存为 .docx 后再试。';
const unpack = (bytes: Uint8Array): Letterhead => {
  try {
    return unzipSome(bytes, () => true);
  } catch (error) {
    if (error instanceof Fault) throw new Fault(`信头文件已损坏，或者解压后过大，不能使用。${whatToDo}`);
    throw error;
  }
};

/**
 * Unpacks the office's own .docx, as far as it is harmless.
 * @param tell is told of what was taken out of it, in the clerk's words
 * @throws Fault for whatever is no .docx, for zips that unpack to too much, for macros, embedded files and links to others.
 */
export const openLetterhead = (
  bytes: Uint8Array,
  tell: (words: string) => void = () => undefined,
): Letterhead => {
  const kind = fileKindOf(bytes);
  if (kind === 'damaged') throw new Fault(`信头文件已损坏，不能使用。${whatToDo}`);
  if (kind !== 'docx') throw new Fault(`信头文件不是 .docx 文档。${whatToDo}`);
  return harmlessLetterhead(unpack(bytes), tell);
};
