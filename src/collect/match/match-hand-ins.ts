import { groupBy } from '../../model/group-by';
import type { FileOutcomeKind } from '../collection';
import type { Identity } from '../hand-in';
import type { BodyList, ListedBody } from '../listed-body';
import { Answered } from './answered';
import { inOrder } from './choose-version';
import { Matching, nameOf } from './matching';
import type { Sorted } from './matching';
import type { Matched, MatchedBody, MatchedHandIn, MatchOptions } from './matched';
import { Whoses } from './whose';

export type { Matched, MatchedBody, MatchedHandIn, MatchOptions } from './matched';

/**
 * Why no report of a body counts.
 * @param likely reports of which something says that they are its own
 * @param possible those that are only called much alike
 */
const lackOf = (
  own: readonly MatchedHandIn[],
  likely: readonly Identity[],
  possible: readonly Identity[],
): Pick<MatchedBody, 'lacks' | 'reason'> => {
  const files = (outcome: FileOutcomeKind): readonly string[] =>
    own.filter((each) => each.outcome === outcome).map(({ identity }) => nameOf(identity));
  const [unclear, ofOtherYear, left] = [files('unconfirmed'), files('otherYear'), files('replaced')];
  if (unclear.length > 0)
    return {
      lacks: 'unconfirmed',
      reason: `有 ${unclear.length} 份报告，数字不同，看不出哪一份在后：${unclear.slice(0, 5).join('、')}。`,
    };
  if (likely.length > 0)
    return {
      lacks: 'unconfirmed',
      reason: `${likely.slice(0, 3).map(nameOf).join('、')}可能是它的报告，请确认。`,
    };
  if (ofOtherYear.length > 0) {
    const years = [...new Set(own.flatMap(({ identity }) => identity.year ?? []))].sort().join('、');
    return {
      lacks: 'otherYear',
      reason: `只收到 ${years} 年的报告：${ofOtherYear.slice(0, 3).join('、')}。`,
    };
  }
  const notTaken = left.length > 0 ? `收到的${left.slice(0, 3).join('、')}选了不采用。` : '';
  const mayBe =
    possible.length > 0
      ? `${possible.slice(0, 3).map(nameOf).join('、')}待确认是哪个机关的，也可能是它的，请先确认再催报。`
      : '';
  return { lacks: 'missing', reason: notTaken + mayBe };
};

/**
 * Tells whose report each hand-in is, and which of several counts. The order of the hand-ins makes no difference, and
 * whose one is depends on no other.
 */
export const matchHandIns = (
  list: BodyList,
  identities: readonly Identity[],
  options: MatchOptions,
): Matched => {
  const whoses = new Whoses(list, options.area);
  const answered = new Answered(options.choices ?? [], whoses.names);
  const matching = new Matching(options, answered);
  const sorted = [...identities].sort(inOrder).map((identity): Sorted => ({
    identity,
    verdict: answered.verdictOn(identity) ?? whoses.of(identity),
  }));
  const left = matching.left(sorted);
  const offered = (which: 'likely' | 'candidates'): ReadonlyMap<ListedBody, readonly Identity[]> => {
    const found = new Map<ListedBody, Identity[]>();
    for (const { identity, verdict } of left)
      for (const body of verdict.kind === 'unconfirmed' ? verdict[which] : []) {
        const known = found.get(body);
        if (known) known.push(identity);
        else found.set(body, [identity]);
      }
    return found;
  };
  const [likely, possible] = [offered('likely'), offered('candidates')];
  const groups = groupBy(left, ({ verdict }) => (verdict.kind === 'body' ? verdict.body : verdict.kind));
  const used = new Map<ListedBody | undefined, Identity | undefined>();
  for (const [key, group] of groups) {
    if (typeof key === 'object') used.set(key, matching.choose(group, key));
    else if (key === 'area') used.set(undefined, matching.choose(group, undefined));
    else
      for (const { identity, verdict } of group) {
        const candidates = verdict.kind === 'unconfirmed' ? verdict.candidates : [];
        const outcome = verdict.kind === 'notListed' ? 'notListed' : 'unconfirmed';
        matching.finish(
          identity,
          outcome,
          '',
          verdict.says,
          candidates.map(({ name }) => name),
        );
      }
  }
  const handIns = sorted.map(({ identity }) => matching.done.get(identity)!);
  const own = groupBy(handIns, (each) => each.body);
  const bodies = list.bodies.map((body): MatchedBody => {
    const ofBody = own.get(body.name) ?? [];
    const files = [...new Set(ofBody.map(({ identity }) => identity.file))];
    const report = used.get(body);
    if (!report)
      return {
        body,
        files,
        ...lackOf(ofBody, likely.get(body) ?? [], possible.get(body) ?? []),
      };
    return { body, files, used: report, reason: matching.done.get(report)!.says };
  });
  const areaReport = used.get(undefined);
  return { handIns, bodies, ...(areaReport ? { areaReport } : {}), faults: answered.faults };
};

/**
 * The bodies to which paths alone lead, for files that could not be read: such a body has not failed to report.
 * @returns by path; a path is left out where it names no body surely
 */
export const bodiesOfPaths = (
  list: BodyList,
  paths: readonly string[],
  { area, choices = [] }: Pick<MatchOptions, 'area' | 'choices'>,
): ReadonlyMap<string, ListedBody> => {
  const whoses = new Whoses(list, area);
  const answered = new Answered(choices, whoses.names);
  return new Map(
    paths.flatMap((path) => {
      const verdict = answered.verdictOn({ file: path });
      const body = verdict?.kind === 'body' ? verdict.body : verdict ? undefined : whoses.ofPath(path);
      return body ? [[path, body] as const] : [];
    }),
  );
};
