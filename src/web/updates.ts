import { scriptAddress } from '../pane/controls/script-address';
import type { Shell } from './shell';

/** In milliseconds: so often a page that stays open looks for a new version. */
const interval = 60 * 60 * 1000;

const isInstalled = (worker: ServiceWorker | null): boolean => worker?.state === 'installed';

/** Stores the page for times without a network, and offers new versions, which the clerk alone puts to use. */
export class Updates {
  private registration: ServiceWorkerRegistration | undefined;
  private accepted = false;

  constructor(private readonly shell: Shell) {}

  /**
   * Begins when the page has all that it needs for itself. Without https there are no service workers, and a page that
   * was opened from a folder needs none.
   */
  async start(): Promise<void> {
    const workers = (navigator as Partial<Navigator>).serviceWorker;
    if (!workers || location.protocol === 'file:') return;
    const hadOne = workers.controller !== null;
    workers.addEventListener('controllerchange', () => {
      if (this.accepted) location.reload();
      else if (hadOne) this.shell.change({ update: 'in-use' });
    });
    try {
      this.registration = await workers.register(scriptAddress('service-worker.js'), {
        updateViaCache: 'none',
      });
    } catch {
      // Everything works, only not without a network.
      return;
    }
    // Some browsers and extensions that block service workers answer with nothing instead of refusing.
    if (!this.registration) return;
    this.watch(this.registration);
    setInterval(() => void this.registration?.update().catch(() => undefined), interval);
    await workers.ready;
    this.shell.change({ offlineReady: true });
  }

  /** Puts the version that waits to use, and loads the page anew. What is to be saved is saved before. */
  accept(): void {
    this.accepted = true;
    const waiting = this.registration?.waiting;
    if (waiting) waiting.postMessage('use-new-version');
    else location.reload();
  }

  private watch(registration: ServiceWorkerRegistration): void {
    const look = (): void => {
      // The very first one replaces nothing, and is no news.
      if (isInstalled(registration.waiting) && registration.active) this.shell.change({ update: 'waiting' });
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
  }
}
