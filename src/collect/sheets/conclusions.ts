import { hasReport, statesWords } from '../body-state';
import type { BodyState } from '../body-state';
import type { Collection, FollowedFinding } from '../collection';
import { letterKindFor } from '../letters/letter';
import { mostBodies } from './sheet-names';

/** What somebody wants to know first, in a sentence or two. */
export interface Conclusion {
  readonly about: string;
  readonly says: string;
  /** Whether something is to be done about it. */
  readonly isOpen: boolean;
}

/** States of bodies that have sent nothing of use, in the order in which they are chased. */
const lacking: readonly BodyState[] = ['missing', 'unreadable', 'otherYear', 'unconfirmed'];

const counter = ({ bodies }: Collection) => {
  const count = (state: BodyState): number => bodies.filter((body) => body.state === state).length;
  const sum = (states: readonly BodyState[]): number => states.reduce((all, state) => all + count(state), 0);
  return { count, sum };
};

const received = (collection: Collection): Conclusion => {
  const { bodies } = collection;
  const { count, sum } = counter(collection);
  const [asked, lacks] = [bodies.length - count('notCounted'), sum(lacking)];
  const whole =
    count('notCounted') > 0
      ? `名录共有 ${bodies.length} 个机关，其中 ${count('notCounted')} 个不计入汇总。要汇总的 ${asked} 个机关，`
      : `名录共有 ${bodies.length} 个机关，`;
  const says =
    lacks === 0
      ? `${whole}报告都收到了。`
      : `${whole}收到能用的报告 ${asked - lacks} 份，还差 ${lacks} 份（${statesWords(bodies.filter(({ state }) => lacking.includes(state)))}）。`;
  return { about: '报送', says, isOpen: lacks > 0 };
};

/** How many reports have to come again, and how it stands with the letters. */
const sentBack = (collection: Collection): Conclusion => {
  const { bodies } = collection;
  const { count, sum } = counter(collection);
  const parts = [
    ...(count('toCorrect') > 0 ? [`有必须改正的错误、要改正后重新报送的 ${count('toCorrect')} 个`] : []),
    ...(count('toExplain') > 0 ? [`要说明情况的 ${count('toExplain')} 个`] : []),
  ];
  const letters = bodies.filter(letterKindFor).length;
  const written =
    letters > 0 && bodies.length <= mostBodies
      ? `${letters} 份退回意见和通知已经写好，在“退回意见”文件夹里。`
      : '';
  const says = parts.length === 0 ? `收到的报告没有要退回的。${written}` : `${parts.join('，')}。${written}`;
  return { about: '退回', says, isOpen: sum(['toCorrect', 'toExplain']) > 0 };
};

/** What reports that came again have brought. */
const since = ({ bodies }: Collection): readonly Conclusion[] => {
  const again = bodies.filter(({ round, report }) => round > 1 && report);
  if (again.length === 0) return [];
  const count = (status: FollowedFinding['status']): number =>
    again.reduce((sum, { findings }) => sum + findings.filter((each) => each.status === status).length, 0);
  const says =
    `${again.length} 个机关重新报送过。对照各自的上一次，已改 ${count('corrected')} 处，未改 ${count('open')} 处，新增 ${count('added')} 处；` +
    '只算这些机关，要说明的和提示也算在内。';
  return [{ about: '改正', says, isOpen: count('open') + count('added') > 0 }];
};

/** How far the sums can be trusted. */
const trusted = (collection: Collection): Conclusion => {
  const { bodies, onlyClean } = collection;
  const { count, sum } = counter(collection);
  const lacks = sum(lacking);
  const unread = bodies.filter(
    ({ body, state, report }) =>
      body.counts && hasReport(state) && report && report.unread.length + report.lost.length > 0,
  ).length;
  const reasons = [
    ...(lacks > 0 ? [`${lacks} 个机关的报告还没有`] : []),
    ...(count('toCorrect') > 0
      ? [`${count('toCorrect')} 个机关有必须改正的错误${onlyClean ? '，没有计入' : ''}`]
      : []),
    ...(count('toExplain') > 0 ? [`${count('toExplain')} 个机关有数字要说明`] : []),
    ...(unread > 0 ? [`${unread} 个机关有的格没有计入`] : []),
  ];
  if (reasons.length === 0)
    return { about: '合计', says: '要汇总的机关都已计入，没有必须改正或要说明的问题。', isOpen: false };
  return { about: '合计', says: `合计还会变，先不要对外公布：${reasons.join('；')}。`, isOpen: true };
};

/** What is to be done now, in its order. */
const next = (collection: Collection): Conclusion => {
  const { bodies, list } = collection;
  const { count } = counter(collection);
  const letters = bodies.filter(letterKindFor);
  const steps = [
    ...(list.faults.length > 0 ? [`改好名录里的 ${list.faults.length} 处（在本表最后）`] : []),
    ...(count('unconfirmed') > 0
      ? [`在“对应关系.csv”（同汇总结果在一起）里写明 ${count('unconfirmed')} 个待确认的机关用哪个文件`]
      : []),
    ...(letters.length > 0 ? [`把“退回意见”发给 ${letters.length} 个机关（${statesWords(letters)}）`] : []),
    ...(count('missing') > 0 ? [`给未报送的 ${count('missing')} 个机关打电话催报`] : []),
  ];
  const says =
    steps.length === 0
      ? '打开“本级政府.xlsx”，里面已经填好合计，接着写本级的报告。'
      : [...steps, '收到的报告放进原来放报告的文件夹，再汇总一次']
          .map((step, index) => `${index + 1}. ${step}${index === steps.length ? '。' : '；'}`)
          .join('\n');
  return { about: '接下来', says, isOpen: steps.length > 0 };
};

/** Who has reported, what goes back, how far the sums can be trusted, and what to do: in words for somebody new to it. */
export const conclusionsOf = (collection: Collection): readonly Conclusion[] => [
  received(collection),
  sentBack(collection),
  ...since(collection),
  trusted(collection),
  next(collection),
];
