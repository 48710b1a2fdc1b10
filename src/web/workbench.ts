import type { Drawing } from '../model/drawing';
import type { Beginning } from './beginning';
import { hasChosen } from './choices';
import type { TabClaims } from './tab-claims';
import { asXlsx, isXlsx } from './file-name';
import { fileWords, refuseUnreasonable } from './file-words';
import { findWork, summaryOf } from './find-work';
import type { WayBack } from './find-work';
import { importReport } from './import-report';
import { workbookIn } from './filer-aside';
import { OpenWork } from './open-work';
import { pickFile, savedWords, saveWords } from './save-file';
import { Queue } from '../model/queue';
import type { Shell } from './shell';
import { isElsewhere } from './shell-state';
import { damagedWords, openingFaultWords } from './store-words';
import { saveUnopened, unopenedWork } from './unopened-work';
import { blankWork } from './work';
import type { Work } from './work';
import type { WorkPlaces } from './work-place';
import type { WorkStore } from './work-store';

/** Somebody who comes back has no need of it. */
const drawSample = async () => (await import('./sample')).drawSample();

/** What the clerk can do with workbooks: begin, open, save, come back to one. One is open at a time. */
export class Workbench {
  private current: OpenWork | undefined;
  private readonly queue = new Queue();
  private readonly places: WorkPlaces;

  constructor(
    private readonly shell: Shell,
    private readonly store: WorkStore,
    private readonly claims: TabClaims,
  ) {
    this.places = { store, claims };
  }

  /** The work that is open, or was until another tab took it. */
  get currentId(): string | undefined {
    return this.current?.id;
  }

  /** Comes back to the last work of this tab or browser; the sample where there is none. */
  async start(): Promise<void> {
    // Who comes for the first time does not wait for the database to say so.
    const sample = hasChosen() ? undefined : drawSample();
    sample?.catch(() => undefined);
    let refused: unknown;
    const works = await this.store.list().catch((error: unknown) => {
      refused = error;
      return [];
    });
    const wanted = works.find(({ id }) => id === location.hash.slice(1)) ?? works[0];
    if (wanted) await this.comeBack(wanted.id);
    // Something has to be there to work with, also where the last work was not opened.
    if (!this.current && !isElsewhere(this.shell.state)) {
      const { message } = this.shell.state;
      await this.openSample(sample);
      if (message && wanted) this.shell.complain(`没有打开“${wanted.name}”`, message.text);
    }
    if (refused === undefined) return;
    const { title, text } = openingFaultWords(refused);
    this.shell.complain(title, text);
  }

  openSample = (drawn?: Promise<Drawing>): Promise<void> =>
    this.openDrawing(() => drawn ?? drawSample(), '没有打开示例');

  /** A workbook that was drawn elsewhere on this page; what was open stays among the recent ones. */
  openDrawing(draw: () => Promise<Drawing>, title = '没有打开'): Promise<void> {
    return this.opening(title, async () => this.beginAnew({ drawing: await draw() }));
  }

  /** An empty workbook; the pane asks what it is for. */
  openNew(): Promise<void> {
    return this.opening('没有新建', () => this.beginAnew());
  }

  /** Lets the clerk choose a file, and opens it. */
  async chooseFile(): Promise<void> {
    try {
      const file = await pickFile();
      if (file) await this.openFile(file, file.handle);
    } catch (error) {
      this.shell.complain('没有打开', fileWords(error));
    }
  }

  /** Opens a workbook of any kind and origin; what was open stays among the recent ones. */
  openFile(file: File, handle?: FileSystemFileHandle): Promise<void> {
    return this.opening(`没有打开“${file.name}”`, () => this.take(file, handle));
  }

  /** Comes back to a work that the browser stores. */
  reopen(id: string, how: WayBack = 'ask'): Promise<void> {
    return this.opening('没有打开', async () => {
      // Until it is open, the work that is has nothing to do with what becomes of its claim.
      const events = OpenWork.claimEvents(() => (this.currentId === id ? this.current : undefined));
      const found = await findWork(this.places, id, how, events);
      if (found === 'gone') return this.begin(blankWork());
      if (found === 'elsewhere')
        return this.shell.change({ elsewhere: await summaryOf(this.places, id), unopened: null });
      if (found === 'damaged') return this.doNotOpen(id, damagedWords);
      const onUnreadable = (error: unknown) => this.doNotOpen(id, fileWords(error));
      await this.begin(found.work, { ...found.from, onUnreadable });
      if (found.says) this.shell.complain(found.says.title, found.says.text);
    });
  }

  /** Saves the file of a work that was not opened, as the browser stores it, without reading it. */
  async saveStored(id: string): Promise<void> {
    await this.busy('saving', async () => {
      try {
        const says = await saveUnopened(this.places, id);
        if (says !== undefined) this.shell.report(says);
      } catch (error) {
        this.shell.complain('没有保存', saveWords(error));
      }
    });
  }

