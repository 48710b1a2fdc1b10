import type { BodyState } from '../../src/collect/body-state';
import type { AssessedBody, Collection, FindingLine, FollowedFinding } from '../../src/collect/collection';
import { findingLines } from '../../src/collect/finding-lines';
import type { ListedBody } from '../../src/collect/listed-body';
import { followedSummary, followFindings } from '../../src/collect/rounds';
import { allDivisions } from '../../src/filing/divisions/all-divisions';
import { formOf } from '../../src/filing/known-forms';
import { forms } from '../../src/forms/index';
import { form2021 } from '../../src/forms/2021/index';
import type { Filing } from '../../src/model/filing';
import { fieldsOf, withTexts } from '../../src/model/form';
import { examine } from '../../src/session/advice';
import { thisYear } from './filing-fixture';

/** A row of the list, a department that counts but for what is said. */
export const listed = (name: string, facts: Partial<ListedBody> = {}): ListedBody => ({
  ...{ row: 2, name, aliases: [], kind: 'department', counts: true, whyNot: '', superior: '', code: '' },
  ...{ blanks: 'error', deadline: '', contact: '', telephone: '', formerly: [], others: {} },
  ...facts,
});

/** The lines of a filing, as all rules find them. */
export const linesFor = async (filing: Filing): Promise<readonly FindingLine[]> => {
  const form = await withTexts(formOf(forms, filing.form));
  return findingLines(form, filing, examine(form, filing, thisYear, undefined, allDivisions).checked);
};

/** A body whose report is what the findings make of it. */
export const assessedWith = (
  body: ListedBody,
  findings: readonly FollowedFinding[],
  facts: Partial<AssessedBody> = {},
): AssessedBody => {
  const summary = followedSummary(findings);
  const state: BodyState = summary.error > 0 ? 'toCorrect' : summary.note > 0 ? 'toExplain' : 'passed';
  const file = `部门/${body.name}.xlsx`;
  return {
    ...{ body, state, round: 1, files: [file], reason: '', findings, summary },
    report: {
      ...{ file, sha256: 'ab'.repeat(32), modified: 0, form: form2021.id, year: 2025 },
      ...{ calledBody: body.name, unread: [], lost: [], previous: null, texts: {} },
      figures: Object.fromEntries(fieldsOf(form2021).map(({ name }) => [name, 0])),
    },
    ...facts,
  };
};

/** A body without a report, in some state. */
export const withoutReport = (
  body: ListedBody,
  state: BodyState,
  facts: Partial<AssessedBody> = {},
): AssessedBody => ({
  ...{ body, state, round: 0, files: [], reason: '', findings: [], summary: { error: 0, note: 0, hint: 0 } },
  ...facts,
});

/** The office that collects them all. */
export const office = listed('青岚县人民政府办公室', {
  kind: 'office',
  contact: '林晓',
  telephone: '0532-8612 0001',
});

/** What was collected of a county, with its office among the bodies of the list. */
export const collectionOf = (
  bodies: readonly AssessedBody[],
  facts: Partial<Collection> = {},
): Collection => ({
  ...{ area: '青岚县', year: 2025, form: form2021, bodies },
  list: { bodies: [office, ...bodies.map(({ body }) => body)], otherHeads: [], faults: [] },
  ...{ files: [], across: [], alike: [], common: [], day: '2026-01-28', deadline: '2026-01-26' },
  onlyClean: false,
  ...facts,
});

/** Lines as they are found in the first round. */
export const firstRound = (lines: readonly FindingLine[]): readonly FollowedFinding[] =>
  followFindings(undefined, lines, 1);
