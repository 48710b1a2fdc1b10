import { allFieldsOf, fieldsOf } from '../../model/form';
import type { Form } from '../../model/form';
import { groupBy } from '../../model/group-by';
import { isBlank } from '../../model/answer';
import type { Answer } from '../../model/answer';
import type { BlankPolicy } from '../../model/answer';
import type { Identity } from '../hand-in';
import { isPlainlyLater, versionOfPath } from './path-version';

/** Hand-ins of one body with the same figures, the one that stands for them first. */
export type Version = readonly [first: Identity, ...others: readonly Identity[]];

/** Which of several versions counts; none where that is not plain. */
export interface ChosenVersion {
  readonly used?: Version;
  /** All others, or all where none counts. */
  readonly others: readonly Version[];
}

const valueOf = (answer: Answer | undefined, blanks: BlankPolicy): string => {
  if (isBlank(answer)) return blanks === 'zero' ? '0' : '';
  return String(answer).trim();
};

/** The fields of the tables that every report prints, by form; what we ask for besides stands on nobody else's page. */
const printedFields = (forms: readonly Form[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(forms.map((form) => [form.id, new Set(fieldsOf(form).map(({ name }) => name))]));

/** Each cell that has something in it, in the order of names. */
const cellsOf = ({ answers }: Identity, blanks: BlankPolicy, isWanted: (field: string) => boolean): string =>
  Object.keys(answers)
    .filter(isWanted)
    .sort()
    .map((field) => [field, valueOf(answers[field], blanks)] as const)
    .filter(([, value]) => value !== (blanks === 'zero' ? '0' : ''))
    .map((pair) => pair.join('='))
    .join('\n');

/** By path, then by their place in the file: the order in which hand-ins are listed everywhere. */
export const inOrder = (one: Identity, other: Identity): number =>
  one.file === other.file ? (one.pick ?? 0) - (other.pick ?? 0) : one.file < other.file ? -1 : 1;

/** The best to read on: our own workbook, then the later one, then the first by its path. */
const byUse = (one: Identity, other: Identity): number => {
  if (one.isOurs !== other.isOurs) return one.isOurs ? -1 : 1;
  const [version, otherVersion] = [versionOfPath(one.file), versionOfPath(other.file)];
  if (isPlainlyLater(version, otherVersion)) return -1;
  return isPlainlyLater(otherVersion, version) ? 1 : inOrder(one, other);
};

const isLater = (one: Version, other: Version): boolean => {
  const others = other.map(({ file }) => versionOfPath(file));
  return one.some(({ file }) => others.every((version) => isPlainlyLater(versionOfPath(file), version)));
};

/**
 * Puts together those with the same figures. A page of a report says nothing of what only our workbook asks for, and is
 * the same as the workbook that says something there.
 */
export const versionsOf = (
  identities: readonly Identity[],
  blanks: BlankPolicy,
  forms: readonly Form[] = [],
): readonly Version[] => {
  const printed = printedFields(forms);
  const isPrinted = (identity: Identity, field: string): boolean =>
    printed.get(identity.form)?.has(field) ?? true;
  const groups = groupBy([...identities].sort(inOrder), (identity) =>
    [identity.form, cellsOf(identity, blanks, (field) => isPrinted(identity, field))].join('\n'),
  );
  const versions = [...groups.values()].flatMap((group) => {
    const others = groupBy(group, (identity) =>
      cellsOf(identity, 'zero', (field) => !isPrinted(identity, field)),
    );
    const silent = others.get('') ?? [];
    const [first, ...more] = [...others].flatMap(([key, each]) => (key === '' ? [] : [each]));
    return first ? [[...first, ...silent], ...more] : [silent];
  });
  return versions.map((each) => {
    const first = best(each);
    return [first, ...each.filter((identity) => identity !== first)] as const;
  });
};

const best = (identities: readonly Identity[]): Identity =>
  identities.reduce((one, other) => (byUse(other, one) < 0 ? other : one));

/** The version that counts: the only one, the one that a person chose, or one that is plainly later than all others. */
export const chooseVersion = (
  versions: readonly Version[],
  isChosen: (identity: Identity) => boolean,
): ChosenVersion => {
  const chosen = versions.filter((version) => version.some(isChosen));
  const [only] = versions.length === 1 ? versions : chosen;
  const latest = versions.find((one) => versions.every((other) => other === one || isLater(one, other)));
  const used = versions.length > 1 && chosen.length > 1 ? undefined : (only ?? latest);
  return used ? { used, others: versions.filter((each) => each !== used) } : { others: versions };
};

const mostNamed = 3;

/** Which figures of two reports differ, as it is said to people. */
export const differencesOf = (
  one: Identity,
  other: Identity,
  blanks: BlankPolicy,
  forms: readonly Form[],
): string => {
  if (one.form !== other.form) return '两份用的格式不同';
  const form = forms.find(({ id }) => id === one.form);
  const labels = new Map(form ? allFieldsOf(form).map(({ name, label }) => [name, label]) : []);
  const printed = printedFields(forms).get(one.form);
  const isSilent = [one, other].some(
    (each) => printed && cellsOf(each, 'zero', (field) => !printed.has(field)) === '',
  );
  const fields = [
    ...new Set([...labels.keys(), ...Object.keys(one.answers), ...Object.keys(other.answers)]),
  ].filter((field) => !isSilent || printed!.has(field));
  const differing = fields.filter(
    (field) => valueOf(one.answers[field], blanks) !== valueOf(other.answers[field], blanks),
  );
  const named = differing.slice(0, mostNamed).map((field) => labels.get(field) ?? field);
  return `有 ${differing.length} 格不同：${named.join('、')}${differing.length > mostNamed ? ' 等' : ''}`;
};
