import { HostFault } from '../model/host-fault';
import type { Host } from '../hosts/host';
import type { Drawing } from '../model/drawing';
import { otherNames, renameSheets } from '../workbook/rename-sheets';

/** How many other names are tried for sheets whose names are taken. */
const mostAttempts = 9;

/**
 * Draws our sheets beside the clerk's own.
 * @param inTheWay names of the clerk's sheets for which ours get other names
 * @returns names of sheets that are in the way, with nothing changed; none where our sheets are there now
 * @throws HostFault
 */
export const drawBeside = async (
  host: Host,
  drawing: Drawing,
  inTheWay: readonly string[],
): Promise<readonly string[]> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await host.draw(renameSheets(drawing, otherNames(inTheWay, attempt)));
      return [];
    } catch (error) {
      if (!(error instanceof HostFault)) throw error;
      // Somebody else, or an earlier attempt, has made them.
      if (error.kind === 'already-ours') return [];
      if (error.kind !== 'sheet-exists') throw error;
      if (inTheWay.length === 0 || attempt === mostAttempts) return error.sheets;
    }
  }
};
