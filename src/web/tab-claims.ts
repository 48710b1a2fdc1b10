/** The right to change one work: one tab has it, the others know. */
export interface TabClaim {
  /** Stands for this claim, and for no other that there ever was. */
  readonly holder: string;
  /** The work has been opened, and looked through, without the page coming to grief over it. */
  opened(): void;
  release(): void;
}

/** What happens to a claim from outside. */
export interface ClaimEvents {
  /** Another tab asks for the work: save the last changes, and then give the claim up. */
  readonly onWanted: () => void;
  /** Another tab has taken it without being answered. */
  readonly onLost: () => void;
}

/** Which work has which holder, as all tabs read and write it. */
export interface Leases {
  holderOf(work: string): Promise<string | undefined>;
  /** The holder that has not come to the end of opening a work. */
  openingHolderOf(work: string): Promise<string | undefined>;
  all(): Promise<readonly (readonly [work: string, holder: string])[]>;
  /** Makes somebody the holder who is about to open a work, where it still has the one that is named, or none. @returns whether */
  take(work: string, holder: string, from: string | undefined): Promise<boolean>;
  /** Makes somebody the holder who is about to open a work, whoever was it. @returns who was */
  seize(work: string, holder: string): Promise<string | undefined>;
  /** Notes that the holder has opened the work, where it is that still. */
  opened(work: string, holder: string): Promise<void>;
  /** Takes a holder out, where it is that still. */
  release(work: string, holder: string): Promise<void>;
  /** The same at once, in a page that is going away. */
  releaseNow(work: string, holder: string): void;
}

/** What tabs of one browser say to one another, always about a holder. */
export interface ClaimMessage {
  readonly says: 'who-is-there' | 'i-am' | 'please-hand-over' | 'handed-over' | 'taken-from-you';
  readonly holder: string;
}

/** How tabs of one browser talk; nobody hears what it says itself. */
export interface TabChannel {
  send(message: ClaimMessage): void;
  listen(listener: (message: ClaimMessage) => void): void;
}

/** In milliseconds: a tab that has not answered for so long is taken for one that is no more. */
const answerTime = 1500;
/** In milliseconds: so long another tab may take to save its last changes before its work is taken from it. */
const handOverTime = 4000;

const newHolder = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

const afterMilliseconds = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/**
 * Tells the tabs of one browser apart. A work has one holder, as the database says; whether a holder is still there,
 * its tab is asked, and a tab that is alive answers at once, also in the background. Nothing rests on clocks: a tab
 * that was too slow to answer and has lost its work to another cannot save it any more, since saving asks the database
 * for the holder once more ({@link WorkStore.put}).
 *
 * Web Locks would say sooner that a tab has ended, but a page on plain http has none, and they do not stop a save that
 * is on its way when a lock is stolen.
 */
export class TabClaims {
  private readonly mine = new Map<string, { readonly work: string; readonly events: ClaimEvents }>();
  /** Holders that did not answer when works were listed; they are waited for again only once they are heard of. */
  private readonly silent = new Set<string>();
  private readonly awaited = new Set<(message: ClaimMessage) => void>();

  /** @param wait for so many milliseconds. */
  constructor(
    private readonly leases: Leases,
    private readonly channel: TabChannel,
    private readonly wait = afterMilliseconds,
  ) {
    channel.listen((message) => this.hear(message));
  }

  /** Claims a work for this tab that is in no database yet; its first save makes it known. */
  begin(work: string, events: ClaimEvents): TabClaim {
    const holder = newHolder();
    this.mine.set(holder, { work, events });
    return {
      holder,
      opened: () => void this.leases.opened(work, holder).catch(() => undefined),
      release: () => void this.release(work, holder),
    };
  }

  /** Whether a page began to open a work, and has ended or come to a halt over it. */
  async hasFailedToOpen(work: string): Promise<boolean> {
    const holder = await this.leases.openingHolderOf(work);
    return holder !== undefined && !(await this.isThere(holder));
  }

