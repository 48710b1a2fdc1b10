import { forms } from '../../src/forms/index';
import { finish } from '../../src/model/in-steps';
import { loadTask } from '../../src/session/aside/tasks';
import type { PrintView } from '../../src/session/report/print-view';
import type { RunAside } from '../../src/session/aside/tasks';
import { OwnWords } from '../../src/session/wording/own-words';
import type { Clip, Desk, Downloads, Printed } from '../../src/pane/state/desk';

/** A desk whose clock stands still, and which remembers what was put on it. */
export class TestDesk implements Desk {
  clips: Clip[] = [];
  files: (readonly [string, string | Uint8Array])[] = [];
  /** What was printed, and what comes of printing. */
  printed: PrintView[] = [];
  printing: Printed = 'numbered';
  hasPrintWindow = true;
  live = true;
  fate: Downloads = 'allowed';
  refusesCopies = false;
  /** What opens the browser edition, where there is one. */
  browserEdition: (() => void) | null = null;

  /** At once: another thread takes a time that nobody knows. */
  runAside: RunAside = (kind, given) => this.words.runAside(kind, given);
  /** The wording that is kept on this machine. */
  wording: string | undefined;
  /** Whether the machine keeps it. */
  keepsWording = true;
  readonly words = new OwnWords(async (kind, given) => (await loadTask(kind, given, forms))(finish), {
    load: () => this.wording ?? null,
    save: (text) => {
      if (this.keepsWording) this.wording = text;
      return this.keepsWording;
    },
  });
  ownWords = () => Promise.resolve(this.words);
  now = () => new Date(2026, 0, 12, 9, 30, 5);
  loadPreferences = () => Promise.resolve({ live: this.live });
  savePreferences = ({ live }: { live: boolean }) => {
    this.live = live;
    return Promise.resolve();
  };
  copy = (clip: Clip) => {
    if (this.refusesCopies) return Promise.reject(new DOMException('refused', 'NotAllowedError'));
    this.clips.push(clip);
    return Promise.resolve();
  };
  print = (view: PrintView) => {
    this.printed.push(view);
    return Promise.resolve(this.printing);
  };
  canPrint = () => this.hasPrintWindow;
  downloads = () => Promise.resolve(this.fate);
  findBrowserEdition = () => Promise.resolve(this.browserEdition);
  /** What a pane over the same workbook has noted. */
  noted: string | null = null;
  /** Whether the machine takes notes. */
  notes = true;
  loadDrafts = () => Promise.resolve(this.noted);
  saveDrafts = (drafts: string | undefined) => {
    if (this.notes) this.noted = drafts ?? null;
    return Promise.resolve(this.notes);
  };
  whereAmI = () => Promise.resolve('EXCEL · OFFICE_ONLINE');
  save = (name: string, content: string | Uint8Array) => void this.files.push([name, content]);
}
