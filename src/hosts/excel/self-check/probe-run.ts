/// <reference types="office-js" />
import type { ProbeResult, Question } from '../../../model/self-check';
import { findingOfError, notTried, Skipped } from './probe';
import type { Probe, ProbeFinding, ProbeTools } from './probe';

/** Milliseconds that are waited for an event, and for all that one probe does by itself. */
export interface Patience {
  readonly event: number;
  readonly probe: number;
}

/** What a run adds to these by itself. */
export type ProbeMeans = Omit<ProbeTools, 'run' | 'ask' | 'comes' | 'clock'>;

interface Waiting {
  readonly resolve: (choice: string) => void;
  readonly reject: (error: Error) => void;
  readonly since: number;
}

/** Milliseconds between two looks for an event. */
const lookEvery = 20;

const clock = (): number => performance.now();

/** What a probe that was not tried has to show. */
export const resultOf = (
  { id, words, source, expected }: Probe,
  { outcome, code, detail }: ProbeFinding,
  ms = 0,
): ProbeResult => ({
  ...{ id, words, source, expected, outcome },
  ...(code === undefined ? {} : { code }),
  ...(detail === undefined ? {} : { detail }),
  ms: Math.round(ms),
});

/** One probe at work. It ends when it has found something out, fails, is stopped, or takes too long. */
export class ProbeRun {
  private over = false;
  private waiting: Waiting | undefined;
  private timeAsked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private end: (finding: ProbeFinding) => void = () => undefined;
  private readonly ended = new Promise<ProbeFinding>((resolve) => (this.end = resolve));

  constructor(
    private readonly probe: Probe,
    private readonly excel: typeof Excel,
    private readonly means: ProbeMeans,
    private readonly patience: Patience,
    /** Shows the user what is asked; null where nothing is. */
    private readonly show: (question: Question | null) => void = () => undefined,
  ) {}

  /** Tries it out, and never throws. */
  async result(): Promise<ProbeResult> {
    const began = clock();
    this.beginTimer();
    const finding = await Promise.race([this.probe.run(this.tools()).catch(findingOfError), this.ended]);
    this.over = true;
    clearTimeout(this.timer);
    this.closeQuestion();
    return resultOf(this.probe, finding, clock() - began - this.timeAsked);
  }

  answer(choice: string): void {
    const { waiting } = this;
    this.closeQuestion();
    waiting?.resolve(choice);
  }

  skip(): void {
    const { waiting } = this;
    this.closeQuestion();
    waiting?.reject(new Skipped());
  }

  stop(): void {
    this.end(notTried('stopped'));
  }

  private tools(): ProbeTools {
    return {
      ...this.means,
      clock,
      run: async (work, options) => {
        // What was given up must not write into the workbook once it has been cleaned up.
        if (this.over) throw new Skipped();
        return options ? this.excel.run(options, work) : this.excel.run(work);
      },
      ask: (question) => this.ask(question),
      comes: async (happened) => {
        for (const until = clock() + this.patience.event; !happened() && clock() < until;)
          await new Promise((resolve) => setTimeout(resolve, lookEvery));
        return happened();
      },
    };
  }

  private ask(question: Omit<Question, 'id'>): Promise<string> {
    // Whoever is asked may take any time.
    clearTimeout(this.timer);
    return new Promise((resolve, reject) => {
      if (this.over) return reject(new Skipped());
      this.waiting = { resolve, reject, since: clock() };
      this.show({ id: this.probe.id, ...question });
    });
  }

  private closeQuestion(): void {
    if (!this.waiting) return;
    this.timeAsked += clock() - this.waiting.since;
    this.waiting = undefined;
    this.show(null);
    if (!this.over) this.beginTimer();
  }

  private beginTimer(): void {
    this.timer = setTimeout(() => this.end({ outcome: 'otherwise', code: 'no-answer' }), this.patience.probe);
  }
}
