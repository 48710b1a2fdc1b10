import { HostFault } from '../hosts/host';
import type { Host } from '../hosts/host';
import type { Finding } from '../model/finding';
import type { Form } from '../model/form';
import type { CoverChange } from '../session/cell-edits';
import { LiveSession } from '../session/live-session';
import type { Plan } from '../session/live-session';
import type { Snapshot } from '../session/snapshot';
import type { Unreadable } from '../session/session';
import type { Desk } from './desk';
import type { Drafts } from './draft';
import { findingKey, groupFindings, nextFinding, shownFindings } from './findings';
import { ImportDeeds } from './import-deeds';
import { ExportDeeds } from './export-deeds';
import { MendDeeds } from './mend-deeds';
import { ReportDeeds } from './report-deeds';
import type { Filters, PaneState, Tab } from './state';
import { Store } from './store';
import { messageOf, Work } from './work';

/** How many other names are tried for sheets whose names are taken. */
const mostAttempts = 9;

/** What the clerk can do in the pane; each deed leads to events for the store. */
export class Pane {
  readonly store = new Store();
  readonly report: ReportDeeds;
  readonly exports: ExportDeeds;
  readonly mend: MendDeeds;
  readonly imports: ImportDeeds;
  readonly drafts: Drafts = new Map();
  private readonly session: LiveSession;
  private readonly work = new Work(this.store);
  private stopWatching: (() => Promise<void>) | undefined;

  constructor(
    host: Host,
    readonly forms: readonly Form[],
    private readonly desk: Desk,
  ) {
    this.session = new LiveSession(host, forms, () => desk.now().getFullYear());
    this.report = new ReportDeeds(this.session, this.store, this.work, desk, () => this.refresh());
    this.exports = new ExportDeeds(host, this.session, this.store, this.work, desk);
    this.mend = new MendDeeds(this.session, this.work, async () => {
      await this.refresh();
      await this.report.composeIfShown();
    });
    this.imports = new ImportDeeds(
      this.session,
      this.store,
      this.work,
      this.mend,
      () => desk.now(),
      () => this.refresh(),
    );
  }

  get state(): PaneState {
    return this.store.state;
  }

  get today(): Date {
    return this.desk.now();
  }

  /** Reads the workbook that is open and begins the live check. */
  async open(): Promise<void> {
    try {
      const [{ live }] = await Promise.all([this.desk.loadPreferences(), this.refresh()]);
      this.store.dispatch({ kind: 'live', on: live });
      if (this.state.stage === 'filing' && live) await this.watchAndRefresh();
      this.store.dispatch({ kind: 'finished' });
    } catch (error) {
      this.store.dispatch({ kind: 'finished' });
      if (this.state.stage === 'filing')
        this.store.dispatch({ kind: 'live-failed', message: messageOf(error) });
      else this.store.dispatch({ kind: 'blocked', blockage: 'cannot-read' });
    }
    this.store.dispatch({ kind: 'about', text: await this.desk.whereAmI() });
    // Findings can do without it, and 校验 tries again and says what is wrong.
    await this.loadAdvice().catch(() => undefined);
  }

  /** Draws the sheets of a new filing; where the clerk's own sheets have their names, ours get others. */
  create(plan: Plan, inTheWay: readonly string[] = []): Promise<void> {
    this.store.dispatch({ kind: 'in-the-way', sheets: null });
    return this.work.run('creating', async () => {
      const { reports } = this.imports;
      const taken = await this.draw({ ...plan, ...(reports ? { reports } : {}) }, inTheWay);
      if (taken.length > 0) return void this.store.dispatch({ kind: 'in-the-way', sheets: taken });
      if (this.state.live) await this.watchAndRefresh();
      else await this.refresh();
      this.imports.used();
      return reports && '表格已建好，导入的数据已写入。';
    });
  }

  /** Runs everything at once, blank cells included. */
  check(): Promise<void> {
    return this.work.run('checking', async () => {
      if (this.state.live && !this.stopWatching) await this.watchAndRefresh();
      else await this.refresh();
      this.imports.close();
      this.store.dispatch({ kind: 'list-blanks' });
      this.store.dispatch({ kind: 'tab', tab: 'check' });
      await this.loadAdvice();
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
    this.imports.close();
    this.showTab('check');
    this.store.dispatch({ kind: 'went', finding: findingKey(finding) });
    if (finding.at !== '') await this.reveal(finding.at);
  }

  /** Goes to the cell of a field. */
  reveal(at: string): Promise<void> {
    return this.work.run('going', () => this.session.reveal(at));
  }

  remark(key: string, text: string): Promise<void> {
    const notice = text.trim() === '' ? '说明已删除。' : '说明已保存在工作簿里。';
    return this.write(() => this.session.remark(key, text), notice);
  }

  changeCover(change: CoverChange): Promise<void> {
    return this.write(() => this.session.changeCover(change), '设置已保存在“封面”。');
  }

  setLive(on: boolean): Promise<void> {
    return this.work.run('checking', async () => {
      this.store.dispatch({ kind: 'live', on });
      await this.desk.savePreferences({ live: on });
      if (!on) return this.unwatch();
      await this.watchAndRefresh();
    });
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

  private async refresh(): Promise<void> {
    this.took(await this.session.refresh());
  }

  private took(found: Snapshot | Unreadable): void {
    if (found === 'not-ours') this.store.dispatch({ kind: 'no-filing' });
    else if (found === 'unknown-form') this.store.dispatch({ kind: 'blocked', blockage: 'unknown-form' });
    else {
      const listening = this.stopWatching !== undefined;
      this.store.dispatch({ kind: 'read', snapshot: found, at: this.desk.now().getTime(), listening });
    }
  }

  /** Loads what finds the wrong cells, which the first page does without, and shows what it finds. */
  private async loadAdvice(): Promise<void> {
    const snapshot = await this.session.loadAdvice();
    if (snapshot) this.store.dispatch({ kind: 'examined', snapshot });
  }

  /** In this order, so that no edit falls between the two. */
  private async watchAndRefresh(): Promise<void> {
    await this.unwatch();
    this.stopWatching = await this.session.watch({
      changed: (found) => this.took(found),
      failed: ({ message }) => this.store.dispatch({ kind: 'live-failed', message }),
    });
    await this.refresh();
  }

  private async unwatch(): Promise<void> {
    const stop = this.stopWatching;
    this.stopWatching = undefined;
    await stop?.();
  }

  private write(deed: () => Promise<void>, notice: string): Promise<void> {
    return this.work.run('writing', async () => {
      await deed();
      await this.refresh();
      await this.report.composeIfShown();
      return notice;
    });
  }
}
