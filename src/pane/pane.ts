import { HostFault } from '../hosts/host';
import type { Host } from '../hosts/host';
import type { Finding } from '../model/finding';
import type { Form } from '../model/form';
import type { CoverChange } from '../session/edit/cell-edits';
import { LiveSession } from '../session/live-session';
import type { Plan } from '../session/live-session';
import type { Desk } from './state/desk';
import type { Drafts } from './controls/draft';
import { findingKey, groupFindings, nextFinding, shownFindings } from './check/findings';
import { ImportActions } from './import/import-actions';
import { ExportActions } from './report/export-actions';
import { WriteWithUndo } from './state/write-with-undo';
import { WorkbookWatch } from './state/workbook-watch';
import { ReportActions } from './report/report-actions';
import type { Filters, PaneState, Tab } from './state/state';
import { Store } from './state/store';
import { messageOf, TaskRunner } from './state/task-runner';

/** How many other names are tried for sheets whose names are taken. */
const mostAttempts = 9;

/** What the clerk can do in the pane; each deed leads to events for the store. */
export class Pane {
  readonly store = new Store();
  readonly report: ReportActions;
  readonly exports: ExportActions;
  readonly mend: WriteWithUndo;
  readonly imports: ImportActions;
  readonly watch: WorkbookWatch;
  readonly drafts: Drafts = new Map();
  private readonly session: LiveSession;
  private readonly tasks = new TaskRunner(this.store);

  constructor(
    host: Host,
    readonly forms: readonly Form[],
    private readonly desk: Desk,
  ) {
    this.session = new LiveSession(host, forms, () => desk.now().getFullYear());
    const { session, store, tasks } = this;
    this.watch = new WorkbookWatch(session, store, tasks, desk);
    const refresh = (): Promise<void> => this.watch.refresh();
    this.mend = new WriteWithUndo(session, tasks, () => this.showNow());
    this.report = new ReportActions(session, store, tasks, desk, this.mend, refresh);
    this.exports = new ExportActions(host, session, this.report, tasks, desk);
    this.imports = new ImportActions(session, store, tasks, this.mend, () => desk.now(), refresh);
  }

  get state(): PaneState {
    return this.store.state;
  }

  get today(): Date {
    return this.desk.now();
  }

  /** Reads the workbook that is open and begins the live check. */
  open(): Promise<void> {
    return this.watch.open();
  }

  /** Draws the sheets of a new filing; where the clerk's own sheets have their names, ours get others. */
  create(plan: Plan, inTheWay: readonly string[] = []): Promise<void> {
    this.store.dispatch({ kind: 'in-the-way', sheets: null });
    return this.tasks.run('creating', async () => {
      const { reports } = this.imports;
      const taken = await this.draw({ ...plan, ...(reports ? { reports } : {}) }, inTheWay);
      if (taken.length > 0) return void this.store.dispatch({ kind: 'in-the-way', sheets: taken });
      await this.watch.begin();
      if (this.state.stage === 'create') throw new HostFault('cover-gone');
      this.imports.used();
      return reports && '表格已建好，导入的数据已写入。';
    });
  }

  /** Runs everything at once, blank cells included. */
  check(): Promise<void> {
    return this.tasks.run('checking', async () => {
      await this.watch.renew();
      this.imports.close();
      this.store.dispatch({ kind: 'list-blanks' });
      this.store.dispatch({ kind: 'tab', tab: 'check' });
      await this.watch.loadAdvice();
    });
  }

  /** Goes to the next open finding of the list. */
  async next(): Promise<void> {
    const { snapshot, filters, current } = this.state;
    if (!snapshot) return;
    const groups = groupFindings(snapshot, shownFindings(this.state), filters);
    const finding = nextFinding(groups, current);
    if (finding) await this.go(finding);
  }

  /** Goes to the cell of a finding. */
  async go(finding: Finding): Promise<void> {
    // The finding that was gone to last is the one whose cell is shown.
    if (this.state.task !== null) return;
    this.imports.close();
    this.showTab('check');
    this.store.dispatch({ kind: 'went', finding: findingKey(finding) });
    if (finding.at !== '') await this.reveal(finding.at);
  }

  /** The finding that was gone to has the focus. */
  arrived(): void {
    this.store.dispatch({ kind: 'arrived' });
  }

  /** Goes to the cell of a field. */
  reveal(at: string): Promise<void> {
    return this.tasks.run('going', () => this.session.reveal(at));
  }

  remark(key: string, text: string): Promise<void> {
    const notice = text.trim() === '' ? '说明已删除。' : '说明已保存在工作簿里。';
    return this.write(() => this.session.remark(key, text), notice);
  }

  changeCover(change: CoverChange): Promise<void> {
    return this.write(() => this.session.changeCover(change), '设置已保存在“封面”。');
  }

  showTab(tab: Tab): void {
    if (tab === 'report') void this.showReport();
    else if (tab !== this.state.tab) this.store.dispatch({ kind: 'tab', tab });
  }

  /** Shows the report as it is now. */
  async showReport(): Promise<void> {
    if (this.state.stage !== 'filing') return;
    if (this.state.tab !== 'report') this.store.dispatch({ kind: 'tab', tab: 'report' });
    await this.report.compose();
  }

  filter(filters: Partial<Filters>): void {
    this.store.dispatch({ kind: 'filtered', filters });
  }

  /** Shows that something did not succeed. */
  fail(error: unknown): void {
    this.store.dispatch({ kind: 'failed', trouble: { title: '没有完成', message: messageOf(error) } });
  }

  putAway(): void {
    this.store.dispatch({ kind: 'put-away' });
  }

  /** @returns names of sheets that are in the way; none where the sheets stand now. */
  private async draw(plan: Plan, inTheWay: readonly string[]): Promise<readonly string[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.session.create(plan, inTheWay, attempt);
        return [];
      } catch (error) {
        if (!(error instanceof HostFault)) throw error;
        // Somebody else, or an earlier attempt, has made them.
        if (error.kind === 'already-ours') return [];
        if (error.kind !== 'sheet-exists') throw error;
        if (inTheWay.length === 0 || attempt === mostAttempts) return error.sheets;
      }
    }
  }

  /** Shows the workbook as it is now. */
  private async showNow(): Promise<void> {
    await this.watch.refresh();
    await this.report.composeIfShown();
  }

  private write(deed: () => Promise<void>, notice: string): Promise<void> {
    return this.tasks.run('writing', async () => {
      await deed();
      await this.showNow();
      return notice;
    });
  }
}
