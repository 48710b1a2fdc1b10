import type { NamedCells } from '../model/drawing';
import type { Form } from '../model/form';
import type { Unreadable } from '../workbook/read';
import type { ExamineAside } from './aside/examine-aside';
import { LatestOnly } from './aside/latest-only';
import type { RunAside } from './aside/tasks';
import { examineFigures, readWorkbook } from './snapshot';
import type { Snapshot, WorkbookReading } from './snapshot';

/** The cells of a workbook as they were read, again and again, and what the rules make of the filing in them. */
export class Readings {
  /** The cells that were read last, and what was found in them. */
  cells: NamedCells = new Map();
  latest: Snapshot | undefined;
  /** Fields that were filled with 0 along with all other blanks: each is the likelier to have been left out. */
  readonly filledUp = new Set<string>();
  /** What reads texts and finds wrong cells comes after the first page is shown. */
  private examiner: ExamineAside | undefined;
  /** Why texts were not read last, where that could not be done. */
  private notExamined: Error | undefined;
  private readonly asked = new LatestOnly((cells: NamedCells) => this.examineCells(cells));

  /** @param thisYear gives the calendar year, with which the reporting year is compared. */
  constructor(
    private readonly forms: readonly Form[],
    private readonly thisYear: () => number,
    private readonly runAside: RunAside,
  ) {}

  /** Examines the filing in cells. @returns what is found in them, or in those that were read since */
  take(cells: NamedCells): Promise<Snapshot | Unreadable> {
    return this.asked.ask(cells);
  }

  /**
   * From now on texts are read as well, and wrong cells looked for. @returns the last reading, with that
   * @throws whatever keeps it from being done; it is tried again at the next reading
   */
  async loadAdvice(): Promise<Snapshot | undefined> {
    if (!this.examiner) {
      const { ExamineAside } = await import('./aside/examine-aside');
      this.examiner ??= new ExamineAside(this.runAside);
    }
    if (!this.latest) return undefined;
    await this.take(this.cells);
    if (this.notExamined) throw this.notExamined;
    return this.latest;
  }

  private async examineCells(cells: NamedCells): Promise<Snapshot | Unreadable> {
    const read = readWorkbook(cells, this.forms);
    const found = typeof read === 'string' ? read : { ...read, ...(await this.examine(read)) };
    this.cells = cells;
    this.latest = typeof found === 'string' ? undefined : found;
    return found;
  }

  /** Runs all rules, and those of figures alone where texts are not read yet or cannot be. */
  private async examine({ form, filing }: WorkbookReading): Promise<Omit<Snapshot, keyof WorkbookReading>> {
    const thisYear = this.thisYear();
    this.notExamined = undefined;
    try {
      if (this.examiner)
        return await this.examiner.examine(form, { filing, thisYear, filledUp: new Set(this.filledUp) });
    } catch (error) {
      this.notExamined = error instanceof Error ? error : new Error('not examined', { cause: error });
    }
    return examineFigures(form, filing, thisYear);
  }
}
