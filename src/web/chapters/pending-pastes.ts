import type { CellEdit } from '../../hosts/host';
import type { NamedCells } from '../../model/drawing';
import { pastingEdits } from '../../session/edit/typed-cells';
import type { NamedText, TypedInto } from '../../session/edit/typed-cells';

/** What is pasted, by the cells that it is for, and how many values have none. */
export interface PastedTexts {
  readonly values: readonly NamedText[];
  readonly skipped: number;
}

/** A paste that is still being read. */
export interface PendingPaste {
  /** The tables as they were when it was pasted. */
  into: TypedInto;
  /** The names of cells into which something was typed since. */
  readonly typedInto: Set<string>;
}

/**
 * Pastes that are still being read, while the clerk goes on. Each counts as of the moment at which it was pasted: what was
 * done to a cell since then is later, and stays.
 */
export class PendingPastes {
  private readonly pending = new Set<PendingPaste>();
  private reading: Promise<unknown> = Promise.resolve();

  /** @param onReading hears of each paste that has to be read, until it is in the tables or given up. */
  constructor(private readonly onReading: (reading: Promise<void>) => void = () => undefined) {}

  begin(into: TypedInto): PendingPaste {
    const paste: PendingPaste = { into, typedInto: new Set() };
    this.pending.add(paste);
    return paste;
  }

  /** Notes that the clerk has put something into a cell himself, though it may be what stands there. */
  typed(name: string): void {
    for (const { typedInto } of this.pending) typedInto.add(name);
  }

  /** Gives up the paste that was begun last. @returns whether there was one */
  cancel(): boolean {
    const last = [...this.pending].at(-1);
    return last !== undefined && this.end(last);
  }

  /** @returns whether it was still to be done */
  end(paste: PendingPaste): boolean {
    return this.pending.delete(paste);
  }

  /** A paste has come into the tables, which is no change since the pastes that were begun after it. */
  pasted(edits: readonly CellEdit[], cells: NamedCells): void {
    for (const paste of this.pending) {
      const before = new Map(paste.into.cells);
      for (const { name } of edits) before.set(name, cells.get(name) ?? null);
      paste.into = { ...paste.into, cells: before };
    }
  }

  /** Whoever waits for all pastes waits for this one too. */
  waitFor(reading: Promise<void>): void {
    this.onReading(reading);
    const before = this.reading;
    this.reading = reading.finally(() => before.catch(() => undefined));
  }

  /** Resolves when all that was pasted so far is in the tables, or was given up. */
  async ended(): Promise<void> {
    await this.reading.catch(() => undefined);
  }
}

const isChangedSince = ({ into, typedInto }: PendingPaste, name: string, cells: NamedCells): boolean => {
  const [then, now] = [into.cells.get(name), cells.get(name)];
  if (typedInto.has(name) || !now || then?.formula !== now.formula) return true;
  return now.formula === undefined && then?.value !== now.value;
};

/** What is written of a paste by now, as if it had been at once, and what is said of it. @param cells as they are now */
export const pasteNow = (
  paste: PendingPaste,
  { values, skipped }: PastedTexts,
  cells: NamedCells,
): { readonly edits: readonly CellEdit[]; readonly says: string } => {
  const { edits, gone, wrongTotals } = pastingEdits(paste.into, values);
  const isLater = ({ name }: { readonly name: string }): boolean => isChangedSince(paste, name, cells);
  const later = values.filter((value) => paste.into.cells.get(value.name) && isLater(value)).length;
  const wrong = wrongTotals.filter((total) => !isLater(total)).length;
  const lost = skipped + gone;
  const says = [
    `已粘贴 ${values.length - gone - later} 格`,
    ...(later > 0 ? [`${later} 格在粘贴之后又改过，没有填入`] : []),
    ...(lost > 0 ? [`${lost} 个值没有对应的格子，没有填入`] : []),
    ...(wrong > 0 ? [`其中 ${wrong} 个总计与各项之和不符，请核对`] : []),
  ];
  return {
    edits: edits
      .filter((edit) => !isLater(edit))
      .map((edit) => ({ ...edit, before: cells.get(edit.name) ?? edit.before })),
    says: `${says.join('；')}。`,
  };
};
