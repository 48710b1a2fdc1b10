import { enumerationsIn } from '../prose/enumerations';
import type { Enumeration } from '../prose/enumerations';
import { readingsOf, mayAddUp, sumOfParts } from '../prose/list-readings';
import type { ListReading } from '../prose/list-readings';
import { comparedClaims } from '../prose/compared-claims';
import type { ComparedClaim } from '../prose/compared-claims';
import type { Passage } from '../prose/passages';
import { quote } from '../prose/quote';
import { readTexts } from '../prose/statements';
import type { Statement } from '../prose/statements';
import { draftOf } from './judge-texts';
import type { ClaimRule, Draft } from './rule';

/** How near the parts of a list that may be incomplete must come to the total to look like a slip. */
const near = 0.05;
/** The same of a list that names all parts by its form alone. */
const nearInForm = 0.1;
/** How far two figures may be from the 合计 behind them, of which they may be only the last. */
const farFromBehind = 0.3;
const fewestParts = 3;

/** A way to read a list in which it fails, where it holds in none. */
interface Failing {
  readonly total: Statement;
  readonly parts: readonly Statement[];
  readonly severity: Draft['severity'];
}

const valueOf = ({ quantity }: Statement): number => quantity.value;

/** The total that a reader takes a list for: the nearest that every part fits in. */
const totalFor = (totals: readonly Statement[], parts: readonly Statement[]): Statement => {
  const largest = Math.max(...parts.map(valueOf));
  return totals.find((total) => valueOf(total) >= largest) ?? totals[0]!;
};

/** How a list fails in one reading; undefined where it may be in order. */
const failureOf = (
  { opening, totals, isMixed, isOpenEnded }: Enumeration,
  { parts, isClosed }: ListReading,
): Failing | undefined => {
  const total = totalFor(totals, parts);
  const sum = sumOfParts(parts);
  const missing = valueOf(total) - sum;
  const distance = Math.abs(missing) / valueOf(total);
  const say = (severity: Draft['severity']): Failing => ({ total, parts, severity });
  // Such lists may be of something else, unless they nearly add up.
  if (opening === 'before' && (parts.length < fewestParts || !(isClosed || distance <= near)))
    return undefined;
  if (opening === 'before' && parts.some((part) => valueOf(part) > valueOf(total))) return undefined;
  if (opening === 'behind') return distance <= farFromBehind ? say('note') : undefined;
  if (totals.every((each) => sum > valueOf(each))) {
    // Without one of its parts the list holds: that may be a part of another, which the text does not say.
    const mayBeNested = parts.some((part) => valueOf(part) === -missing);
    return say(parts.length > 1 && !mayBeNested ? 'note' : 'hint');
  }
  if (missing <= 0 || isMixed || isOpenEnded || parts.length < 2) return undefined;
  if (isClosed || opening === 'each') return say('note');
  if (opening === 'all' && distance <= nearInForm) return say('note');
  return parts.length >= fewestParts && distance <= near ? say('hint') : undefined;
};

/** The list with the next sentence, where that goes on with it and brings it near the total. */
const continued = (
  { totals, further, isContinued }: Enumeration,
  { parts }: ListReading,
): Failing | undefined => {
  const [next] = further;
  if (!isContinued || !next) return undefined;
  const all = [...parts, next];
  const total = totalFor(totals, all);
  const missing = valueOf(total) - sumOfParts(all);
  const isNear = missing > 0 && missing / valueOf(total) <= near;
  return all.length >= fewestParts && isNear ? { total, parts: all, severity: 'hint' } : undefined;
};

/** How a list fails, if it does in every way in which a reader can take it. */
const failing = (enumeration: Enumeration): Failing | undefined => {
  const readings = readingsOf(enumeration);
  if (readings.length === 0 || mayAddUp(enumeration, readings)) return undefined;
  const likely = readings.filter(({ isLikely }) => isLikely);
  const failures = likely.map((reading) => failureOf(enumeration, reading));
  const all = failures.filter((each) => each !== undefined);
  if (all.length === failures.length) return all.at(-1);
  return likely.length === 1 ? continued(enumeration, likely[0]!) : undefined;
};

const judge = (passage: Passage, { total, parts, severity }: Failing): Draft => {
  const sum = sumOfParts(parts);
  const { quantity, words } = total;
  const difference = Number((quantity.value - sum).toPrecision(15));
  const terms = parts.map(valueOf).join('＋');
  const advice =
    difference < 0
      ? '各项之和超过了总数，请核对；有重复计算的，请写明。'
      : '请核对总数和各项；还有没列出的，请写明“其他”。';
  return draftOf(passage, {
    severity,
    // Whether the total or a part is wrong, nobody can say: no correction.
    at: quantity.figure,
    clause: 'accurate',
    message: `正文写“${quote(passage, words)}”，列出的各项相加是 ${sum}（${terms}），相差 ${Math.abs(difference)}。${advice}`,
    left: quantity.value,
    right: sum,
    difference,
  });
};

/** Lists that the tables speak to already: parts carried over, all in agreement, or one of them wrong. */
const isSettled = (
  { total, parts }: Failing,
  compared: ReadonlyMap<Statement, readonly ComparedClaim[]>,
  carried: readonly string[],
): boolean => {
  const comparisons = [total, ...parts].map((member) => compared.get(member) ?? []);
  const isWrong = comparisons.some((each) =>
    each.some(({ comparison }) => !comparison.agrees && comparison.missing.length === 0),
  );
  const allAgree = comparisons.every(
    (each) => each.length > 0 && each.every(({ comparison }) => comparison.agrees),
  );
  return (
    isWrong ||
    allAgree ||
    parts[0]!.claims.some(({ families }) => families.some(({ id }) => carried.includes(id)))
  );
};

/** N-13: the parts of a list add up to its total. */
export const listAddsUp: ClaimRule = {
  id: 'list-adds-up',
  title: '正文所列各项与总数',
  check: ({ form, filing }) => {
    const compared = new Map<Statement, ComparedClaim[]>();
    for (const each of comparedClaims(form, filing))
      compared.set(each.statement, [...(compared.get(each.statement) ?? []), each]);
    const carried = form.claims.flow?.filter((_, at) => at % 2 === 1).flat() ?? [];
    return readTexts(form, filing).flatMap((reading) => {
      const said = new Set<Statement>();
      return enumerationsIn(reading).flatMap((enumeration) => {
        const found = failing(enumeration);
        if (!found || isSettled(found, compared, carried) || said.has(found.total)) return [];
        said.add(found.total);
        return judge(reading.passage, found);
      });
    });
  },
};
