import { loadDivisions } from '../../filing/divisions/load-divisions';
import { Fault } from '../../model/fault';
import type { Drawing } from '../../model/drawing';
import type { CollectDesk, SourceFile } from '../../session/collect/collect-desk';
import { draftedList } from '../../session/collect/drafted-list';
import { openBodyList } from '../../session/collect/open-list';
import type { BodyList } from '../../session/collect/open-list';

/** A list of the bodies whose reports are among files, and the same as a workbook. @throws Fault where there is none */
export const draftOf = async (
  files: readonly SourceFile[],
  desk: CollectDesk,
): Promise<{ readonly list: BodyList; readonly drawing: Drawing }> => {
  const drafted = await draftedList(files, desk, await loadDivisions());
  if (drafted.count === 0)
    throw new Fault('这些文件里没有读出年度报告，没有列出名录。请检查是不是选错了文件夹。');
  const list = await openBodyList('名录.csv', new TextEncoder().encode(drafted.csv()));
  return { list, drawing: drafted.drawing() };
};
