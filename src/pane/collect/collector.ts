import { nestQuotes } from '../../model/nest-quotes';
import { Fault } from '../../model/fault';
import { collect } from '../../session/collect/collect';
import type { CollectRequest, Earlier } from '../../session/collect/collect';
import type { CollectDesk, CollectProgress } from '../../session/collect/collect-desk';
import { openBodyList } from '../../session/collect/open-list';
import type { Choice } from '../../session/collect/shown';
import { Observed } from '../state/observed';
import { checksum } from './checksum';
import type { CollectDoor, CollectWorkers } from './collect-door';
import { initialCollect, shownProgress } from './collect-state';
import type { CollectOptions, CollectState } from './collect-state';
import { failureSentence, fileSentence } from './collect-words';
import { draftOf } from './draft-bodies';
import { readEarlier, readPreviousPicked } from './earlier-files';
import { PatientLedger } from './patient-ledger';
import { sourcesOf, withFiles } from './picked-files';
import type { PickedFile } from './picked-files';
import { requestedOptions } from './typed-options';

/** The user has stopped what was being done. */
export class Stopped extends Error {}

const stopped = '已停止。已经读过的不会白读，再汇总时从这里接着做。';
const stoppedWriting = '已停止，工作簿没有改动。';

type Busy = NonNullable<CollectState['busy']>;

/** What is kept of earlier rounds, by the area and the year; of a list without a place, by its file. */
const memoryKey = (area: string, year: number, listName: string): string =>
  `${area === '' ? listName : area}\n${year}`;

/** What the page 汇总 does: reports and a list are chosen, read, and held against one another; questions are answered. */
export class Collector extends Observed<CollectState> {
  /** What was read so far; it lasts as long as the page. */
  readonly ledger = new PatientLedger();
  private workers: CollectWorkers | undefined;
  private isStopped = false;
  private isAnswered = false;
  private key = '';
  /** What was known before this round: answers change nothing of it. */
  private earlier: Promise<Earlier> | undefined;

  constructor(readonly door: CollectDoor) {
    super(initialCollect);
  }

  /** Takes files to collect, in place of those before or besides them. */
  chooseReports(files: readonly PickedFile[], isMore = false): void {
    this.attempt('没有采用这些文件', () => {
      if (files.length === 0) throw new Fault('里面没有文件。请检查是不是选错了文件夹。');
      const kept = isMore ? this.state.reports : [];
      this.change({ reports: withFiles(kept, files, this.door.limit), message: null });
    });
  }

  forgetReports(): void {
    this.change({ reports: [], message: null });
  }

  choose(options: Partial<CollectOptions>): void {
    this.change({ options: { ...this.state.options, ...options }, message: null });
  }

  /** Takes a head of letters, where letters can be printed in it. */
  chooseLetterhead(file: File): Promise<void> {
    return this.busy('reading', '没有采用这份信头', async () => {
      const [{ openLetterhead }, { tryLetterhead }] = await Promise.all([
        import('../../session/report/letterhead'),
        import('../../session/report/try-letterhead'),
      ]);
      await tryLetterhead(openLetterhead(new Uint8Array(await file.arrayBuffer())));
      this.choose({ letterhead: file });
    });
  }

  /** Opens a list of bodies. */
  chooseList(file: File): Promise<void> {
    return this.busy('reading', '没有读出名录', async () => {
      const list = await openBodyList(file.name, new Uint8Array(await file.arrayBuffer()));
      this.change({ list: { name: file.name, list, file } });
    });
  }

  /** Begins a list with the bodies whose reports were chosen. @returns the list as a file, to be saved */
  async draftList(): Promise<Blob | undefined> {
    let drawn: Blob | undefined;
    await this.busy('drafting', '没有列出名录', async () => {
      const { list, drawing } = await draftOf(sourcesOf(this.state.reports), this.desk());
      const bytes = await this.runner()('write-drawing', drawing);
      drawn = new Blob([bytes as BlobPart]);
      this.change({ list: { name: '按收到的报告列出的名录', list } });
    });
    return drawn;
  }

  /** Collects all that was chosen anew. */
  collect(): Promise<void> {
    return this.busy('collecting', '没有汇总完', async () => {
      const { options, reports, list } = this.state;
      const previous =
        options.previous.length === 0 ? undefined : await readPreviousPicked(options.previous, this.ledger);
      this.earlier = undefined;
      await this.collectFrom({
        files: sourcesOf(reports, list?.file),
        ...(previous ? { previous } : {}),
      });
    });
  }

