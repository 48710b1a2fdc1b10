import type { Field } from '../../model/field';
import { fieldsOf } from '../../model/form';
import { isCounted } from '../collection';
import { rounded } from './across-rule';
import type { AcrossDraft, AcrossRule, AcrossSubject } from './across-rule';

/** A cell of the area's report beside the sum of those of its bodies. */
interface Cell {
  readonly field: Field;
  readonly area: number;
  readonly sum: number;
  /** How many of the counted bodies have no figure in it. */
  readonly lacking: number;
}

const decimalsOf = (value: number): number =>
  /\.(?<digits>\d+)$/u.exec(String(value))?.groups!['digits']!.length ?? 0;

/** Whether the area's figure is not the sum; an amount may have been rounded where it was added up. */
const differs = ({ field, area, sum }: Cell): boolean => {
  const difference = Math.abs(rounded(area - sum));
  return field.kind === 'amount' ? difference > rounded(0.5 * 10 ** -decimalsOf(area)) : difference !== 0;
};

const cellsOf = ({ areaReport, bodies, form, onlyClean }: AcrossSubject): readonly Cell[] => {
  const reports = bodies.flatMap((each) => (isCounted(each, onlyClean) ? [each.report!] : []));
  return fieldsOf(form).flatMap((field) => {
    const area = areaReport!.figures[field.name] ?? null;
    if (area === null) return [];
    const figures = reports.map(({ figures: own }) => own[field.name] ?? null);
    const known = figures.filter((figure) => figure !== null);
    const sum = rounded(known.reduce((all, each) => all + each, 0));
    return [{ field, area, sum, lacking: figures.length - known.length }];
  });
};

const largestOf = (cells: readonly Cell[]): string => {
  const gap = ({ area, sum }: Cell): number => Math.abs(area - sum);
  const { field, area, sum } = cells.reduce((largest, each) => (gap(each) > gap(largest) ? each : largest));
  return `其中相差最大的是${field.label}：汇总报告 ${area}，各机关之和 ${sum}，相差 ${rounded(Math.abs(area - sum))}`;
};

const sheet = '请对照“与汇总报告核对”表逐格核对';

/** 常见错误53: the area's published report is the sum of those of its bodies, in each cell. */
export const areaIsSum: AcrossRule = {
  id: 'area-is-sum',
  title: '本级汇总报告与各机关之和',
  check: (subject) => {
    const { areaReport, bodies, onlyClean, year } = subject;
    if (!areaReport) return [];
    if (areaReport.year !== null && areaReport.year !== year)
      return [
        {
          severity: 'note',
          bodies: [],
          message: `本级汇总报告是 ${areaReport.year} 年的，不是 ${year} 年的，没有与各机关之和核对；请换成 ${year} 年的报告。`,
        },
      ];
    const members = bodies.filter(({ body }) => body.counts);
    const absent = members.filter((each) => !isCounted(each, onlyClean)).length;
    const cells = cellsOf(subject);
    const [complete, open] = [
      cells.filter(({ lacking }) => absent === 0 && lacking === 0),
      cells.filter(({ lacking }) => absent > 0 || lacking > 0),
    ];
    const drafts: AcrossDraft[] = [];
    const wrong = complete.filter(differs);
    const isSound = members.every(({ state }) => state !== 'toCorrect');
    if (wrong.length > 0)
      drafts.push({
        severity: isSound ? 'error' : 'note',
        bodies: [],
        message: `本级汇总报告有 ${wrong.length} 个数不等于各机关之和，${largestOf(wrong)}。${
          isSound
            ? `${sheet}，并核对名录是否齐全`
            : `有的机关的报告还有错误，改正以后${sheet.replace('请', '请再')}`
        }。`,
      });
    // More can only be added to what is there already.
    const exceeded = open.filter((cell) => cell.sum > cell.area && differs(cell));
    if (exceeded.length > 0)
      drafts.push({
        severity: 'note',
        bodies: [],
        message: `各机关还没有报齐，已有的数之和在 ${exceeded.length} 格里已经大于本级汇总报告，${largestOf(exceeded)}。${sheet}。`,
      });
    const lacking = open.filter((cell) => cell.lacking > 0).length;
    if (open.length > 0)
      drafts.push({
        severity: 'hint',
        bodies: [],
        message: `本级汇总报告与各机关之和的核对还不完整：${[
          ...(absent > 0 ? [`${absent} 个应计入的机关没有计入`] : []),
          ...(lacking > 0 ? [`${lacking} 格里有的机关没有数字`] : []),
        ].join('，')}。补齐以后请再核对。`,
      });
    return drafts;
  },
};
