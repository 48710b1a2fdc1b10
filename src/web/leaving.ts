import type { TabClaims } from './tab-claims';
import type { Shell } from './shell';

/**
 * Asks before a page is closed whose changes are in no file, saves what it can when it goes out of sight, and gives its
 * works up when it goes for good.
 */
export const guardLeaving = (shell: Shell, claims: TabClaims, save: () => void): { allow(): void } => {
  let allowed = false;
  addEventListener('beforeunload', (event) => {
    if (allowed || !shell.state.unsaved || shell.state.lost) return;
    event.preventDefault();
    // Chromium before 119 asks for this value alone, and not for what was prevented.
    event.returnValue = true;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
    // While it was out of sight, the browser may have stopped it, and another tab may have gone on with its work.
    else void claims.lookAgain().catch(() => undefined);
  });
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) claims.leave();
  });
  return { allow: () => (allowed = true) };
};
