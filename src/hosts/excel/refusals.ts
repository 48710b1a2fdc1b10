/// <reference types="office-js" />
import { HostFault } from '../../model/host-fault';
import type { Requests } from './requests';

/** What is asked when a request that changes the workbook has failed: what came of it, and why. */

/** Milliseconds before each try to find out what a failed request has left. */
const pauses = [0, 300, 1000, 3000];

const pass = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

/**
 * Finds out what a failed request has left, and mends it: waits out a cell that is being edited, and tries more than
 * once, so the work must be such that it can be done again.
 * @returns nothing where Excel would not answer
 */
export const askUntilAnswered = async <T>(
  requests: Requests,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T | undefined> => {
  for (const pause of pauses) {
    await pass(pause);
    try {
      return await requests.run(work, { waits: true });
    } catch {
      // The next try may succeed; if none does, the caller says so.
    }
  }
  return undefined;
};

/** Excel took nothing of the request, or it was never sent, so that there is nothing to look for. */
export const isRefusedWhole = ({ kind }: HostFault): boolean =>
  kind === 'editing-cell' || kind === 'text-too-long';

/** Nothing refused the request for certain: it may have been carried out, and only its answer lost. */
export const isUnclear = ({ kind }: HostFault): boolean =>
  kind === 'unexpected' || kind === 'disconnected' || kind === 'busy';

/** What may refuse any change to a workbook; Excel has the same code for it as for a locked cell. */
export interface Protection {
  readonly readOnly: boolean;
  /** Its structure is protected, which matters where sheets are added or renamed. */
  readonly isProtected?: boolean;
}

/** Why nothing was changed. */
export const refusalIn = (fault: HostFault, { readOnly, isProtected = false }: Protection): HostFault => {
  const isLocked = fault.kind === 'sheet-protected';
  if (isLocked && readOnly) return new HostFault('read-only', [], { cause: fault });
  if (isLocked && isProtected) return new HostFault('workbook-protected', [], { cause: fault });
  return fault.withNothingChanged;
};
