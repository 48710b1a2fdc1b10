interface Waiting<Given, Found> {
  given: Given;
  readonly answer: Promise<Found>;
  readonly settle: (found: Promise<Found>) => void;
}

/**
 * Works something out from what was given last, one at a time. What is given while another is being worked out waits,
 * and only the last of those that wait is begun: whoever asked for an older one gets the answer to the newest.
 */
export class LatestOnly<Given, Found> {
  private isRunning = false;
  private waiting: Waiting<Given, Found> | undefined;

  constructor(private readonly workOut: (given: Given) => Promise<Found>) {}

  /** @returns what is found in what is given here, or in what was given since. */
  ask(given: Given): Promise<Found> {
    if (!this.isRunning) return this.run(given);
    if (this.waiting) this.waiting.given = given;
    else {
      let settle: Waiting<Given, Found>['settle'] = () => undefined;
      const answer = new Promise<Found>((resolve) => (settle = resolve));
      this.waiting = { given, answer, settle };
    }
    return this.waiting.answer;
  }

  private async run(given: Given): Promise<Found> {
    this.isRunning = true;
    try {
      const found = await this.workOut(given);
      return this.waiting ? this.waiting.answer : found;
    } finally {
      const next = this.waiting;
      this.waiting = undefined;
      this.isRunning = false;
      next?.settle(this.run(next.given));
    }
  }
}
