import { enumerationsIn } from '../prose/enumerations';
import type { Enumeration } from '../prose/enumerations';
import { comparedClaims } from '../prose/compared-claims';
import type { ComparedClaim } from '../prose/compared-claims';
import type { Passage } from '../prose/passages';
import { quote } from '../prose/quote';
import { readTexts } from '../prose/statements';
import type { Statement } from '../prose/statements';
import { draftOf } from './judge-texts';
import type { Draft, Rule } from './rule';

/** How near the parts of a list that may be incomplete must come to the total to look like a slip. */
const near = 0.1;
const nearAcrossSentences = 0.05;
const fewestParts = 3;

const sumOf = (parts: readonly Statement[]): number =>
  Number(parts.reduce((sum, { quantity }) => sum + quantity.value, 0).toPrecision(15));

/** Sums of the first two, three … parts: an unmarked figure behind the list is none of it. */
const partialSums = (parts: readonly Statement[]): readonly number[] =>
  parts.flatMap((_, at) => (at === 0 ? [] : [sumOf(parts.slice(0, at + 1))]));

/** What a list comes to instead of its total, if it should come to it. */
const shortfall = ({
  totals,
  parts,
  isClosed,
  further,
}: Enumeration):
  { readonly parts: readonly Statement[]; readonly severity: Draft['severity'] } | undefined => {
  const values = totals.map(({ quantity }) => quantity.value);
  if (partialSums([...parts, ...further]).some((sum) => values.includes(sum))) return undefined;
  const [total = 0] = values;
  const distance = (list: readonly Statement[]): number => Math.abs(sumOf(list) - total) / total;
  if (isClosed) return { parts, severity: 'note' };
  if (total <= 0) return undefined;
  // No part is more than the whole.
  if (parts.some(({ quantity }) => quantity.value > total)) return { parts, severity: 'note' };
  if (parts.length >= fewestParts && distance(parts) <= near) return { parts, severity: 'hint' };
  const longer = further
    .map((_, at) => [...parts, ...further.slice(0, at + 1)])
    .find((list) => list.length >= fewestParts && distance(list) <= nearAcrossSentences);
  return longer && { parts: longer, severity: 'hint' };
};

const judge = (
  passage: Passage,
  total: Statement,
  { parts, severity }: NonNullable<ReturnType<typeof shortfall>>,
): Draft => {
  const sum = sumOf(parts);
  const { quantity, words } = total;
  const difference = Number((quantity.value - sum).toPrecision(15));
  const terms = parts.map((part) => part.quantity.value).join('＋');
  return draftOf(passage, {
    severity,
    // Whether the total or a part is wrong, nobody can say: no correction.
    at: quantity.figure,
    clause: 'accurate',
    message: `正文写“${quote(passage, words)}”，列出的各项相加是 ${sum}（${terms}），相差 ${Math.abs(difference)}。请核对总数和各项；还有没列出的，请写明“其他”。`,
    left: quantity.value,
    right: sum,
    difference,
  });
};

/** Lists that the tables speak to already: parts carried over, all in agreement, or one of them wrong. */
const isSettled = (
  { totals, parts }: Enumeration,
  compared: ReadonlyMap<Statement, readonly ComparedClaim[]>,
  carried: readonly string[],
): boolean => {
  const members = [totals[0]!, ...parts];
  const comparisons = members.map((member) => compared.get(member) ?? []);
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
export const listAddsUp: Rule = {
  id: 'list-adds-up',
  title: '正文所列各项与总数',
  check: ({ form, filing }) => {
    const compared = new Map<Statement, ComparedClaim[]>();
    for (const each of comparedClaims(form, filing))
      compared.set(each.statement, [...(compared.get(each.statement) ?? []), each]);
    const carried = form.claims.flow?.filter((_, at) => at % 2 === 1).flat() ?? [];
    const said = new Set<Statement>();
    return readTexts(form, filing).flatMap(({ passage, statements }) =>
      enumerationsIn(statements).flatMap((enumeration) => {
        const [total] = enumeration.totals;
        if (isSettled(enumeration, compared, carried) || said.has(total!)) return [];
        const short = shortfall(enumeration);
        if (!short) return [];
        said.add(total!);
        return judge(passage, total!, short);
      }),
    );
  },
};
