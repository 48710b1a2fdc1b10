import { figuresOf } from '../model/figures';
import type { Figures } from '../model/figures';
import type { FormWithClaims } from '../model/form';
import { quote } from '../prose/quote';
import {
  basesOf,
  countsBefore,
  isBehindNamedShare,
  isPrinted,
  subjectOf,
  sumsUpTo,
  valuesOf,
} from '../prose/relative-figures';
import { readTexts } from '../prose/statements';
import type { TextReading, Statement } from '../prose/statements';
import { draftOf } from './judge-texts';
import type { ClaimRule, Draft } from './rule';

const isShare = /占(?!用|地|道)/u;
const change = /同比|环比|[较比与]上年|增长|下降/u;
/** Shares of something that neither the text nor the tables count. */
const ofOthers = /全[市省国县区州旗]|[上下]年|同期|绩效|考核|分值|权重|人口|预算|支出/u;
const respectively = /分别/u;

/** A share of a part in a total, both known. */
interface Share {
  readonly statement: Statement;
  readonly parts: readonly number[];
  /** What the share may be of besides. */
  readonly sums: readonly number[];
  readonly bases: readonly number[];
}

/** The part that a share is of; 分别占 goes through the parts before it in their order. */
const partOf = (statements: readonly Statement[], at: number): Statement | undefined => {
  let first = at;
  while (
    first > 0 &&
    !respectively.test(statements[first]!.gap) &&
    statements[first - 1]!.quantity.unit === '%' &&
    /^[、,和及]*$/u.test(statements[first]!.gap)
  )
    first--;
  if (!respectively.test(statements[first]!.gap)) return subjectOf(statements, at);
  let last = at;
  while (/^[、,和及]+$/u.test(statements[last + 1]?.gap ?? '') && statements[last + 1]!.quantity.unit === '%')
    last++;
  const parts = countsBefore(statements, first)
    .slice(0, last - first + 1)
    .reverse();
  return parts[at - first];
};

const sharesIn = (reading: TextReading, form: FormWithClaims, figures: Figures): readonly Share[] => {
  const { statements } = reading;
  return statements.flatMap((statement, at): readonly Share[] => {
    const { quantity, lead, gap, ofLastYear } = statement;
    if (quantity.unit !== '%' || ofLastYear || !isShare.test(statement.before) || ofOthers.test(lead))
      return [];
    if (change.test(gap) || (!isShare.test(gap) && !/^[、,和及]*$/u.test(gap))) return [];
    const part = partOf(statements, at);
    if (!part || isBehindNamedShare(statements, at)) return [];
    return [
      {
        statement,
        parts: valuesOf(part, figures),
        sums: sumsUpTo(statements, part),
        bases: basesOf(reading, part, statement, form, figures),
      },
    ];
  });
};

const percent = (part: number, base: number): number => (100 * part) / base;

const judge = ({ statement, parts, sums, bases }: Share, { passage }: TextReading): readonly Draft[] => {
  const { quantity, words } = statement;
  const pairs = parts.flatMap((part) => bases.filter((base) => base >= part).map((base) => ({ part, base })));
  const [first] = pairs;
  if (!first || pairs.some(({ part, base }) => isPrinted(quantity, percent(part, base)))) return [];
  if (sums.some((sum) => bases.some((base) => isPrinted(quantity, percent(sum, base))))) return [];
  const ways = pairs.map(({ part, base }) => percent(part, base).toFixed(Math.max(quantity.decimals, 1)));
  const right = Number(percent(first.part, first.base).toFixed(quantity.decimals));
  const isSlight = pairs.some(
    ({ part, base }) => Math.abs(percent(part, base) - quantity.value) <= 1.5 / 10 ** quantity.decimals,
  );
  const isCertain =
    new Set(ways).size === 1 && quantity.style !== 'chinese' && quantity.approximation === undefined;
  return [
    draftOf(passage, {
      severity: isSlight || quantity.approximation !== undefined ? 'hint' : 'error',
      at: quantity.figure,
      ...(isCertain ? { correction: right.toFixed(quantity.decimals) } : {}),
      clause: 'accurate',
      message: `正文写“${quote(passage, words)}”，按 ${first.part}÷${first.base} 计算是 ${ways[0]}%。请核对占比和所用的总数。`,
      left: quantity.value,
      right,
      difference: Number((quantity.value - right).toFixed(8)),
    }),
  ];
};

/** N-6: shares are those of the figures, to the digits that are printed. */
export const percentageAgrees: ClaimRule = {
  id: 'percentage-agrees',
  title: '正文中的占比',
  check: ({ form, filing }) =>
    readTexts(form, filing).flatMap((reading) =>
      sharesIn(reading, form, figuresOf(filing, form)).flatMap((share) => judge(share, reading)),
    ),
};
