import type { Answers, BlankPolicy } from './answer';
import type { Facts } from './stated-facts';
import type { PageReading } from './page-reading';
import type { FormerProblem, ReportedProblem } from './problem';

/** Kinds of body, with their official names; they set deadlines and which rules apply. */
export const bodyKinds = {
  area: '本级政府汇总',
  office: '政府办公室',
  department: '部门',
  township: '乡镇街道',
  branch: '派出机构',
  vertical: '垂直管理',
  institution: '公共企事业单位',
} as const;
export type BodyKind = keyof typeof bodyKinds;

/** What lists and older workbooks call them besides. */
const otherNames: Readonly<Record<BodyKind, string>> = {
  area: '下级政府汇总 政府汇总 下级政府 本级政府',
  office: '本级政府办公室 政府办公厅 政府办公厅(室)',
  department: '政府部门 工作部门',
  township: '乡镇 街道 乡镇(街道) 乡镇、街道',
  branch: '派出机关 功能区',
  vertical: '垂直管理部门 垂直管理单位',
  institution: '企事业单位',
};

/** The kind of body that a key, an official name or another usual name stands for; none where it is no such name. */
export const bodyKindNamed = (text: string): BodyKind | undefined => {
  const name = text.normalize('NFKC').trim();
  return (Object.keys(bodyKinds) as BodyKind[]).find((kind) =>
    [kind, bodyKinds[kind], ...otherNames[kind].split(' ')].includes(name),
  );
};

/** Whether the notice on the form binds a body: institutions report by the rules of the authorities above them. */
export const isBoundByNotice = (kind: BodyKind): boolean => kind !== 'institution';

/** What applies to the whole filing. */
export interface Settings {
  readonly blanks: BlankPolicy;
  /** Whether the body may make 规章 (ministries, provinces, cities with districts); unknown where left out. */
  readonly makesRegulations?: boolean;
  readonly kind: BodyKind;
}

export const defaultSettings: Settings = { blanks: 'error', kind: 'department' };

/** Last year's report, as far as it is known. */
export interface PreviousFiling {
  readonly year: number | null;
  readonly form: string;
  readonly answers: Answers;
  /** Its paragraphs, by the key of their slot, where they are known. */
  readonly texts?: Readonly<Record<string, string>>;
  /** What it stated, where that is known. */
  readonly facts?: Facts;
  /** The problems that it named, and what became of them. */
  readonly problems?: readonly FormerProblem[];
}

/** Whether a report is that of the year before, as far as the years are known. */
export const isLastYear = (
  { year }: { readonly year: number | null },
  before: { readonly year: number | null },
): boolean => year === null || before.year === null || before.year === year - 1;

/** A cell of a workbook that could not be read, and why, in the clerk's words. */
export interface UnreadCell {
  /** A field of the form, the slot of a text, or what is asked on the cover (year, body). */
  readonly field: string;
  readonly reason: string;
  /**
   * The row, as it is named to the clerk, where all of it could not be read for the same reason; always there for what
   * is no field.
   */
  readonly row?: string;
  /** As it was printed, where it was not understood on somebody else's page; in a workbook the cell itself is broken. */
  readonly printed?: string;
}

/** A form as filled in. */
export interface Filing {
  readonly form: string;
  readonly body: string;
  /** How the body speaks of itself: 我局, 我委, 本机关. */
  readonly self: string;
  readonly year: number | null;
  readonly settings: Settings;
  readonly answers: Answers;
  /** What the clerk states besides, by key; left out where nothing is. */
  readonly facts?: Facts;
  /** The problems of the year and what is done about them; left out where none is named. */
  readonly problems?: readonly ReportedProblem[];
  /** The clerk's own paragraphs, by the key of their slot. */
  readonly texts: Readonly<Record<string, string>>;
  /** The clerk's explanations, by the key of the note that each settles. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly previous?: PreviousFiling;
  /** Fields which the workbook computes by formula; left out where all figures were typed. */
  readonly computed?: ReadonlySet<string>;
  readonly unread?: readonly UnreadCell[];
  /** Left out where nothing had to be recognised: of our own workbooks and of answers files. */
  readonly page?: PageReading;
}
