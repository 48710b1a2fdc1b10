import { cellText } from '../../workbook/cell-text';
import { cellAt, SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import { bodyStates } from '../body-state';
import type { BodyState } from '../body-state';
import type { AssessedBody, Collection } from '../collection';
import { sumOfKnown } from '../roll-up';
import { counted } from './bodies-layout';
import type { Condition } from './bodies-layout';
import { keyFigures } from './key-figures';
import { pointersOf } from './pointers';
import { sheetNames } from './sheet-names';
import { overBodies } from './sheet-plan';
import type { SheetPlan } from './sheet-plan';
import { countedSentences } from './counted-sentences';

const widths = [24, 10, 14, 14, 14, 40];
const [first, middle, last] = [0, 2, widths.length - 1];

const mostNames = 6;
const mostFaults = 20;

const nextSteps = (year: number): Readonly<Record<BodyState, string>> => ({
  missing: `请催报，联系人和电话看“${sheetNames.missing}”。`,
  unreadable: `请打开文件看一看，或请机关重新发送，看“${sheetNames.missing}”。`,
  otherYear: `请机关报送 ${year} 年度的，看“${sheetNames.missing}”。`,
  unconfirmed: '请在“对应关系.csv”中写明是哪个机关的，再汇总一次。',
  toCorrect: '有必须改正的错误。请把“退回意见”中的文件发给机关。',
  toExplain: '没有错误，有的数字少见。请机关说明，或核对后放行。',
  passed: '不用处理。',
  notCounted: '名录注明不计入汇总，不用处理。',
});

const namesOf = (names: readonly string[]): string | null => {
  if (names.length === 0) return null;
  const shown = names.slice(0, mostNames).map(cellText).join('、');
  return names.length > mostNames ? `${shown} 等 ${names.length} 个` : shown;
};

const heading = (builder: SheetBuilder, text: string): void =>
  builder.line(text, styles.slotHead, { atLeast: 28 });

/** How many bodies are in which state, and what is to be done about it. */
const drawStates = (builder: SheetBuilder, { bodies, year }: Collection): void => {
  heading(builder, '一、报送和审核情况');
  const head = builder.nextRow;
  builder.put(cellAt(head, first), { value: '状态' }, styles.head);
  builder.put(cellAt(head, 1), { value: '机关（个）' }, styles.head);
  builder.put(cellAt(head, middle, last - middle), { value: '哪些机关' }, styles.head);
  builder.put(cellAt(head, last), { value: '接下来做什么' }, styles.head);
  const steps = nextSteps(year);
  for (const [state, name] of Object.entries(bodyStates) as [BodyState, string][]) {
    const names = bodies.filter((each) => each.state === state).map(({ body }) => body.name);
    const row = builder.nextRow;
    const isOpen = names.length > 0 && state !== 'passed' && state !== 'notCounted';
    builder.put(cellAt(row, first), { value: name }, styles.label);
    builder.put(cellAt(row, 1), { value: names.length }, isOpen ? styles.alert : styles.figure);
    builder.put(cellAt(row, middle, last - middle), { value: namesOf(names) }, styles.source);
    builder.put(cellAt(row, last), { value: names.length === 0 ? null : steps[state] }, styles.leftCell);
  }
  const row = builder.nextRow;
  builder.put(cellAt(row, first), { value: '名录共有' }, styles.label);
  builder.put(cellAt(row, 1), { value: bodies.length }, styles.sum);
  builder.put(cellAt(row, middle, widths.length - middle), { value: null }, styles.source);
};

/** A figure last year and this year, of the bodies that have it in both. */
const sinceLastYear = (bodies: readonly AssessedBody[], field: string): string | null => {
  const both = bodies.flatMap(({ report }) => {
    const [before, now] = [report?.previous?.[field] ?? null, report?.figures[field] ?? null];
    return before === null || now === null ? [] : [{ before, now }];
  });
  if (both.length === 0) return null;
  const [before, now] = [
    sumOfKnown(both.map((each) => each.before)),
    sumOfKnown(both.map((each) => each.now)),
  ];
  return `${both.length} 个机关：上年 ${before}，本年 ${now}`;
};

/** Which sums there are, and how far they rest on reports with errors. */
const drawFigures = (builder: SheetBuilder, plan: SheetPlan): void => {
  const { collection, roll, sumAt } = plan;
  heading(builder, '二、汇总的数字');
  for (const content of countedSentences(plan)) {
    const row = builder.nextRow;
    builder.put(cellAt(row, 0, widths.length), content, styles.sentence);
  }
  const partial = roll.counted.filter(
    ({ report }) => report && (report.unread.length > 0 || report.lost.length > 0),
  ).length;
  if (partial > 0)
    builder.line(
      `有 ${partial} 个机关的数字没有全部计入（有的格没有读出，或用的是旧格式），看“${plan.layout ? sheetNames.bodies : sheetNames.findings}”中的说明。`,
      styles.warning,
    );
  const head = builder.nextRow;
  ['指标', '单位', '合计', '其中有错误的机关', '剔除后'].forEach((text, column) =>
    builder.put(cellAt(head, column), { value: text }, styles.head),
  );
  builder.put(cellAt(head, last), { value: '与上年比（两年都有这个数字的机关）' }, styles.head);
  const faulty: readonly Condition[] = [counted, ['errors', '>0']];
  const ofFaulty = (parts: readonly string[]): number =>
    sumOfKnown(
      roll.counted.flatMap(({ report, summary }) =>
        report && summary.error > 0 ? parts.map((part) => report.figures[part]) : [],
      ),
    ) ?? 0;
  for (const { label, field, unit, parts } of keyFigures(collection.form, roll)) {
    const row = builder.nextRow;
    const sum = roll.sums[field] ?? null;
    builder.put(cellAt(row, 0), { value: label }, styles.leftLabel);
    builder.put(cellAt(row, 1), { value: unit }, styles.cell);
    builder.put(cellAt(row, 2), { formula: sumAt(field), result: sum ?? '' }, styles.sum);
    const without = parts ? ofFaulty(parts) : 0;
    builder.put(
      cellAt(row, 3),
      parts ? overBodies(plan, (layout) => layout.sum(parts, ...faulty), without) : { value: null },
      styles.figure,
    );
    const [all, less] = [`C${row + 1}`, `D${row + 1}`];
    builder.put(
      cellAt(row, 4),
      parts
        ? {
            formula: `IF(${all}="","",ROUND(${all}-${less},6))`,
            result: sum === null ? '' : sumOfKnown([sum, -without])!,
          }
        : { value: null },
      styles.figure,
    );
    builder.put(cellAt(row, last), { value: sinceLastYear(roll.counted, field) }, styles.source);
  }
};

/** What the other sheets are for, and what there is to see on each. */
const drawPointers = (builder: SheetBuilder, plan: SheetPlan): void => {
  heading(builder, '三、看哪张表');
  const head = builder.nextRow;
  builder.put(cellAt(head, first), { value: '表' }, styles.head);
  builder.put(cellAt(head, 1, last - 1), { value: '现在有什么' }, styles.head);
  builder.put(cellAt(head, last), { value: '用来做什么' }, styles.head);
  for (const { sheet, finds, serves, isUrgent } of pointersOf(plan)) {
    const row = builder.nextRow;
    builder.put(cellAt(row, first), { value: sheet }, styles.leftLabel);
    builder.put(
      cellAt(row, 1, last - 1),
      { value: finds },
      isUrgent ? { ...styles.leftCell, colour: styles.alert.colour } : styles.leftCell,
    );
    builder.put(cellAt(row, last), { value: serves }, styles.leftCell);
  }
};

/** What is wrong with the list itself. */
const drawFaults = (builder: SheetBuilder, { list }: Collection): void => {
  if (list.faults.length === 0) return;
  heading(builder, '四、名录里要改的');
  for (const { row, says } of list.faults.slice(0, mostFaults))
    builder.line(`第 ${row} 行：${cellText(says)}`, styles.sentence);
  if (list.faults.length > mostFaults)
    builder.line(`还有 ${list.faults.length - mostFaults} 处，改好这些后再汇总时会列出。`, styles.sentence);
};

/** The first sheet: who has reported, what the sums are, what to do next. */
export const drawOverview = (plan: SheetPlan): DrawnSheet => {
  const { area, year, day, deadline, files, bodies } = plan.collection;
  const builder = new SheetBuilder(sheetNames.overview, widths, {
    orientation: 'portrait',
    onePage: 'where-legible',
    tab: 'C00000',
  });
  builder.line(`${cellText(area)}${year}年度政府信息公开工作年度报告收集、审核和汇总`, styles.title, {
    atLeast: 34,
  });
  builder.line(
    `统计日期：${day}。名录 ${bodies.length} 个机关，找到 ${files.length} 个文件。${deadline === '' ? '' : `截止日期：${deadline}（名录另有规定的除外）。`}`,
    styles.hint,
  );
  drawStates(builder, plan.collection);
  drawFigures(builder, plan);
  drawPointers(builder, plan);
  drawFaults(builder, plan.collection);
  return builder.build({ rows: 1, columns: 0 });
};
