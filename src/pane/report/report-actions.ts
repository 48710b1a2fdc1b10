import type { Filing } from '../../model/filing';
import type { LiveSession } from '../../session/live-session';
import type { ReportView } from '../../session/report/report-view';
import type { Desk } from '../state/desk';
import type { WriteWithUndo } from '../state/write-with-undo';
import type { Adoption } from './paragraphs';
import type { Store } from '../state/store';
import { messageOf } from '../state/task-runner';
import type { TaskRunner } from '../state/task-runner';

/** What the clerk can do with the report. */
export class ReportActions {
  /** It was asked for while something else was under way. */
  private wanted = false;
  private composing = false;
  /** What the report was last composed from unasked; if that failed, it is not tried again. */
  private followed: Filing | undefined;

  constructor(
    private readonly session: LiveSession,
    private readonly store: Store,
    private readonly tasks: TaskRunner,
    private readonly desk: Desk,
    private readonly mend: WriteWithUndo,
    /** Reads the workbook anew. */
    private readonly refresh: () => Promise<void>,
  ) {
    store.subscribe(() => this.follow());
  }

  /** Composes the report from the workbook as it is now, or will be once the pane is at rest. */
  async compose(): Promise<void> {
    const { task } = this.store.state;
    this.wanted = task !== null && task !== 'composing';
    await this.tasks.run('composing', async () => void (await this.composeAnew()));
  }

  /** Reads the workbook and composes the report, within a deed that is under way. */
  async composeAnew(): Promise<ReportView> {
    await this.refresh();
    return this.composeAgain();
  }

  /** Composes the report from the last reading, if it is in view. */
  async composeIfShown(): Promise<void> {
    const { report, tab } = this.store.state;
    if (report && tab === 'report') await this.composeAgain();
  }

  /** Writes suggested texts into the cells of their paragraphs. */
  adopt(adoptions: readonly Adoption[]): Promise<void> {
    return this.mend.write(() => this.session.adopt(adoptions), `已采用 ${adoptions.length} 段建议文字。`);
  }

  /**
   * Writes the clerk's own text of a paragraph; an empty one gives way to the suggestion.
   * @param own the text that it replaces.
   */
  writeText(slot: string, own: string, text: string): Promise<void> {
    const change = { slot, own, text: text.trim() };
    return this.mend.write(() => this.session.writeTexts([change]), '文字已保存在工作簿里。');
  }

  /** Takes an optional sentence into the report, or out of it. */
  choose(key: string, chosen: boolean): Promise<void> {
    const { sentences = [] } = this.session.snapshot.filing.settings;
    const others = sentences.filter((each) => each !== key);
    return this.tasks.run('writing', async () => {
      await this.session.changeCover({ sentences: chosen ? [...others, key] : others });
      await this.composeAnew();
      return '已记在“封面”，建议文字已更新。';
    });
  }

  revealText(slot: string): Promise<void> {
    return this.tasks.run('going', () => this.session.revealText(slot));
  }

  /** Replaces the sheet 报告. */
  writeSheet(): Promise<void> {
    return this.tasks.run('writing', async () => {
      await this.session.writeReport((await this.composeAnew()).report);
      return '已写入“报告”表。';
    });
  }

  copy(): Promise<void> {
    return this.tasks.run('exporting', async () => {
      // Some browsers allow it only at once after a click, so what is at hand is copied before the workbook is read.
      const shown = this.store.state.report?.clip;
      if (shown) await this.desk.copy(shown);
      const { clip } = await this.composeAnew();
      // Where that is too late, 重试 finds it at hand.
      if (clip.html !== shown?.html || clip.text !== shown.text) await this.desk.copy(clip);
      return '已复制，可以粘贴到 Word 或 WPS。';
    });
  }

  /** While the report is in view, it keeps up with the readings: one composing at a time, from the last of them. */
  private follow(): void {
    const { stage, tab, task, snapshot, report } = this.store.state;
    if (stage !== 'filing' || tab !== 'report' || task !== null || this.composing || !snapshot) return;
    const { filing } = snapshot;
    if (this.wanted || (report?.filing !== filing && this.followed !== filing)) void this.catchUp(filing);
  }

  /** This is no task, so that what the last one has said stays in view. */
  private async catchUp(filing: Filing): Promise<void> {
    const { wanted } = this;
    this.wanted = false;
    this.followed = filing;
    this.composing = true;
    try {
      await (wanted ? this.composeAnew() : this.composeAgain());
    } catch (error) {
      const again = (): void => void this.compose();
      const trouble = { title: '没有生成报告', message: messageOf(error), again };
      this.store.dispatch({ kind: 'failed', trouble });
    } finally {
      this.composing = false;
      this.follow();
    }
  }

  private async composeAgain(): Promise<ReportView> {
    const report = await this.session.report();
    this.store.dispatch({ kind: 'composed', report });
    return report;
  }
}
