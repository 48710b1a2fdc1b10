import type { Assessment, NotAssessed } from '../../collect/assessment';
import type { FindingLine } from '../../collect/collection';
import { reportName } from '../../collect/history';
import type { Identity } from '../../collect/hand-in';
import type { ListedBody } from '../../collect/listed-body';
import { Fault } from '../../model/fault';
import type { Filing } from '../../model/filing';
import { packedRecord } from '../../model/packed-record';
import { sharedTexts } from '../../model/shared-texts';
import { Overrun } from '../aside/overrun';
import type { RunAside } from '../aside/tasks';
import type { ToAssess } from './assess-hand-in';
import type { CollectDesk } from './collect-desk';
import { ledgerVersion } from './ledger';
import { endingOf, readingKey } from './read-hand-ins';
import { spread } from './spread';
import { mergedFiling } from './merged-filing';
import { readingOf } from './stored-reading';
import type { StoredReading } from './stored-reading';

/** A report that counts for a body, and what the body handed in last year. */
export interface AssessJob {
  readonly body: ListedBody;
  readonly used: Identity;
  /** Several where the body was made of several since; none where nothing of that year is known. */
  readonly previous: readonly Identity[];
}

/** In milliseconds, for checking one report: the processor may be busy with others. */
const longestAssessment = 15_000;

const tooLong = '内容太长或太特别，没有核对完。请打开核对；把最长的一段分成几段，再放进来。';
const died = '核对时出了意外，没有核对完。请把这份文件发给软件维护人员。';

/** The report that an identity stands for, out of the ledger. */
export const filingOf = async (
  { sha256, file, pick }: Identity,
  { ledger }: Pick<CollectDesk, 'ledger'>,
): Promise<Filing> => {
  const stored = (await ledger.read(readingKey(sha256, endingOf(file)))) as StoredReading | undefined;
  const reading = stored && readingOf(stored);
  const reports = reading && 'reports' in reading ? reading.reports : [];
  const found = reports.find((report) => report.pick === pick);
  if (!found) throw new Error(`the ledger has no reading of ${sha256}`);
  return found.filing;
};

/** All that an assessment rests on; what is the same needs no second one. */
const assessmentKey = async (
  { used, previous }: AssessJob,
  settings: Omit<ToAssess, 'filing' | 'previous'>,
  desk: CollectDesk,
): Promise<string> => {
  const parts = [reportName(used), ...previous.map(reportName), JSON.stringify(settings)];
  return `assessment/${ledgerVersion}/${await desk.sha256(new TextEncoder().encode(parts.join('\n')))}`;
};

/** Keeps assessments, one a body, in as little memory as it takes. */
const keeping = (): ((assessment: Assessment) => Assessment) => {
  const share = sharedTexts();
  const sharedLine = (line: FindingLine): FindingLine => ({
    ...line,
    key: share(line.key),
    rule: share(line.rule),
    place: share(line.place),
    clause: share(line.clause),
    message: share(line.message),
  });
  return ({ lines, figures, previous, texts, ...others }) => ({
    ...others,
    lines: lines.map(sharedLine),
    figures: packedRecord(figures),
    previous: previous && packedRecord(previous),
    texts: Object.fromEntries(Object.entries(texts).map(([slot, text]) => [share(slot), share(text)])),
  });
};

const assess = async (
  job: AssessJob,
  { form, thisYear }: Pick<ToAssess, 'form' | 'thisYear'>,
  desk: CollectDesk,
  runAside: RunAside,
): Promise<Assessment | NotAssessed> => {
  const { kind, blanks, makesRegulations } = job.body;
  const settings = {
    kind,
    blanks,
    form,
    thisYear,
    ...(makesRegulations === undefined ? {} : { makesRegulations }),
  };
  const key = await assessmentKey(job, settings, desk);
  const known = (await desk.ledger.read(key)) as Assessment | undefined;
  if (known) return known;
  const filing = await filingOf(job.used, desk);
  const before = await Promise.all(job.previous.map((each) => filingOf(each, desk)));
  const previous = mergedFiling(before);
  try {
    const given = { ...settings, filing, ...(previous ? { previous } : {}) };
    const assessment = await runAside('assess-hand-in', given, longestAssessment);
    await desk.ledger.write(key, assessment);
    return assessment;
  } catch (error) {
    if (error instanceof Fault) return { failed: error.message };
    return { failed: error instanceof Overrun ? tooLong : died };
  }
};

/** Assesses all reports that count, each in whichever worker is free. @returns one a job, by the name of the body */
export const assessBodies = async (
  jobs: readonly AssessJob[],
  settings: Pick<ToAssess, 'form' | 'thisYear'>,
  desk: CollectDesk,
): Promise<ReadonlyMap<string, Assessment | NotAssessed>> => {
  const assessed = new Map<string, Assessment | NotAssessed>();
  const kept = keeping();
  await spread(jobs, desk.runners, async (job, runAside) => {
    const made = await assess(job, settings, desk, runAside);
    assessed.set(job.body.name, 'failed' in made ? made : kept(made));
    desk.progress({ stage: 'assessing', done: assessed.size, total: jobs.length });
  });
  return assessed;
};
