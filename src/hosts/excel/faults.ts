/// <reference types="office-js" />
import { HostFault } from '../../model/host-fault';
import type { HostFaultKind } from '../../model/host-fault';

/**
 * Codes of the Office.js client and of Excel behind it, as Microsoft lists them: “Error handling with the
 * application-specific JavaScript APIs”, “Troubleshooting Excel add-ins”.
 */
const kinds: Readonly<Record<string, HostFaultKind>> = {
  AccessDenied: 'sheet-protected',
  InvalidOperationInCellEditMode: 'editing-cell',
  InactiveWorkbook: 'other-workbook',
  // What deleting a sheet answers while another workbook has the focus.
  InvalidSelection: 'other-workbook',
  UnsupportedSheet: 'chart-sheet',
  FilteredRangeConflict: 'filtered',
  ItemNotFound: 'cell-gone',
  InvalidReference: 'cell-gone',
  ItemAlreadyExists: 'sheet-exists',
  RequestAborted: 'busy',
  ActivityLimitReached: 'busy',
  Conflict: 'busy',
  MemoryLimitReached: 'out-of-memory',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  ConnectionFailure: 'disconnected',
  HttpError: 'disconnected',
  ServiceNotAvailable: 'disconnected',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Any error of the client as a fault with words for the clerk; the error itself is kept as the cause. */
export const faultFor = (error: unknown): HostFault =>
  error instanceof HostFault
    ? error
    : new HostFault(kinds[codeOf(error)] ?? 'unexpected', [], { cause: error });

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