  /** Forgets a work that the browser stores. */
  async forget(id: string): Promise<void> {
    await this.store.remove(id);
    await this.listRecent();
  }

  /** Saves what is open as a file; what another tab has is saved there alone. */
  async save(): Promise<void> {
    if (isElsewhere(this.shell.state)) return;
    await this.busy('saving', async () => {
      try {
        const saved = await this.current?.save();
        if (saved && saved.to !== 'nowhere') this.shell.report(savedWords(saved, this.shell.state.name));
      } catch (error) {
        this.shell.complain('没有保存', saveWords(error));
      }
    });
  }

  /** Stores all changes in the browser now. */
  flush = async (): Promise<void> => void (await this.current?.flush());

  /** Gets ready for the page to go. @returns whether nothing is lost by it; otherwise the page says why. */
  async settle(): Promise<boolean> {
    try {
      await this.current?.settle();
      return true;
    } catch (error) {
      this.shell.complain('没有更新', fileWords(error));
      return false;
    }
  }

  /** Finds out which works the browser stores besides those that are open in some tab. */
  async listRecent(): Promise<void> {
    const works = await this.store.list().catch(() => []);
    // Asked for later: a claim that this tab has only just given up counts until then.
    const claimed = await this.claims.claimed().catch(() => new Set());
    const recent = works.filter(({ id }) => id !== this.current?.id && !claimed.has(id));
    this.shell.change({ recent });
  }

  /** Imports the report that was opened, for the year that the clerk has chosen. */
  importAs(file: File, target: 'previous' | 'current'): Promise<void> {
    return importReport(this.shell, file, target);
  }

  /** Makes ready for the first save, when nothing else is to be done. */
  warmUp = async (): Promise<void> => this.current?.warmUp().catch(() => undefined);

  /** Comes back to the last work, unless the page came to grief over it when it was opened last. */
  private async comeBack(id: string): Promise<void> {
    const hasFailed = await this.claims.hasFailedToOpen(id).catch(() => false);
    await (hasFailed ? this.doNotOpen(id) : this.reopen(id));
  }

  /** Leaves a work closed, and says why; the clerk says what is to become of it. */
  private async doNotOpen(id: string, reason?: string): Promise<void> {
    const unopened = await unopenedWork(this.places, id, reason);
    this.shell.change({ unopened, elsewhere: null, view: 'pane' });
  }

  private async take(file: File, handle?: FileSystemFileHandle): Promise<void> {
    refuseUnreasonable(file);
    const bytes = await workbookIn(file);
    if (!bytes) return this.shell.change({ importing: file, collecting: false });
    const named = { name: asXlsx(file.name), unnamed: false };
    // Another kind of file would be written over with what it is not.
    await this.begin({ ...blankWork(), ...named, bytes, handle: isXlsx(file.name) ? handle : undefined });
    if (isXlsx(file.name)) return;
    this.shell.report(`“${file.name}”已打开，保存时存为 .xlsx 文件。`);
  }

  /** Begins what is no file yet, and says where that is which makes room for it. */
  private async beginAnew(from: Beginning = {}): Promise<void> {
    const { name, lost, autosave } = this.shell.state;
    const id = lost || autosave.stage === 'failed' ? undefined : this.currentId;
    await this.begin(blankWork(), from);
    const works = await this.store.list().catch(() => []);
    if (works.some((work) => work.id === id))
      this.shell.report(`“${name}”留在“最近的工作”里，可以随时打开。`);
  }

  private begin(work: Work, from: Beginning = {}): Promise<void> {
    return this.queue.add(() => this.replace(work, from));
  }

  private async replace(work: Work, from: Beginning): Promise<void> {
    const { claim, drawing, onUnreadable } = from;
    const next = new OpenWork(work, this.places, this.shell, from);
    try {
      await this.current?.settle();
      await next.open(drawing);
    } catch (error) {
      claim?.release();
      if (!onUnreadable) throw error;
      return onUnreadable(error);
    }
    this.current?.close();
    this.current = next;
    history.replaceState(null, '', claim ? `#${work.id}` : location.pathname);
    void this.listRecent();
  }

  private opening(title: string, work: () => Promise<void>): Promise<void> {
    return this.busy('opening', async () => {
      try {
        // Before another tab is asked to give its work up, or a file is read, in vain.
        await this.current?.settle();
        await work();
      } catch (error) {
        this.shell.complain(title, fileWords(error));
      }
    });
  }

  /** One thing at a time; what is asked meanwhile is not done, as its button shows. */
  private async busy(task: 'opening' | 'saving', work: () => Promise<void>): Promise<void> {
    if (this.shell.state.busy) return;
    this.shell.change({ busy: task, message: null });
    try {
      await work();
    } finally {
      this.shell.change({ busy: null });
    }
  }
}
