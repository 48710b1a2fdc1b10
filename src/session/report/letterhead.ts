import { Fault } from '../../model/fault';
import type { Letterhead } from '../../exports/exporter';
import { fileKindOf } from '../../files/file-kind';
import { unzipSome } from '../../files/zip-entries';

const whatToDo = '请用 Word 或 WPS 打开信头文件，另存为 .docx 后再试。';
/** What Word keeps macros in, whatever the ending of the file says. */
const macros = /vbaProject\.bin$/iu;

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
 * @throws Fault for whatever is no .docx, for zips that unpack to too much, and for macros.
 */
export const openLetterhead = (bytes: Uint8Array): Letterhead => {
  const kind = fileKindOf(bytes);
  if (kind === 'damaged') throw new Fault(`信头文件已损坏，不能使用。${whatToDo}`);
  if (kind !== 'docx') throw new Fault(`信头文件不是 .docx 文档。${whatToDo}`);
  const parts = unpack(bytes);
  if ([...parts.keys()].some((path) => macros.test(path)))
    throw new Fault('信头文件里有宏，不能使用。请另存为不带宏的 .docx 后再试。');
  return parts;
};
