import { oncePer } from '../model/once-per';
import type { Statement } from './statements';

/** A total and the figures that are listed as its parts. */
export interface Enumeration {
  /** Figures that may be the total, the nearest first. */
  readonly totals: readonly Statement[];
  readonly parts: readonly Statement[];
  /** Whether the list says itself that it is complete: it ends with 其他, or says 分别. */
  readonly isClosed: boolean;
  /** Figures of the next sentences that may go on with the list. */
  readonly further: readonly Statement[];
}

const opens = /其中|包括|分为|具体[为是]|主要[为是有]|^[,;:、)]{0,2}分别[为是]/u;
const bracket = /^[^,;。]{0,2}\([^,;]{0,24}$/u;
const says = /分为|具体[为是]|^[,;:、)]{0,2}分别[为是]/u;
const rest = /(?:其他|其它|其余)[^#]{0,16}$/u;
const another = /(?:^|[,;。])[^,;]{0,12}(?:共计|合计|累计|总计|共|同比|另有|另外|全年)/u;
/** Words that lead up to a total of everything, and not of one kind as in 报告共4件 or 共发布微博300条. */
const whole =
  /总数|总量|共计|合计|总计|累计|(?:信息|公开|发布|申请)共(?:为|达|有)?$|(?<!公)共(?:主动|依法|新|对外|向社会)*(?:公开|公布|发布|更新|推送|制发)(?:各类|各项|各种|政府|政务|工作)*信息$/u;
/** Another piece of work, unless the list speaks of its parts in this way from the first. */
const anotherWork = /^\)?[,;](?:通过|发布|公开|推送)/u;
const summedUp = /(?:合计|共计|总计|一共|总共)(?:为|达|有)?$/u;
const disclosing = /公开|发布|推送|公示/u;
/** No list of a report is longer. */
const longest = 60;
/** How many figures behind a list may go on with it. */
const longestFurther = 8;
const notCounted = /^(?:%|倍|个百分点|个工作日|个月|个季度|部分|个部分|期|次|个|项)$/u;

const isExact = ({ quantity }: Statement): boolean =>
  quantity.approximation === undefined && quantity.scale === 1;

const isCounted = (statement: Statement): boolean =>
  isExact(statement) && !notCounted.test(statement.quantity.unit) && !statement.ofLastYear;

const isSameUnit = (one: Statement, other: Statement): boolean => one.quantity.unit === other.quantity.unit;

/** The figures from a place on that are in the same list: until the sentence, the bracket or the list ends. */
const listFrom = (statements: readonly Statement[], start: number): readonly Statement[] => {
  const first = statements[start]!;
  const list = [first];
  for (let at = start + 1; at < Math.min(statements.length, start + longest); at++) {
    const statement = statements[at]!;
    if (statement.sentence !== first.sentence || statement.depth < first.depth) break;
    if (statement.depth > first.depth) continue;
    const work = anotherWork.exec(statement.gap)?.[0].slice(-2);
    if (work !== undefined && !first.gap.includes(work)) break;
    if (opens.test(statement.gap) || another.test(statement.gap) || summedUp.test(statement.lead)) break;
    list.push(statement);
  }
  return list;
};

/** A list whose parts semicolons set apart is one; several lists of the same total are set apart by them, too. */
const byPart = (list: readonly Statement[]): readonly (readonly Statement[])[] => {
  const groups: Statement[][] = [];
  for (const statement of list) {
    if (groups.length === 0 || statement.gap.includes(';')) groups.push([]);
    groups.at(-1)!.push(statement);
  }
  const isList = (group: readonly Statement[]): boolean =>
    group.filter((each) => isSameUnit(each, group[0]!)).length >= 2;
  return groups.every(isList) ? groups : [list];
};

/** Up to where 、 gives way to a comma and the figure is more than the whole: that is no part any more. */
const withinTotal = (listed: readonly Statement[], { quantity: total }: Statement): readonly Statement[] => {
  const end = listed.findIndex(
    ({ gap, quantity }, at) =>
      at > 1 && gap.startsWith(',') && listed[at - 1]!.gap.startsWith('、') && quantity.value > total.value,
  );
  return end < 0 ? listed : listed.slice(0, end);
};

const enumerationOf = (
  totals: readonly Statement[],
  all: readonly Statement[],
  further: readonly Statement[],
): Enumeration => {
  const listed = withinTotal(all, totals[0]!);
  const end = listed.findIndex(({ lead }) => rest.test(lead));
  const parts = end < 1 ? listed : listed.slice(0, end + 1);
  return { totals, parts, isClosed: end > 0 || says.test(listed[0]!.gap), further };
};

const startingAt = (statements: readonly Statement[], start: number): readonly Enumeration[] => {
  const first = statements[start]!;
  const beginsSentence = /^(?:其中|包括)/u.test(first.before);
  const earlier = statements
    .slice(Math.max(0, start - 12), start)
    .filter(
      ({ sentence, depth }) =>
        depth <= first.depth &&
        (sentence === first.sentence || (beginsSentence && sentence === first.sentence - 1)),
    )
    .reverse();
  return byPart(listFrom(statements, start)).flatMap((list) =>
    [...new Set(list.map(({ quantity }) => quantity.unit))].flatMap((unit) => {
      const parts = list.filter((part) => part.quantity.unit === unit && isCounted(part));
      if (parts.length < 2 || parts.length < list.filter(({ quantity }) => quantity.unit === unit).length)
        return [];
      const totals = earlier.filter((total) => isSameUnit(total, parts[0]!)).slice(0, 3);
      const nearest = totals[0];
      if (!nearest || !isExact(nearest)) return [];
      const end = start + list.length;
      const further = statements
        .slice(end, end + longestFurther)
        .filter((next) => isSameUnit(next, nearest) && isCounted(next) && disclosing.test(next.lead));
      return enumerationOf(totals.filter(isExact), parts, further);
    }),
  );
};

/** Lists with their totals before them (公开120条，其中…；公开120条（…）) or behind them (…，合计120条). */
export const enumerationsIn = oncePer((statements: readonly Statement[]): readonly Enumeration[] =>
  statements.flatMap((statement, at): readonly Enumeration[] => {
    const previous = statements[at - 1];
    if (!previous) return [];
    const isOpened =
      opens.test(statement.gap) || (statement.depth > previous.depth && bracket.test(statement.gap));
    if (isOpened) return startingAt(statements, at);
    if (summedUp.test(statement.lead) && isCounted(statement)) {
      const parts = statements
        .slice(Math.max(0, at - longest), at)
        .filter((part) => part.sentence === statement.sentence && isSameUnit(part, statement));
      return parts.length >= 2 && parts.every(isCounted)
        ? [{ totals: [statement], parts: parts.reverse(), isClosed: false, further: [] }]
        : [];
    }
    // 公开信息总数120条，网站60条，……，其他10条
    const isFirst =
      previous.sentence === statement.sentence &&
      whole.test(previous.lead) &&
      isExact(previous) &&
      !statement.gap.startsWith('、');
    if (!isFirst || !isCounted(statement) || !isSameUnit(previous, statement) || previous.claims.length > 1)
      return [];
    const list = listFrom(statements, at).filter((part) => isSameUnit(part, statement));
    return list.length >= 3 && list.every(isCounted) ? [enumerationOf([previous], list, [])] : [];
  }),
);
