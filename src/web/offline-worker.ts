import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';

/** Stores all files of the page in the browser, so that it works without a network; the build lists them. */

interface WorkerScope {
  /** The build puts the list here. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
declare const self: WorkerScope;

precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();

// A new version waits until the clerk says so.
self.addEventListener('message', ({ data }) => {
  if (data === 'use-new-version') void self.skipWaiting();
});
