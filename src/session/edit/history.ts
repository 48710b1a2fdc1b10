import type { CellEdit } from '../../hosts/host';
import type { CellRead, NamedCells } from '../../model/drawing';

/** What stands in a cell. */
interface Content {
  readonly value: string | number | null;
  readonly formula?: string;
}

interface Change {
  readonly name: string;
  readonly from: Content;
  readonly to: Content;
  readonly isText: boolean;
}

/** One act of the clerk: a figure, a paste, 采用, an import, a paragraph. */
type Step = readonly Change[];

/** How many steps can be taken back, and how many characters of JSON they may take where they are noted. */
const mostSteps = 300;
const mostCharacters = 1_000_000;

/** Where the history of one work is noted; what is saved there is there at once. */
export interface HistoryStore {
  load(part: 'steps' | 'typing'): unknown;
  /** @param value nothing where it is to be forgotten */
  save(part: 'steps' | 'typing', value: unknown): void;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isContent = (value: unknown): value is Content =>
  isRecord(value) &&
  (value['value'] === null || ['string', 'number'].includes(typeof value['value'])) &&
  ['undefined', 'string'].includes(typeof value['formula']);

const isStep = (value: unknown): value is Step =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (each) =>
      isRecord(each) && typeof each['name'] === 'string' && isContent(each['from']) && isContent(each['to']),
  );

interface Noted {
  readonly steps: readonly Step[];
  readonly done: number;
  readonly earlier: readonly Change[];
}

/** The steps that were noted, and how many of them are done; none where what stands there is none of ours. */
const notedIn = (found: unknown): Noted => {
  const { steps, done, earlier } = isRecord(found) ? found : {};
  if (!Array.isArray(steps) || !steps.every(isStep)) return { steps: [], done: 0, earlier: [] };
  const isCount = Number.isInteger(done) && Number(done) >= 0 && Number(done) <= steps.length;
  return {
    ...{ steps, done: isCount ? Number(done) : steps.length },
    earlier: isStep(earlier) ? earlier : [],
  };
};

/** Whether what an earlier page noted is as this page writes it. */
export const isReadable = (part: 'steps' | 'typing', value: unknown): boolean =>
  part === 'typing'
    ? isStep(value)
    : isRecord(value) && Array.isArray(value['steps']) && value['steps'].every(isStep);

const contentOf = ({ value, formula }: Pick<CellRead, 'value' | 'formula'>): Content =>
  formula === undefined
    ? { value: typeof value === 'boolean' ? String(value) : value }
    : { value: null, formula };

const nowhere: HistoryStore = { load: () => undefined, save: () => undefined };

const isSame = (a: Content, b: Content): boolean => a.value === b.value && a.formula === b.formula;

const isNothing = (step: Step): boolean => step.every(({ from, to }) => isSame(from, to));

const changesOf = (edits: readonly CellEdit[]): Step =>
  edits
    .map(({ name, before, value, formula, isText }): Change => ({
      name,
      from: contentOf(before),
      to: contentOf(formula === undefined ? { value } : { value, formula }),
      isText,
    }))
    .filter(({ from, to }) => !isSame(from, to));

/** Edits that bring cells to what stands on one side of changes; those that are there already are left out. */
const editsTo = (changes: Step, side: 'from' | 'to', cells: NamedCells): readonly CellEdit[] =>
  changes.flatMap((change) => {
    const before = cells.get(change.name);
    if (!before || isSame(contentOf(before), change[side])) return [];
    return [{ name: change.name, before, ...change[side], isText: change.isText }];
  });

/**
 * What was done to a work, step by step, so that it can be undone and done again, after a reload as well. It is noted
 * at once, key by key, so that whatever a page that is killed had not saved yet is there.
 */
export class History {
  private steps: Step[];
  /** How many of the steps are done; those after it were undone. */
  private done: number;
  /** What cells came to hold by steps that are no more: undone ones, those that came to nothing, the oldest. */
  private readonly earlier: Map<string, Change>;
  /** The cell that is being typed into: what is typed there goes into one step. */
  private typing: string | undefined;

  constructor(private store: HistoryStore) {
    const { steps, done, earlier } = notedIn(store.load('steps'));
    this.steps = [...steps];
    this.done = done;
    this.earlier = new Map(earlier.map((change) => [change.name, change]));
    const typed = store.load('typing');
    if (!isStep(typed)) return;
    this.dropUndone();
    this.steps.push(typed);
    this.done++;
    if (isNothing(typed)) this.drop(this.steps.splice(--this.done, 1)[0]!, 'to');
  }

