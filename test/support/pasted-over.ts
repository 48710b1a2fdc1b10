import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import type { Drawing } from '../../src/model/drawing';
import { answerName } from '../../src/workbook/names';

export const tableThree = '三、依申请公开';

/** The file of a drawing after somebody has pasted formatted text over D7 and E7 of table three, and cut D8 away. */
export const pastedOver = async (drawing: Drawing): Promise<Uint8Array> => {
  const workbook = await openXlsx(await writeDrawing(drawing), { readStyles: true });
  const { cells } = workbook.sheets.find(({ name }) => name === tableThree)!;
  delete cells!.get('6,3')!.style;
  cells!.get('6,4')!.style = { numFmt: '0%', protection: { locked: false } };
  workbook.namedRanges = workbook.namedRanges!.map((each) =>
    each.name === answerName('requests.partial.person') ? { ...each, range: '#REF!' } : each,
  );
  return saveXlsx(workbook);
};
