import { chapterOf } from '../../filing/text-slots';
import type { Side } from '../../model/equation';
import { findingKey, previousPlace } from '../../model/finding';
import type { Finding, Severity } from '../../model/finding';
import { allFieldsOf } from '../../model/form';
import type { Form } from '../../model/form';
import { besides } from '../../model/missing';
import type { Cause } from '../../session/advice';
import { blanksRule } from '../../session/snapshot';
import type { Snapshot } from '../../session/snapshot';
import type { Filters, PaneState } from '../state/state';

/** Findings that have one cause, or a run of others. */
export interface FindingEntry {
  readonly cause?: Cause;
  readonly findings: readonly Finding[];
}

/** Findings of one chapter, errors first. */
export interface FindingGroup {
  readonly table: number;
  readonly heading: string;
  readonly entries: readonly FindingEntry[];
  /** Those of all entries, in their order. */
  readonly findings: readonly Finding[];
}

/** Findings by severity; settled notes are not counted. */
export type Counts = Readonly<Record<Severity, number>>;

/** Whether a finding still waits for the clerk. */
export const isOpen = (finding: Finding): boolean => finding.remark === undefined;

/**
 * The findings to be shown: blank cells are progress until the clerk asks for a check or only totals are blank, and
 * texts that are not written are listed as missing.
 */
export const shownFindings = ({
  snapshot,
  listBlanks,
}: Pick<PaneState, 'snapshot' | 'listBlanks'>): readonly Finding[] =>
  besides(snapshot?.missing?.filter(({ isText }) => isText) ?? [], snapshot?.checked.findings ?? []).filter(
    ({ rule }) => listBlanks || rule !== blanksRule || (snapshot && isComplete(snapshot)),
  );

export const countBySeverity = (findings: readonly Finding[]): Counts => {
  const counts = { error: 0, note: 0, hint: 0 };
  for (const finding of findings) if (isOpen(finding)) counts[finding.severity]++;
  return counts;
};

/** Number of the table or chapter in which a finding is; 0 for the cover and what belongs to no table. */
export const tableOf = (form: Form, { at }: Finding): number =>
  allFieldsOf(form).find(({ name }) => name === at || previousPlace(name) === at)?.table ??
  chapterOf(form, at)?.number ??
  0;

const matches = (form: Form, { severity, table }: Filters, finding: Finding): boolean =>
  (severity === 'all' || finding.severity === severity) &&
  (table === 'all' || tableOf(form, finding) === table);

const gravity: readonly Severity[] = ['error', 'note', 'hint'];

/** What of a group weighs most; settled notes weigh least. */
const weightOf = ({ findings }: FindingGroup): number =>
  Math.min(gravity.length, ...findings.filter(isOpen).map(({ severity }) => gravity.indexOf(severity)));

/** Findings that have one cause stand together, where the first of them stood. */
const entriesOf = (findings: readonly Finding[], causes: readonly Cause[]): readonly FindingEntry[] => {
  const entries: FindingEntry[] = [];
  const taken = new Set<Finding>();
  for (const finding of findings) {
    if (taken.has(finding)) continue;
    const cause = causes.find((each) => each.findings.includes(finding));
    const together = cause
      ? findings.filter((it) => !taken.has(it) && cause.findings.includes(it))
      : [finding];
    for (const each of together) taken.add(each);
    const last = entries.at(-1);
    if (cause) entries.push({ cause, findings: together });
    else if (last && !last.cause) entries.splice(-1, 1, { findings: [...last.findings, finding] });
    else entries.push({ findings: together });
  }
  return entries;
};