  get canUndo(): boolean {
    return this.done > 0;
  }

  get canRedo(): boolean {
    return this.done < this.steps.length;
  }

  /** The cell that is being typed into. */
  get typingAt(): string | undefined {
    return this.typing;
  }

  /** From now on nothing is noted any more: somebody else goes on with the work. */
  stop(): void {
    this.store = nowhere;
  }

  /** What was done belongs to another work from now on, as it does to this one. */
  goOnIn(store: HistoryStore): void {
    this.store = store;
    this.endTyping();
    this.save();
  }

  /** Edits by which the cells are as the history says; some where the workbook was saved before they were made. */
  missingIn(cells: NamedCells): readonly CellEdit[] {
    const last = new Map(this.earlier);
    for (const change of this.steps.slice(this.done).flat().reverse()) last.set(change.name, flipped(change));
    for (const change of this.steps.slice(0, this.done).flat()) last.set(change.name, change);
    return editsTo([...last.values()], 'to', cells);
  }

  /** Notes what was written. @param typing the cell that is being typed into, where it is that. */
  note(edits: readonly CellEdit[], typing?: string): void {
    const changes = changesOf(edits);
    if (typing !== this.typing) this.closeTyping();
    if (changes.length === 0) return;
    const open = this.typing === undefined ? undefined : this.steps[this.done - 1];
    if (open) {
      this.steps[this.done - 1] = [{ ...open[0]!, to: changes[0]!.to }];
      return this.store.save('typing', this.steps[this.done - 1]);
    }
    this.typing = typing;
    this.dropUndone();
    this.steps.push(changes);
    this.done++;
    if (typing === undefined) return this.save();
    this.store.save('steps', this.noted(this.steps.slice(0, -1), this.done - 1));
    this.store.save('typing', changes);
  }

  /** What is typed into a cell from now on is another step. */
  endTyping(): void {
    if (this.typing === undefined) return;
    this.closeTyping();
    this.save();
  }

  /** Edits that take the last step back. @returns none where there is no step left */
  undo(cells: NamedCells): readonly CellEdit[] {
    this.closeTyping();
    const step = this.steps[this.done - 1];
    if (!step) return [];
    this.done--;
    this.save();
    return editsTo(step, 'from', cells);
  }

  /** Edits that do the step again that was taken back last. */
  redo(cells: NamedCells): readonly CellEdit[] {
    this.closeTyping();
    const step = this.steps[this.done];
    if (!step) return [];
    this.done++;
    this.save();
    return editsTo(step, 'to', cells);
  }

  /** What was typed into a cell is a step of its own, unless it has come to what was there before. */
  private closeTyping(): void {
    const step = this.typing === undefined ? undefined : this.steps[this.done - 1];
    this.typing = undefined;
    if (step && isNothing(step)) this.drop(this.steps.splice(--this.done, 1)[0]!, 'to');
  }

  /** The steps that were undone cannot be done again. */
  private dropUndone(): void {
    for (const step of this.steps.splice(this.done).reverse()) this.drop(step, 'from');
  }

  /** A step is forgotten, but not what cells hold by it: the file may have been saved before. */
  private drop(step: Step, side: 'from' | 'to'): void {
    for (const change of step)
      this.earlier.set(change.name, { ...change, from: change[side], to: change[side] });
  }

  private noted(steps: readonly Step[], done: number): Noted {
    return { steps, done, earlier: [...this.earlier.values()] };
  }

  private save(): void {
    while (this.steps.length > mostSteps || this.isTooLong()) {
      this.drop(this.steps.shift()!, this.done > 0 ? 'to' : 'from');
      this.done = Math.max(0, this.done - 1);
    }
    const isEmpty = this.steps.length === 0 && this.earlier.size === 0;
    this.store.save('steps', isEmpty ? undefined : this.noted([...this.steps], this.done));
    this.store.save('typing', undefined);
  }

  private isTooLong(): boolean {
    const noted = this.noted(this.steps, this.done);
    return this.steps.length > 1 && JSON.stringify(noted).length > mostCharacters;
  }
}

const flipped = ({ name, from, to, isText }: Change): Change => ({ name, from: to, to: from, isText });
