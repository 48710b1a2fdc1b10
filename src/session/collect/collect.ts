import { assessBody } from '../../collect/assess-body';
import type { BodyFacts } from '../../collect/assess-body';
import type { Assessment, NotAssessed, ReadFile } from '../../collect/assessment';
import { compareBodiesInSteps } from '../../collect/across/compare-bodies';
import { linesAcross } from '../../collect/across/lines-across';
import type { AssessedBody, Collection, FileOutcome, UsedReport } from '../../collect/collection';
import { fileOutcomesOf, withFailedChecks } from '../../collect/file-outcomes';
import type { BodyHistory, RoundHistory } from '../../collect/history';
import type { Identity } from '../../collect/hand-in';
import type { BodyList } from '../../collect/listed-body';
import { listBefore, namesBefore } from '../../collect/list/list-before';
import { areaOfList } from '../../collect/match/area';
import type { Choice } from '../../collect/match/choices';
import { bodiesOfPaths, matchHandIns } from '../../collect/match/match-hand-ins';
import type { Matched } from '../../collect/match/match-hand-ins';
import { formInForce } from '../../filing/known-forms';
import { groupBy } from '../../model/group-by';
import { withWriting } from '../../model/form';
import type { Form } from '../../model/form';
import { mostFrequent } from '../../model/most-frequent';
import { inSlices } from '../aside/in-slices';
import { areaReportOf } from './area-report';
import { assessBodies } from './assess-bodies';
import type { AssessJob } from './assess-bodies';
import type { CollectDesk, SourceFile } from './collect-desk';
import type { Collected } from './collected';
import { readHandIns } from './read-hand-ins';

type Files = AsyncIterable<SourceFile> | Iterable<SourceFile>;

/** What is collected, and how. */
export interface CollectRequest {
  readonly list: BodyList;
  /** What the bodies handed in: files, or what was read of them before. */
  readonly files: Files | readonly ReadFile[];
  /** What they handed in last year: its files, or what a collection of that year read of them. */
  readonly previous?: Files | readonly Identity[];
  /** What a person answered where it was not plain whose a file is. */
  readonly choices: readonly Choice[];
  /** Empty where the list is to tell. */
  readonly area: string;
  /** Left out where the reports are to tell. */
  readonly year?: number;
  /** The year that is taken where no report says one. */
  readonly usualYear: number;
  /** The last day for all, as 2026-01-26; empty where there is none. */
  readonly deadline: string;
  /** Today, as 2026-01-26. */
  readonly day: string;
  readonly onlyClean: boolean;
  /** What is remembered of earlier rounds. */
  readonly history: RoundHistory;
  /** Where that and the answers are kept by area and year, which the reports tell: then these count besides. */
  readonly recall?: (area: string, year: number) => Promise<Earlier>;
}

/** What is known of earlier rounds. */
export interface Earlier {
  readonly history: RoundHistory;
  readonly choices: readonly Choice[];
}

/** Only what was read has the checksum of its content. */
const isRead = <Read extends object>(files: Files | readonly Read[]): files is readonly Read[] =>
  Array.isArray(files) && files.every((each) => 'sha256' in each);

const identitiesIn = (files: readonly ReadFile[]): readonly Identity[] =>
  files.flatMap(({ identities }) => identities);

const yearOf = (identities: readonly Identity[], usual: number): number =>
  Number(mostFrequent(identities.flatMap(({ year }) => (year === null ? [] : `${year}`))) ?? usual);

/** Whether all would come of the files another time that came of them now. */
const isSettled = (files: readonly ReadFile[]): boolean => files.every(({ refused }) => !refused?.mayPass);

/** Last year's reports, and whether they are all that there are. */
const readPrevious = async (
  { previous }: CollectRequest,
  desk: CollectDesk,
): Promise<{ readonly found: readonly Identity[] | undefined; readonly isSettled: boolean }> => {
  if (!previous || isRead(previous)) return { found: previous, isSettled: true };
  const files = await readHandIns(previous, 'reading-previous', desk);
  return { found: identitiesIn(files), isSettled: isSettled(files) };
};

/** Last year's reports of each body, by the name that it has now. */
const previousOf = (
  list: BodyList,
  found: readonly Identity[] | undefined,
  options: { readonly area: string; readonly year: number },
): ReadonlyMap<string, readonly Identity[]> => {
  if (!found) return new Map();
  const { bodies } = matchHandIns(listBefore(list), found, options);
  const used = new Map(bodies.map((each) => [each.body.name, each.used]));
  return new Map(
    list.bodies.map((body) => [body.name, namesBefore(body).flatMap((name) => used.get(name) ?? [])]),
  );
};

