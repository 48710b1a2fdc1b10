import { ImportFault, importPaste, SeveralReports } from '../../session/import/import-report';
import type { Imported } from '../../session/import/import-report';
import type { LiveSession } from '../../session/live-session';
import type { StartingReports } from '../../session/import/starting-figures';
import { emptyView } from './import-state';
import type { ImportState, ImportTarget, ImportView, ReadReport, WriteMode } from './import-state';
import type { WriteWithUndo } from '../state/write-with-undo';
import { defaultYear, formInForce } from '../create/new-filing';
import { Observed } from '../state/observed';
import type { ChosenFile } from './read-report';
import type { Store } from '../state/store';
import type { TaskRunner } from '../state/task-runner';

/** What the clipboard held, formatted and plain. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** What is read, and the way to read it again: one of several reports. */
interface Source {
  readonly name: string;
  read(pick?: number): Promise<Imported>;
}

/** What the clerk can do to fill in the workbook from a report that is there already. Nothing is written before `write`. */
export class ImportActions {
  readonly store = new Observed<ImportState>({ view: null, reports: {} });
  private source: Source | undefined;

  constructor(
    private readonly session: LiveSession,
    private readonly pane: Store,
    private readonly tasks: TaskRunner,
    private readonly mend: WriteWithUndo,
    private readonly now: () => Date,
    /** Reads the workbook anew. */
    private readonly refresh: () => Promise<void>,
  ) {}

  /** Reports that the tables to come begin with; nothing where there are none. */
  get reports(): StartingReports | undefined {
    const { reports } = this.store.state;
    return Object.keys(reports).length > 0 ? reports : undefined;
  }

  /** Shows the page on which a report is chosen. */
  open(target: ImportTarget): void {
    this.pane.dispatch({ kind: 'put-away' });
    this.show(emptyView(target));
  }

  close(): void {
    this.source = undefined;
    if (this.store.state.view) this.show(null);
  }

  /** Goes back to choosing. */
  again(): void {
    const { view } = this.store.state;
    if (view) this.open(view.target);
  }

  chooseFile(file: ChosenFile): Promise<void> {
    const read = async (pick?: number): Promise<Imported> =>
      (await import('./read-report')).readReport(file, this.session.forms, pick);
    return this.take({ name: file.name, read });
  }

  /** Takes what was copied from a page or a document. */
  paste({ html, text }: Pasted): Promise<void> {
    const flavours = { ...(html.trim() === '' ? {} : { html }), ...(text.trim() === '' ? {} : { text }) };
    const read = (pick?: number): Promise<Imported> => {
      if (Object.keys(flavours).length === 0)
        throw new ImportFault('剪贴板里没有文字。请先在网页或文档里选中报告全文并复制，再粘贴。');
      return importPaste(flavours, this.session.forms, pick === undefined ? {} : { pick });
    };
    return this.take({ name: '粘贴的内容', read });
  }

  /** Takes one of several reports, counted from 1. */
  pick(number: number): Promise<void> {
    return this.source ? this.take(this.source, number) : Promise.resolve();
  }

  /** Uses the report that was read for the other year. */
  retarget(target: ImportTarget): Promise<void> {
    return this.tasks.run('reading', async () => {
      const { view } = this.store.state;
      if (view?.read) await this.preview({ ...view, target }, view.read.imported);
    });
  }

  setMode(mode: WriteMode): void {
    const { view } = this.store.state;
    if (view) this.show({ ...view, mode });
  }

  /** Writes what the page shows. */
  async write(): Promise<void> {
    const { view } = this.store.state;
    const plan = view?.read?.plan;
    if (!view || !plan) return;
    const count = plan.fills.length + (view.mode === 'replace' ? plan.conflicts.length : 0);
    const where = view.target === 'previous' ? '上年数据' : '数据';
    await this.mend.write(async () => {
      const undo = await this.session.writeImport(plan, view.mode);
      this.close();
      return undo;
    }, `${where}已写入 ${count} 格。`);
    // It was not written: what is shown has to be what the workbook is now.
    if (this.store.state.view === view && view.read)
      await this.preview(view, view.read.imported).catch(() => this.close());
  }

  /** Keeps the report for the tables that are to be drawn. */
  keep(): void {
    const { view, reports } = this.store.state;
    if (!view?.read) return;
    this.source = undefined;
    this.store.set({ view: null, reports: { ...reports, [view.target]: view.read.imported } });
  }

  /** Draws the tables without that report after all. */
  drop(target: ImportTarget): void {
    const others = Object.entries(this.store.state.reports).filter(([each]) => each !== target);
    this.store.set({ ...this.store.state, reports: Object.fromEntries(others) });
  }

  /** The tables are drawn; nothing is kept any more. */
  used(): void {
    this.store.set({ view: null, reports: {} });
  }

  private async take(source: Source, pick?: number): Promise<void> {
    const { view } = this.store.state;
    if (!view) return;
    this.source = source;
    const chosen: ImportView = { ...emptyView(view.target), source: source.name };
    await this.tasks.run('reading', async () => {
      try {
        await this.preview(chosen, await source.read(pick));
      } catch (error) {
        if (!(error instanceof ImportFault)) throw error;
        this.show(
          error instanceof SeveralReports
            ? { ...chosen, titles: error.titles }
            : { ...chosen, fault: error.message },
        );
      }
    });
  }

  private async preview(view: ImportView, imported: Imported): Promise<void> {
    this.show({ ...view, titles: [], fault: '', read: await this.lookAt(imported, view.target) });
  }

  private async lookAt(imported: Imported, target: ImportTarget): Promise<ReadReport> {
    const { describeImport } = await import('../../session/import/describe-import');
    const form = this.session.forms.find(({ id }) => id === imported.filing.form)!;
    const described = { imported, form, ...describeImport(form, imported) };
    if (this.pane.state.stage !== 'filing') {
      const { lostAtStart } = await import('../../session/import/starting-figures');
      const next =
        imported.filing.year === null ? null : imported.filing.year + (target === 'previous' ? 1 : 0);
      const year = next ?? defaultYear(this.now());
      const lost = lostAtStart(imported, target, this.session.forms, formInForce(this.session.forms, year));
      return { ...described, plan: null, lost };
    }
    await this.refresh();
    const plan = await this.session.planImport(imported, target);
    return { ...described, plan, lost: plan.lost };
  }

  private show(view: ImportView | null): void {
    this.store.set({ ...this.store.state, view });
  }
}
