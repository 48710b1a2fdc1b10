import type { NamedCells } from '../model/drawing';
import { loadDivisions } from '../filing/divisions/load-divisions';
import { formOf } from '../filing/known-forms';
import { withClaims } from '../model/form';
import type { Form, FormWithClaims } from '../model/form';
import type { Composed, ExportOptions } from '../exports/exporter';
import type { Report } from '../model/report';
import type { EditListener, Host } from '../hosts/host';
import { answerName, nameOfPlace, textName } from '../workbook/names';
import type { Unreadable } from '../workbook/read';
import type { Created, Plan } from './edit/create-sheets';
import type { TextChange } from './edit/cell-edits';
import type { CellWrites } from './edit/cell-writes';
import type { DraftPlace } from './edit/draft-edits';
import type { Restoring } from './format/restoring';
import type { Imported } from './import/open-report';
import type { ImportPlan, ImportTarget, WriteMode } from './import/plan-import';
import type { DrawnCharts } from './report/charts-view';
import type { Adopted, ReportView } from './report/report-view';
import { examineFigures, takeSnapshot } from './snapshot';
import type { Examine, Snapshot } from './snapshot';
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
  private cells: NamedCells = new Map();
  private latest: Snapshot | undefined;
  private adopted: Adopted | undefined;
  /** Fields that were filled with 0 along with all other blanks: each is the likelier to have been left out. */
  private readonly filledUp = new Set<string>();
  /** What reads texts and finds wrong cells is loaded after the first page is shown. */
  private examine: Examine = examineFigures;
  private formsToExamine: readonly FormWithClaims[] | undefined;

  /** @param thisYear gives the calendar year, with which the reporting year is compared. */
  constructor(
    private readonly host: Host,
    readonly forms: readonly Form[],
    private readonly thisYear: () => number,
  ) {}

  /** The last reading; there must have been one. */
  get snapshot(): Snapshot {
    if (!this.latest) throw new Error('no filing is open');
    return this.latest;
  }

  /** Reads the workbook and checks it, in one request. */
  async refresh(): Promise<Snapshot | Unreadable> {
    return this.take(await this.host.read());
  }

  /** Whether Excel's own charts can be drawn; elsewhere a sheet has only its cells. */
  get drawsCharts(): boolean {
    return this.host.drawsCharts === true;
  }

  /** Draws the sheets of a new filing beside those of the clerk, as {@link createSheets} does. */
  async create(plan: Plan, inTheWay: readonly string[] = []): Promise<Created> {
    const { createSheets } = await import('./edit/create-sheets');
    return createSheets(this.host, this.forms, plan, inTheWay);
  }

  /** Reads and checks after every edit until the returned function is called. */
  watch(listener: SnapshotListener): Promise<() => Promise<void>> {
    return this.host.watch({
      ...listener,
      edited: (cells) => listener.changed(this.take(cells)),
    });
  }

  /** Loads what reads texts and finds wrong cells, for all readings from now on and for the last, which is returned. */
  async loadAdvice(): Promise<Snapshot | undefined> {
    const [{ examine }, forms, divisions] = await Promise.all([
      import('./advice'),
      this.formsToExamine ?? Promise.all(this.forms.map(withClaims)),
      // Whatever does without them is checked where they cannot be loaded, and the rest says so.
      loadDivisions().catch(() => undefined),
    ]);
    this.formsToExamine = forms;
    this.examine = ({ id }, filing, thisYear, filledUp) =>
      examine(formOf(forms, id), filing, thisYear, filledUp, divisions);
    if (this.latest) this.take(this.cells);
    return this.latest;
  }

  /** Writes 0 into those of the fields that are blank. @returns what takes it back @throws StaleFault */
  async fillBlanks(fields: readonly string[]): Promise<Undo> {
    const undo = await (await this.writes()).fillBlanks(fields);
    for (const field of fields) this.filledUp.add(field);
    return undo;
  }

  /** Whether the cell of a field had a formula when it was read last. */
  hasFormula(field: string): boolean {
    return this.cells.get(answerName(field))?.formula !== undefined;
  }

  /** What puts back formats, names and formulas; loaded when it is first asked for. */
  async restoring(): Promise<Restoring> {
    const { Restoring } = await import('./format/restoring');
    return new Restoring(this.host, this.forms, this.snapshot, this.cells);
  }

  /** What writes into cells as they were read last; loaded with the first action that does. */
  async writes(): Promise<CellWrites> {
    const { CellWrites } = await import('./edit/cell-writes');
    return new CellWrites(this.host, this.cells, () => this.snapshot);
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
    const { viewReport } = await import('./report/report-view');
    if (!this.snapshot.missing) await this.loadAdvice();
    const { form, filing, missing = [] } = this.snapshot;
    return viewReport(form, filing, await this.loadAdopted(), missing);
  }

  /** Replaces our sheet 报告 by the report as it is now. @returns what the sheet lacks, as a host says */
  async writeReport(report: Report): Promise<readonly string[]> {
    const { drawReportSheet } = await import('./report/draw-report-sheet');
    return this.host.redraw(drawReportSheet(this.snapshot.form, report, this.cells));
  }

  /** The report as a file of the format with that ending. @throws Fault */
  async export(composed: Composed, extension: string, options?: ExportOptions): Promise<string | Uint8Array> {
    const { writeAs } = await import('./report/report-view');
    return writeAs(composed, extension, options);
  }

  /** Draws the charts of a report on a sheet of ours, and shows it. */
  async drawCharts({ form, filing }: ReportView): Promise<DrawnCharts> {
    const { composeCharts, writeCharts } = await import('./report/charts-view');
    return writeCharts(this.host, form, composeCharts(form, filing));
  }

  /** Works out what writing a report would do to the workbook as it was last read. */
  async planImport(imported: Imported, target: ImportTarget): Promise<ImportPlan> {
    const { cells, forms, snapshot } = this;
    const { planImport } = await import('./import/plan-import');
    return planImport({ cells, forms, filing: snapshot.filing }, imported, target);
  }

  /** Writes a report as planned, all cells at once. @returns what takes it back @throws StaleFault */
  async writeImport(plan: ImportPlan, mode: WriteMode): Promise<Undo> {
    const { editsOf } = await import('./import/plan-import');
    const { writeUnchanged } = await import('./edit/write-unchanged');
    return writeUnchanged(this.host, editsOf(plan, mode));
  }

  private take(cells: NamedCells): Snapshot | Unreadable {
    this.cells = cells;
    const found = takeSnapshot(cells, this.forms, this.thisYear(), this.examine, this.filledUp);
    this.latest = typeof found === 'string' ? undefined : found;
    return found;
  }

  private async loadAdopted(): Promise<Adopted> {
    return (this.adopted ??= parseRecord(await this.host.loadSetting(adoptedKey)));
  }
}
