import { fieldsOf } from '../../model/form';
import type { Form } from '../../model/form';
import { groupBy } from '../../model/group-by';
import { placeFrom } from '../../filing/divisions/place';
import { isCounted } from '../collection';
import type { AssessedBody } from '../collection';
import { evenName } from '../match/even-name';
import { named, namesOf, rounded } from './across-rule';
import type { AcrossDraft, AcrossRule, AcrossSubject } from './across-rule';

/** A sum of a lower government's, or of the area's own, and bodies that it is the sum of. */
interface SumAndParts {
  readonly sum: AssessedBody;
  readonly parts: readonly AssessedBody[];
}

const leastFigures = 5;

/** Whether a report has in no cell less than others together, which have figures enough to tell. */
const containsAll = ({ sum, parts }: SumAndParts, form: Form): boolean => {
  let told = 0;
  for (const { name } of fieldsOf(form)) {
    const whole = sum.report!.figures[name] ?? null;
    const figures = parts.flatMap(({ report }) => report!.figures[name] ?? []);
    const all = rounded(figures.reduce((total, each) => total + each, 0));
    if (whole === null) continue;
    if (whole < all) return false;
    if (all > 0) told++;
  }
  return told >= leastFigures;
};

const placeOf = (name: string): string => evenName(placeFrom(name, 0, [])?.text ?? name);

/** The bodies below each, as the list has them, those further down among them. */
const below = (counted: readonly AssessedBody[]): ReadonlyMap<AssessedBody, readonly AssessedBody[]> => {
  const byName = new Map(counted.map((each) => [evenName(each.body.name), each]));
  const pairs = counted.flatMap((each) => {
    const seen = new Set([each]);
    let superior = byName.get(evenName(each.body.superior));
    // The list may have a circle.
    for (; superior && !seen.has(superior); superior = byName.get(evenName(superior.body.superior)))
      seen.add(superior);
    return [...seen].slice(1).map((above) => ({ above, each }));
  });
  const groups = groupBy(pairs, ({ above }) => above);
  return new Map([...groups].map(([above, members]) => [above, members.map(({ each }) => each)]));
};

const sumsAndParts = (counted: readonly AssessedBody[], { area }: AcrossSubject): readonly SumAndParts[] => {
  const members = below(counted);
  const sums = counted.filter(({ body }) => body.kind === 'area');
  const offices = new Map(
    counted.filter(({ body }) => body.kind === 'office').map((each) => [placeOf(each.body.name), each]),
  );
  return sums.map((sum) => {
    const isOwn = area !== '' && placeOf(sum.body.name) === placeOf(area);
    const office = offices.get(placeOf(sum.body.name));
    const parts = isOwn
      ? counted.filter((each) => each !== sum)
      : [...new Set([...(members.get(sum) ?? []), ...(office ? [office] : [])])];
    return { sum, parts };
  });
};

const ofSums = (counted: readonly AssessedBody[], subject: AcrossSubject): readonly AcrossDraft[] =>
  sumsAndParts(counted, subject)
    .filter(({ parts }) => parts.length > 0)
    .map(({ sum, parts }) => {
      const isCertain = containsAll({ sum, parts }, subject.form);
      const { name } = sum.body;
      return {
        severity: isCertain ? 'error' : 'note',
        bodies: [name, ...namesOf(parts)],
        message: isCertain
          ? `${name}报的是汇总数，${named(namesOf(parts))}的数已经在内，又分别计入了汇总，计了两次。请在名录里把其中一方的“计入汇总”改为“否”。`
          : `${name}在名录里是汇总其他机关的，${named(namesOf(parts))}也计入了汇总。请核对是否计了两次；${name}报的如果不是汇总数，请在名录里改它的“类别”。`,
      };
    });

/** Groups of two and more that have the same key; an empty one says nothing. */
const groupsBy = (
  bodies: readonly AssessedBody[],
  keyOf: (each: AssessedBody) => string,
): readonly (readonly AssessedBody[])[] =>
  [...groupBy(bodies, keyOf)]
    .filter(([key, group]) => key !== '' && group.length > 1)
    .map(([, group]) => group);

/** Rows of the list that are one body, and bodies that handed in one and the same report. */
const ofRows = (counted: readonly AssessedBody[]): readonly AcrossDraft[] => {
  const draft = (
    severity: AcrossDraft['severity'],
    group: readonly AssessedBody[],
    says: string,
  ): AcrossDraft => ({ severity, bodies: namesOf(group), message: `${named(namesOf(group))}${says}` });
  const sameCode = groupsBy(counted, ({ body }) => body.code);
  const sameName = groupsBy(counted, ({ body }) => evenName(body.name));
  const sameReport = groupsBy(counted, ({ report }) => `${report!.sha256}/${report!.pick ?? 1}`);
  const byName = new Map(counted.map((each) => [evenName(each.body.name), each]));
  const former = counted.flatMap((each) =>
    [...each.body.aliases, ...each.body.formerly]
      .flatMap((name) => byName.get(evenName(name)) ?? [])
      .filter((other) => other !== each)
      .map((other) => [each, other] as const),
  );
  return [
    ...sameCode.map((group) =>
      draft(
        'error',
        group,
        '的统一社会信用代码相同，是同一个机关，都计入了汇总。请在名录里合并成一行，或改正代码。',
      ),
    ),
    ...sameName.map((group) => draft('error', group, '在名录里有不止一行，都计入了汇总。请只留一行。')),
    ...sameReport.map((group) =>
      draft('error', group, '交的是同一份文件，计入了不止一次。请核对是哪个机关的，其余机关请重新报送。'),
    ),
    ...former.map((pair) =>
      draft('note', pair, '在名录里是同一个机关的名称或前后名称，都计入了汇总。请核对是否计了两次。'),
    ),
  ];
};

/** Nothing is added up twice: a sum and its parts, one body under two names, one report for two bodies. */
export const countedTwice: AcrossRule = {
  id: 'counted-twice',
  title: '重复计入',
  check: (subject) => {
    const counted = subject.bodies.filter((each) => isCounted(each, subject.onlyClean));
    return [...ofSums(counted, subject), ...ofRows(counted)];
  },
};
