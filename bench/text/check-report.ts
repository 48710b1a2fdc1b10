import * as path from 'node:path';
import { loadDivisions } from '../../src/filing/divisions/load-divisions';
import { forms } from '../../src/forms/index';
import { importFile } from '../../src/imports/import-filing';
import type { Filing } from '../../src/model/filing';
import type { Finding, NotChecked } from '../../src/model/finding';
import { Session } from '../../src/session/session';
import { contentOf } from './content-of';

/** A report as `gouji check` judges it. */
export interface CheckedReport {
  readonly filing: Filing;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** The texts in which findings have their places. */
  readonly texts: Filing['texts'];
}

/** Imports and checks a file. @throws Fault where nothing of a report is in it. */
export const checkReport = async (folder: string, name: string, thisYear: number): Promise<CheckedReport> => {
  const divisions = await loadDivisions();
  const { filing } = await importFile(name, contentOf(path.join(folder, name)), forms, { divisions });
  const { checked, texts } = new Session(filing, forms, thisYear, divisions).examine();
  return { filing, findings: checked.findings, notChecked: checked.notChecked, texts };
};
