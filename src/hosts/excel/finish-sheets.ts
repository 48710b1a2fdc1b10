/// <reference types="office-js" />
import type { SheetDrawing } from '../../model/drawing';
import { drawCharts } from './draw-charts';
import { protectSheet } from './draw-sheet';
import { faultFor } from './faults';
import { isReached, milestoneIn } from './milestone';
import type { Milestone } from './milestone';
import { protectAgain, protectedByUs } from './open-sheets';
import type { Requests } from './requests';
import { setUpPage, setUpWindow } from './set-up-page';

/** What makes a sheet easier to look at and to print; it can be filled in without. */
export interface Finish {
  readonly kind: 'window' | 'page' | 'charts' | 'show';
  readonly sheet: string;
  readonly draw: (worksheet: Excel.Worksheet) => void;
}

/** What is said of what was not done, with the names of the sheets. */
const notes = {
  window: (sheets: string) => `${sheets}没有设好冻结窗格和网格线，不影响填报；需要时请在“视图”中自己设置。`,
  page: (sheets: string) => `${sheets}没有设好打印页面，不影响填报；打印前请在“页面布局”中自己设置。`,
  charts: (sheets: string) =>
    `${sheets}没有画全图表，数字都在表里；需要时请选中数字，在“插入”中自己插入图表。`,
  unprotected: (sheets: string) => `${sheets}可能没有重新保护；请在“审阅”中看一下，没有保护的请保护工作表。`,
};

/** More sheets than these are counted instead of named, so that the note stays short. */
const mostNamed = 3;

/** After so many failures, what is left of a kind is not tried any more. */
const mostFailures = 2;

/** What is left to be done on drawn sheets, in its order. */
export const finishesOf = (sheets: readonly SheetDrawing[]): readonly Finish[] =>
  sheets.flatMap((sheet): readonly Finish[] => {
    const { name, charts = [] } = sheet;
    const finish = (kind: Finish['kind'], draw: Finish['draw']): Finish => ({ kind, sheet: name, draw });
    return [
      finish('window', (worksheet) => setUpWindow(worksheet, sheet)),
      finish('page', (worksheet) => setUpPage(worksheet, sheet)),
      ...(charts.length > 0
        ? [finish('charts', (worksheet) => drawChartsOverProtected(worksheet, sheet))]
        : []),
    ];
  });

/** Shows a sheet to the user, after all else. */
export const showing = (sheet: string): Finish => ({
  kind: 'show',
  sheet,
  draw: (worksheet) => worksheet.activate(),
});

/** Protection does not let charts in. */
const drawChartsOverProtected = (worksheet: Excel.Worksheet, sheet: SheetDrawing): void => {
  if (!sheet.isOpen) worksheet.protection.unprotect();
  drawCharts(worksheet, sheet);
  if (!sheet.isOpen) protectSheet(worksheet);
};

/** Puts finishes into a batch. @returns a milestone behind each */
export const queueFinishes = (
  context: Excel.RequestContext,
  finishes: readonly Finish[],
): readonly Milestone[] =>
  finishes.map(({ sheet, draw }) => {
    draw(context.workbook.worksheets.getItem(sheet));
    return milestoneIn(context);
  });

const listed = (sheets: readonly string[]): string =>
  sheets.length > mostNamed ? `有 ${sheets.length} 张工作表` : sheets.map((sheet) => `“${sheet}”`).join('');

const sayNotDone = (failed: readonly Finish[], unprotected: readonly string[]): readonly string[] =>
  Object.entries(notes).flatMap(([kind, note]) => {
    const sheets =
      kind === 'unprotected'
        ? unprotected
        : failed.filter((finish) => finish.kind === kind).map(({ sheet }) => sheet);
    return sheets.length > 0 ? [note(listed(sheets))] : [];
  });

/**
 * Goes on after a batch of finishes has failed: without the one that failed, and, after some failures, without others
 * of its kind. Nothing of it keeps anybody from filling the sheets in, so that it waits while a cell is being edited.
 * @returns what could not be done and where to do it by hand, a sentence a kind
 */
export const finishAfter = async (
  requests: Requests,
  finishes: readonly Finish[],
  milestones: readonly Milestone[],
  error: unknown,
): Promise<readonly string[]> => {
  const failed: Finish[] = [];
  const unprotected: string[] = [];
  let left = finishes;
  let reached = milestones;
  let fault: unknown = error;
  while (fault !== undefined && left.length > 0) {
    const done = reached.filter(isReached).length;
    const failing = left[done];
    // Where nothing failed, only the answer was lost.
    if (!failing) break;
    failed.push(failing);
    if (failing.kind === 'charts' && !(await protectAgain(requests, [protectedByUs(failing.sheet)])))
      unprotected.push(failing.sheet);
    const isGivenUp = ({ kind }: Finish): boolean =>
      faultFor(fault).kind === 'editing-cell' ||
      failed.filter((each) => each.kind === kind).length >= mostFailures;
    const rest = left.slice(done + 1);
    failed.push(...rest.filter(isGivenUp));
    left = rest.filter((finish) => !isGivenUp(finish));
    ({ fault, reached } = await attempt(requests, left));
  }
  return sayNotDone(failed, unprotected);
};

const attempt = async (
  requests: Requests,
  finishes: readonly Finish[],
): Promise<{ readonly fault: unknown; readonly reached: readonly Milestone[] }> => {
  let reached: readonly Milestone[] = [];
  if (finishes.length === 0) return { fault: undefined, reached };
  try {
    await requests.silently(
      (context) => {
        reached = queueFinishes(context, finishes);
      },
      undefined,
      { waits: true },
    );
    return { fault: undefined, reached };
  } catch (fault) {
    return { fault, reached };
  }
};

/**
 * Does what is left to be done on drawn sheets, in one request where nothing fails.
 * @returns what could not be done and where to do it by hand, a sentence a kind
 */
export const finishSheets = async (
  requests: Requests,
  finishes: readonly Finish[],
): Promise<readonly string[]> => {
  const { fault, reached } = await attempt(requests, finishes);
  return fault === undefined ? [] : finishAfter(requests, finishes, reached, fault);
};
