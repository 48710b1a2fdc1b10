import { draftList } from '../../collect/list/draft-list';
import { drawDataTable } from '../../collect/sheets/draw-data-table';
import { dataCsv } from '../../exports/data-csv';
import type { Divisions } from '../../filing/divisions/divisions';
import type { Drawing } from '../../model/drawing';
import type { CollectDesk, SourceFile } from './collect-desk';
import { readHandIns } from './read-hand-ins';

/** A list of bodies that was begun from a folder. */
export interface DraftedList {
  /** How many bodies it has. */
  readonly count: number;
  /** The list as a workbook. */
  drawing(): Drawing;
  /** The list as a .csv. */
  csv(): string;
}

const hint =
  '由收到的报告列出，请核对：补上没有报送的机关，改正类别，写明不计入汇总的和原因。可以加自己的列。';

/** Begins a list with the bodies whose reports are among files. */
export const draftedList = async (
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  desk: CollectDesk,
  divisions: Divisions,
): Promise<DraftedList> => {
  const read = await readHandIns(files, 'reading', desk);
  const table = draftList(
    read.flatMap(({ identities }) => identities),
    divisions,
  );
  return {
    count: [...table.rows].length,
    drawing: () => {
      const { sheet, names } = drawDataTable(table.name, table, { hint, without: '', tab: '2E75B6' });
      return { title: table.name, sheets: [sheet], names };
    },
    csv: () => [...dataCsv(table)].join(''),
  };
};
