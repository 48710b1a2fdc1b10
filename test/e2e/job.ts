import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe';
import { clerkAt } from './clerk-at';
import type { Hand, HandOn } from './hand';
import { mouseHand } from './mouse-hand';
import { newProfile, openTab } from './web';
import type { Profile, Web } from './web';

/** A clerk at work in the browser edition: what one test begins, the next goes on with. */
export class Job {
  readonly profiles: Profile[] = [];
  /** The workbook as it was saved last. */
  saved: Uint8Array = new Uint8Array();
  readonly clerk = clerkAt(() => this.at);
  private at!: { readonly page: Page; readonly hand: Hand };

  constructor(
    private readonly web: Web,
    private readonly handOn: HandOn,
  ) {}

  get withMouse(): boolean {
    return this.handOn === mouseHand;
  }

  get page(): Page {
    return this.at.page;
  }

  get hand(): Hand {
    return this.at.hand;
  }

  /** A browser in which nobody has worked yet. */
  async start(): Promise<void> {
    const profile = await newProfile(this.web.browser, this.web.address, 'block');
    this.profiles.push(profile);
    await profile.context.addInitScript(() => {
      addEventListener('pointerdown', () => document.documentElement.setAttribute('data-pointed', ''), true);
    });
    const page = await openTab(profile, this.web.address);
    this.at = { page, hand: this.handOn(page) };
  }

  /** What is on the screen is there for everybody; once is enough, whatever the clerk works with. */
  async expectAccessible(): Promise<void> {
    if (this.withMouse) expect(await axeFindings(this.page.mainFrame())).toEqual([]);
  }
}
