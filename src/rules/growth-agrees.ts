import { figuresOf, previousFiguresOf } from '../model/figures';
import type { Figures } from '../model/figures';
import { quote } from '../prose/quote';
import { countsBefore, isPrinted, subjectOf, totalsAbove, valuesOf } from '../prose/relative-figures';
import { scaledSum } from '../prose/compare';
import { readTexts } from '../prose/statements';
import type { TextReading, Statement } from '../prose/statements';
import { draftOf } from './judge-texts';
import { isLacking, previousOf } from './rule';
import type { ClaimRule, ClaimSubject, Draft, Lacking } from './rule';

const compared = /同比|[较比与](?:上年|本年的?上年)/u;
const up = /增长|增加|上升|提高|上涨|增幅|多/u;
const down = /下降|减少|降低|回落|下滑|降幅|少/u;
const lastYearsFigure =
  /[较比与]上年(?:的|同期)?[^,;。]{0,8}$|上年(?:同期)?[为的是]$|^(?:而)?上年同期(?:仅|共)?$/u;
/** Figures of a year that is neither this nor last. */
const ofOtherYear = /(?:19|20)\d{2}年/u;
const negative = /[-－−负]$/u;
const amount =
  /^[,;(]?(?:净)?(?:增长|增加|减少|下降|上升|提高|多|少)(?:率|幅度)?(?:[为达了约])*[-－−]?$|^[,;(]?[增降]幅(?:[为达约])*$/u;

/** This year's figure and last year's, between which a change is stated. */
interface Pair {
  readonly now: number;
  readonly before: number;
}

const isRate = (unit: string): boolean => unit === '%' || unit === '倍';

/** 较上年有所增长，共16件 counts; only a share of it may be without words. */
const isChange = ({ lead, gap, before, isBare, quantity: { unit } }: Statement): boolean =>
  (isRate(unit) || !isBare) &&
  (compared.test(gap) || (amount.test(gap) && compared.test(before))) &&
  (up.test(lead) || down.test(lead)) &&
  !/^(?:个百分点|个工作日)$/u.test(unit);

/** Last year's figure as the sentence gives it: 比上年的12件增加3件, 增长20%（上年10件）. */
const beforeInText = (statements: readonly Statement[], at: number): Statement | undefined => {
  const { sentence, depth } = statements[at]!;
  const next = statements[at + 1];
  if (next?.sentence === sentence && next.depth > depth && /^上年(?:同期)?[为是共]?$/u.test(next.lead))
    return next;
  return countsBefore(statements, at).find(
    ({ lead, ofLastYear }) => ofLastYear || lastYearsFigure.test(lead),
  );
};

/** The sign of a change: 下降20%, but 增长-20%, too. */
const signOf = ({ lead }: Statement): 1 | -1 => (down.test(lead) !== negative.test(lead) ? -1 : 1);

/** What last year's figure is by the change that stands before a rate of the same: 同比增加20条，增长20%. */
const beforeByChange = (
  statements: readonly Statement[],
  at: number,
  { quantity }: Statement,
): number | undefined => {
  const [rate, change] = [statements[at]!, statements[at - 1]];
  if (!change || change.sentence !== rate.sentence || !isRate(rate.quantity.unit) || !isChange(change))
    return undefined;
  if (change.quantity.unit !== quantity.unit || change.quantity.approximation || quantity.approximation)
    return undefined;
  return quantity.value - signOf(change) * change.quantity.value;
};

const pairsOf = (
  subject: Statement,
  inText: number | undefined,
  now: Figures,
  before: Figures | undefined,
): readonly Pair[] => {
  const said =
    inText === undefined ? [] : valuesOf(subject, now).map((value) => ({ now: value, before: inText }));
  const known = subject.claims.flatMap(({ meanings, families }) =>
    meanings.flatMap(({ fields }) => {
      const scale = families[0]?.scale;
      const last = before && scaledSum(fields, before, scale);
      const current = scaledSum(fields, now, scale);
      if (last === undefined) return [];
      const printed = isRate(subject.quantity.unit) ? [] : [subject.quantity.value];
      return [...(current === undefined ? [] : [current]), ...printed].map((value) => ({
        now: value,
        before: last,
      }));
    }),
  );
  return [...said, ...known];
};

/** The change in the unit in which it is stated; undefined where there is nothing to compare with. */
const changeOf = ({ now, before }: Pair, unit: string): number | undefined => {
  if (unit === '%') return before === 0 ? undefined : (100 * (now - before)) / before;
  if (unit === '倍') return before === 0 ? undefined : (now - before) / before;
  return now - before;
};

const judge = (statement: Statement, pairs: readonly Pair[], { passage }: TextReading): readonly Draft[] => {
  const { quantity, words } = statement;
  const sign = signOf(statement);
  const changes = pairs.flatMap((pair) => {
    const change = changeOf(pair, quantity.unit);
    return change === undefined ? [] : [{ ...pair, change }];
  });
  const [first] = changes;
  if (!first || changes.some(({ change }) => isPrinted(quantity, sign * change))) return [];
  const { decimals, unit } = quantity;
  const shown = Math.abs(first.change).toFixed(isRate(unit) ? Math.max(decimals, 1) : 0);
  const should = first.change === 0 ? '与上年持平' : `${first.change < 0 ? '下降' : '增长'} ${shown}${unit}`;
  const right = Math.abs(Number(first.change.toFixed(decimals)));
  const isCertain =
    new Set(changes.map(({ change }) => change.toFixed(decimals))).size === 1 &&
    Math.sign(first.change) === sign &&
    quantity.style === 'figures' &&
    quantity.approximation === undefined;
  return [
    draftOf(passage, {
      severity: 'error',
      at: quantity.figure,
      ...(isCertain ? { correction: right.toFixed(decimals) } : {}),
      clause: 'accurate',
      message: `正文写“${quote(passage, words)}”，本年 ${first.now}，上年 ${first.before}，应是${should}。请核对。`,
      left: quantity.value,
      right,
      difference: Number((quantity.value - right).toFixed(8)),
    }),
  ];
};

const judgeReading = (reading: TextReading, subject: ClaimSubject): readonly (Draft | Lacking)[] => {
  const { filing, form } = subject;
  const [now, before] = [figuresOf(filing, form), previousFiguresOf(filing)];
  return reading.statements.flatMap((statement, at): readonly (Draft | Lacking)[] => {
    if (!isChange(statement)) return [];
    const inText = beforeInText(reading.statements, at);
    const figures = reading.statements
      .slice(Math.max(0, at - 30), at + 1)
      .filter(
        (each) => each === statement || (each !== inText && !isChange(each) && !ofOtherYear.test(each.lead)),
      );
    const ofWhat = subjectOf(figures, figures.indexOf(statement));
    if (!ofWhat || ofWhat.ofLastYear) return [];
    const previous = previousOf(subject);
    const said = inText?.quantity.value ?? beforeByChange(reading.statements, at, ofWhat);
    if (said === undefined && ofWhat.claims.length > 0 && isLacking(previous)) return [previous];
    // Behind a list, what has changed may be its total.
    const totals = totalsAbove(reading, ofWhat);
    const subjects = statement.gap.startsWith(';') ? [...totals, ofWhat] : [ofWhat, ...totals];
    return judge(
      statement,
      subjects.flatMap((each) => pairsOf(each, said, now, before)),
      reading,
    );
  });
};

/** N-12: changes since last year are those of the figures, to the digits that are printed. */
export const growthAgrees: ClaimRule = {
  id: 'growth-agrees',
  title: '正文中的同比',
  check: (subject) => {
    const outcomes = readTexts(subject.form, subject.filing).flatMap((reading) =>
      judgeReading(reading, subject),
    );
    const lacking = outcomes.find(isLacking);
    return [
      ...outcomes.filter((outcome): outcome is Draft => !isLacking(outcome)),
      ...(lacking ? [lacking] : []),
    ];
  },
};
