import type { AcrossFinding, FindingLine, AlikeTexts } from '../collection';

/** Said of a report as a whole. */
const wholeReport = '全文';
/** Superiors mark down what is alike; whether it is copied, nobody but the bodies knows. */
const likenessRule = 'texts-are-own';

const bare = {
  present: null,
  expected: null,
  difference: null,
  clause: '与其他机关的报告比对',
} as const;

const lineOf = ({ rule, severity, message, bodies }: AcrossFinding, body: string): FindingLine => ({
  ...bare,
  ...{ rule, severity, message },
  key: [rule, ...bodies.filter((each) => each !== body)].join('/'),
  place: wholeReport,
});

/** A body is told of so many others; a text that hundreds have copied would fill its letter. */
const mostTold = 3;

/** @param more how many others there are besides that are not told each */
const alikeLine = (
  { body, other: second, place, alikeness }: AlikeTexts,
  told: string,
  more: number,
): FindingLine => {
  const isFirst = told === body;
  const other = isFirst ? second : body;
  const percent = isFirst ? `（占这一部分的 ${Math.round(alikeness * 100)}%）` : '';
  return {
    ...bare,
    rule: likenessRule,
    severity: 'note',
    key: [likenessRule, place, other].join('/'),
    place,
    message: `与${other}${more > 0 ? `等 ${more + 1} 个机关` : ''}的报告有大段文字相同${percent}；请核对，按本机关的实际情况改写。`,
  };
};

/** The pairs of each body, the likest first. */
const alikeBy = (alike: readonly AlikeTexts[]): ReadonlyMap<string, readonly AlikeTexts[]> => {
  const found = new Map<string, AlikeTexts[]>();
  for (const likeness of alike)
    for (const body of [likeness.body, likeness.other]) {
      const known = found.get(body);
      if (known) known.push(likeness);
      else found.set(body, [likeness]);
    }
  return found;
};

/** What of the comparison each body is told along with what is wrong in its own report, by the name of the body. */
export const linesAcross = ({
  across,
  alike,
}: {
  readonly across: readonly AcrossFinding[];
  readonly alike: readonly AlikeTexts[];
}): ReadonlyMap<string, readonly FindingLine[]> => {
  const lines = new Map<string, FindingLine[]>();
  const add = (body: string, line: FindingLine): void => {
    const known = lines.get(body);
    if (known) known.push(line);
    else lines.set(body, [line]);
  };
  for (const finding of across) for (const body of finding.told ?? []) add(body, lineOf(finding, body));
  for (const [body, found] of alikeBy(alike))
    for (const [at, likeness] of found.slice(0, mostTold).entries())
      add(body, alikeLine(likeness, body, at === mostTold - 1 ? found.length - mostTold : 0));
  return lines;
};
