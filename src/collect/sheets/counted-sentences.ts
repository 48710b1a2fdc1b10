import type { CellContent } from '../../model/drawing';
import { isCounted } from '../collection';
import type { AssessedBody } from '../collection';
import { bodyStates } from '../body-state';
import { sumOfKnown } from '../roll-up';
import { counted, countsMarks } from './bodies-layout';
import type { Condition } from './bodies-layout';
import { overBodies } from './sheet-plan';
import type { SheetPlan } from './sheet-plan';

const faulty: Condition = ['errors', '>0'];

/** Those with errors that were left out for their errors alone. */
const leftOut: readonly Condition[] = [
  ['counts', countsMarks.no],
  faulty,
  ['state', `<>${bodyStates.notCounted}`],
];

const received = (bodies: readonly AssessedBody[], parts: readonly string[]): number =>
  sumOfKnown(bodies.flatMap(({ report }) => parts.map((part) => report?.figures[part]))) ?? 0;

/** How many bodies are counted, how many of these have errors, and what the total of new requests is without them. */
export const countedSentences = (plan: SheetPlan): readonly CellContent[] => {
  const { collection, roll, sumAt } = plan;
  const { form, bodies, onlyClean } = collection;
  const total = form.concerns.flows.at(-1)?.received;
  const parts =
    total === undefined ? [] : (roll.totals.get(total)?.right.terms.map(({ field }) => field) ?? [total]);
  const withErrors = roll.counted.filter(({ summary }) => summary.error > 0);
  const less = received(withErrors, parts);
  const all = (total === undefined ? null : roll.sums[total]) ?? 0;
  const without =
    withErrors.length === 0
      ? '，都没有必须改正的错误。'
      : `，其中 ${withErrors.length} 个有必须改正的错误；剔除后，本年新收申请的总计减少 ${less} 件（从 ${all} 件减为 ${all - less} 件）。`;
  const sentences = [
    overBodies(
      plan,
      (layout) => {
        const [some, part] = [layout.count(counted, faulty), layout.sum(parts, counted, faulty)];
        const sum = total === undefined ? '0' : `N(${sumAt(total)})`;
        return (
          `"计入 "&${layout.count(counted)}&" 个机关"&IF(${some}=0,"，都没有必须改正的错误。",` +
          `"，其中 "&${some}&" 个有必须改正的错误；剔除后，本年新收申请的总计减少 "&(${part})&" 件（从 "&${sum}&" 件减为 "&(${sum}-(${part}))&" 件）。")`
        );
      },
      `计入 ${roll.counted.length} 个机关${without}`,
    ),
  ];
  if (!onlyClean) return sentences;
  const others = bodies.filter(
    (each) => !isCounted(each, true) && each.summary.error > 0 && each.state !== 'notCounted' && each.report,
  );
  const more = received(others, parts);
  return [
    ...sentences,
    overBodies(
      plan,
      (layout) =>
        `"按要求没有计入有错误的 "&${layout.count(...leftOut)}&" 个机关；计入后，本年新收申请的总计增加 "&(${layout.sum(parts, ...leftOut)})&" 件。"`,
      `按要求没有计入有错误的 ${others.length} 个机关；计入后，本年新收申请的总计增加 ${more} 件。`,
    ),
  ];
};
