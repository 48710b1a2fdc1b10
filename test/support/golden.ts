import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { blankFiling as blankFilingOf } from '../../src/filing/blank-filing';
import { formOf } from '../../src/filing/known-forms';
import { allDivisions } from '../../src/filing/divisions/all-divisions';
import { forms } from '../../src/forms/index';
import type { Filing } from '../../src/model/filing';
import { bodyKinds } from '../../src/model/filing';
import { readAnswersJson, Session } from '../../src/session/session';
import {
  answerName,
  blanksAsZero,
  cellNames,
  previousName,
  regulationChoices,
  textName,
} from '../../src/workbook/names';
import { totalsOf } from '../../src/filing/totals';
import { thisYear } from './filing-fixture';

/** The golden filings with real figures. */
export const realFilings = [
  '2022-investment-zone',
  '2022-experimental-zone',
  '2023-prefecture-city',
  '2024-prefecture-city',
] as const;

/** A golden filing as its answers file has it. */
export const goldenFiling = (name: string): Filing =>
  readAnswersJson(readFileSync(path.resolve(__dirname, '../filings', name, 'answers.json'), 'utf8'), forms);

export const sessionOf = (filing: Filing): Session => new Session(filing, forms, thisYear, allDivisions);

/** A filing with nothing filled in. */
export const blankFiling = (form = '2021'): Filing => blankFilingOf(form);

/** What a clerk types to fill in a filing: the name of each cell, and the text. Totals are left to their formulas. */
export const typedInto = (filing: Filing): readonly (readonly [name: string, text: string])[] => {
  const form = formOf(forms, filing.form);
  const totals = totalsOf(form);
  const typed = (
    entries: readonly (readonly [string, string | number | null])[],
    nameOf: (key: string) => string,
  ) => entries.flatMap(([key, value]) => (value === null ? [] : [[nameOf(key), String(value)] as const]));
  return [
    [cellNames.body, filing.body],
    [cellNames.self, filing.self],
    [cellNames.year, String(filing.year)],
    [cellNames.kind, bodyKinds[filing.settings.kind]],
    ...(filing.settings.blanks === 'zero' ? [[cellNames.blanks, blanksAsZero] as const] : []),
    ...(filing.settings.makesRegulations === undefined
      ? []
      : [
          [
            cellNames.makesRegulations,
            filing.settings.makesRegulations ? regulationChoices.yes : regulationChoices.no,
          ] as const,
        ]),
    ...typed(
      Object.entries(filing.answers).filter(([field]) => !totals.has(field)),
      answerName,
    ),
    ...typed(Object.entries(filing.texts), textName),
    ...typed(Object.entries(filing.previous?.answers ?? {}), previousName),
  ];
};
