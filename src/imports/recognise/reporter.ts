import { bodiesNamed, signatureIn } from '../../filing/bodies-named';
import type { NamedBody } from '../../filing/bodies-named';
import { reportsCalled } from '../../filing/report-title';
import { mostFrequent } from '../../model/most-frequent';
import { fold } from '../fold';
import type { Outline } from './outline';
import { yearBefore, yearOfFileName, yearOfPeriod, yearSpokenOf } from './reported-year';
import { findTitle, linesBehindTitle } from './title';

/** Who reports on which year. */
export interface Reporter {
  readonly body: string;
  readonly self: string;
  readonly year: number | null;
}

const selves =
  /(?:我|本)(?:局|委|办|厅|镇|乡|街道|县|市|区|省|州|旗|馆|院|站|所|队|中心|处|会|部|社|校|机关|单位|府)(?![级人民门署议理])/gu;

/** What a body calls itself that no other kind of body does. */
const ownKinds: readonly (readonly [self: RegExp, names: RegExp])[] = [
  [/局$/u, /局/u],
  [/委$/u, /委/u],
  [/办$/u, /办|街道/u],
  [/厅$/u, /厅/u],
  [/镇$/u, /镇/u],
  [/乡$/u, /乡/u],
  [/街道$/u, /街道/u],
];

/** Whether a body of this name can call itself so; 我县 and 我单位 any can. */
const canCallItself = (name: string, self: string): boolean =>
  ownKinds.every(([calls, names]) => !calls.test(self) || names.test(name));

const officeOfGovernment = /^(?<government>.+[省市县区旗州盟](?:人民)?政府)办公[室厅]$/u;

/**
 * Whose report the one is that a body publishes, compiles, answers for or signs. A government's office does so for the
 * report of its government too: which of the two is meant, only 我办 or 我县 tells.
 */
const reporting = ({ says, name }: NamedBody, self: string): string => {
  if (says === 'publishes') return name;
  const government = officeOfGovernment.exec(name)?.groups!['government'];
  if (government === undefined || /[办厅]$/u.test(self)) return canCallItself(name, self) ? name : '';
  return /[省市县区旗州]$/u.test(self) ? government : '';
};

const order: readonly NamedBody['says'][] = ['publishes', 'compiles', 'answers', 'signs'];

const withoutBlanks = (lines: readonly string[]): string =>
  fold(lines.map((line) => line.replace(/\s/gu, '')).join('\n'));

/** The first name there is, as a later one may have it more fully: 区统计局, 青山区统计局. */
const firstOf = (names: readonly string[]): string => {
  const [first = ''] = names.filter((name) => name !== '');
  return names.find((name) => name.length > first.length && first !== '' && name.endsWith(first)) ?? first;
};

/** A preface under the heading of chapter one; other reports that a text speaks of are not given with such words. */
const givesReport = /现(?:[予将公发向]|报告)|特[此向]|本报告/u;

/** What date and sentences say of the year; nothing where they differ, since either may be wrong. */
const inferred = (signed: number | undefined, spoken: number | undefined): number | undefined =>
  signed !== undefined && spoken !== undefined && signed !== spoken ? undefined : (signed ?? spoken);

/** Reads off who reports on which year; what is not said stays empty. */
export const reporterOf = (outline: Outline, titleOfFile: string | undefined, fileName: string): Reporter => {
  const preface = outline.get(0) ?? [];
  const ofText = [1, 5, 6].map((number) => outline.get(number) ?? []);
  const prose = ofText.flat();
  const self = mostFrequent(fold(prose.join('\n')).match(selves) ?? []) ?? '';
  const base = fileName.replace(/^.*[\\/]/u, '').replace(/\.\w+$/u, '');
  const printed = findTitle(preface, outline.has(1));
  const ofFile = findTitle([titleOfFile ?? '', base], false);
  const start = prose.slice(0, 3).filter((line) => givesReport.test(line));
  const opening = withoutBlanks([...(linesBehindTitle(preface) ?? preface), ...start]);
  const end = outline.get(6) ?? [];
  const named = [...bodiesNamed(opening), ...bodiesNamed(withoutBlanks(end))];
  const last = ofText.filter(({ length }) => length > 0).at(-1) ?? [];
  const signed = signatureIn(withoutBlanks(last));
  const statements = [...named, ...(signed ? [signed] : [])];
  const names = order.flatMap((each) =>
    statements.filter(({ says }) => says === each).map((statement) => reporting(statement, self)),
  );
  const spoken = yearSpokenOf(prose) ?? yearSpokenOf([...outline.values()].flat());
  const year =
    printed?.year ??
    reportsCalled(opening)[0]?.year ??
    yearOfPeriod(opening, prose) ??
    ofFile?.year ??
    inferred(yearBefore(signed?.date), spoken) ??
    yearOfFileName(base);
  return {
    body: firstOf([printed?.body ?? '', ...names, ofFile?.body ?? '']),
    self,
    year: year ?? null,
  };
};
