import { enumerationsIn } from '../prose/enumerations';
import type { Enumeration } from '../prose/enumerations';
import { heldClaims } from '../prose/held';
import type { Held } from '../prose/held';
import type { Passage } from '../prose/passages';
import { inSource } from '../prose/prose';
import { quote } from '../prose/quote';
import { accountsOf } from '../prose/statements';
import type { Statement } from '../prose/statements';
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

const draftOf = (
  passage: Passage,
  total: Statement,
  { parts, severity }: NonNullable<ReturnType<typeof shortfall>>,
): Draft => {
  const sum = sumOf(parts);
  const { quantity, words } = total;
  const terms = parts.map((part) => part.quantity.value).join('＋');
  return {
    severity,
    at: passage.slot,
    // Whether the total or a part is wrong, nobody can say: no correction.
    place: { slot: passage.slot, ...inSource(passage, quantity.figure) },
    because: [],
    clause: 'accurate',
    message: `“${passage.name}”：正文写“${quote(passage, words)}”，列出的各项相加是 ${sum}（${terms}），相差 ${Math.abs(Number((quantity.value - sum).toPrecision(15)))}。请核对总数和各项；还有没列出的，请写明“其他”。`,
    left: quantity.value,
    right: sum,
    difference: Number((quantity.value - sum).toPrecision(15)),
  };
};

/** Lists that the tables speak to already: parts carried over, all in agreement, or one of them wrong. */
const isSettled = (
  { totals, parts }: Enumeration,
  held: ReadonlyMap<Statement, readonly Held[]>,
  carried: readonly string[],
): boolean => {
  const members = [totals[0]!, ...parts];
  const standings = members.map((member) => held.get(member) ?? []);
  const isWrong = standings.some((each) =>
    each.some(({ standing }) => !standing.agrees && standing.missing.length === 0),
  );
  const allAgree = standings.every(
    (each) => each.length > 0 && each.every(({ standing }) => standing.agrees),
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
    const held = new Map<Statement, Held[]>();
    for (const each of heldClaims(form, filing))
      held.set(each.statement, [...(held.get(each.statement) ?? []), each]);
    const carried = form.claims.flow?.filter((_, at) => at % 2 === 1).flat() ?? [];
    const said = new Set<Statement>();
    return accountsOf(form, filing).flatMap(({ passage, statements }) =>
      enumerationsIn(statements).flatMap((enumeration) => {
        const [total] = enumeration.totals;
        if (isSettled(enumeration, held, carried) || said.has(total!)) return [];
        const short = shortfall(enumeration);
        if (!short) return [];
        said.add(total!);
        return draftOf(passage, total!, short);
      }),
    );
  },
};
