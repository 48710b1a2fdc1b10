import { ExportFault } from '../../exports/exporter';
import type { Letterhead } from '../../exports/exporter';
import { ImportFault } from '../../imports/import-fault';
import { sniffKind } from '../../files/file-kind';
import { unzipSome } from '../../files/zip-entries';

const whatToDo = '请用 Word 或 WPS 打开信头文件，另存为 .docx 后再试。';
/** What Word keeps macros in, whatever the ending of the file says. */
const macros = /vbaProject\.bin$/iu;

const isDocx = (bytes: Uint8Array): boolean => {
  try {
    return sniffKind('', bytes) === 'docx';
  } catch (error) {
    if (error instanceof ImportFault) return false;
    throw error;
  }
};

const unpack = (bytes: Uint8Array): Letterhead => {
  try {
    return unzipSome(bytes, () => true);
  } catch (error) {
    if (error instanceof ImportFault)
      throw new ExportFault(`信头文件已损坏，或者解压后过大，不能使用。${whatToDo}`);
    throw error;
  }
};

/**
 * Unpacks the office's own .docx, as far as it is harmless.
 * @throws ExportFault for whatever is no .docx, for zips that unpack to too much, and for macros.
 */
export const openLetterhead = (bytes: Uint8Array): Letterhead => {
  if (!isDocx(bytes)) throw new ExportFault(`信头文件不是 .docx 文档。${whatToDo}`);
  const parts = unpack(bytes);
  if (!parts.has('word/document.xml')) throw new ExportFault(`信头文件已损坏，不能使用。${whatToDo}`);
  if ([...parts.keys()].some((path) => macros.test(path)))
    throw new ExportFault('信头文件里有宏，不能使用。请另存为不带宏的 .docx 后再试。');
  return parts;
};
