import type { SheetDrawing } from '../../model/drawing';
import { Fault } from '../../model/fault';
import { longestText } from '../../model/longest-text';

/** hucre would write a text that no cell can hold, and Excel call the file damaged. @throws Fault */
export const refuseTooLong = ({ name, cells }: SheetDrawing): void => {
  for (const { content } of cells) {
    const text = 'formula' in content ? content.result : content.value;
    if (typeof text === 'string' && text.length > longestText)
      throw new Fault(
        `“${name}”表中有一段文字超过 ${longestText} 字，Excel 的一个单元格放不下。请缩短后再试。`,
      );
  }
};