const jobsOf = (
  { bodies }: Matched,
  previous: ReadonlyMap<string, readonly Identity[]>,
): readonly AssessJob[] =>
  bodies.flatMap(({ body, used }): readonly AssessJob[] =>
    used ? [{ body, used, previous: previous.get(body.name) ?? [] }] : [],
  );

/** Files that could not be read, by the body that their names tell. */
const unreadableBy = (files: readonly FileOutcome[]): ReadonlyMap<string, readonly FileOutcome[]> =>
  groupBy(
    files.filter(({ outcome, body }) => outcome === 'unreadable' && body !== ''),
    ({ body }) => body,
  );

const factsOf = (
  { bodies }: Matched,
  made: ReadonlyMap<string, Assessment | NotAssessed>,
  files: readonly FileOutcome[],
): readonly BodyFacts[] => {
  const unreadable = unreadableBy(files);
  return bodies.map((matched): BodyFacts => {
    const { name } = matched.body;
    const found = made.get(name);
    return {
      matched,
      ...(found ? { made: found } : {}),
      unreadable: unreadable.get(name) ?? [],
      across: [],
    };
  });
};

/** What a collection knows before its bodies are compared with one another. */
type Begun = Omit<Collection, 'across' | 'alike' | 'common'>;

/** Compares the bodies, and says what of that each is to be told. */
const compared = async (
  begun: Begun,
  facts: readonly BodyFacts[],
  history: RoundHistory,
): Promise<{ readonly collection: Collection; readonly history: RoundHistory }> => {
  // In slices: a page waits for it on its own thread, and its bodies are too much to be copied to another.
  const outcome = await inSlices(compareBodiesInSteps(begun), Infinity);
  const lines = linesAcross(outcome);
  const remembered: Record<string, BodyHistory> = {};
  const bodies = facts.map((each): AssessedBody => {
    const { name } = each.matched.body;
    const found = assessBody({ ...each, across: lines.get(name) ?? [] }, history);
    if (found.remembered) remembered[name] = found.remembered;
    return found.assessed;
  });
  return { collection: { ...begun, ...outcome, bodies }, history: { ...history, ...remembered } };
};

/**
 * Collects what bodies handed in: reads all files, tells whose they are, checks what counts for each body, and compares
 * the bodies with one another. What was worked out before is taken from the ledger, so that a collection that was
 * interrupted goes on where it was.
 */
export const collect = async (
  request: CollectRequest,
  forms: readonly Form[],
  desk: CollectDesk,
): Promise<Collected> => {
  const { list, usualYear, deadline, day, onlyClean } = request;
  const files = isRead(request.files) ? request.files : await readHandIns(request.files, 'reading', desk);
  const identities = identitiesIn(files);
  const year = request.year ?? yearOf(identities, usualYear);
  // With its own sentences, which are nobody's copies.
  const form = await withWriting(formInForce(forms, year));
  const area = request.area === '' ? areaOfList(list, '').unit : request.area;
  const known = await request.recall?.(area, year);
  const history = known?.history ?? request.history;
  const choices = [...(known?.choices ?? []), ...request.choices];
  const matched = matchHandIns(list, identities, { area, year, choices, forms });
  const readBefore = await readPrevious(request, desk);
  const previous = previousOf(list, readBefore.found, { area, year: year - 1 });
  const settings = { form: form.id, thisYear: Number(day.slice(0, 4)) };
  const made = await assessBodies(jobsOf(matched, previous), settings, desk);
  const refused = files.filter((each) => each.refused?.couldBeReport).map(({ path }) => path);
  const byPath = bodiesOfPaths(list, refused, { area, choices });
  const outcomes = withFailedChecks(fileOutcomesOf(files, matched, byPath), matched, made);
  const facts = factsOf(matched, made, outcomes);
  const areaReport: UsedReport | undefined =
    matched.areaReport && (await areaReportOf(matched.areaReport, form, forms, desk));
  await desk.restRunners?.();
  desk.progress({ stage: 'comparing', done: 0 });
  const begun: Begun = {
    ...{ area, year, form, list, files: outcomes, deadline, day, onlyClean },
    bodies: facts.map((each) => assessBody(each, history).assessed),
    ...(areaReport ? { areaReport } : {}),
  };
  return {
    ...(await compared(begun, facts, history)),
    ...{ matched, before: previous, choices, choiceFaults: matched.faults },
    isSettled:
      isSettled(files) && readBefore.isSettled && ![...made.values()].some((each) => 'failed' in each),
    read: { files, ...(readBefore.found ? { previous: readBefore.found } : {}) },
  };
};
