import fc from 'fast-check';
import type { Scheduler } from 'fast-check';
import { TabClaims } from '../../src/web/tab-claims';
import type { TabClaim } from '../../src/web/tab-claims';
import { BrowserInMemory } from './tabs-in-memory';
import type { Order } from './tabs-in-memory';

/** What each change says; a later one of the same tab goes on from the earlier ones. */
type Content = readonly string[];

/** The work as the browser stores it, under the rule of WorkStore.put: only its holder may. */
class StoredWork {
  content: Content = ['begun'];
  /** What was there, and is not in what was saved after it. */
  readonly writtenOver: string[] = [];

  constructor(
    private readonly browser: BrowserInMemory,
    private readonly order: Order,
  ) {}

  async get(): Promise<Content> {
    await this.order('get');
    return this.content;
  }

  /** @returns whether it was saved */
  async put(content: Content, holder: string): Promise<boolean> {
    await this.order('put');
    if (this.browser.holders.get('w') !== holder) return false;
    this.writtenOver.push(...this.content.filter((each) => !content.includes(each)));
    this.content = content;
    return true;
  }
}

/** What a clerk does in a tab, and what the tab does by itself: the least that any page would have to do. */
class Tab {
  private claim: TabClaim | undefined;
  private content: Content = [];
  private saving = Promise.resolve();
  /** What it could not save, and says so. */
  readonly copies: Content[] = [];

  constructor(
    private readonly name: string,
    private readonly claims: TabClaims,
    private readonly stored: StoredWork,
  ) {}

  async open(how: 'claim' | 'takeOver'): Promise<void> {
    if (this.claim) return;
    const events = { onWanted: () => void this.giveUp(), onLost: () => (this.claim = undefined) };
    const claim = await this.claims[how]('w', events);
    if (!claim) return;
    this.content = await this.stored.get();
    this.claim = claim;
  }

  /** @returns what was typed, where there was anything to type into */
  async type(text: string): Promise<string | undefined> {
    const { claim } = this;
    if (!claim) return undefined;
    const change = `${this.name}: ${text}`;
    this.content = [...this.content, change];
    await this.save(claim);
    return change;
  }

  /** One save after another, as autosave does it. */
  private save(claim: TabClaim): Promise<void> {
    const { content } = this;
    this.saving = this.saving.then(() => this.put(content, claim));
    return this.saving;
  }

  private async put(content: Content, claim: TabClaim): Promise<void> {
    if (await this.stored.put(content, claim.holder)) return;
    this.copies.push(content);
    if (this.claim === claim) this.claim = undefined;
  }

  private async giveUp(): Promise<void> {
    const { claim } = this;
    if (!claim) return;
    await this.save(claim);
    claim.release();
    if (this.claim === claim) this.claim = undefined;
  }
}

interface Act {
  readonly tab: number;
  readonly does: 'claim' | 'takeOver' | 'type';
}

const acts = fc.array(
  fc.record<Act>({
    tab: fc.nat({ max: 2 }),
    does: fc.constantFrom('claim' as const, 'takeOver' as const, 'type' as const, 'type' as const),
  }),
  { minLength: 3, maxLength: 14 },
);

/** Whatever comes first: messages, answers of the database, and the ends of waits, as in tabs that hang or are frozen. */
const playedBy = async (scheduler: Scheduler, all: readonly Act[]) => {
  const order: Order = (what) => scheduler.schedule(Promise.resolve(), what);
  const browser = new BrowserInMemory(order);
  const stored = new StoredWork(browser, order);
  const tabs = ['a', 'b', 'c'].map(
    (name) =>
      new Tab(name, new TabClaims(browser.leases, browser.channelOf(name), () => order('wait')), stored),
  );
  const done = all.map(async ({ tab, does }, index) => {
    await order('the clerk');
    return does === 'type' ? tabs[tab]!.type(String(index)) : tabs[tab]!.open(does);
  });
  await scheduler.waitIdle();
  const typed = (await Promise.all(done)).filter((each) => each !== undefined);
  return { stored, tabs, typed };
};

it('tabs never write over what another has saved, and lose nothing, whatever comes first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), acts, async (scheduler, all) => {
      const { stored, tabs, typed } = await playedBy(scheduler, all);
      expect(stored.writtenOver).toEqual([]);
      const found = [stored.content, ...tabs.flatMap(({ copies }) => copies)].flat();
      for (const each of typed) expect(found).toContain(each);
    }),
    { numRuns: 300 },
  );
});
