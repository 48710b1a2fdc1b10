import { oncePer } from '../model/once-per';
import { isExact, isOfUnit, membersFrom } from './list-members';
import type { Members } from './list-members';
import { openingOf } from './list-openings';
import type { Opening } from './list-openings';
import { reachBack, totalsOf } from './list-totals';
import type { Totals } from './list-totals';
import { listedFiguresOf } from './listed-figures';
import type { ListedFigure } from './listed-figures';
import type { Statement, TextReading } from './statements';

/** A total and the figures that may be its parts. */
export interface Enumeration extends Members, Totals {
  /** `before`: 总数100条，网站60条, which nothing but the total opens; `behind`: 网站60条，公众号40条，合计100条. */
  readonly opening: Opening | 'before' | 'behind';
  /** Figures behind the list in the unit of the total: the list may go on with them in the next sentence. */
  readonly further: readonly Statement[];
  /** Whether the next sentence speaks on of the same things: the total is one of everything. */
  readonly isContinued: boolean;
}

/** How many figures on a list may be continued. */
const reachOn = 8;
const notCounted = /^(?:%|倍|个百分点|个工作日|个月|个季度|部分|个部分)$/u;
/** Words that lead up to a total of everything, and not of one kind as in 报告共4件 or 共发布微博300条. */
const ofAll =
  /总数|总量|共计|合计|总计|累计|(?:信息|公开|发布|申请)共(?:为|达|有)?$|(?<!公)共(?:主动|依法|新|对外|向社会)*(?:公开|公布|发布|更新|推送|制发)(?:各类|各项|各种|政府|政务|工作)*信息$/u;
const summedUp =
  /(?:^|[,;])(?:等)?(?:以上|上述)?(?:各类|各项|信息)*(?:合计|共计|总计|一共|总共)(?:主动|依法)*(?:公开|发布|推送|收到|受理)?(?:各类|政务|政府)*(?:信息|申请)?(?:为|达|有)?$/u;
const disclosing = /公开|发布|推送|公示/u;
const ofOther = /另|此外|同时|还|并/u;

/** Figures behind a list, and whether the text goes on with the list there. */
const behind = (
  figures: readonly ListedFigure[],
  end: number,
  unit: string,
  total: Statement,
): Pick<Enumeration, 'further' | 'isContinued'> => {
  const next = figures[end];
  const further = figures
    .slice(end, end + reachOn)
    .filter((figure) => isOfUnit(figure, unit) && !figure.isRelative && isExact(figure.statement));
  const isContinued =
    next !== undefined &&
    next === further[0] &&
    next.division !== 'channel' &&
    disclosing.test(next.statement.lead) &&
    !ofOther.test(next.gap) &&
    ofAll.test(total.lead);
  return { further: further.map(({ statement }) => statement), isContinued };
};

const startingAt = (
  figures: readonly ListedFigure[],
  start: number,
  opening: Enumeration['opening'],
  unit: string,
): readonly Enumeration[] => {
  const found = totalsOf(figures, start, unit);
  const totals = opening === 'before' ? [figures[start - 1]!.statement] : found.totals;
  if (totals.length === 0) return [];
  const highest = Math.max(...totals.map(({ quantity }) => quantity.value));
  const listed = membersFrom(figures, start, unit, highest);
  if (listed.members.length === 0) return [];
  const last = figures.findIndex((figure) => figure.statement === listed.members.at(-1)!.statement);
  return [
    {
      opening,
      totals,
      wholes: found.wholes,
      ...listed,
      ...behind(figures, last + 1, unit, totals[0]!),
    },
  ];
};

const unitBefore = (figures: readonly ListedFigure[], at: number): string | undefined =>
  figures
    .slice(Math.max(0, at - reachBack), at)
    .map(({ statement }) => statement.quantity.unit)
    .filter((unit) => unit !== '')
    .at(-1);

/** The units of the first figures of a list that are no shares and no times: 1件，收取420元. */
const unitsFrom = (figures: readonly ListedFigure[], start: number): readonly string[] => {
  const first = figures[start]!;
  const near = figures
    .slice(start, start + 2)
    .filter(({ sentence, isRelative }) => sentence === first.sentence && !isRelative);
  const units = near.map(({ statement }) => statement.quantity.unit || (unitBefore(figures, start) ?? ''));
  return [...new Set(units)].filter((unit) => unit !== '' && !notCounted.test(unit));
};

/** A total that stands behind its parts: 网站60条、公众号40条，合计100条. */
const endingAt = (figures: readonly ListedFigure[], end: number): readonly Enumeration[] => {
  const total = figures[end]!;
  const { unit } = total.statement.quantity;
  const start = figures.findIndex(({ sentence }) => sentence === total.sentence);
  const from = Math.max(start, end - reachBack * 4);
  const first = figures[from]!;
  if (from >= end - 1 || !isExact(total.statement) || first.statement.depth !== total.statement.depth)
    return [];
  const listed = membersFrom(figures.slice(0, end), from, unit, total.statement.quantity.value);
  return listed.members.length < 2
    ? []
    : [
        {
          opening: 'behind',
          totals: [total.statement],
          wholes: [],
          ...listed,
          further: [],
          isContinued: false,
        },
      ];
};

const listsAt = (figures: readonly ListedFigure[], at: number): readonly Enumeration[] => {
  const [figure, previous] = [figures[at]!, figures[at - 1]];
  if (!previous) return [];
  const { statement, gap } = figure;
  const opening = openingOf(gap, statement.depth > previous.statement.depth);
  if (opening) return unitsFrom(figures, at).flatMap((unit) => startingAt(figures, at, opening, unit));
  if (summedUp.test(gap)) return endingAt(figures, at);
  // 公开信息总数120条，网站60条，……，其他10条
  const isFirst =
    previous.sentence === figure.sentence &&
    ofAll.test(previous.statement.lead) &&
    isExact(previous.statement) &&
    previous.statement.claims.length <= 1 &&
    !previous.isRelative &&
    !gap.startsWith('、') &&
    isOfUnit(figure, previous.statement.quantity.unit);
  return isFirst ? startingAt(figures, at, 'before', previous.statement.quantity.unit) : [];
};

/** Lists with their totals before them (公开120条，其中…；公开120条（…）) or behind them (…，合计120条). */
export const enumerationsIn = oncePer((reading: TextReading): readonly Enumeration[] => {
  const figures = listedFiguresOf(reading);
  return figures.flatMap((_, at) => listsAt(figures, at));
});
