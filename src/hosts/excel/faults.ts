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
  ItemNotFound: 'cell-gone',
  InvalidReference: 'cell-gone',
  ItemAlreadyExists: 'sheet-exists',
  RequestAborted: 'busy',
  ActivityLimitReached: 'busy',
  Conflict: 'busy',
  MemoryLimitReached: 'out-of-memory',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
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