  /**
   * Claims a work for this tab. @returns nothing where another tab has it.
   * @throws whatever the browser says where it stores no holder, as on a full disk; the tab has no claim then.
   */
  async claim(work: string, events: ClaimEvents): Promise<TabClaim | undefined> {
    for (;;) {
      const other = await this.leases.holderOf(work);
      if (other !== undefined && (await this.isThere(other))) return undefined;
      // From now on it answers whoever asks.
      const claim = this.begin(work, events);
      if (await this.stored(claim, this.leases.take(work, claim.holder, other))) return claim;
      this.mine.delete(claim.holder);
    }
  }

  /**
   * Takes a work over from the tab that has it, which saves its last changes first where it still answers.
   * @throws as {@link claim} does
   */
  async takeOver(work: string, events: ClaimEvents): Promise<TabClaim> {
    const other = await this.leases.holderOf(work);
    if (other !== undefined) {
      const handedOver = this.hears('handed-over', other, handOverTime);
      if (await this.asks('please-hand-over', other)) await handedOver;
    }
    const claim = this.begin(work, events);
    const before = await this.stored(claim, this.leases.seize(work, claim.holder));
    if (before !== undefined) {
      this.lose(before);
      this.channel.send({ says: 'taken-from-you', holder: before });
    }
    return claim;
  }

  /** Ids of those works that some tab has. */
  async claimed(): Promise<ReadonlySet<string>> {
    const all = await this.leases.all();
    const there = await Promise.all(
      all.map(async ([work, holder]) => {
        if (this.silent.has(holder)) return [];
        if (await this.isThere(holder)) return [work];
        this.silent.add(holder);
        return [];
      }),
    );
    return new Set(there.flat());
  }

  /** Finds out what has become of the works of a tab that did not run for a while. */
  async lookAgain(): Promise<void> {
    for (const [holder, { work }] of [...this.mine]) {
      const now = await this.leases.holderOf(work);
      if (now !== undefined && now !== holder) this.lose(holder);
      // It may have been taken for one that is no more.
      else this.channel.send({ says: 'i-am', holder });
    }
  }

  /** Gives all works of this tab up, as it goes away. */
  leave(): void {
    for (const [holder, { work }] of this.mine) this.leases.releaseNow(work, holder);
    this.mine.clear();
  }

  /** Waits for a claim to be stored; one that is not must answer nobody. */
  private stored<Result>({ holder }: TabClaim, storing: Promise<Result>): Promise<Result> {
    return storing.catch((error: unknown) => {
      this.mine.delete(holder);
      throw error;
    });
  }

  private async release(work: string, holder: string): Promise<void> {
    if (!this.mine.delete(holder)) return;
    await this.leases.release(work, holder).catch(() => undefined);
    this.channel.send({ says: 'handed-over', holder });
  }

  private lose(holder: string): void {
    const claim = this.mine.get(holder);
    this.mine.delete(holder);
    claim?.events.onLost();
  }

  private async isThere(holder: string): Promise<boolean> {
    return this.mine.has(holder) || this.asks('who-is-there', holder);
  }

  /** @returns whether there is an answer. */
  private asks(says: ClaimMessage['says'], holder: string): Promise<boolean> {
    const answer = this.hears('i-am', holder, answerTime);
    this.channel.send({ says, holder });
    return answer;
  }

  /** Waits for a message about a holder. @returns whether it has come in time. */
  private async hears(says: ClaimMessage['says'], holder: string, time: number): Promise<boolean> {
    let listener: (message: ClaimMessage) => void = () => undefined;
    const heard = new Promise<true>((resolve) => {
      listener = (message) => message.says === says && message.holder === holder && resolve(true);
    });
    this.awaited.add(listener);
    const inTime = await Promise.race([heard, this.wait(time).then(() => false)]);
    this.awaited.delete(listener);
    return inTime;
  }

  private hear(message: ClaimMessage): void {
    for (const listener of this.awaited) listener(message);
    const { says, holder } = message;
    if (says === 'i-am') this.silent.delete(holder);
    const claim = this.mine.get(holder);
    if (!claim) return;
    if (says === 'who-is-there' || says === 'please-hand-over') this.channel.send({ says: 'i-am', holder });
    if (says === 'please-hand-over') claim.events.onWanted();
    if (says === 'taken-from-you') this.lose(holder);
  }
}
