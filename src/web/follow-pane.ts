import type { Pane } from '../pane/pane';
import type { PaneState } from '../pane/state/state';
import type { Book } from './chapters/book';
import type { Shell } from './shell';

interface Follower {
  readonly book: Book;
  readonly shell: Shell;
  readonly isClosed: () => boolean;
  /** Hears of everything that the pane has read. */
  readonly onRead: (snapshot: PaneState['snapshot']) => void;
}

/** Takes over into the tables what the pane has read and found, and shows whichever of the two is to be filled in. */
export const followPane = (pane: Pane, { book, shell, isClosed, onRead }: Follower): void => {
  let last: PaneState['stage'] = 'starting';
  /** Where there are no tables yet, the pane is what there is to be filled in; once there are, they are. */
  const comeTo = (stage: PaneState['stage']): void => {
    if (stage === 'create') shell.change({ view: 'pane' });
    else if (last === 'create') {
      shell.change({ view: 'book' });
      // After the pane has found out that its page is gone.
      setTimeout(() => book.showFirst());
    }
  };
  pane.store.subscribe(() => {
    if (isClosed()) return;
    const { snapshot, stage } = pane.state;
    book.take(snapshot);
    if (stage !== last) comeTo(stage);
    last = stage;
    onRead(snapshot);
  });
};

const hasWorker = async (): Promise<boolean> => (await import('./run-aside')).hasWorker();

/**
 * Has the pane read and judge all there is.
 * @param isThrough told once the figures that were found wrong are shown. Texts may still be read then: by a worker,
 * which holds up no page, and where there is none they are waited for. A page that comes to grief does not get so far.
 */
export const lookThrough = async (pane: Pane, isThrough: () => void): Promise<void> => {
  const read = pane.open();
  const shown = new Promise<void>((resolve) => {
    pane.store.subscribe(() => pane.state.snapshot && resolve());
  });
  await ((await hasWorker().catch(() => false)) ? Promise.race([read, shown]) : read);
  setTimeout(isThrough);
};
