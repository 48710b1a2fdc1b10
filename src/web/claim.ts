/** The right to change one work: one tab has it, the others know. */
export interface TabClaim {
  release(): void;
}

/** What happens to a claim from outside. */
export interface ClaimEvents {
  /** Another tab asks for the work: save the last changes, and then give the claim up. */
  readonly onWanted: () => void;
  /** Another tab has taken it without being answered. */
  readonly onLost: () => void;
}

const lockName = (id: string): string => `gouji.work.${id}`;

/** Tabs of this browser ask one another for works over it. */
const channelName = 'gouji.works';

interface HandOver {
  readonly handOver: string;
}

/** In milliseconds: so long another tab may take to save its last changes before its work is taken from it. */
const handOverTime = 4000;

/** Without https a page has no locks, and nothing to tell tabs apart by. */
const locks = (): LockManager | undefined => (navigator as Partial<Navigator>).locks;

const requestLock = (id: string, options: LockOptions, onLost: () => void): Promise<TabClaim | undefined> =>
  new Promise((resolve, reject) => {
    let granted = false;
    let release: (() => void) | undefined;
    const released = new Promise<void>((done) => (release = done));
    locks()!
      .request(lockName(id), options, (lock) => {
        granted = lock !== null;
        resolve(lock ? { release: () => release?.() } : undefined);
        return lock ? released : undefined;
      })
      .catch((error: unknown) => {
        // Once it was granted, it can only have been taken away.
        if (granted) onLost();
        else reject(error instanceof Error ? error : new Error(String(error)));
      });
  });

/**
 * Claims a work for this tab.
 * @returns nothing where another tab has it.
 */
export const claimWork = async (
  id: string,
  { onWanted, onLost }: ClaimEvents,
  options: LockOptions = { ifAvailable: true },
): Promise<TabClaim | undefined> => {
  if (!locks()) return { release: () => undefined };
  const claim = await requestLock(id, options, onLost);
  if (!claim) return undefined;
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<HandOver>) => {
    if (data.handOver === id) onWanted();
  };
  return {
    release: () => {
      channel.close();
      claim.release();
    },
  };
};

/** Takes a work over from the tab that has it, which saves its last changes first where it still answers. */
export const takeOver = async (id: string, events: ClaimEvents): Promise<TabClaim | undefined> => {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ handOver: id } satisfies HandOver);
  channel.close();
  try {
    return await claimWork(id, events, { signal: AbortSignal.timeout(handOverTime) });
  } catch {
    return claimWork(id, events, { steal: true });
  }
};

/** Ids of those works that some tab has. */
export const claimedWorks = async (): Promise<ReadonlySet<string>> => {
  const { held = [] } = (await locks()?.query()) ?? {};
  const prefix = lockName('');
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(prefix) === true ? [name.slice(prefix.length)] : [])),
  );
};
