import type { Figures } from '../model/figures';
import type { FormWithClaims } from '../model/form';
import { isRelative } from './claims';
import type { Claim } from './claims';
import { enumerationsIn } from './enumerations';
import { isFiller } from './mentions';
import type { Quantity } from './numbers';
import { scaledSum } from './compare';
import type { Statement, TextReading } from './statements';

const isCount = (statement: Statement): boolean =>
  !isRelative(statement) && !/^(?:元|个百分点|个工作日|个月|个季度|部分)$/u.test(statement.quantity.unit);

/** What a sentence states before one of its figures; no sentence is so long that all of it matters. */
const earlierIn = (statements: readonly Statement[], at: number): readonly Statement[] =>
  statements.slice(Math.max(0, at - 24), at).filter(({ sentence }) => sentence === statements[at]!.sentence);

/** The counts before a share or a change in its sentence, the nearest first. */
export const countsBefore = (statements: readonly Statement[], at: number): readonly Statement[] =>
  earlierIn(statements, at)
    .filter((each) => each.depth <= statements[at]!.depth && isCount(each))
    .reverse();

/** The words of a share or a change itself; what comes before them names its subject. No leading words are longer. */
const relation =
  /(?:约|总体|整体)?(?:所?占(?!用|地|道)|比例|同比|环比|[较比与][上本]年).{0,80}$|净?(?:增[长加]?|减少?|下?降|降低|上升|提高|上?涨|回落|下滑|多|少)(?:幅度?|率|了|为|达到?){0,40}[-－−负]?$/u;

const measured = /^(?:元|个工作日|个月|个季度)$/u;

/** What a share or a change is of: what its own words name, or the figure before it where they name nothing. */
export const subjectOf = (statements: readonly Statement[], at: number): Statement | undefined => {
  const own = statements[at]!;
  if (own.claims.length > 0) return own;
  if (!isFiller(own.lead.replace(relation, ''))) return undefined;
  const [count] = countsBefore(statements, at);
  // Money or time that is nearer is what is meant.
  const nearer = statements
    .slice(count ? statements.indexOf(count) + 1 : 0, at)
    .filter(({ quantity, sentence }) => measured.test(quantity.unit) && sentence === own.sentence)
    .at(-1);
  if (!nearer) return count;
  return nearer.claims.length > 0 ? nearer : undefined;
};

/** All values that a subject may have. */
export const valuesOf = (subject: Statement, figures: Figures): readonly number[] => {
  const known = subject.claims.flatMap(({ meanings, families }) =>
    meanings.flatMap(({ fields }) => scaledSum(fields, figures, families[0]?.scale) ?? []),
  );
  const { approximation, value } = subject.quantity;
  const printed = isRelative(subject) || approximation !== undefined ? [] : [value];
  return [...new Set([...printed, ...known])];
};

/** Whether a share or a change, as exact as it is printed, is the given one. */
export const isPrinted = ({ value, decimals, approximation }: Quantity, actual: number): boolean => {
  const half = 0.5 / 10 ** decimals;
  if (approximation !== undefined) return Math.abs(actual - value) <= Math.max(1, value * 0.1);
  return Math.abs(actual - value) <= half + 1e-9;
};

/** The totals of lists that a figure is a part of, the nearest first. */
export const totalsAbove = (reading: TextReading, part: Statement): readonly Statement[] =>
  enumerationsIn(reading)
    .filter(({ members }) => members.some(({ statement }) => statement === part))
    .flatMap(({ totals }) => totals);

/** The sums of a figure and those before it without a share of their own: 予以公开13件、部分公开2件，占36.6%. */
export const sumsUpTo = (statements: readonly Statement[], part: Statement): readonly number[] => {
  const before = earlierIn(statements, statements.indexOf(part));
  const share = before.map(({ quantity }) => quantity.unit).lastIndexOf('%');
  let sum = part.quantity.value;
  return before
    .slice(share + 1)
    .filter(({ quantity }) => quantity.unit === part.quantity.unit)
    .reverse()
    .map(({ quantity }) => (sum += quantity.value));
};

/** A share of something that its words name; what leads up to a figure is no longer. */
const ofNamed = /占(?!比)[^,;]{2,80}$/u;
const ofWhole = /占(?:全部|总|整个|所有)[^,;]{0,80}$/u;

/** Whether a share before it in its sentence is of something that no figure of the text counts: 占更新量的20%. */
export const isBehindNamedShare = (statements: readonly Statement[], at: number): boolean =>
  earlierIn(statements, at).some(
    ({ quantity, gap }) => quantity.unit === '%' && ofNamed.test(gap) && !ofWhole.test(gap),
  );

/**
 * What a share of a part may be taken of: the total of its list, totals of the tables, and what its words name; the
 * nearest first.
 */
export const basesOf = (
  reading: TextReading,
  subject: Statement,
  share: Statement,
  form: FormWithClaims,
  figures: Figures,
): readonly number[] => {
  const { statements } = reading;
  const listed = totalsAbove(reading, subject).map(({ quantity }) => quantity.value);
  const earlier = earlierIn(statements, statements.indexOf(subject)).filter(
    ({ quantity }) => quantity.unit === subject.quantity.unit,
  );
  const isSingle = /其中|包括/u.test(subject.gap);
  const said = ofWhole.test(share.gap) ? earlier : isSingle ? earlier.slice(-1) : [];
  const groups = subject.claims.flatMap(({ families }) => families.flatMap(({ group }) => group ?? []));
  const topics = subject.claims.flatMap(({ families }) => families.flatMap(({ topic }) => topic ?? []));
  const { bases, families } = form.claims;
  const known = [
    ...groups.flatMap((group) => bases[group] ?? []),
    ...families
      .filter(({ group, topic }) => group === 'cases' && topic !== undefined && topics.includes(topic))
      .flatMap(({ meanings }) => meanings),
  ].flatMap(({ fields }) => scaledSum(fields, figures) ?? []);
  const totals =
    known.length > 0
      ? statements.filter(({ claims }) => isTotal(claims)).map(({ quantity }) => quantity.value)
      : [];
  return [...new Set([...listed, ...said.map(({ quantity }) => quantity.value), ...known, ...totals])].filter(
    (value) => value > 0,
  );
};

const isTotal = (claims: readonly Claim[]): boolean =>
  claims.some(({ families }) => families.some(({ group }) => group === 'totals' || group === 'cases'));
