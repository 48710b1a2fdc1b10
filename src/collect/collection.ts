import type { Severity } from '../model/finding';
import type { Form } from '../model/form';
import type { BodyState } from './body-state';
import type { HandIn } from './hand-in';
import type { BodyList, ListedBody } from './listed-body';

/** ReportFigures by the fields of the form in which all is added up; null where a cell has none. */
export type ReportFigures = Readonly<Record<string, number | null>>;

/** What has become of a finding since the last round. */
export const findingStatuses = { added: '新增', open: '未改', corrected: '已改' } as const;
export type FindingStatus = keyof typeof findingStatuses;

/** A finding in the words in which it is sent back, free of the filing that it is about. */
export interface FindingLine {
  /** The same for the same fault in the next round. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  /** 位置: the cell or the paragraph. */
  readonly place: string;
  /** 现填; null where no single value is wrong. */
  readonly present: string | number | null;
  /** 应为; null where nobody can tell. */
  readonly expected: string | number | null;
  readonly difference: number | null;
  /** 依据. */
  readonly clause: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** The same with what has become of it. */
export interface FollowedFinding extends FindingLine {
  readonly status: FindingStatus;
  /** The round in which it was found first. */
  readonly since: number;
}

/** A report that was taken for a body's, as far as it is added up and compared. */
export interface UsedReport extends HandIn {
  /** The form that it was made on. */
  readonly form: string;
  readonly year: number | null;
  /** Who reports, as the report says. */
  readonly calledBody: string;
  readonly figures: ReportFigures;
  /** Fields that could not be read: these are blank in `figures`, and nobody knows what stands there. */
  readonly unread: readonly string[];
  /** What of it has no place in the form in which all is added up, in words. */
  readonly lost: readonly string[];
  /** Its own figures of last year, or those that it handed in then: null where they are not known. */
  readonly previous: ReportFigures | null;
  /** Its paragraphs of chapters one and five, by slot. */
  readonly texts: Readonly<Record<string, string>>;
}

/** One body of the list, and what is known of its report. */
export interface AssessedBody {
  readonly body: ListedBody;
  readonly state: BodyState;
  /** How many times different reports of it have been checked; 0 before the first. */
  readonly round: number;
  /** The report that counts, where there is one. */
  readonly report?: UsedReport;
  /** All files that were taken for its own, that of the report among them. */
  readonly files: readonly string[];
  /** Why it is in this state, where that needs words: 待确认, 无法读取, 年度不符. */
  readonly reason: string;
  /** Those of its own report and those across bodies; corrected ones of the last round among them. */
  readonly findings: readonly FollowedFinding[];
  /** Of findings that are not corrected. */
  readonly summary: Readonly<Record<Severity, number>>;
}

/** What becomes of a file; each file that was found has one outcome. */
export const fileOutcomes = {
  used: '采用',
  same: '与采用的相同',
  replaced: '被后来的替代',
  otherYear: '年度不符',
  unconfirmed: '待确认',
  notListed: '名录外',
  areaReport: '本级汇总报告',
  unreadable: '无法读取',
  ignored: '不是报告',
} as const;
export type FileOutcomeKind = keyof typeof fileOutcomes;

export interface FileOutcome {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly outcome: FileOutcomeKind;
  /** The body of the list that it was taken for; empty where none is certain. */
  readonly body: string;
  /** Why, in words; empty where there is nothing to say. */
  readonly says: string;
  /** Bodies that it may be of, the likeliest first. */
  readonly candidates: readonly string[];
}

/** A finding about several bodies, or about their sum. */
export interface AcrossFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Names of the bodies that it is about. */
  readonly bodies: readonly string[];
  /** What is wrong and what to do. */
  readonly message: string;
  /** Which of them are told, since their reports are at fault: left out where the list is, or a report that is no body's. */
  readonly told?: readonly string[];
}

/** Two reports whose words are alike. */
export interface AlikeTexts {
  readonly body: string;
  readonly other: string;
  /** The paragraph of each, as its heading has it. */
  readonly place: string;
  /** Of the first body's words, how many the other has too: 0 to 1. */
  readonly alikeness: number;
  /** The longest passage that both have, as each has it. */
  readonly passage: string;
  readonly otherPassage: string;
}

/** One fault in several bodies, which often comes from their template. */
export interface CommonFault {
  readonly rule: string;
  readonly place: string;
  readonly message: string;
  readonly bodies: readonly string[];
}

/** All that was collected: what every sheet, letter and table is made of. Texts are in plain words for the user. */
export interface Collection {
  /** The government or office whose bodies they are; empty where it is not known. */
  readonly area: string;
  readonly year: number;
  /** The form in which all is added up. */
  readonly form: Form;
  readonly list: BodyList;
  /** One a body, in the order of the list. */
  readonly bodies: readonly AssessedBody[];
  /** One a file that was found, by path. */
  readonly files: readonly FileOutcome[];
  readonly across: readonly AcrossFinding[];
  readonly alike: readonly AlikeTexts[];
  readonly common: readonly CommonFault[];
  /** The area's own published report, which is held against the sum. */
  readonly areaReport?: UsedReport;
  /** The day of the collection, as 2026-01-26. */
  readonly day: string;
  /** The last day for all whose row says none; empty where it is not known. */
  readonly deadline: string;
  /** Whether reports with errors are left out of the sums. */
  readonly onlyClean: boolean;
}

/** Whether a body's figures go into the sums. */
export const isCounted = ({ body, state, report }: AssessedBody, onlyClean: boolean): boolean =>
  body.counts &&
  report !== undefined &&
  (state === 'passed' || state === 'toExplain' || (state === 'toCorrect' && !onlyClean));
