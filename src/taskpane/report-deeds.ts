import type { LiveSession } from '../session/live-session';
import type { ReportView } from '../session/report-view';
import type { Desk } from './desk';
import type { Adoption } from './paragraphs';
import type { Store } from './store';
import type { Work } from './work';

/** What the clerk can do with the report. */
export class ReportDeeds {
  constructor(
    private readonly session: LiveSession,
    private readonly store: Store,
    private readonly work: Work,
    private readonly desk: Desk,
    /** Reads the workbook anew. */
    private readonly refresh: () => Promise<void>,
  ) {}

  /** Composes the report from the workbook as it is now. */
  compose(): Promise<void> {
    return this.work.run('composing', async () => {
      await this.refresh();
      await this.composeAgain();
    });
  }

  /** Writes suggested texts into the cells of their paragraphs. */
  adopt(adoptions: readonly Adoption[]): Promise<void> {
    const texts = new Map(adoptions.map(({ slot, text }) => [slot, text]));
    return this.write(() => this.session.adopt(texts), `已采用 ${texts.size} 段建议文字。`);
  }

  /** Writes the clerk's own text of a paragraph; an empty one gives way to the suggestion. */
  writeText(slot: string, text: string): Promise<void> {
    return this.write(
      () => this.session.writeTexts(new Map([[slot, text.trim()]])),
      '文字已保存在工作簿里。',
    );
  }

  /** Takes an optional sentence into the report, or out of it. */
  choose(key: string, chosen: boolean): Promise<void> {
    const { sentences = [] } = this.session.snapshot.filing.settings;
    const others = sentences.filter((each) => each !== key);
    return this.write(
      () => this.session.changeCover({ sentences: chosen ? [...others, key] : others }),
      '已记在“封面”，建议文字已更新。',
    );
  }

  revealText(slot: string): Promise<void> {
    return this.work.run('going', () => this.session.revealText(slot));
  }

  /** Replaces the sheet 报告. */
  writeSheet(): Promise<void> {
    return this.work.run('writing', async () => {
      await this.refresh();
      await this.session.writeReport((await this.composeAgain()).report);
      return '已写入“报告”表。';
    });
  }

  copy(): Promise<void> {
    return this.work.run('exporting', async () => {
      // Browsers allow it only at once after a click, so the report is at hand already.
      await this.desk.copy((this.store.state.report ?? (await this.composeAgain())).clip);
      return '已复制，可以粘贴到 Word 或 WPS。';
    });
  }

  /** Shows the report as it is now, if it has been shown before. */
  async composeIfShown(): Promise<void> {
    if (this.store.state.report) await this.composeAgain();
  }

  private async composeAgain(): Promise<ReportView> {
    const report = await this.session.report();
    this.store.dispatch({ kind: 'composed', report });
    return report;
  }

  private write(deed: () => Promise<void>, notice: string): Promise<void> {
    return this.work.run('writing', async () => {
      await deed();
      await this.refresh();
      await this.composeAgain();
      return notice;
    });
  }
}
