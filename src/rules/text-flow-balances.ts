import type { FormWithClaims } from '../model/form';
import { comparedClaims } from '../prose/compared-claims';
import type { ComparedClaim } from '../prose/compared-claims';
import { enumerationsIn } from '../prose/enumerations';
import { quote } from '../prose/quote';
import { readTexts } from '../prose/statements';
import type { Statement, TextReading } from '../prose/statements';
import { draftOf } from './judge-texts';
import { sidesOf } from './rule';
import type { ClaimRule, Draft } from './rule';

/** One of what came in, was carried in, was answered and was carried on, as a text states it. */
interface FlowFigure {
  /** Missing where the text only denies that there is any. */
  readonly statement?: Statement;
  readonly value: number;
  /** What it may come to besides, where figures of parts follow it: 网上64件，信函9件. */
  readonly others: readonly number[];
}

/** The total that ends a list of which a figure is one part: 网上申请64件，快递9件，合计73件. */
const summedUp = (reading: TextReading, part: Statement): Statement | undefined =>
  enumerationsIn(reading).find(
    ({ opening, members }) => opening === 'behind' && members.some(({ statement }) => statement === part),
  )?.totals[0];

/** The sums of a figure and those right behind it that say nothing of their own about the flow. */
const withFollowing = (
  { statements }: TextReading,
  first: Statement,
  flowing: ReadonlySet<Statement>,
): readonly number[] => {
  const rest = statements.slice(statements.indexOf(first) + 1);
  const end = rest.findIndex(
    (each) =>
      each.sentence !== first.sentence || each.quantity.unit !== first.quantity.unit || flowing.has(each),
  );
  let sum = first.quantity.value;
  return rest.slice(0, end < 0 ? rest.length : end).map(({ quantity }) => (sum += quantity.value));
};

/** The figures of the flow in one text, in the order of the form; undefined where it does not state all of them. */
const flowIn = (
  reading: TextReading,
  claims: readonly ComparedClaim[],
  form: FormWithClaims,
  denied: ReadonlySet<string>,
): readonly FlowFigure[] | undefined => {
  const flow = form.claims.flow ?? [];
  const own = claims.filter(({ passage }) => passage === reading.passage);
  const isOf = ({ claim }: ComparedClaim, families: readonly string[]): boolean =>
    claim.families.length === 1 && families.includes(claim.families[0]!.id);
  const flowing = new Set(own.filter((each) => isOf(each, flow.flat())).map(({ statement }) => statement));
  const figures = flow.map((families): FlowFigure | undefined => {
    const found = own.find((each) => isOf(each, families));
    if (!found) {
      const fields = form.claims.families
        .filter(({ id }) => families.includes(id))
        .flatMap(({ meanings }) => meanings[0]!.fields);
      return fields.some((field) => denied.has(field)) ? { value: 0, others: [] } : undefined;
    }
    const statement = summedUp(reading, found.statement) ?? found.statement;
    const { approximation, value } = statement.quantity;
    if (approximation || found.comparison.missing.length === 0) return undefined;
    const again = own.filter((each) => isOf(each, families)).map((each) => each.statement.quantity.value);
    const others = [...again, ...withFollowing(reading, found.statement, flowing)];
    return { statement, value, others: others.filter((other) => other !== value) };
  });
  return figures.every((each) => each !== undefined) ? figures : undefined;
};

const valuesOf = ({ value, others }: FlowFigure): readonly number[] => [value, ...others];

/** Whether the figures balance in any way in which they can be meant; 收到 may count what was carried in. */
const mayBalance = ([came, before, done, after]: readonly FlowFigure[]): boolean =>
  valuesOf(came!).some((received) =>
    valuesOf(before!).some((carried) =>
      valuesOf(done!).some((handled) =>
        valuesOf(after!).some((left) => received + carried === handled + left || received === handled + left),
      ),
    ),
  );

const judge = (reading: TextReading, figures: readonly FlowFigure[]): readonly Draft[] => {
  const [came, before, done, after] = figures.map(({ value }) => value) as [number, number, number, number];
  const statement = figures[0]!.statement;
  if (!statement || !figures[2]!.statement || mayBalance(figures)) return [];
  return [
    draftOf(reading.passage, {
      // Where a figure may be meant in two ways, the reading is not certain.
      severity: figures.every(({ others }) => others.length === 0) ? 'error' : 'note',
      at: statement.quantity.figure,
      clause: 'columnBalance',
      message: `正文写“${quote(reading.passage, statement.words)}”，上年结转 ${before} 件，合计 ${came + before} 件；办结 ${done} 件，结转下年度 ${after} 件，合计 ${done + after} 件，两边不等。请核对。`,
      ...sidesOf(came + before, done + after),
    }),
  ];
};

/**
 * T3-1 in words: what came in is what was answered and what was carried on. Only for texts whose table has been lost or
 * is not filled in; otherwise each figure is compared with the table.
 */
export const textFlowBalances: ClaimRule = {
  id: 'text-flow-balances',
  title: '正文中收到与办理的数量',
  ofAllTexts: true,
  check: ({ form, filing }): readonly Draft[] => {
    const claims = comparedClaims(form, filing).filter(({ statement }) => !statement.ofLastYear);
    if (!form.claims.flow || claims.every(({ comparison }) => comparison.missing.length === 0)) return [];
    const readings = readTexts(form, filing);
    const denied = new Set(
      readings.flatMap(({ denials }) => denials.flatMap(({ meaning }) => meaning.fields)),
    );
    return readings.flatMap((reading) => {
      const figures = flowIn(reading, claims, form, denied);
      return figures ? judge(reading, figures) : [];
    });
  },
};
