/// <reference types="office-js" />
import type {
  ProbeResult,
  SelfCheck,
  SelfCheckItem,
  SelfCheckReport,
  SelfCheckState,
} from '../../../model/self-check';
import { rememberPlace } from './place';
import type { GoBack } from './place';
import { platformNameOf, platformOf } from './platform';
import { notTried } from './probe';
import type { Probe, ProbeTools } from './probe';
import { ProbeRun, resultOf } from './probe-run';
import type { Patience, ProbeMeans } from './probe-run';
import { probes as allProbes } from './probes/index';
import { removeScratch, scratchLeft, scratchNamePrefix, scratchSettingKey } from './scratch';
import { scratchSheetNames } from './scratch';
import type { SendBatch } from './scratch';
import { addScratchSheets } from './scratch-sheets';

/** What 自检 has from the door that opens it. */
export interface SelfCheckMeans extends Pick<ProbeTools, 'copy' | 'save' | 'drawing'> {
  readonly Excel: typeof Excel;
  readonly Office: Pick<typeof Office, 'context'>;
  readonly userAgent: string;
  now(this: void): Date;
}

const usualPatience: Patience = { event: 2000, probe: 60_000 };

const start: SelfCheckState = {
  stage: 'ready',
  trying: null,
  question: null,
  results: [],
  total: 0,
  left: [],
  report: null,
};

/** The day where the clerk is. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

const itemOf = ({ id, source, expected, outcome, code, detail, ms }: ProbeResult): SelfCheckItem => ({
  ...{ id, source, expected, outcome },
  ...(code === undefined ? {} : { code }),
  ...(detail === undefined ? {} : { detail }),
  ms,
});

/** 自检 in Excel. Whatever fails is a result; what was made is taken away again also then. */
export class ExcelSelfCheck implements SelfCheck {
  state: SelfCheckState;
  private readonly listeners = new Set<() => void>();
  private current: ProbeRun | undefined;
  private stopped = false;
  private endWaiting: () => void = () => undefined;

  constructor(
    private readonly means: SelfCheckMeans,
    private readonly patience: Patience = usualPatience,
    private readonly probes: readonly Probe[] = allProbes,
  ) {
    this.state = { ...start, total: probes.length + 1 };
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async look(): Promise<void> {
    this.change({ left: await scratchLeft(this.send) });
  }

  async removeLeft(): Promise<void> {
    this.change({ left: await removeScratch(this.send) });
  }

  async run(gouji: string): Promise<void> {
    this.stopped = false;
    this.change({ ...start, stage: 'running', total: this.probes.length + 1 });
    const goBack = await this.patiently(rememberPlace(this.send)).catch(() => undefined);
    if (!goBack) return this.giveUp(gouji);
    const means = this.probeMeans(scratchSheetNames(this.means.now()));
    const sheets = await new ProbeRun(addScratchSheets, this.means.Excel, means, this.patience).result();
    this.add(sheets);
    const refused = sheets.outcome === 'as-assumed' ? undefined : 'no sheets';
    for (const probe of this.probes) await this.tryOut(probe, means, refused);
    this.change({ stage: 'cleaning', trying: null });
    const left = await this.cleanUp(goBack, means);
    this.change({ stage: 'done', left, report: this.reportOf(gouji, left.length) });
  }

  answer(choice: string): void {
    this.current?.answer(choice);
  }

  skip(): void {
    this.current?.skip();
  }

  stop(): void {
    this.stopped = true;
    this.endWaiting();
    this.current?.stop();
  }

  /** What cleans up has to come through, so it waits until no cell is edited. */
  private readonly send: SendBatch = (work) => this.means.Excel.run({ delayForCellEdit: true }, work);

  private change(changes: Partial<SelfCheckState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }

  private probeMeans(sheetName: (number: number) => string): ProbeMeans {
    const { Office, copy, save, drawing } = this.means;
    return {
      ...{ copy, save, drawing, platform: platformNameOf(Office.context) },
      sheets: { bench: sheetName(1), hand: sheetName(2), spare: (number) => sheetName(number + 2) },
      nameFor: (part) => scratchNamePrefix + part,
      settingKey: scratchSettingKey,
    };
  }

  private add(result: ProbeResult): void {
    this.change({ results: [...this.state.results, result] });
  }

  private async tryOut(probe: Probe, means: ProbeMeans, refused: string | undefined): Promise<void> {
    const because = refused ?? (this.stopped ? 'stopped' : undefined);
    if (because !== undefined) return this.add(resultOf(probe, notTried(because)));
    this.change({ trying: probe.words });
    this.current = new ProbeRun(probe, this.means.Excel, means, this.patience, (question) =>
      this.change({ question }),
    );
    const result = await this.current.result();
    this.current = undefined;
    this.add(result);
  }

  /** @returns names of what is still there; of what may be there where Excel does not answer. */
  private async cleanUp(goBack: GoBack, { sheets }: ProbeMeans): Promise<readonly string[]> {
    const clean = async (): Promise<readonly string[]> => {
      await goBack(this.send).catch(() => undefined);
      return removeScratch(this.send);
    };
    return this.patiently(clean()).catch(() => [sheets.bench, sheets.hand].map((name) => `工作表“${name}”`));
  }

  /** Excel does not even say where the user is, as while a cell is edited: nothing is tried, and nothing is left. */
  private giveUp(gouji: string): void {
    const why = notTried(this.stopped ? 'stopped' : 'no answer');
    for (const probe of [addScratchSheets, ...this.probes]) this.add(resultOf(probe, why));
    this.change({ stage: 'done', report: this.reportOf(gouji, 0) });
  }

  /** Waits for what is asked of Excel, until it takes too long or the user stops. */
  private async patiently<T>(work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_resolve, reject) => {
      this.endWaiting = () => reject(new Error('no answer'));
      timer = setTimeout(this.endWaiting, this.patience.probe);
    });
    try {
      return await Promise.race([work, tooLong]);
    } finally {
      clearTimeout(timer);
      this.endWaiting = () => undefined;
    }
  }

  private reportOf(gouji: string, left: number): SelfCheckReport {
    const { Office, userAgent, now } = this.means;
    return {
      format: 'gouji-self-check',
      version: 1,
      gouji,
      date: dayOf(now()),
      ...platformOf(Office.context, userAgent),
      items: this.state.results.map(itemOf),
      left,
    };
  }
}
