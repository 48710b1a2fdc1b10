/// <reference types="office-js" />
/// <reference lib="dom" />
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { HostFault } from '../../../src/model/host-fault';
import type { Host } from '../../../src/hosts/host';
import { fromPlain, toPlain } from './plain';
import type { Outcome, PlainCall } from './plain';

/** The Excel host in a real pane, driven from outside with plain data. */

declare global {
  interface Window {
    /** Resolves once Office is ready. */
    goujiCall?: (call: PlainCall) => Promise<Outcome>;
    goujiEdited?: (event: unknown) => Promise<void>;
  }
}

let opened: Promise<Host> | undefined;
let stop: (() => Promise<void>) | undefined;

const open = async (): Promise<Host> => {
  await Office.onReady();
  return new ExcelHost({ Excel, Office });
};

const watch = async (host: Host): Promise<void> => {
  stop = await host.watch({
    edited: (cells) => void window.goujiEdited?.({ cells: toPlain(cells) }),
    failed: ({ kind, sheets }) => void window.goujiEdited?.({ fault: { kind, sheets } }),
  });
};

window.goujiCall = async ({ method, args }) => {
  try {
    const host = await (opened ??= open());
    if (method === 'watch') return { value: await watch(host) };
    if (method === 'unwatch') return { value: await stop?.() };
    const act = host[method] as (...given: unknown[]) => Promise<unknown>;
    return { value: toPlain(await act.apply(host, fromPlain(args) as unknown[])) };
  } catch (error) {
    if (error instanceof HostFault) return { fault: { kind: error.kind, sheets: error.sheets } };
    throw error;
  }
};
