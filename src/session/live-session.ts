import type { NamedCells } from '../model/drawing';
import { HostFault } from '../model/host-fault';
import type { Form } from '../model/form';
import type { Composed, ExportOptions } from '../exports/exporter';
import type { Report } from '../model/report';
import type { EditListener, Host } from '../hosts/host';
import { hasFacts } from '../workbook/layouts';
import { answerName, nameOfPlace, textName } from '../workbook/names';
import type { Unreadable } from '../workbook/read';
import { faultFor } from './aside/overrun';
import type { RunAside } from './aside/tasks';
import type { AddedSheets } from './edit/add-facts';
import type { Created, Plan } from './edit/create-sheets';
import type { TextChange } from './edit/cell-edits';
import type { CellWrites } from './edit/cell-writes';
import type { DraftPlace } from './edit/draft-edits';
import type { Restoring } from './format/restoring';
import type { Imported } from './import/open-report';
import type { ImportPlan, ImportTarget, WriteMode } from './import/plan-import';
import type { DrawnCharts } from './report/charts-view';
import type { Adopted, ReportView } from './report/report-view';
import { Readings } from './readings';
import type { Snapshot } from './snapshot';
import { StaleFault } from './edit/stale-fault';
import type { Undo } from './edit/write-unchanged';

export type { Host } from '../hosts/host';

/** Hears of each reading of the workbook, or of why it could not be read. */
export interface SnapshotListener {
  changed(found: Snapshot | Unreadable): void;
  readonly failed: EditListener['failed'];
  readonly waiting?: NonNullable<EditListener['waiting']>;
  readonly formatsMayBeLost?: NonNullable<EditListener['formatsMayBeLost']>;
}

const tooLongToImport =
  '内容太长或太特别，没有读完，没有导入。请只选年度报告那一部分，或者换一个文件，再试一次。';

/** The suggestions that were adopted are stored with the workbook, since its cells do not show them. */
const adoptedKey = 'gouji.adopted';

const parseRecord = (text: string | undefined): Readonly<Record<string, string>> => {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, string>) : {};
  } catch {
    return {};
  }
};

/** One filing that is open in a host, read anew after every edit. Checking never writes. */
export class LiveSession {
  private readonly readings: Readings;
  private adopted: Adopted | undefined;
  /** How many edits were heard of. */
  private edits = 0;

  /**
   * @param thisYear gives the calendar year, with which the reporting year is compared.
   * @param runAside does what may take long, on the same thread where there is no other.
   */
  constructor(
    private readonly host: Host,
    readonly forms: readonly Form[],
    thisYear: () => number,
    private readonly runAside: RunAside = async (kind, given, limit) =>
      (await import('./aside/run-here')).runHere(forms)(kind, given, limit),
  ) {
    this.readings = new Readings(forms, thisYear, runAside);
  }

  /** The last reading; there must have been one. */
  get snapshot(): Snapshot {
    const { latest } = this.readings;
    if (!latest) throw new Error('no filing is open');
    return latest;
  }

  /** Reads the workbook and checks it, in one request. */
  async refresh(): Promise<Snapshot | Unreadable> {
    return this.readings.take(await this.host.read());
  }

  /** Whether Excel's own charts can be drawn; elsewhere a sheet has only its cells. */
  get drawsCharts(): boolean {
    return this.host.drawsCharts === true;
  }

  /** Draws the sheets of a new filing beside those of the clerk, as {@link createSheets} does. */
  async create(plan: Plan, inTheWay: readonly string[] = []): Promise<Created> {
    return (await import('./edit/create-sheets')).createSheets(this.host, this.forms, plan, inTheWay);
  }

  /** Whether the workbook is of an earlier version, which had no cells for what the clerk states. */
  get lacksFacts(): boolean {
    return !hasFacts(this.readings.cells);
  }

  /** Adds the sheets that such a workbook lacks. @throws HostFault */
  async addFacts(): Promise<AddedSheets> {
    return (await import('./edit/add-facts')).addFactsSheets(this.host, this.snapshot);
  }

  /** Reads and checks after every edit until the returned function is called. */
  watch(listener: SnapshotListener): Promise<() => Promise<void>> {
    return this.host.watch({
      ...listener,
      edited: (cells) => void this.follow(cells, listener),
    });
  }

  /** Has all readings from now on, and the last, which is returned, say what texts and wrong cells there are. */
  loadAdvice(): Promise<Snapshot | undefined> {
    return this.readings.loadAdvice();
  }

  /** Writes 0 into those of the fields that are blank. @returns what takes it back @throws StaleFault */
  async fillBlanks(fields: readonly string[]): Promise<Undo> {
    const undo = await (await this.writes()).fillBlanks(fields);
    for (const field of fields) this.readings.filledUp.add(field);
    return undo;
  }

  /** Whether the cell of a field had a formula when it was read last. */
  hasFormula(field: string): boolean {
    return this.readings.cells.get(answerName(field))?.formula !== undefined;
  }

  /** What puts back formats, names and formulas; loaded when it is first asked for. */
  async restoring(): Promise<Restoring> {
    const { Restoring } = await import('./format/restoring');
    return new Restoring(this.host, this.forms, this.snapshot, this.readings.cells);
  }

