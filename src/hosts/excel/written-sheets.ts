/// <reference types="office-js" />
import type { Drawing } from '../../model/drawing';
import { Fault } from '../../model/fault';
import { HostFault } from '../../model/host-fault';
import type { SheetsThere, SheetWriter, SheetWriting } from '../../model/written-sheets';
import { faultFor } from './faults';
import { finishesOf, finishSheets, showing } from './finish-sheets';
import { askUntilAnswered, isRefusedWhole, refusalIn } from './refusals';
import type { Requests } from './requests';
import { removeSheet, settleSheets } from './settle-sheets';
import { asWhileWriting, findSheets, markSheet, nameWhileWriting } from './sheet-marks';
import type { FoundSheet, FoundSheets } from './sheet-marks';
import { inRequests, piecesOf } from './sheet-pieces';
import type { SheetPiece } from './sheet-pieces';

/** A piece, and on which of the sheets it is drawn. */
interface PlacedPiece extends SheetPiece {
  readonly sheet: number;
}

/**
 * What is drawn in each request. Sheets that others refer to come last in a workbook: they are filled first, so that the
 * others are right where Excel calculates only what is typed.
 */
const requestsFor = ({ sheets }: Drawing): readonly (readonly PlacedPiece[])[] => {
  const names = sheets.map(({ name }) => name);
  const pieces = sheets.map((sheet, at) =>
    piecesOf(asWhileWriting(sheet, names)).map((piece): PlacedPiece => ({ ...piece, sheet: at })),
  );
  return inRequests(pieces.reverse().flat());
};

/** Lets Excel neither calculate nor draw until a request is done. */
const rest = ({ application }: Excel.RequestContext): void => {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
};

const leftBehind = (cause: unknown): Fault =>
  new Fault(
    '没有写完，也没能把写了一半的清理掉。名称里有“（写入中）”的工作表请删除；再点一次“写入汇总表”也会清理。您自己的工作表没有改动。',
    { cause },
  );

const wentAway = (cause: unknown): Fault =>
  new Fault('写入的时候有工作表被删除或改名，没有写完，工作簿没有改动。请再试一次。', { cause });

const namesOf = (
  sheets: readonly FoundSheet[],
  ...whose: readonly FoundSheet['whose'][]
): readonly string[] => sheets.filter((each) => whose.includes(each.whose)).map(({ name }) => name);

/** @throws HostFault where sheets cannot be added, or those of the user have the same names */
const refuse = (
  { sheets, readOnly, isProtected }: FoundSheets,
  drawing: Drawing,
  replaces: boolean,
): void => {
  if (readOnly) throw new HostFault('read-only');
  if (isProtected) throw new HostFault('workbook-protected');
  const staying = namesOf(sheets, 'user', ...(replaces ? [] : (['written'] as const)));
  const taken = new Set(staying.map((name) => name.toLowerCase()));
  const inTheWay = drawing.sheets
    .flatMap(({ name }) => [name, nameWhileWriting(name)])
    .filter((name) => taken.has(name.toLowerCase()));
  if (inTheWay.length > 0) throw new HostFault('sheet-exists', inTheWay);
};

/**
 * Sheets beside those of the user, in as many requests as they need: they bear names of their own until all are written,
 * then what they replace goes and they get theirs.
 */
export class WrittenSheets implements SheetWriter {
  /** @param quietly runs our own writing without the watch reading in the middle of it */
  constructor(
    private readonly requests: Requests,
    private readonly quietly: <Result>(work: () => Promise<Result>) => Promise<Result>,
  ) {}

  async find(): Promise<SheetsThere> {
    const { sheets } = await this.requests.run(findSheets);
    return { ours: namesOf(sheets, 'written'), others: namesOf(sheets, 'user') };
  }

  write(drawing: Drawing, how: SheetWriting): Promise<readonly string[]> {
    return this.quietly(() => this.add(drawing, how));
  }

  private async add(drawing: Drawing, { replaces, progress }: SheetWriting): Promise<readonly string[]> {
    const { sheets } = drawing;
    const found = await this.requests.run(findSheets).catch((error: unknown) => {
      throw faultFor(error).withNothingChanged;
    });
    refuse(found, drawing, replaces);
    const earlier = found.sheets.filter(({ whose }) => whose === 'written').map(({ id }) => id);
    const requests = requestsFor(drawing);
    const steps = requests.length + 1;
    let sent = 0;
    try {
      let ids: readonly string[] = [];
      for (const pieces of requests) {
        progress(sent, steps);
        ids = await (sent === 0 ? this.begin(found, drawing, pieces) : this.goOn(ids, pieces));
        sent++;
      }
      progress(sent, steps);
      const fresh = new Map(ids.map((id, at) => [id, sheets[at]!.name]));
      await settleSheets(this.requests, { fresh, earlier, replaces });
    } catch (error) {
      const isNothing = sent === 0 && (!(error instanceof HostFault) || isRefusedWhole(error));
      if (isNothing) throw error instanceof HostFault ? error.withNothingChanged : error;
      await this.takeBack(error, replaces ? earlier : []);
    }
    return finishSheets(this.requests, [...finishesOf(sheets), showing(sheets[0]!.name)]);
  }

  /** Takes out what an earlier writing has left, adds blank sheets and draws the first pieces. @returns their ids */
  private async begin(
    { sheets }: FoundSheets,
    drawing: Drawing,
    pieces: readonly PlacedPiece[],
  ): Promise<readonly string[]> {
    let added: readonly Excel.Worksheet[] = [];
    await this.requests.silently((context) => {
      rest(context);
      const { worksheets } = context.workbook;
      for (const { id, whose } of sheets) if (whose === 'begun') removeSheet(worksheets.getItem(id));
      added = drawing.sheets.map(({ name }) => {
        const worksheet = worksheets.add(nameWhileWriting(name));
        worksheet.load('id');
        markSheet(worksheet, name);
        return worksheet;
      });
      for (const { sheet, draw } of pieces) draw(added[sheet]!);
    });
    return added.map(({ id }) => id);
  }

  /** Draws more pieces; while a cell is being edited it waits, or all that is written would have been in vain. */
  private async goOn(ids: readonly string[], pieces: readonly PlacedPiece[]): Promise<readonly string[]> {
    await this.requests.silently(
      (context) => {
        rest(context);
        for (const { sheet, draw } of pieces) draw(context.workbook.worksheets.getItem(ids[sheet]!));
      },
      undefined,
      { waits: true },
    );
    return ids;
  }

  /** Takes out what was begun. @param replaced sheets that are to be there still */
  private async takeBack(cause: unknown, replaced: readonly string[]): Promise<never> {
    const state = await askUntilAnswered(this.requests, async (context) => {
      const found = await findSheets(context);
      if (replaced.some((id) => !found.sheets.some((each) => each.id === id))) return undefined;
      for (const { id, whose } of found.sheets)
        if (whose === 'begun') removeSheet(context.workbook.worksheets.getItem(id));
      await context.sync();
      return found;
    });
    if (!state) throw leftBehind(cause);
    if (!(cause instanceof HostFault)) throw cause;
    throw cause.kind === 'cell-gone' ? wentAway(cause) : refusalIn(cause, state);
  }
}
