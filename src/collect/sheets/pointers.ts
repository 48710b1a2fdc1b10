import type { Severity } from '../../model/finding';
import { statesWords } from '../body-state';
import type { BodyState } from '../body-state';
import { sumOfKnown } from '../roll-up';
import { differsFromLastYear } from './compare-years';
import { sheetNames } from './sheet-names';
import type { SheetPlan } from './sheet-plan';

/** What 概览 says of another sheet. */
export interface Pointer {
  readonly sheet: string;
  /** What there is to see now. */
  readonly finds: string;
  readonly serves: string;
  /** Whether something on it has to be done. */
  readonly isUrgent: boolean;
}

const counted = (parts: readonly (readonly [count: number, words: string])[], without: string): string => {
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => words.replace('#', String(count)));
  return said.length === 0 ? without : `${said.join('，')}。`;
};

/** States of bodies that have sent something, though nothing of use. */
const sentUseless: readonly BodyState[] = ['unreadable', 'otherYear', 'unconfirmed'];

/** What is on each sheet, in the order of the sheets. */
export const pointersOf = ({ collection, roll, layout }: SheetPlan): readonly Pointer[] => {
  const { bodies, files, across, alike, common, areaReport, form } = collection;
  const inState = (state: BodyState): number => bodies.filter((body) => body.state === state).length;
  const found = (severity: Severity): number =>
    bodies.reduce((sum, { summary }) => sum + summary[severity], 0);
  const faulty = bodies.filter(({ summary }) => summary.error > 0);
  const left = faulty.filter(({ body }) => !body.counts).length;
  const withErrors = `${faulty.length} 个机关${left > 0 ? `，其中 ${left} 个不计入汇总` : ''}`;
  const outcomes = (...kinds: readonly string[]): number =>
    files.filter(({ outcome }) => kinds.includes(outcome)).length;
  const differing = roll.fields.filter(({ name }) => {
    const stated = areaReport?.figures[name] ?? null;
    return stated !== null && sumOfKnown([stated, -(roll.sums[name] ?? 0)]) !== 0;
  }).length;
  const misprinted = [...roll.totals.keys()].filter(
    (field) => roll.printed[field] !== roll.sums[field],
  ).length;
  const known = bodies.flatMap(({ report }) => (report?.previous ? [report] : []));
  const unlike = known.filter(differsFromLastYear(form)).length;
  const pointer = (sheet: string, finds: string, serves: string, isUrgent = false): Pointer => ({
    sheet,
    finds,
    serves,
    isUrgent,
  });
  const open = bodies.filter(({ state }) => sentUseless.includes(state));
  return [
    pointer(
      sheetNames.totals,
      counted(
        [[misprinted, '# 项总计，各机关自填的加起来与本表算出的不一致，在旁边标红']],
        `计入的 ${roll.counted.length} 个机关之和。`,
      ),
      '填本级报告、对外公布时用的合计。',
    ),
    pointer(sheetNames.classes, '本级、部门、乡镇街道等各一列。', '看各类机关各占多少。'),
    ...(layout
      ? [
          pointer(
            sheetNames.bodies,
            `${bodies.length} 个机关，每个 ${roll.fields.length} 个数字。`,
            '查各机关的数字，可以改“计入”。',
          ),
        ]
      : []),
    pointer(
      sheetNames.findings,
      counted(
        [
          [found('error'), `# 处必须改正（${withErrors}）`],
          [found('note'), '# 处需要说明'],
          [found('hint'), '# 处提示'],
        ],
        '没有发现问题。',
      ),
      '逐处看哪里错、应为多少。',
      faulty.length > 0,
    ),
    pointer(
      sheetNames.missing,
      counted(
        [
          [inState('missing'), '# 个机关没有报来'],
          [open.length, `${inState('missing') > 0 ? '另有' : '没有未报送的；有'}${statesWords(open)}`],
        ],
        '都报来了。',
      ),
      '催报用：迟了几天、联系人和电话。',
      inState('missing') + open.length > 0,
    ),
    pointer(
      sheetNames.years,
      counted(
        [
          [known.length, '# 个机关有上年的数据'],
          [unlike, '其中 # 个与上年接不上，标红'],
        ],
        '没有上年的数据。',
      ),
      '看与上年接不接得上、增减多少。',
      unlike > 0,
    ),
    pointer(
      sheetNames.alike,
      counted([[alike.length, '# 对段落大段相同']], '没有发现大段相同的文字。'),
      '两边的文字并排，看是不是照抄。',
      alike.length > 0,
    ),
    pointer(
      sheetNames.common,
      counted(
        [
          [common.length, '# 种问题在几个机关都有'],
          [across.length, '# 个问题是几个机关对比看出来的'],
        ],
        '没有发现。',
      ),
      '机关都有的，先看下发的模板。',
      across.some(({ severity }) => severity === 'error'),
    ),
    ...(areaReport
      ? [
          pointer(
            sheetNames.areaReport,
            counted([[differing, '# 格与各单位之和不同']], '各格都与各单位之和相同。'),
            '核对本级已经写好的汇总报告。',
            differing > 0,
          ),
        ]
      : []),
    pointer(
      sheetNames.files,
      counted(
        [
          [files.length, '# 个文件'],
          [outcomes('unreadable'), '# 个文件无法读取'],
          [outcomes('unconfirmed'), '# 个文件待确认'],
          [outcomes('notListed'), '# 个文件不是名录里的机关的'],
        ],
        '没有找到文件。',
      ),
      '每个文件用在哪里、为什么没有用。',
      outcomes('unreadable', 'unconfirmed') > 0,
    ),
    pointer(
      sheetNames.charts,
      form.charts.length > 0 ? '新收申请最多的机关、申请人、办理结果。' : '新收申请最多的机关。',
      '写汇报材料时用。',
    ),
  ];
};
