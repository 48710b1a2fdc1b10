import type { ImportPlan } from '../../session/import/plan-import';
import { factsFrom } from '../create/facts-from-reports';
import { guessFromName } from '../create/guess-from-name';
import { ImportConflicts } from './import-conflicts';
import { targetNames } from './import-state';
import type { ImportPreviewProps } from './import-state';

const oddTotalWords = ({ oddTotals }: ImportPlan): string =>
  `有 ${oddTotals.length} 个总计不等于各项之和，按原文写入，校验时会指出：${oddTotals
    .map(({ label, after }) => `${label} ${after}`)
    .join('；')}。`;

const linesOf = (plan: ImportPlan, lost: readonly string[]): readonly string[] => [
  ...(plan.fills.length > 0 ? [`空白的 ${plan.fills.length} 格会填入文件里的内容。`] : []),
  ...(plan.same > 0 ? [`${plan.same} 格的内容相同，不改动。`] : []),
  ...(plan.untouched > 0 ? [`另有 ${plan.untouched} 格已有内容、文件里没有，不改动。`] : []),
  ...(plan.year ? [`“上年年度”由 ${plan.year.before} 改为 ${plan.year.after}。`] : []),
  ...(plan.oddTotals.length > 0 ? [oddTotalWords(plan)] : []),
  ...lost,
];

/** What the tables to come will begin with. */
const startLines = ({ view: { target }, read }: ImportPreviewProps): readonly string[] => {
  const { year, body, self } = factsFrom({ [target]: read.imported }, guessFromName);
  const entries = [
    ...(year === undefined ? [] : [`报告年度 ${year}`]),
    ...(body === undefined ? [] : [`机关名称“${body}”`]),
    ...(self === undefined ? [] : [`自称“${self}”`]),
  ];
  return [
    ...(entries.length > 0 ? [`建表页会填好：${entries.join('，')}。`] : []),
    `建表时一并写入${targetNames[target]}。`,
    ...read.lost,
  ];
};

/** What writing does to what is in the workbook already. */
export const ImportEffects = (props: ImportPreviewProps) => {
  const { plan, lost } = props.read;
  return (
    <section class="import-effects" aria-labelledby="import-effects">
      <h3 id="import-effects">{plan ? '写入后' : '采用后'}</h3>
      <ul>
        {(plan ? linesOf(plan, lost) : startLines(props)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {plan && plan.conflicts.length > 0 && <ImportConflicts view={props.view} conflicts={plan.conflicts} />}
    </section>
  );
};
