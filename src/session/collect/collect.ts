import { assessBody } from '../../collect/assess-body';
import type { BodyFacts } from '../../collect/assess-body';
import type { Assessment, NotAssessed, ReadFile } from '../../collect/assessment';
import { compareBodies } from '../../collect/across/compare-bodies';
import { linesAcross } from '../../collect/across/lines-across';
import type { AssessedBody, Collection, FileOutcome, UsedReport } from '../../collect/collection';
import { fileOutcomesOf } from '../../collect/file-outcomes';
import type { BodyHistory, History } from '../../collect/history';
import type { Identity } from '../../collect/hand-in';
import type { BodyList, ListFault } from '../../collect/listed-body';
import { listBefore, namesBefore } from '../../collect/list/list-before';
import { areaOfList } from '../../collect/match/area';
import type { Choice } from '../../collect/match/choices';
import { bodiesOfPaths, matchHandIns } from '../../collect/match/match-hand-ins';
import type { Matched } from '../../collect/match/match-hand-ins';
import { formInForce } from '../../filing/known-forms';
import type { Form } from '../../model/form';
import { mostFrequent } from '../../model/most-frequent';
import { areaReportOf } from './area-report';
import { assessBodies } from './assess-bodies';
import type { AssessJob } from './assess-bodies';
import type { CollectDesk, SourceFile } from './collect-desk';
import { readHandIns } from './read-hand-ins';

type Files = AsyncIterable<SourceFile> | Iterable<SourceFile>;

/** What is collected, and how. */
export interface CollectRequest {
  readonly list: BodyList;
  /** What the bodies handed in. */
  readonly files: Files;
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
  readonly history: History;
}

/** What came of a collection. */
export interface Collected {
  readonly collection: Collection;
  readonly history: History;
  readonly matched: Matched;
  /** Rows of the answers that could not be followed. */
  readonly choiceFaults: readonly ListFault[];
}

const isIdentities = (files: Files | readonly Identity[]): files is readonly Identity[] =>
  Array.isArray(files) && files.every((each) => 'sha256' in each);

const identitiesIn = (files: readonly ReadFile[]): readonly Identity[] =>
  files.flatMap(({ identities }) => identities);

const yearOf = (identities: readonly Identity[], usual: number): number =>
  Number(mostFrequent(identities.flatMap(({ year }) => (year === null ? [] : `${year}`))) ?? usual);

/** Last year's reports of each body, by the name that it has now. */
const previousOf = async (
  { list, previous }: CollectRequest,
  options: { readonly area: string; readonly year: number },
  desk: CollectDesk,
): Promise<ReadonlyMap<string, readonly Identity[]>> => {
  if (!previous) return new Map();
  const found = isIdentities(previous)
    ? previous
    : identitiesIn(await readHandIns(previous, 'reading-previous', desk));
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
const unreadableBy = (files: readonly FileOutcome[]): ReadonlyMap<string, readonly FileOutcome[]> => {
  const found = new Map<string, FileOutcome[]>();
  for (const file of files)
    if (file.outcome === 'unreadable' && file.body !== '')
      found.set(file.body, [...(found.get(file.body) ?? []), file]);
  return found;
};

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
const compared = (
  begun: Begun,
  facts: readonly BodyFacts[],
  history: History,
): { readonly collection: Collection; readonly history: History } => {
  const outcome = compareBodies(begun);
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
  const { list, choices, history, usualYear, deadline, day, onlyClean } = request;
  const files = await readHandIns(request.files, 'reading', desk);
  const identities = identitiesIn(files);
  const year = request.year ?? yearOf(identities, usualYear);
  const form = formInForce(forms, year);
  const area = request.area === '' ? areaOfList(list, '').unit : request.area;
  const matched = matchHandIns(list, identities, { area, year, choices, forms });
  const previous = await previousOf(request, { area, year: year - 1 }, desk);
  const settings = { form: form.id, thisYear: Number(day.slice(0, 4)) };
  const made = await assessBodies(jobsOf(matched, previous), settings, desk);
  const refused = files.filter((each) => each.refused?.couldBeReport).map(({ path }) => path);
  const outcomes = fileOutcomesOf(files, matched, bodiesOfPaths(list, refused, { area, choices }));
  const facts = factsOf(matched, made, outcomes);
  const areaReport: UsedReport | undefined =
    matched.areaReport && (await areaReportOf(matched.areaReport, form, forms, desk));
  desk.progress({ stage: 'comparing', done: 0 });
  const begun: Begun = {
    ...{ area, year, form, list, files: outcomes, deadline, day, onlyClean },
    bodies: facts.map((each) => assessBody(each, history).assessed),
    ...(areaReport ? { areaReport } : {}),
  };
  return { ...compared(begun, facts, history), matched, choiceFaults: matched.faults };
};
