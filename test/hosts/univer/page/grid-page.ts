/// <reference lib="dom" />
import './page.css';
import type { IWorkbookData } from '@univerjs/core';
import { HostFault } from '../../../../src/model/host-fault';
import type { Host } from '../../../../src/hosts/host';
import { openGrid } from '../../../../src/hosts/univer/open-grid';
import type { Locks } from '../../../../src/hosts/univer/guard';
import type { UniverHost } from '../../../../src/hosts/univer/univer-host';
import { addressOf } from '../../../../src/model/address';
import { fromPlain, toPlain } from '../../browser-pane/plain';

/** The grid in a real page, driven from outside with plain data. */

declare global {
  interface Window {
    goujiHost?: Promise<UniverHost>;
    /** Shows an empty workbook. */
    goujiClear?: () => Promise<void>;
    /** Opens a file, given in base64; says why it cannot. */
    goujiLoad?: (file: string) => Promise<string>;
    /** The file in base64. */
    goujiSave?: () => Promise<string>;
    /** What the grid holds, in its own terms. */
    goujiSnapshot?: () => Promise<IWorkbookData>;
    /** Puts something into named cells, as if it were typed: a text that begins with “=” is a formula. */
    goujiType?: (
      edits: readonly (readonly [name: string, content: string | number | null])[],
    ) => Promise<void>;
    /** The cells of each sheet that the guard lets be changed, by the sheet's id. */
    goujiUnlocked?: () => Promise<(readonly [sheet: string, cells: string[]])[]>;
  }
}

const opened = openGrid(document.getElementById('grid')!);
let stop: (() => Promise<void>) | undefined;

const watch = async (host: Host): Promise<void> => {
  stop = await host.watch({
    edited: (cells) => void window.goujiEdited?.({ cells: toPlain(cells) }),
    failed: ({ kind, sheets }) => void window.goujiEdited?.({ fault: { kind, sheets } }),
  });
};

window.goujiHost = opened;

window.goujiCall = async ({ method, args }) => {
  try {
    const host = await opened;
    if (method === 'watch') return { value: await watch(host) };
    if (method === 'unwatch') return { value: await stop?.() };
    const act = host[method as 'read'] as (...given: unknown[]) => Promise<unknown>;
    return { value: toPlain(await act.apply(host, fromPlain(args) as unknown[])) };
  } catch (error) {
    if (error instanceof HostFault) return { fault: { kind: error.kind, sheets: error.sheets } };
    throw error;
  }
};

window.goujiClear = async () => (await opened).clear();

window.goujiLoad = async (file) => {
  try {
    await (await opened).load(Uint8Array.from(atob(file), (character) => character.charCodeAt(0)));
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

window.goujiSave = async () => {
  const bytes = await (await opened).save();
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
};

window.goujiSnapshot = async () => {
  const host = await opened;
  await host.calculate();
  return host.grid.api.getActiveWorkbook()!.save();
};

window.goujiUnlocked = async () => {
  const host = await opened;
  const { book } = host as unknown as { book: Locks };
  return host.grid.api
    .getActiveWorkbook()!
    .getSheets()
    .map((sheet) => {
      const id = sheet.getSheetId();
      const places = Array.from({ length: sheet.getMaxRows() * sheet.getMaxColumns() }, (_, index) => ({
        row: Math.floor(index / sheet.getMaxColumns()),
        column: index % sheet.getMaxColumns(),
      }));
      return [
        id,
        places
          .filter(({ row, column }) => !book.isLocked(id, row, column))
          .map(({ row, column }) => addressOf(row, column)),
      ] as const;
    });
};

window.goujiType = async (edits) => {
  const { grid } = await opened;
  const workbook = grid.api.getActiveWorkbook()!;
  for (const [name, content] of edits) {
    const reference = workbook.getDefinedName(name)!.getFormulaOrRefString();
    workbook
      .getSheets()[0]!
      .getRange(reference)
      .setValue(content ?? '');
  }
};
