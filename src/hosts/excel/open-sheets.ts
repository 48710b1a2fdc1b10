/// <reference types="office-js" />
import { Fault } from '../../model/fault';
import type { HostFault } from '../../model/host-fault';
import { ownProtection } from './draw-sheet';
import { faultFor } from './faults';
import { askUntilAnswered, isRefusedWhole } from './refusals';
import type { Requests } from './requests';

/** A protected sheet, and what its protection lets through: whoever protected it may have allowed more than we do. */
export interface ProtectedSheet {
  readonly sheet: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** What a request that broke off with sheets open has left. */
export interface BrokenOff<T> {
  readonly fault: HostFault;
  /** Nothing where Excel does not answer, so that sheets may be without their protection. */
  readonly left:
    | {
        /** Sheets that were not opened, or are protected again by the request itself. */
        readonly closed: readonly string[];
        readonly found: T;
      }
    | undefined;
}

/** A sheet that we have drawn, with the protection that we gave it. */
export const protectedByUs = (sheet: string): ProtectedSheet => ({ sheet, options: ownProtection });

/** Asks which sheets are protected, and how. @returns the answer once the batch is synced */
export const askProtection = (
  { workbook }: Excel.RequestContext,
  sheets: readonly string[],
): (() => readonly ProtectedSheet[]) => {
  const worksheets = sheets.map((sheet) => {
    const worksheet = workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.protection.load('protected,options');
    return { sheet, worksheet };
  });
  return () =>
    worksheets.flatMap(({ sheet, worksheet }) =>
      !worksheet.isNullObject && worksheet.protection.protected
        ? [{ sheet, options: worksheet.protection.options }]
        : [],
    );
};

const protect = ({ workbook }: Excel.RequestContext, sheets: readonly ProtectedSheet[]): void => {
  for (const { sheet, options } of sheets)
    workbook.worksheets.getItemOrNullObject(sheet).protection.protect(options);
};

/** Protects again what is open of these sheets; what is to be done while they are open comes first. */
const closeAgain = async <T>(
  context: Excel.RequestContext,
  sheets: readonly ProtectedSheet[],
  mend: (context: Excel.RequestContext, closed: readonly string[]) => Promise<T>,
): Promise<{ readonly closed: readonly string[]; readonly found: T }> => {
  const protection = askProtection(
    context,
    sheets.map(({ sheet }) => sheet),
  );
  await context.sync();
  const closed = protection().map(({ sheet }) => sheet);
  const found = await mend(context, closed);
  protect(
    context,
    sheets.filter(({ sheet }) => !closed.includes(sheet)),
  );
  await context.sync();
  return { closed, found };
};

/** Protects sheets again that a request may have left open. @returns whether they are protected for certain */
export const protectAgain = async (requests: Requests, sheets: readonly ProtectedSheet[]): Promise<boolean> =>
  (await askUntilAnswered(requests, (context) => closeAgain(context, sheets, () => Promise.resolve()))) !==
  undefined;

/**
 * Takes protection off sheets, works on them and gives it back as it was, in one request. Where that breaks off, the
 * sheets are protected again; `mend` looks before that at what has come of the work, or takes it back. It can be run
 * more than once.
 * @returns what has broken off; nothing where all is done
 * @throws HostFault where Excel has taken nothing of it
 */
export const whileUnprotected = async <T>(
  requests: Requests,
  sheets: readonly ProtectedSheet[],
  work: (context: Excel.RequestContext) => void,
  mend: (context: Excel.RequestContext, closed: readonly string[]) => Promise<T>,
): Promise<BrokenOff<T> | undefined> => {
  try {
    await requests.silently((context) => {
      for (const { sheet } of sheets) context.workbook.worksheets.getItem(sheet).protection.unprotect();
      work(context);
      protect(context, sheets);
    });
    return undefined;
  } catch (error) {
    const fault = faultFor(error);
    if (isRefusedWhole(fault)) throw fault.withNothingChanged;
    const left = await askUntilAnswered(requests, (context) => closeAgain(context, sheets, mend));
    return { fault, left };
  }
};

/** Where nobody can tell whether sheets are protected again: which, and what to do. */
export const mayBeOpen = (sheets: readonly ProtectedSheet[], cause: unknown): Fault => {
  const names = sheets.map(({ sheet }) => `“${sheet}”`).join('');
  return new Fault(
    `没有完成，数据没有改动，但${names}可能没有重新保护。请在“审阅”中看一下，没有保护的请保护工作表，再试一次。`,
    { cause },
  );
};
