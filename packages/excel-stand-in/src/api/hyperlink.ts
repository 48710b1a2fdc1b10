import type { Hyperlink } from '../model/cell-format';
import { ExcelError } from '../model/excel-error';

const parts = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;

/** A hyperlink as an add-in gives it: to an address or to a place in the workbook, not both. */
export function readHyperlink(given: unknown): Hyperlink {
  if (typeof given !== 'object' || given === null) throw new ExcelError('InvalidArgument');
  const link = given as Record<string, unknown>;
  if (!link.address === !link.documentReference) throw new ExcelError('InvalidArgument');
  return Object.fromEntries(
    parts.flatMap((name) => (typeof link[name] === 'string' ? [[name, link[name]]] : [])),
  );
}
