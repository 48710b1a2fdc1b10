import type { Workbook } from 'excel-stand-in';
import { addressOf } from '../../src/model/address';
import type { Drawing } from '../../src/model/drawing';

/** Cells of a workbook whose formulas give another result than the figures that a drawing was made from. */
export const wrongResults = (workbook: Workbook, { sheets }: Drawing): readonly unknown[] =>
  sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, content }) => {
      if (!('formula' in content)) return [];
      const shown = workbook.value(name, addressOf(row, column));
      const isSame =
        typeof shown === 'number' && typeof content.result === 'number'
          ? Math.abs(shown - content.result) < 1e-9
          : shown === content.result;
      return isSame ? [] : [[name, addressOf(row, column), content.formula, shown, content.result]];
    }),
  );
