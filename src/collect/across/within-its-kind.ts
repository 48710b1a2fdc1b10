import { bodyKinds } from '../../model/filing';
import { fieldsOf } from '../../model/form';
import type { Form } from '../../model/form';
import { groupBy } from '../../model/group-by';
import type { AssessedBody } from '../collection';
import { stillOpen } from '../rounds';
import type { AcrossDraft, AcrossRule } from './across-rule';

/** 元 for 万元. */
const unlikelyFactor = 10_000;
/** Fewer bodies of a kind with a figure are no measure. */
const leastPeers = 5;
/** A body that had about as much last year is of that size. */
const usualGrowth = 100;

/** Amounts, and how many requests came in. */
const comparedFields = (form: Form): readonly string[] => {
  const received = form.concerns.flows.at(-1)?.received;
  return [...form.concerns.amounts, ...(received === undefined ? [] : [received])];
};

const medianOf = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const check: AcrossRule['check'] = ({ bodies, form }) =>
  comparedFields(form).flatMap((name) => {
    const field = fieldsOf(form).find((each) => each.name === name)!;
    const unit = field.kind === 'amount' ? ' 万元' : '';
    const advice = field.kind === 'amount' ? '请核对是否误以元为单位' : '请核对口径';
    const figureOf = ({ report }: AssessedBody): number => report?.figures[name] ?? 0;
    const peers = groupBy(
      bodies.filter((each) => figureOf(each) > 0),
      ({ body }) => body.kind,
    );
    const medians = new Map([...peers].map(([kind, all]) => [kind, medianOf(all.map(figureOf))]));
    return bodies.flatMap((each): readonly AcrossDraft[] => {
      const { kind, name: body } = each.body;
      const now = figureOf(each);
      const before = each.report?.previous?.[name] ?? 0;
      const median = medians.get(kind) ?? 0;
      const isPastPeers = (peers.get(kind)?.length ?? 0) > leastPeers && now > median * unlikelyFactor;
      const isPastOwn = before > 0 && now > before * unlikelyFactor;
      const isUsual = before > 0 && now <= before * usualGrowth;
      if (!isPastOwn && (!isPastPeers || isUsual)) return [];
      const other = isPastOwn
        ? `上年是 ${before}${unit}`
        : `同类（${bodyKinds[kind]}）机关的中位数是 ${median}${unit}`;
      return [
        {
          severity: 'hint',
          bodies: [body],
          // What is said of the cell already, it is not told twice.
          told: stillOpen(each.findings).some(({ place }) => place === field.label) ? [] : [body],
          message: `${body}的${field.label}是 ${now}${unit}，${other}，相差一万倍以上。${advice}。`,
        },
      ];
    });
  });

/** 常见错误11: a figure that is far outside those of bodies like it, and of its own last year's. */
export const withinItsKind: AcrossRule = {
  id: 'within-its-kind',
  title: '与同类机关相差过大',
  check,
};
