import type { Shell } from './shell';

/** Asks before a page is closed whose changes are in no file, and saves what it can when it goes. */
export const guardLeaving = (shell: Shell, save: () => void): { allow(): void } => {
  let allowed = false;
  addEventListener('beforeunload', (event) => {
    if (allowed || !shell.state.unsaved || shell.state.lost) return;
    event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
  return { allow: () => (allowed = true) };
};
