/// <reference types="office-js" />
import { HostFault } from '../../model/host-fault';
import type { HostFaultKind } from '../../model/host-fault';

/** Codes of the Office.js client and of Excel behind it. */
const kinds: Readonly<Record<string, HostFaultKind>> = {
  AccessDenied: 'sheet-protected',
  InvalidOperationInCellEditMode: 'editing-cell',
  ItemNotFound: 'cell-gone',
  InvalidReference: 'cell-gone',
  ItemAlreadyExists: 'sheet-exists',
  ReadOnly: 'read-only',
  FileReadOnly: 'read-only',
  UnsupportedOperation: 'workbook-protected',
  ConnectionFailure: 'disconnected',
  HttpError: 'disconnected',
  ActivityLimitReached: 'disconnected',
  ServiceNotAvailable: 'disconnected',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Any error of the client as a fault with words for the clerk; the error itself is kept as the cause. */
export const faultFor = (error: unknown): HostFault =>
  error instanceof HostFault
    ? error
    : new HostFault(kinds[codeOf(error)] ?? 'unexpected', [], { cause: error });
