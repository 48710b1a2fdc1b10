import type { AssessedBody, CommonFault, FollowedFinding } from './collection';

/** A fault of fewer bodies is their own. */
const leastBodies = 3;
/** So many places are named where the same bodies have the same fault in many. */
const mostPlaces = 3;

/** One body's finding. */
interface Found {
  readonly body: string;
  readonly finding: FollowedFinding;
}

/** What a sentence says apart from its figures and from the body that it is about. */
const kindOf = ({ body }: AssessedBody, message: string): string =>
  [body.name, ...body.aliases]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((words, name) => words.replaceAll(name, '本机关'), message)
    .replace(/\d[\d,.]*/gu, '0');

/** One fault, with all who have it. */
interface Shared {
  readonly rule: string;
  readonly kind: string;
  readonly places: readonly string[];
  readonly found: readonly Found[];
  /** Whether it is the same in each, as what stands in a template is; figures that do not add up are each body's own. */
  readonly isOfTemplate: boolean;
}

const bodiesIn = (found: readonly Found[]): readonly string[] => [...new Set(found.map(({ body }) => body))];

const sharedIn = (bodies: readonly AssessedBody[]): readonly Shared[] => {
  const groups = new Map<string, { kind: string; found: Found[] }>();
  for (const assessed of bodies)
    for (const finding of assessed.findings) {
      if (finding.status === 'corrected') continue;
      const kind = kindOf(assessed, finding.message);
      const key = JSON.stringify([finding.rule, finding.place, kind]);
      const group = groups.get(key) ?? { kind, found: [] };
      group.found.push({ body: assessed.body.name, finding });
      groups.set(key, group);
    }
  return [...groups.values()]
    .filter(({ found }) => bodiesIn(found).length >= leastBodies)
    .map(({ kind, found }) => {
      const [{ finding }] = found as [Found];
      const isOfTemplate = found.every(
        (each) => each.finding.difference === null && each.finding.present === finding.present,
      );
      return { rule: finding.rule, kind, places: [finding.place], found, isOfTemplate };
    });
};

/** The same fault of the same bodies in several places is one: the rows that a template lacks. */
const joined = (shared: readonly Shared[]): readonly Shared[] => {
  const groups = new Map<string, Shared>();
  for (const each of shared) {
    const key = JSON.stringify([each.rule, each.isOfTemplate, bodiesIn(each.found)]);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, places: [...known.places, ...each.places] } : each);
  }
  return [...groups.values()];
};

const placesOf = (places: readonly string[]): string => {
  const all = [...new Set(places)];
  return all.length <= mostPlaces
    ? all.join('、')
    : `${all.slice(0, mostPlaces).join('、')}等 ${all.length} 处`;
};

/**
 * Faults that three bodies and more have at the same place: those of a template first, then those of figures, each the
 * most frequent first.
 */
export const findCommonFaults = (bodies: readonly AssessedBody[]): readonly CommonFault[] =>
  joined(sharedIn(bodies))
    .map((shared) => ({ ...shared, bodies: bodiesIn(shared.found) }))
    .sort((a, b) => Number(b.isOfTemplate) - Number(a.isOfTemplate) || b.bodies.length - a.bodies.length)
    .map(({ rule, places, found, bodies: names, isOfTemplate }) => ({
      rule,
      place: placesOf(places),
      message: `${names.length} 个机关有同样的问题，先看模板。${isOfTemplate ? '' : '各机关的数不同，'}例如${found[0]!.body}：${found[0]!.finding.message}`,
      bodies: names,
    }));
