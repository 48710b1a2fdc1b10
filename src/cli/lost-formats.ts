import { namedCellsOf, readOurSheets } from '../files/named-cells';
import { readableKindOf } from '../files/file-kind';
import { formOf } from '../filing/known-forms';
import { forms } from '../forms/index';
import { findLostFormats } from '../hosts/xlsx/cell-formats';
import type { Filing } from '../model/filing';
import { findFormatLosses } from '../session/format/format-losses';
import { readByNames } from '../session/import/read-our-workbook';
import type { FormatLosses } from '../session/format/format-losses';
import { readBytes } from './files';
import type { FilePath } from './find-files';

/**
 * What the cells of a workbook of ours have lost of how they are drawn; nothing for any other file, and where all names
 * are lost, so that they cannot tell what is to be where.
 */
export const lostFormatsIn = async (file: FilePath, { form }: Filing): Promise<FormatLosses | undefined> => {
  const bytes = await readBytes(file);
  if (readableKindOf(bytes) !== 'xlsx') return undefined;
  const workbook = await readOurSheets(bytes, { readStyles: true });
  const cells = namedCellsOf(workbook);
  if (!readByNames(cells, forms)) return undefined;
  return findFormatLosses(
    { findLostFormats: (cells) => Promise.resolve(findLostFormats(workbook, cells)) },
    formOf(forms, form),
    forms,
    cells,
  );
};
