import { numberIn } from '../model/answer';
import { labelOf } from './rule';
import type { Draft, Rule } from './rule';

/** A single body that collects more than this many 万元 (ten billion yuan) has most likely typed yuan. */
const unlikelyAmount = 1_000_000;
const unlikelyGrowth = 10_000;

/** T2-5: an amount that looks as if it were in 元. */
export const feesInTenThousands: Rule = {
  id: 'fees-in-ten-thousands',
  title: '收费金额的单位',
  ofNotice: true,
  check: ({ filing, form }) =>
    form.concerns.amounts.flatMap((field): readonly Draft[] => {
      const amount = numberIn(filing.answers, field, 'error');
      if (amount === undefined) return [];
      const before = filing.previous && numberIn(filing.previous.answers, field, 'error');
      const grown = before !== undefined && before > 0 && amount > before * unlikelyGrowth;
      if (!grown && (filing.settings.kind === 'area' || amount < unlikelyAmount)) return [];
      const why = grown ? `是上年 ${before} 万元的 ${Math.floor(amount / before)} 倍` : '数额特别大';
      return [
        {
          severity: 'note',
          at: field,
          because: [field],
          clause: 'cellIsAmount',
          message: `${labelOf(form, field)}填了 ${amount}（万元），${why}。请核对是否误以元为单位；确实无误的请说明。`,
        },
      ];
    }),
};
