import { cellText } from '../../workbook/cell-text';
import { cellAt, SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import { bodyStates } from '../body-state';
import type { BodyState } from '../body-state';
import type { AssessedBody, Collection } from '../collection';
import { conclusionsOf } from './conclusions';
import { sumOfKnown } from '../roll-up';
import { counted } from './bodies-layout';
import type { Condition } from './bodies-layout';
import { keyFigures } from './key-figures';
import { pointersOf } from './pointers';
import { sheetNames } from './sheet-names';
import { sinceLastYear, yearsOf } from './since-last-year';
import { overBodies } from './sheet-plan';
import type { SheetPlan } from './sheet-plan';
import { countedSentences } from './counted-sentences';

const widths = [24, 10, 14, 14, 14, 40];
const [first, middle, last] = [0, 2, widths.length - 1];

const mostNames = 6;
const mostFaults = 20;
/** Where a formula would be too long. */
const notWorkedOut = '—';

const namesOf = (names: readonly string[]): string | null => {
  if (names.length === 0) return null;
  const shown = names.slice(0, mostNames).map(cellText).join('、');
  return names.length > mostNames ? `${shown} 等 ${names.length} 个` : shown;
};

/** Nobody is written to for them: how they report is their own superiors' matter. */
const notCountedStep = (bodies: readonly AssessedBody[]): string => {
  const faulty = bodies.filter(({ state, summary }) => state === 'notCounted' && summary.error > 0);
  return faulty.length === 0
    ? '名录注明不计入，不用处理。'
    : `不发退回意见；${namesOf(faulty.map(({ body }) => body.name))}有必须改正的错误，看“${sheetNames.findings}”。`;
};

const nextSteps = ({ year, bodies }: Collection): Readonly<Record<BodyState, string>> => ({
  missing: `请催报，联系人和电话看“${sheetNames.missing}”。`,
  unreadable: `请发退回意见，由机关重新报送，原因看“${sheetNames.missing}”。`,
  otherYear: `请发退回意见，由机关报送 ${year} 年度的。`,
  unconfirmed: '请在“对应关系.csv”中写明。',
  toCorrect: '请发退回意见，改正后重新报送。',
  toExplain: '请发退回意见，由机关说明情况。',
  passed: '不用处理。',
  notCounted: notCountedStep(bodies),
});

const heading = (builder: SheetBuilder, text: string): void =>
  builder.line(text, styles.slotHead, { atLeast: 28 });

/** What somebody who has never seen it wants to know first. */
const drawConclusions = (builder: SheetBuilder, collection: Collection): void => {
  heading(builder, '一、先看这里');
  for (const { about, says, isOpen } of conclusionsOf(collection)) {
    const row = builder.nextRow;
    builder.put(cellAt(row, first), { value: about }, styles.head);
    builder.put(
      cellAt(row, 1, last),
      { value: says },
      isOpen ? { ...styles.leftCell, bold: true } : styles.leftCell,
    );
  }
};

/** How many bodies are in which state, and what is to be done about it. */
const drawStates = (builder: SheetBuilder, collection: Collection): void => {
  const { bodies } = collection;
  heading(builder, '二、各机关的情况');
  const head = builder.nextRow;
  builder.put(cellAt(head, first), { value: '状态' }, styles.head);
  builder.put(cellAt(head, 1), { value: '机关（个）' }, styles.head);
  builder.put(cellAt(head, middle, last - middle), { value: '哪些机关' }, styles.head);
  builder.put(cellAt(head, last), { value: '接下来做什么' }, styles.head);
  const steps = nextSteps(collection);
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

/** Which sums there are, and how far they rest on reports with errors. */
const drawFigures = (builder: SheetBuilder, plan: SheetPlan): void => {
  const { collection, roll, sumAt } = plan;
  const figures = keyFigures(collection.form, roll);
  heading(builder, '三、汇总的数字');
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
  ['指标', '单位', '合计', '其中有错误机关的数', '剔除后'].forEach((text, column) =>
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
  const years = yearsOf(collection, roll);
  for (const { label, field, unit, parts } of figures) {
    const row = builder.nextRow;
    const sum = roll.sums[field] ?? null;
    builder.put(cellAt(row, 0), { value: label }, styles.leftLabel);
    builder.put(cellAt(row, 1), { value: unit }, styles.cell);
    builder.put(cellAt(row, 2), { formula: sumAt(field), result: sum ?? '' }, styles.sum);
    const without = parts ? ofFaulty(parts) : 0;
    builder.put(
      cellAt(row, 3),
      parts ? overBodies(plan, (layout) => layout.sum(parts, ...faulty), without) : { value: notWorkedOut },
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
        : { value: notWorkedOut },
      styles.figure,
    );
    const since = sinceLastYear(years, field);
    builder.put(
      cellAt(row, last),
      { value: since?.says ?? null },
      since?.isFar ? { ...styles.source, colour: styles.alert.colour } : styles.source,
    );
  }
  if (figures.some(({ parts }) => !parts))
    builder.line(`“${notWorkedOut}”：由太多项相加得出，这里没有另算。`, styles.hint);
};

/** What the other sheets are for, and what there is to see on each. */
const drawPointers = (builder: SheetBuilder, plan: SheetPlan): void => {
  heading(builder, '四、看哪张表');
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
  heading(builder, '五、名录里要改的');
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
  drawConclusions(builder, plan.collection);
  drawStates(builder, plan.collection);
  drawFigures(builder, plan);
  drawPointers(builder, plan);
  drawFaults(builder, plan.collection);
  return builder.build({ rows: 1, columns: 0 });
};
