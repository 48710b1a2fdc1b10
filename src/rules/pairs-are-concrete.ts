import { isWritten } from '../filing/reported-texts';
import { isNoProblem, problemPlace } from '../model/problem';
import type { ProblemPart, ReportedProblem } from '../model/problem';
import { fold } from '../model/fold';
import type { Draft, WritingRule } from './rule';

/** A figure: in digits, or in words before what is counted. */
const figure =
  /\d|[两二三四五六七八九十百千]{1,3}(?:个|家|条|件|次|期|场|篇|天|日|年|月|成|分之|名|人|处|项|级|类|种|份)|一(?:家|条|件|次|期|场|篇|名|处|份|半|成)|半数|过半/u;
/** Where something is wrong: on which page, in which office, with which papers. */
const place =
  /栏目|专栏|网站|网页|页面|门户|公众号|微博|微信|抖音|账号|新媒体|平台|系统|客户端|热线|窗口|大厅|公示栏|公开栏|查阅|专区|公报|乡|镇|街道|村|社区|园区|[县区市州](?!场)|部门|单位|科室|[股处]室|局|委|办公室|[站所]|中心|学校|医院|企业|领域|目录|指南|规范性文件|公文|答复|申请|补正|台账|档案|名单|数据库|图解|视频|公示/u;

interface Issue {
  readonly part: ProblemPart;
  readonly severity: Draft['severity'];
  readonly says: string;
}

/** What a problem does not say: where it is, and how much of it there is; the name of a whole field of work is no place. */
const vagueIn = (what: string, areas: readonly string[]): readonly string[] => {
  const text = fold(what).replace(/\s/gu, '');
  const without = areas.reduce((rest, area) => rest.replaceAll(area, ''), text);
  return [
    ...(place.test(without) ? [] : ['在哪里（如哪个栏目、哪个单位、哪个渠道）']),
    ...(figure.test(text) ? [] : ['有多少（如几个、几件）']),
  ];
};

const issuesOf = ({ what, measure }: ReportedProblem, areas: readonly string[]): readonly Issue[] => {
  const vague = what.trim() === '' ? [] : vagueIn(what, areas);
  return [
    ...(what.trim() === ''
      ? [{ part: 'what', severity: 'note', says: '没有写问题；请写明在哪里、有多少' } as const]
      : []),
    ...(vague.length > 0
      ? [{ part: 'what', severity: 'hint', says: `没有写明${vague.join('、')}；写具体一些更好` } as const]
      : []),
    ...(measure.trim() === ''
      ? [{ part: 'measure', severity: 'note', says: '没有写改进措施；请写明怎样改' } as const]
      : []),
  ];
};

/** D-12, 常见错误43: each problem that is named says where it is, how much of it there is, and what is done about it. */
export const pairsAreConcrete: WritingRule = {
  id: 'pairs-are-concrete',
  title: '逐条填写的问题和措施',
  ofNotice: true,
  check: ({ filing, form, written }) => {
    // A text of the clerk's own is printed in place of them.
    if (isWritten(written, form.wordings.problems.slot)) return [];
    return (filing.problems ?? []).flatMap((problem, index): readonly Draft[] =>
      isNoProblem(problem)
        ? []
        : issuesOf(problem, form.writing.problemAreas).map(({ part, severity, says }) => ({
            severity,
            at: problemPlace(index + 1, part),
            because: [],
            clause: 'problems',
            message: `第 ${index + 1} 个问题：${says}。`,
          })),
    );
  },
};
