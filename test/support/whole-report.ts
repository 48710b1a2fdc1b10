import { form2021 } from '../../src/forms/2021/index';
import { withAnswers } from './filing-fixture';
import { tableHtml } from './report-files';
import { paragraphs, tableOf } from './report-text';

const filing = withAnswers({ 'decisions.licences': 42 });

/** The three tables of a report as pages have them. */
export const [tableTwo, tableThree, tableFour] = [2, 3, 4].map((number) =>
  tableHtml(tableOf(form2021, number), filing),
) as [string, string, string];

export const titles = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

export const topics = [
  '（一）主动公开',
  paragraphs.disclosure,
  '（二）依申请公开',
  paragraphs.onRequest,
  '（三）政府信息管理',
  paragraphs.management,
  '（四）政府信息公开平台建设',
  paragraphs.platform,
  '（五）监督保障',
  paragraphs.supervision,
] as const;

/** What a report has in its chapters where it is not as in the form. */
export interface Parts {
  readonly titles?: readonly string[];
  readonly preface?: readonly string[];
  readonly overview?: readonly string[];
  /** Below each of the three tables. */
  readonly notes?: readonly [string, string, string];
  readonly problems?: readonly string[];
  readonly others?: readonly string[];
}

/** The lines of a report, its tables among them as pages have them. */
export const reportOf = (parts: Parts = {}): readonly string[] => {
  const heads = parts.titles ?? titles;
  const notes = (parts.notes ?? []).map((note) => [note]);
  return [
    paragraphs.title,
    ...(parts.preface ?? [paragraphs.preface]),
    heads[0]!,
    ...(parts.overview ?? topics),
    heads[1]!,
    tableTwo,
    ...(notes[0] ?? []),
    heads[2]!,
    tableThree,
    ...(notes[1] ?? []),
    heads[3]!,
    tableFour,
    ...(notes[2] ?? []),
    heads[4]!,
    ...(parts.problems ?? [paragraphs.problems]),
    heads[5]!,
    ...(parts.others ?? [paragraphs.processingFee]),
  ];
};

/** Lines as a page, each a paragraph. */
export const pageOfLines = (lines: readonly string[]): string =>
  `<!DOCTYPE html><html><body>${lines
    .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))
    .join('\n')}</body></html>`;
