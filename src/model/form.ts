import type { Equation } from './equation';
import type { Field } from './field';
import type { Table } from './table';
import type { Concerns } from './concerns';
import type { Chapter } from './chapter';
import type { ChartPlan } from './chart';
import type { Claims } from './claims';
import type { EarlierForm, Reading } from './reading';
import { oncePer } from './once-per';
import type { FormerOption } from './facts';
import type { Wordings } from './wordings';
import type { Writing } from './writing';

/** A place in a statute or notice that a check rests on. */
export interface Clause {
  /** How it is cited to the clerk, e.g. 国办公开办函〔2021〕30号. */
  readonly source: string;
  /** What it says, in one sentence. */
  readonly says: string;
}

/** One official blank, as data. */
export interface Form {
  readonly id: string;
  /** The notice that prescribes the form. */
  readonly notice: string;
  /** First and last reporting year for which the form is in force; no last year while it still is. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly tables: readonly Table[];
  readonly equations: readonly Equation[];
  readonly chapters: readonly Chapter[];
  readonly clauses: Readonly<Record<string, Clause>>;
  readonly concerns: Concerns;
  /** Ticks of earlier versions, which are facts now. */
  readonly formerOptions: readonly FormerOption[];
  /** Facts for which a table of ours asks as well, by key, and its field. */
  readonly factFields: Readonly<Record<string, string>>;
  /** Sums of fields that sentences quote under a name of their own. */
  readonly aggregates: readonly Aggregate[];
  readonly charts: readonly ChartPlan[];
  /** How texts speak of its figures; apart, since no first page reads texts. */
  readonly loadClaims: () => Promise<Claims>;
  /** How the form is read off a page that somebody else laid out; apart, since no first page imports. */
  readonly loadReading: () => Promise<Reading>;
  /** How its report is written; apart, since no first page writes. */
  readonly loadWriting: () => Promise<Writing>;
  /** How last year's figures are found in a filing of an earlier form. */
  readonly earlier: readonly EarlierForm[];
  readonly wordings: Wordings;
}

/** A form with all that texts are read by. */
export interface FormWithClaims extends Form {
  readonly claims: Claims;
}

/** A form with all that its report is written by. */
export interface FormWithWriting extends Form {
  readonly writing: Writing;
}

/** A form with all that reports are imported by, the facts that an answers file may state among it. */
export interface FormWithReading extends FormWithWriting {
  readonly reading: Reading;
}

/** A form with all that texts are read and written by. */
export type FormWithTexts = FormWithClaims & FormWithWriting;

/** A form with all there is. */
export type FullForm = FormWithTexts & FormWithReading;

/** Loads what a form goes without on the first page: once, but where that fails, the next who asks tries again. */
const loadingOnce = <Loaded extends Form>(
  load: (form: Form) => Promise<Loaded>,
): ((form: Form) => Promise<Loaded>) => {
  const known = new WeakMap<Form, Loaded>();
  return async (form) => {
    const found = known.get(form) ?? (await load(form));
    known.set(form, found);
    return found;
  };
};

export const withWriting = loadingOnce(async (form): Promise<FormWithWriting> => ({
  ...form,
  writing: await form.loadWriting(),
}));

/** How the report of a form is written, where that is loaded. */
export const writingIn = (form: Form): Writing | undefined => (form as Partial<FormWithWriting>).writing;

export const withTexts = loadingOnce(async (form): Promise<FormWithTexts> => {
  const [claims, writing] = await Promise.all([form.loadClaims(), form.loadWriting()]);
  return { ...form, claims, writing };
});

export const withReading = loadingOnce(async (form): Promise<FormWithReading> => ({
  ...(await withWriting(form)),
  reading: await form.loadReading(),
}));

/** Fields that a sentence adds up and names as one thing, e.g. 不予公开. */
export interface Aggregate {
  readonly name: string;
  /** Which list of the sentence it belongs to, e.g. results. */
  readonly list?: string;
  readonly label: string;
  readonly fields: readonly string[];
}

/** Fields are asked for at each keystroke, so each form's are listed once. */
const listsOf = oncePer(({ tables }: Form) => ({
  statutory: tables.filter(({ statutory }) => statutory).flatMap(({ fields }) => fields),
  all: tables.flatMap(({ fields }) => fields),
}));

/** The fields of the statutory tables, in the order of the form. */
export const fieldsOf = (form: Form): readonly Field[] => listsOf(form).statutory;

/** All fields, those of our own supplementary tables (channels, processing fees) included. */
export const allFieldsOf = (form: Form): readonly Field[] => listsOf(form).all;

/** How a clause is cited in a finding. */
export const cite = (form: Form, clause: string): string => {
  const found = form.clauses[clause];
  if (!found) throw new Error(`form ${form.id} has no clause ${clause}`);
  return `${found.source}：${found.says}`;
};