/** Findings that pass the filters, by chapter: those with errors first, else in the order of the form. */
export const groupFindings = (
  { form, advice }: Pick<Snapshot, 'form' | 'advice'>,
  findings: readonly Finding[],
  filters: Filters,
): readonly FindingGroup[] => {
  const headings = [
    { table: 0, heading: '封面' },
    ...form.chapters.map(({ number, heading }) => ({ table: number, heading })),
  ];
  return headings
    .flatMap((group) => {
      const mine = findings.filter(
        (finding) => tableOf(form, finding) === group.table && matches(form, filters, finding),
      );
      if (mine.length === 0) return [];
      const entries = entriesOf(mine, advice?.causes ?? []);
      return [{ ...group, entries, findings: entries.flatMap((entry) => entry.findings) }];
    })
    .sort((a, b) => weightOf(a) - weightOf(b));
};

/** Open findings of each table or chapter and of the cover, whatever the filters. */
export const countByTable = (
  form: Form,
  findings: readonly Finding[],
): readonly { readonly table: number; readonly name: string; readonly count: number }[] =>
  [
    { table: 0, name: '封面' },
    ...form.chapters.map(({ number, sheet }) => ({
      table: number,
      name: form.tables.find((table) => table.number === number && table.statutory)?.name ?? sheet,
    })),
  ].map((each) => ({
    ...each,
    count: findings.filter((finding) => isOpen(finding) && tableOf(form, finding) === each.table).length,
  }));

/** A place that 下一处 goes to: a finding, and the cell to look at. */
export interface Stop {
  readonly finding: Finding;
  readonly field: string;
}

/** A slip in more cells than these is one in a whole row, of which the first cell is enough to see. */
const mostSuspects = 4;

/** The cells that are probably wrong where others only do not add up because of them, likeliest first. */
const suspectsOf = ({ cause, findings }: FindingEntry): readonly string[] => {
  const isError = findings.some(({ severity }) => severity === 'error');
  const cells = isError ? (cause?.remedies[0]?.cells ?? []) : [];
  return cells.slice(0, cells.length > mostSuspects ? 1 : mostSuspects).map(({ field }) => field);
};

const isAt =
  (key: string | null, cell: string) =>
  ({ finding, field }: Stop): boolean =>
    findingKey(finding) === key && field === cell;

/** Where 下一处 goes, in the order of the list: to the suspects of a cause before the cells that these put wrong. */
const stopsOf = (groups: readonly FindingGroup[]): readonly Stop[] => {
  const stops: Stop[] = [];
  const suspected = new Set<string>();
  for (const entry of groups.flatMap(({ entries }) => entries)) {
    const open = entry.findings.filter(isOpen);
    const [first] = open;
    if (!first) continue;
    // A cause may have findings in several chapters.
    const suspects = suspectsOf(entry).filter((field) => !suspected.has(field));
    for (const field of suspects) {
      suspected.add(field);
      stops.push({ finding: open.find(({ at }) => at === field) ?? first, field });
    }
    for (const finding of open)
      if (!stops.some(isAt(findingKey(finding), finding.at))) stops.push({ finding, field: finding.at });
  }
  return stops;
};

/** The stop after the one where the clerk is, round and round. @param current key of the finding gone to last, and its cell */
export const nextStop = (
  groups: readonly FindingGroup[],
  current: string | null,
  cell: string,
): Stop | undefined => {
  const stops = stopsOf(groups);
  const exact = stops.findIndex(isAt(current, cell));
  const at = exact < 0 ? stops.findIndex(({ finding }) => findingKey(finding) === current) : exact;
  return stops[(at + 1) % stops.length];
};

const wordsOf = ({ terms, less, label }: Side): string =>
  label ??
  terms.map((term) => term.label).join(' + ') + (less ?? []).map((term) => ` − ${term.label}`).join('');

/** What stands on both sides of the equation that a finding is about; nothing where it is about something else. */
export const sidesOf = (
  form: Form,
  finding: Finding,
): { readonly left: string; readonly right: string } | undefined => {
  const equation = form.equations.find(({ id }) => id === finding.equation);
  return equation && { left: wordsOf(equation.left), right: wordsOf(equation.right) };
};

/** Whether all cells are filled in, or blanks count as 0. */
export const isComplete = ({ filing, progress }: Snapshot): boolean =>
  filing.settings.blanks === 'zero' || progress.filled === progress.total;
