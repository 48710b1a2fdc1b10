import type { Area } from './address';
import { type Actor, addIn } from './events';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Something that the user can undo; `takeBack` is missing where the stand-in counts the step only. */
interface Step {
  readonly what: string;
  readonly takeBack: (() => void) | undefined;
}

/** Excel remembers no more. */
const most = 100;

/** What Ctrl+Z would take back, the last step first. */
export class UndoList {
  private readonly steps: Step[] = [];

  constructor(private readonly workbook: Workbook) {}

  get count(): number {
    return this.steps.length;
  }

  /** What will take a change back, remembered before it is made; nothing where the change will be no step. */
  remember(actor: Actor, keep: () => () => void): () => void {
    const isStep = actor === addIn ? this.workbook.behaviour.undo === 'kept' : actor.source === 'Local';
    return isStep ? keep() : () => undefined;
  }

  /** Notes a change as a step, with how it is taken back where the stand-in can do that. */
  note(actor: Actor, what: string, takeBack?: () => void): void {
    if (actor === addIn && this.workbook.behaviour.undo === 'cleared') this.clear();
    else if (actor.source === 'Local') this.add({ what, takeBack });
  }

  /** Notes a change of a sheet's tab, which Excel undoes on the web only: on the desktop nothing before it can be undone either. */
  noteOfTab(actor: Actor, what: string): void {
    if (this.workbook.behaviour.platform === 'OfficeOnline') this.note(actor, what);
    else this.clear();
  }

  private add(step: Step): void {
    this.steps.push(step);
    if (this.steps.length > most) this.steps.shift();
  }

  clear(): void {
    this.steps.length = 0;
  }

  /**
   * Takes back the last step; false if there is none.
   * @throws if it is one that the stand-in only counts.
   */
  takeBack(): boolean {
    const step = this.steps.at(-1);
    if (!step) return false;
    if (!step.takeBack)
      throw new Error(`The stand-in counts ${step.what} as a step, but cannot take it back.`);
    this.steps.pop();
    step.takeBack();
    return true;
  }
}

/** Remembers the cells of areas, with their formats and merges; the returned function puts them back. */
export function keepCells(sheet: Sheet, areas: readonly Area[]): () => void {
  const cells = areas.flatMap((area) =>
    sheet.keptIn(area).map(([row, column]) => ({ row, column, cell: sheet.copyOf(row, column) })),
  );
  const [broadFormats, merges] = [[...sheet.broadFormats], [...sheet.merges]];
  return () => {
    for (const area of areas)
      for (const [row, column] of sheet.keptIn(area)) sheet.put(row, column, undefined);
    for (const { row, column, cell } of cells) sheet.put(row, column, cell);
    sheet.broadFormats = broadFormats;
    sheet.merges = merges;
  };
}

/** Remembers all that inserting or deleting rows and columns can change; the returned function puts it back. */
export function keepSheets({ sheets, names }: Workbook): () => void {
  const contents = sheets.map((sheet) => ({ sheet, was: structuredClone({ ...sheet }) }));
  const namesWere = structuredClone(names);
  return () => {
    for (const { sheet, was } of contents) {
      const { cells, pageLayout, ...rest } = was;
      sheet.cells.clear();
      for (const [key, cell] of cells) sheet.cells.set(key, cell);
      Object.assign(sheet.pageLayout, pageLayout);
      Object.assign(sheet, rest);
    }
    names.splice(0, names.length, ...namesWere);
  };
}
