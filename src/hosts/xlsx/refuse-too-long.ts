import type { SheetDrawing } from '../../model/drawing';
import { Fault } from '../../model/fault';
import { longestText } from '../../model/longest-text';

/** hucre would write a text that no cell can hold, and Excel call the file damaged. @throws Fault */
export const refuseTooLong = ({ name, cells, blocks = [] }: SheetDrawing): void => {
  const refuse = (text: string | number | null): void => {
    if (typeof text === 'string' && text.length > longestText)
      throw new Fault(
        `“${name}”表中有一段文字超过 ${longestText} 字，Excel 的一个单元格放不下。请缩短后再试。`,
      );
  };
  for (const { content } of cells) refuse('formula' in content ? content.result : content.value);
  for (const { rows } of blocks) for (const row of rows) row.forEach(refuse);
};
