import type { LiveSession } from '../../session/live-session';
import type { Unreadable } from '../../session/session';
import type { Snapshot } from '../../session/snapshot';
import type { Desk } from './desk';
import type { Observed } from './observed';
import { blocked, finished, liveIs, noFiling, read, started } from './state';
import type { PaneState } from './state';

const stopped = '实时校验暂停，点“校验”重试';
const triesAgain = '实时校验暂停，稍后自动重试';
/** Milliseconds after which the live check tries again to begin, as when a cell was being edited at opening. */
const pause = 3000;

/** Reads the workbook, when asked and after each edit, and shows what is found. */
export class WorkbookWatch {
  private opening: Promise<void> | undefined;
  /** How often it was asked what cells have lost. */
  private asked = 0;
  private stopWatching: (() => Promise<void>) | undefined;

  constructor(
    private readonly session: LiveSession,
    private readonly store: Observed<PaneState>,
    private readonly desk: Desk,
  ) {}

  /** Reads the workbook that is open and begins the live check; asked again meanwhile, it reads once. */
  async open(): Promise<void> {
    await (this.opening ??= this.readFirst().finally(() => (this.opening = undefined)));
    this.store.change({ about: await this.desk.whereAmI().catch(() => '') });
    // Findings can do without it, and 校验 tries again and says what is wrong.
    await this.loadAdvice().catch(() => undefined);
  }

  /** Reads once more; a live check that does not listen begins to. */
  renew(): Promise<void> {
    return this.store.state.live && !this.stopWatching ? this.watchAndRefresh() : this.refresh();
  }

  /** Reads, and listens from now on where the live check is on. */
  begin(): Promise<void> {
    return this.store.state.live ? this.watchAndRefresh() : this.refresh();
  }

  async refresh(): Promise<void> {
    this.took(await this.session.refresh());
  }

  /** Reads what was written. That it was is certain; where reading fails, only what is shown is out of date. */
  async refreshAfterWriting(): Promise<void> {
    await this.refresh().catch(() => {
      if (this.stopWatching) this.store.change({ liveFault: stopped });
    });
  }

  async setLive(on: boolean): Promise<void> {
    this.store.change(liveIs(on));
    // A choice that cannot be saved lasts until the pane is closed.
    await this.desk.savePreferences({ live: on }).catch(() => undefined);
    await (on ? this.watchAndRefresh() : this.unwatch());
  }

  /** Loads what finds the wrong cells, which the first page does without, and shows what it finds. */
  async loadAdvice(): Promise<void> {
    const snapshot = await this.session.loadAdvice();
    if (snapshot) this.store.change({ snapshot });
    await this.findLosses();
  }

  /** Asks what cells have lost of how they are drawn. Where that cannot be told now, what was known stays. */
  readonly findLosses = async (): Promise<void> => {
    const turn = ++this.asked;
    const losses = await this.session
      .restoring()
      .then((restoring) => restoring.findLossesNow({ waits: true }))
      .catch(() => this.store.state.losses);
    // An answer that a later question has overtaken is of no use any more.
    if (turn === this.asked) this.store.change({ losses: losses ?? null });
  };

  private async readFirst(): Promise<void> {
    this.store.change(started('opening'));
    // The workbook is opened without them as well.
    const preferences = this.desk.loadPreferences().catch(() => ({ live: this.store.state.live }));
    try {
      const [{ live }] = await Promise.all([preferences, this.refresh()]);
      this.store.change(liveIs(live));
      if (live && this.store.state.stage === 'filing') await this.watchAndRefresh();
    } catch {
      // What has been read stays in view, with the word that nothing listens yet.
      if (this.store.state.stage === 'filing') this.beginLater();
      else this.store.change(blocked('cannot-read'));
    }
    this.store.change(finished());
  }

  /** Begins to listen once Excel lets it, unless it is not wanted or listens by then. */
  private beginLater(): void {
    this.store.change({ liveFault: triesAgain });
    setTimeout(() => {
      if (this.store.state.live && !this.stopWatching)
        void this.watchAndRefresh().catch(() => this.beginLater());
    }, pause);
  }

  private took(found: Snapshot | Unreadable): void {
    if (found === 'not-ours') this.store.change(noFiling);
    else if (found === 'too-new') this.store.change(blocked('too-new'));
    else {
      const listening = this.stopWatching !== undefined;
      this.store.change(read(found, this.desk.now().getTime(), listening));
    }
  }

  /** In this order, so that no edit falls between the two. */
  private async watchAndRefresh(): Promise<void> {
    try {
      await this.unwatch();
      this.stopWatching = await this.session.watch({
        changed: (found) => this.took(found),
        formatsMayBeLost: this.findLosses,
        failed: (_fault, again) => this.store.change({ liveFault: again ? triesAgain : stopped }),
        waiting: () => this.store.change({ liveFault: '有改动尚未校验，输完后自动校验' }),
      });
      await this.refresh();
    } catch (error) {
      this.store.change({ liveFault: stopped });
      throw error;
    }
  }

  /** Listens no more, until {@link begin}. */
  async unwatch(): Promise<void> {
    const stop = this.stopWatching;
    this.stopWatching = undefined;
    await stop?.();
  }
}
