import type { Host } from '../../hosts/host';
import { withWriting } from '../../model/form';
import { HostFault } from '../../model/host-fault';
import { drawLacking } from '../../workbook/draw';
import { otherNames, renameSheets } from '../../workbook/rename-sheets';
import type { Snapshot } from '../snapshot';

/** The sheets that were added, and what they lack, as a host says. */
export interface AddedSheets {
  readonly sheets: readonly string[];
  readonly notes: readonly string[];
}

/** How many other names are tried for sheets whose names are taken. */
const mostAttempts = 9;

/**
 * Adds 工作情况, and what else a workbook of an earlier version has no cells for, to such a workbook; nothing that is
 * there is touched. What its cover states stands in the new cells, which alone count from then on.
 * @throws HostFault
 */
export const addFactsSheets = async (
  host: Host,
  { form: bare, filing }: Pick<Snapshot, 'form' | 'filing'>,
): Promise<AddedSheets> => {
  const form = await withWriting(bare);
  const drawing = drawLacking({ form, previousForm: form, filing });
  let taken: readonly string[] = [];
  for (let attempt = 0; ; attempt++) {
    const drawn = renameSheets(drawing, otherNames(taken, attempt));
    try {
      const notes = await host.draw(drawn);
      return { sheets: drawn.sheets.map(({ name }) => name), notes };
    } catch (error) {
      if (!(error instanceof HostFault) || error.kind !== 'sheet-exists' || attempt === mostAttempts)
        throw error;
      if (attempt === 0) taken = error.sheets;
    }
  }
};