  /** Says whose a report is, or whether it counts, and collects again with that. */
  answer(choice: Omit<Choice, 'row'>): Promise<void> {
    const { answers } = this.state;
    const others = answers.filter(({ file, pick }) => file !== choice.file || pick !== choice.pick);
    this.change({ answers: [...others, { row: 0, ...choice }] });
    this.isAnswered = true;
    return this.followAnswers();
  }

  /** Ends what is being done; what was read is not read again. */
  stop(): void {
    this.isStopped = true;
    this.workers?.stop();
    this.workers = undefined;
  }

  /** Goes back to choosing, with all that was chosen. */
  chooseAgain(): void {
    this.change({ view: 'choosing', message: null });
  }

  /** Does one thing at a time, and says why it was not done. */
  async busy(task: Busy, title: string, work: () => Promise<void>): Promise<void> {
    if (this.state.busy) return;
    this.isStopped = false;
    this.change({ busy: task, message: null, progress: null });
    try {
      await work();
    } catch (error) {
      const isWhole = task !== 'writing' || error instanceof Stopped;
      if (this.isStopped && isWhole)
        this.change({ message: { tone: 'good', text: task === 'writing' ? stoppedWriting : stopped } });
      else this.complain(title, error);
    } finally {
      // Workers hold a good part of what they have read.
      this.workers?.stop();
      this.workers = undefined;
      this.change({ busy: null, progress: null });
    }
  }

  complain(title: string, error: unknown): void {
    this.change({ message: { tone: 'bad', title, text: nestQuotes(failureSentence(error)) } });
  }

  /** Does a task aside from the page. */
  runner(): CollectWorkers['runners'][number] {
    return this.startedWorkers().runners[0]!;
  }

  /** Shows how far something has come. @throws Stopped where the user wants no more of it */
  show(progress: CollectState['progress']): void {
    if (this.isStopped) throw new Stopped();
    this.change({ progress });
  }

  private attempt(title: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.complain(title, error);
    }
  }

  private startedWorkers(): CollectWorkers {
    return (this.workers ??= this.door.startWorkers());
  }

  private desk(): CollectDesk {
    const { reports, options } = this.state;
    const counts = { reading: reports.length, 'reading-previous': options.previous.length };
    return {
      runners: this.startedWorkers().runners,
      ledger: this.ledger,
      sha256: checksum,
      sentenceFor: fileSentence,
      progress: (at: CollectProgress) => this.show(shownProgress(at, counts)),
      restRunners: () => Promise.resolve(this.workers?.stop()),
    };
  }

  /** What is known of the rounds before, as it was brought along or is kept here. */
  private async recall(area: string, year: number): Promise<Earlier> {
    const { options, list } = this.state;
    this.key = memoryKey(area, year, list?.name ?? '');
    const brought = options.earlier.length === 0 ? undefined : await readEarlier(options.earlier);
    return brought ?? (await this.door.memory.load(this.key)) ?? { history: {}, choices: [] };
  }

  private async collectFrom(from: Pick<CollectRequest, 'files' | 'previous'>): Promise<void> {
    const { options, list, answers } = this.state;
    if (!list) throw new Fault('还没有名录。请先选择名录。');
    this.isAnswered = false;
    const request: CollectRequest = {
      ...requestedOptions(options, this.door.now()),
      ...from,
      ...{ list: list.list, choices: answers, history: {} },
      recall: (area, year) => (this.earlier ??= this.recall(area, year)),
    };
    const collected = await collect(request, this.door.forms, this.desk());
    const { history, choices } = collected;
    const isKept = await this.door.memory.save(this.key, { history, choices });
    this.change({ view: 'outcome', outcome: { ...collected, isKept } });
  }

  /** Answers that come meanwhile are followed all together afterwards. */
  private async followAnswers(): Promise<void> {
    const read = this.state.outcome?.read;
    if (!read || this.state.busy) return;
    await this.busy('collecting', '没有汇总完', () => this.collectFrom(read));
    if (this.isAnswered && !this.isStopped && this.state.message?.tone !== 'bad') await this.followAnswers();
  }
}
