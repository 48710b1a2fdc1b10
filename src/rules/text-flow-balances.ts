import { comparedClaims } from '../prose/compared-claims';
import type { ComparedClaim } from '../prose/compared-claims';
import { quote } from '../prose/quote';
import { readTexts } from '../prose/statements';
import { draftOf } from './judge-texts';
import { sidesOf } from './rule';
import type { Draft, Rule } from './rule';

/**
 * T3-1 in words: what came in is what was answered and what was carried on. Only for texts whose table has been lost or
 * is not filled in; otherwise each figure is compared with the table.
 */
export const textFlowBalances: Rule = {
  id: 'text-flow-balances',
  title: '正文中收到与办理的数量',
  check: ({ form, filing }): readonly Draft[] => {
    const { flow } = form.claims;
    if (!flow) return [];
    const claims = comparedClaims(form, filing).filter(({ statement }) => !statement.ofLastYear);
    const denied = readTexts(form, filing).flatMap(({ denials }) =>
      denials.flatMap(({ meaning }) => meaning.fields),
    );
    const [received, carriedIn, handled, carriedOut] = flow.map((families) =>
      claims.find(({ claim }) => claim.families.length === 1 && families.includes(claim.families[0]!.id)),
    );
    if (!received || !handled || claims.every(({ comparison }) => comparison.missing.length === 0)) return [];
    if ([received, handled].some(({ comparison }) => comparison.missing.length === 0)) return [];
    const valueOf = (it: ComparedClaim | undefined, families: readonly string[]): number | undefined => {
      if (it) return it.statement.quantity.approximation ? undefined : it.statement.quantity.value;
      const fields = form.claims.families
        .filter(({ id }) => families.includes(id))
        .flatMap(({ meanings }) => meanings[0]!.fields);
      return fields.some((field) => denied.includes(field)) ? 0 : undefined;
    };
    const values = [received, carriedIn, handled, carriedOut].map((it, at) => valueOf(it, flow[at]!));
    if (values.some((value) => value === undefined)) return [];
    const [came, before, done, after] = values as [number, number, number, number];
    // 收到 may count what was carried in.
    if (came + before === done + after || came === done + after) return [];
    const { passage, statement } = received;
    return [
      draftOf(passage, {
        severity: 'error',
        at: statement.quantity.figure,
        clause: 'columnBalance',
        message: `正文写“${quote(passage, statement.words)}”，上年结转 ${before} 件，合计 ${came + before} 件；办结 ${done} 件，结转下年度 ${after} 件，合计 ${done + after} 件，两边不等。请核对。`,
        ...sidesOf(came + before, done + after),
      }),
    ];
  },
};
