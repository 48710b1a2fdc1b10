import type { ClaimMessage, Leases, TabChannel } from '../../src/web/tab-claims';

/** Lets something happen; the order of what is asked for at the same time is up to whoever makes it. */
export type Order = (what: string) => Promise<void>;

export const atOnce: Order = () => Promise.resolve();

/** A browser with its database, in which each act is whole, and with a channel between its tabs. */
export class BrowserInMemory {
  readonly holders = new Map<string, string>();
  /** Holders that have not come to the end of opening their work. */
  readonly opening = new Set<string>();
  private readonly listeners = new Map<string, (message: ClaimMessage) => void>();

  constructor(private readonly order: Order = atOnce) {}

  get leases(): Leases {
    const { holders, opening } = this;
    const act = <Result>(what: string, result: () => Result): Promise<Result> =>
      this.order(what).then(result);
    const release = (work: string, holder: string): void => {
      if (holders.get(work) === holder) holders.delete(work);
    };
    return {
      holderOf: (work) => act('holderOf', () => holders.get(work)),
      openingHolderOf: (work) =>
        act('openingHolderOf', () => {
          const holder = holders.get(work);
          return holder !== undefined && opening.has(holder) ? holder : undefined;
        }),
      opened: (_, holder) => act('opened', () => void opening.delete(holder)),
      all: () => act('all', () => [...holders]),
      take: (work, holder, from) =>
        act('take', () => {
          const isFree = holders.get(work) === from;
          if (isFree) holders.set(work, holder);
          opening.add(holder);
          return isFree;
        }),
      seize: (work, holder) =>
        act('seize', () => {
          const before = holders.get(work);
          holders.set(work, holder);
          opening.add(holder);
          return before;
        }),
      release: (work, holder) => act('release', () => release(work, holder)),
      releaseNow: release,
    };
  }

  /** @param tab its name; nobody hears what it says itself. */
  channelOf(tab: string): TabChannel {
    return {
      send: (message) => {
        for (const [other, listener] of this.listeners)
          if (other !== tab) void this.order(`${message.says} to ${other}`).then(() => listener(message));
      },
      listen: (listener) => void this.listeners.set(tab, listener),
    };
  }

  /** Nothing of a tab runs any more. @returns what makes it run again, where it was only frozen. */
  kill(tab: string): () => void {
    const listener = this.listeners.get(tab);
    this.listeners.delete(tab);
    return () => void (listener && this.listeners.set(tab, listener));
  }
}
