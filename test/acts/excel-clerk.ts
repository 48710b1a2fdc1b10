import { below, pick } from '../../bench/repair/random';
import type { Random } from '../../bench/repair/random';
import { addressOf } from '../../src/model/address';
import type { NamedCells } from '../../src/model/drawing';
import type { Pane } from '../../src/pane/pane';
import { contentIn, typedCells, typedTexts } from './cell-states';
import { ExcelInMemory } from './excel-in-memory';
import { ReportingClerk } from './pane-acts';

const platforms = ['PC', 'OfficeOnline'] as const;

/** A clerk at Excel with the pane beside it. */
export class ExcelClerk extends ReportingClerk {
  readonly excel: ExcelInMemory;
  private pane_!: Pane;
  private was: NamedCells = new Map();
  /** Cells that the clerk has touched in the sheets since it was looked last. */
  private readonly touched = new Set<string>();
  /** The cell that is in edit mode, or was last. */
  private edited = '';

  constructor(seed: number, random: Random) {
    super(seed, random);
    this.excel = new ExcelInMemory({
      platform: pick(random, platforms),
      excelApi: pick(random, ['1.9', '1.14']),
      undo: pick(random, ['kept', 'cleared'] as const),
    });
  }

  get pane(): Pane {
    return this.pane_;
  }

  get cells(): NamedCells {
    return this.excel.cells;
  }

  get user() {
    return this.excel.workbook.user;
  }

  async open(): Promise<void> {
    await this.excel.draw();
    this.was = this.cells;
    await this.openPane();
  }

  /** Types into a cell of a sheet; Excel may refuse it. */
  type(): void {
    this.endEdit();
    const { sheet, address } = this.somewhere();
    this.user.type(sheet, address, pick(this.random, typedTexts));
  }

  /** Pastes a block that begins in a cell of a sheet. */
  paste(): void {
    this.endEdit();
    const { sheet, address } = this.somewhere();
    const rows = Array.from({ length: 1 + below(this.random, 2) }, () =>
      Array.from({ length: 1 + below(this.random, 3) }, () => pick(this.random, typedTexts)),
    );
    // What stands beside it is pasted over as well.
    this.hasUndone = true;
    this.user.paste(sheet, address, rows);
  }

  /** Presses Ctrl+Z in the sheet. */
  undo(): void {
    this.endEdit();
    this.hasUndone = true;
    try {
      this.user.undo();
    } catch {
      // One of the steps that the stand-in cannot take back.
    }
  }

  beginEdit(): void {
    if (this.user.isEditing) return;
    const { name, sheet, address } = this.somewhere();
    this.edited = name;
    this.user.beginEdit(sheet, address);
  }

  endEdit(text?: string): void {
    if (!this.user.isEditing) return;
    this.touched.add(this.edited);
    this.user.endEdit(text);
  }

  /** Protects a cell, or lets it be written again. */
  lock(locked: boolean): void {
    const { row, column, sheet } = this.excel.placeOf(pick(this.random, this.typed));
    this.excel.workbook.sheet(sheet).patchFormat({ row, column, rows: 1, columns: 1 }, { locked });
  }

  /** One of the next requests fails. */
  failSoon(): void {
    const [nth, { wire }] = [1 + below(this.random, 3), this.excel];
    if (this.random() < 0.5) wire.loseRequest(nth, this.random() < 0.5);
    else
      wire.failRequest(
        nth,
        pick(this.random, ['GeneralException', 'RequestAborted', 'InvalidOperationInCellEditMode'] as const),
        pick(this.random, [0, 1, 5, 40]),
      );
  }

  /** Lets some time pass. */
  async wait(): Promise<void> {
    await new Promise((done) => setTimeout(done, 20 + below(this.random, 1500)));
  }

  /** The pane is closed, or killed, at whatever it is; a later one has what it noted. */
  async reopen(): Promise<void> {
    this.lookAtFields();
    this.excel.kill(this.pane_);
    await this.openPane();
    await this.lookForTyped();
  }

  note(): void {
    const now = this.cells;
    const strange = this.hasUndone
      ? []
      : [...now.keys()].filter(
          (name) =>
            contentIn(this.was, name) !== contentIn(now, name) &&
            !this.touched.has(name) &&
            !this.mayWrite(name),
        );
    if (strange.length > 0) this.fault(`nobody has written into ${strange.slice(0, 5).join()}`);
    this.was = now;
    this.touched.clear();
    this.hasUndone = false;
  }

  /** What the pane has written, and was looked at, is no surprise. */
  protected override wrote(names: readonly string[]): void {
    for (const name of names) this.touched.add(name);
  }

  private get typed(): readonly string[] {
    return typedCells.filter((name) => this.was.has(name));
  }

  private somewhere() {
    const name = pick(this.random, this.typed);
    this.touched.add(name);
    const { sheet, row, column } = this.excel.placeOf(name);
    return { name, sheet, address: addressOf(row, column) };
  }

  private async openPane(): Promise<void> {
    this.endEdit();
    this.pane_ = this.excel.open();
    // A pane that could not read the workbook offers to try again.
    for (let tries = 0; tries < 5 && !(await this.isReady()); tries++) {
      this.excel.wire.clearFaults();
      if (this.pane_.state.stage === 'blocked') await this.pane_.watch.open();
    }
    if (this.pane_.state.stage !== 'filing') this.fault(`the pane does not open: ${this.pane_.state.stage}`);
  }
}