  /** What writes into cells as they were read last; loaded with the first action that does. */
  async writes(): Promise<CellWrites> {
    const { CellWrites } = await import('./edit/cell-writes');
    return new CellWrites(this.host, this.readings.cells, () => this.snapshot);
  }

  /** Whether what is typed in the pane may be written key by key. */
  get writesAtOnce(): boolean {
    return this.host.writesAtOnce === true;
  }

  /**
   * Writes what is typed in the pane into the workbook as it is now; only the next reading knows of it.
   * @param over what the workbook had there when the typing began, or what was written last
   * @throws StaleFault where it has another by now
   */
  async writeDraft(
    place: DraftPlace,
    { over, text, typing }: { over: string; text: string; typing: 'begins' | 'goes-on' },
  ): Promise<void> {
    const { draftEdits } = await import('./edit/draft-edits');
    const edits = draftEdits(await this.host.read(), this.snapshot.form, place, { over, text });
    if (!edits) throw new StaleFault();
    if (edits.length > 0) await this.host.write(edits, typing);
  }

  /** Writes suggestions as the clerk's paragraphs; they are remembered, so that a later change of figures is not taken for an edit. */
  async adopt(changes: readonly TextChange[]): Promise<Undo> {
    const undo = await (await this.writes()).writeTexts(changes);
    const texts = Object.fromEntries(changes.map(({ slot, text }) => [slot, text]));
    this.adopted = { ...(await this.loadAdopted()), ...texts };
    await this.host.saveSetting(adoptedKey, JSON.stringify(this.adopted));
    return undo;
  }

  /** Goes to the cell of a field, to a text by its slot, or to a cell of the cover by its name there (year, body). */
  reveal(at: string): Promise<void> {
    return this.host.reveal(nameOfPlace(this.snapshot.form, at));
  }

  revealText(slot: string): Promise<void> {
    return this.host.reveal(textName(slot));
  }

  /** Composes the report from the last reading, whose texts have been judged then too. */
  async report(): Promise<ReportView> {
    if (!this.snapshot.missing) await this.loadAdvice();
    const { form, filing, missing = [] } = this.snapshot;
    const adopted = await this.loadAdopted();
    const composed = await this.runAside('compose', { filing, adopted }).catch(
      faultFor('正文太长或太特别，没有生成报告。请把最长的一段分成几段，再试一次。'),
    );
    return { ...composed, form, filing, missing };
  }

  /** Reads a report from a file. Nothing is written. @throws Fault, SeveralReports among them */
  openReport(name: string, bytes: Uint8Array, pick?: number): Promise<Imported> {
    const picked = pick === undefined ? {} : { pick };
    return this.runAside('open-report', { name, bytes, ...picked }).catch(faultFor(tooLongToImport));
  }

  /** Reads what was copied from a page or a document. Nothing is written. @throws Fault, SeveralReports among them */
  importPaste(pasted: { readonly html?: string; readonly text?: string }, pick?: number): Promise<Imported> {
    const picked = pick === undefined ? {} : { pick };
    return this.runAside('import-paste', { ...pasted, ...picked }).catch(faultFor(tooLongToImport));
  }

  /** Replaces our sheet 报告 by the report as it is now. @returns what the sheet lacks, as a host says */
  async writeReport(report: Report): Promise<readonly string[]> {
    const { drawReportSheet } = await import('./report/draw-report-sheet');
    return this.host.redraw(drawReportSheet(this.snapshot.form, report, this.readings.cells));
  }

  /** The report as a file of the format with that ending. @throws Fault */
  async export(composed: Composed, extension: string, options?: ExportOptions): Promise<string | Uint8Array> {
    const { writeAs } = await import('./report/write-as');
    return writeAs(composed, extension, options);
  }

  /** Draws the charts of a report on a sheet of ours, and shows it. */
  async drawCharts({ form, filing }: ReportView): Promise<DrawnCharts> {
    const { composeCharts, writeCharts } = await import('./report/charts-view');
    return writeCharts(this.host, form, composeCharts(form, filing));
  }

  /** Works out what writing a report would do to the workbook as it was last read. */
  async planImport(imported: Imported, target: ImportTarget): Promise<ImportPlan> {
    const { forms, snapshot } = this;
    const { cells } = this.readings;
    const { planImport } = await import('./import/plan-import');
    return planImport({ cells, forms, filing: snapshot.filing }, imported, target);
  }

  /** Writes a report as planned, all cells at once. @returns what takes it back @throws StaleFault */
  async writeImport(plan: ImportPlan, mode: WriteMode): Promise<Undo> {
    const { editsOf } = await import('./import/plan-import');
    const { writeUnchanged } = await import('./edit/write-unchanged');
    return writeUnchanged(this.host, editsOf(plan, mode));
  }

  /** Reads cells after an edit, unless there is another meanwhile. */
  private async follow(cells: NamedCells, listener: SnapshotListener): Promise<void> {
    const edit = ++this.edits;
    try {
      const found = await this.readings.take(cells);
      if (edit === this.edits) listener.changed(found);
    } catch (error) {
      listener.failed(new HostFault('unexpected', [], { cause: error }));
    }
  }

  private async loadAdopted(): Promise<Adopted> {
    return (this.adopted ??= parseRecord(await this.host.loadSetting(adoptedKey)));
  }
}
