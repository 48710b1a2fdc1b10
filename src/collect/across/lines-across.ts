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

const alikeLine = ({ place, alikeness }: AlikeTexts, other: string, isFirst: boolean): FindingLine => {
  const percent = isFirst ? `（占这一部分的 ${Math.round(alikeness * 100)}%）` : '';
  return {
    ...bare,
    rule: likenessRule,
    severity: 'note',
    key: [likenessRule, place, other].join('/'),
    place,
    message: `与${other}的报告有大段文字相同${percent}；请核对，按本机关的实际情况改写。`,
  };
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
  for (const likeness of alike) {
    add(likeness.body, alikeLine(likeness, likeness.other, true));
    add(likeness.other, alikeLine(likeness, likeness.body, false));
  }
  return lines;
};
