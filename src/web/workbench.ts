import type { Drawing } from '../model/drawing';
import { hasChosen } from './choices';
import type { TabClaims, TabClaim } from './tab-claims';
import { asXlsx, copyName, isXlsx } from './file-name';
import { fileWords, refuseUnreasonable } from './file-words';
import { importReport } from './import-report';
import { OpenWork } from './open-work';
import { pickFile, saveWords } from './save-file';
import { Queue } from '../model/queue';
import { drawSample } from './sample';
import type { Shell } from './shell';
import { workElsewhere } from './shell-state';
import { isStoreFull, openedAsCopyWords, openingFaultWords } from './store-words';
import { blankWork } from './work';
import type { Work } from './work';
import type { WorkStore } from './work-store';

/** What a work begins with besides its file: the right to change it, or what is drawn where there is no file yet. */
interface Beginning {
  readonly claim?: TabClaim;
  readonly drawing?: Drawing;
}

/** What the clerk can do with workbooks: begin, open, save, come back to one. One is open at a time. */
export class Workbench {
  private current: OpenWork | undefined;
  private readonly queue = new Queue();

  constructor(
    private readonly shell: Shell,
    private readonly store: WorkStore,
    private readonly claims: TabClaims,
  ) {}

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
    if (wanted) await this.reopen(wanted.id);
    // Something has to be there to work with, also where the last work was not opened.
    if (!this.current && !this.shell.state.elsewhere) {
      const { message } = this.shell.state;
      await this.openSample(sample);
      if (message && wanted) this.shell.complain(`没有打开“${wanted.name}”`, message.text);
    }
    if (refused === undefined) return;
    const { title, text } = openingFaultWords(refused);
    this.shell.complain(title, text);
  }

  openSample(drawn?: Promise<Drawing>): Promise<void> {
    return this.opening('没有打开示例', async () => {
      await this.beginAnew({ drawing: await (drawn ?? drawSample()) });
    });
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
  reopen(id: string, how: 'ask' | 'take-over' | 'copy' = 'ask'): Promise<void> {
    return this.opening('没有打开', async () => {
      const claim = how === 'copy' ? how : await this.claim(id, how);
      if (!claim) return this.shell.change({ elsewhere: await this.summaryOf(id) });
      const claimed = typeof claim === 'object' ? { claim } : {};
      const work = await this.store.get(id).catch((error: unknown) => {
        claimed.claim?.release();
        throw error;
      });
      if (!work) {
        claimed.claim?.release();
        return this.begin(blankWork());
      }
      if (claimed.claim) return this.begin(work, claimed);
      const name = copyName(work.name);
      await this.begin({ ...blankWork(), name, unnamed: false, bytes: work.bytes, unsaved: work.unsaved });
      if (claim === 'copy') return;
      const { title, text } = openedAsCopyWords(work.name, name);
      this.shell.complain(title, text);
    });
  }

  /** Forgets a work that the browser stores. */
  async forget(id: string): Promise<void> {
    await this.store.remove(id);
    await this.listRecent();
  }

  /** Saves what is open as a file; what another tab has is saved there alone. */
  async save(): Promise<void> {
    if (workElsewhere(this.shell.state)) return;
    await this.busy('saving', async () => {
      try {
        const saved = await this.current?.save();
        const { name } = this.shell.state;
        const text =
          saved?.to === 'file' ? `已保存到“${name}”。` : `已下载“${name}”，请在浏览器的下载文件夹中查看。`;
        if (saved && saved.to !== 'nowhere') this.shell.report(text);
      } catch (error) {
        this.shell.complain('没有保存', saveWords(error));
      }
    });
  }

  /** Stores all changes in the browser now. */
  async flush(): Promise<void> {
    await this.current?.flush();
  }

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
  async warmUp(): Promise<void> {
    await this.current?.warmUp().catch(() => undefined);
  }

  private async take(file: File, handle?: FileSystemFileHandle): Promise<void> {
    refuseUnreasonable(file);
    const { asWorkbook } = await import(/* webpackChunkName: "as-workbook" */ './as-workbook');
    const given = new Uint8Array(await file.arrayBuffer());
    const bytes = await asWorkbook(given, file.name, new Date().getFullYear());
    if (!bytes) return this.shell.change({ importing: file });
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

  private async replace(work: Work, { claim, drawing }: Beginning): Promise<void> {
    const next = new OpenWork(work, this.store, this.claims, this.shell, claim);
    try {
      await this.current?.settle();
      await next.open(drawing);
    } catch (error) {
      claim?.release();
      throw error;
    }
    this.current?.close();
    this.current = next;
    history.replaceState(null, '', claim ? `#${work.id}` : location.pathname);
    void this.listRecent();
  }

  /** @returns nothing where another tab has the work, and `full` where the browser has no room to store a claim. */
  private async claim(id: string, how: 'ask' | 'take-over'): Promise<TabClaim | 'full' | undefined> {
    // Until it is open, the work that is has nothing to do with what becomes of its claim.
    const events = OpenWork.claimEvents(() => (this.currentId === id ? this.current : undefined));
    try {
      return await this.claims[how === 'take-over' ? 'takeOver' : 'claim'](id, events);
    } catch (error) {
      if (!isStoreFull(error)) throw error;
      return 'full';
    }
  }

  private async summaryOf(id: string): Promise<NonNullable<Shell['state']['elsewhere']>> {
    const found = (await this.store.list()).find((work) => work.id === id);
    return found ?? { id, name: '', changedAt: Date.now(), unsaved: true };
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
