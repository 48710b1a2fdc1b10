import { bodyKinds } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { Form } from '../model/form';
import { renamesName } from '../model/our-sheets';
import { factAt } from '../model/facts';
import { tickWords } from '../model/stated-facts';
import { formerProblemPlace, problemPlace } from '../model/problem';
import type { FormerProblemPart, ProblemPart } from '../model/problem';

/** Defined names by which every cell is found again, even where sheets were renamed and rows inserted. */
export const answerName = (field: string): string => `gouji.answers.${field}`;
export const previousName = (field: string): string => `gouji.previous.${field}`;
/** A paragraph of last year's report. */
export const previousTextName = (slot: string): string => `gouji.previousTexts.${slot}`;
export const textName = (slot: string): string =>
  slot === 'contact' ? cellNames.contact : `gouji.texts.${slot}`;
/** What the clerk states; and what last year's report stated. */
export const factPrefix = 'gouji.facts.';
export const factName = (key: string): string => factPrefix + key;
export const previousFactPrefix = 'gouji.previous.facts.';
export const previousFactName = (key: string): string => previousFactPrefix + key;
/** A part of a problem of the year, counted from 1; and of a problem that last year's report named. */
export const problemName = (number: number, part: ProblemPart): string =>
  `gouji.${problemPlace(number, part)}`;
export const formerProblemName = (number: number, part: FormerProblemPart): string =>
  `gouji.${formerProblemPlace(number, part)}`;
export const remarkName = (index: number, part: 'key' | 'text'): string => `gouji.remarks.${part}${index}`;

/** Names of the cells on the cover and of the facts about the workbook itself. */
export const cellNames = {
  body: 'gouji.cover.body',
  self: 'gouji.cover.self',
  year: 'gouji.cover.year',
  kind: 'gouji.cover.kind',
  blanks: 'gouji.cover.blanks',
  makesRegulations: 'gouji.cover.makesRegulations',
  contact: 'gouji.cover.contact',
  /** Of version 0.1.0, which kept ticks there that are facts now. */
  formerOptions: 'gouji.cover.sentences',
  form: 'gouji.cover.form',
  version: 'gouji.cover.version',
  /** Only where sheets of ours have other names than usual. */
  renames: renamesName,
  previousYear: 'gouji.previousYear',
  previousForm: 'gouji.previousForm',
} as const;

/** The name of the cell that a finding is at: a field of this year or last, a fact, a part of a problem, what the cover tells (year, body), or a text by its slot. */
export const nameOfPlace = (form: Form, at: string): string => {
  if (allFieldsOf(form).some(({ name }) => name === at)) return answerName(at);
  const fact = factAt(at);
  if (fact !== undefined) return factName(fact);
  if (/^(?:previous\.)?problems\./u.test(at)) return `gouji.${at}`;
  const [, previous] = at.split(/^previous\./u);
  if (previous !== undefined) return previousName(previous);
  return (cellNames as Readonly<Record<string, string>>)[at] ?? textName(at);
};

/** Version of the layout of the workbook, for readers to come. */
export const layoutVersion = 2;

export const blanksMustBeFilled = '必须填写';
export const blanksAsZero = '按0计算';
export const regulationChoices = { unknown: '按名称判断', yes: '能', no: '不能' } as const;
/** A yes or no in a cell. */
export const ticks = tickWords;
export const kindLabels = Object.values(bodyKinds);

/** How many remarks a workbook has room for at least. */
export const remarkRows = 12;
