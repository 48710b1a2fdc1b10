import { formulaTotals } from '../../src/filing/totals';
import type { BodyState } from '../../src/collect/body-state';
import type { AssessedBody, ReportFigures, FollowedFinding, UsedReport } from '../../src/collect/collection';
import type { ListedBody } from '../../src/collect/listed-body';
import { form2021 } from '../../src/forms/2021/index';
import type { BodyKind } from '../../src/model/filing';
import { fieldsOf } from '../../src/model/form';

/** All statutory figures: those given, 0 for the others, and totals of them. */
export const figuresWith = (details: Readonly<Record<string, number | null>> = {}): ReportFigures => {
  const totals = new Set(form2021.equations.map(({ total }) => total));
  const parts = Object.fromEntries(
    fieldsOf(form2021).map(({ name }) => [name, totals.has(name) ? null : (details[name] ?? 0)]),
  );
  const { answers } = formulaTotals(form2021, parts);
  return { ...(answers as ReportFigures), ...details };
};

export const listedBody = (
  row: number,
  name: string,
  kind: BodyKind,
  facts: Partial<ListedBody> = {},
): ListedBody => ({
  row,
  name,
  aliases: [],
  kind,
  counts: true,
  whyNot: '',
  superior: '',
  code: '',
  blanks: 'error',
  deadline: '',
  contact: '',
  telephone: '',
  formerly: [],
  others: {},
  ...facts,
});

export const usedReport = (body: string, figures: ReportFigures, facts: Partial<UsedReport> = {}): UsedReport => ({
  file: `${body}.xlsx`,
  sha256: '0'.repeat(64),
  modified: 0,
  form: form2021.id,
  year: 2025,
  calledBody: body,
  figures,
  unread: [],
  lost: [],
  previous: null,
  texts: {},
  ...facts,
});

export const assessed = (
  body: ListedBody,
  state: BodyState,
  facts: Partial<AssessedBody> = {},
): AssessedBody => ({
  body,
  state,
  round: facts.report ? 1 : 0,
  files: facts.report ? [facts.report.file] : [],
  reason: '',
  findings: [],
  summary: { error: 0, note: 0, hint: 0 },
  ...facts,
});

export const finding = (facts: Partial<FollowedFinding>): FollowedFinding => ({
  key: 'equations-hold/requests.received.total',
  rule: 'equations-hold',
  severity: 'error',
  place: '表三“一、本年新收”行“总计”列',
  present: 25,
  expected: 20,
  difference: 5,
  clause: '国办公开办函〔2021〕30号',
  message: '表三“一、本年新收”行：总计 25 不等于六类申请人之和 20，多 5。请核对后改为 20。',
  status: 'added',
  since: 1,
  ...facts,
});
