import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { allDivisions } from '../src/filing/divisions/all-divisions';
import { forms } from '../src/forms/index';
import { readNamedCells } from '../src/files/named-cells';
import { writeDrawing } from '../src/hosts/xlsx/write';
import type { Checked } from '../src/model/finding';
import type { Filing } from '../src/model/filing';
import { exporterFor, readAnswersJson, Session } from '../src/session/session';
import { readFiling } from '../src/workbook/read';
import { thisYear } from './support/filing-fixture';

/**
 * The golden filings: what `gouji check --format json` and `gouji report` make of each folder's answers.json.
 * `UPDATE_FILINGS=1 npx jest test/filings.test.ts` writes the expected files anew; read them before keeping them.
 */
const root = path.resolve(__dirname, 'filings');
const updates = process.env['UPDATE_FILINGS'] === '1';

const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What a file is expected to hold; while updating, it is made to. */
const expectedIn = (name: string, file: string, actual: string): string => {
  const place = path.join(root, name, file);
  if (updates) writeFileSync(place, actual);
  return existsSync(place) ? readFileSync(place, 'utf8') : '';
};

/**
 * Without suggestions, which depend on which figures are formulas; test/repair and test/rules hold them. Nor with the
 * equation of a finding, which is not printed.
 */
const withoutSuggestions = (checked: Checked): object => ({
  ...checked,
  findings: checked.findings.map((finding) => ({ ...finding, suggestions: undefined, equation: undefined })),
});
const asJson = (checked: Checked): string => `${JSON.stringify(withoutSuggestions(checked), null, 2)}\n`;

const asText = async (session: Session): Promise<string> =>
  String(await exporterFor('report.txt')!.write(session.composed()));

const reread = async (session: Session): Promise<Filing> => {
  const filing = readFiling(await readNamedCells(await writeDrawing(session.draw())), forms);
  if (typeof filing === 'string') throw new Error(filing);
  return filing;
};

/** In a workbook totals are formulas, so a wrong one is known to have been typed over its formula. */
const typedOver = '总计是手工填写的，已不是公式算出的数。';
const withoutTypedOver = (checked: Checked): Checked => ({
  ...checked,
  findings: checked.findings.map((finding) => ({
    ...finding,
    message: finding.message.replace(typedOver, ''),
  })),
});

describe.each(cases)('%s', (name) => {
  const filing = readAnswersJson(readFileSync(path.join(root, name, 'answers.json'), 'utf8'), forms);
  const session = new Session(filing, forms, thisYear, allDivisions);

  it('is named for its year', () => {
    expect(name).toMatch(filing.year === null ? /^\d{4}-/ : new RegExp(`^${filing.year}-`));
  });

  it('has the findings', () => {
    const actual = asJson(session.check());
    expect(actual).toBe(expectedIn(name, 'findings.json', actual));
  });

  it('has the report', async () => {
    const actual = await asText(session);
    expect(actual).toBe(expectedIn(name, 'report.txt', actual));
  });

  it('has the same findings and the same report once it was a workbook', async () => {
    const copy = new Session(await reread(session), forms, thisYear, allDivisions);
    expect(asJson(withoutTypedOver(copy.check()))).toBe(asJson(session.check()));
    expect(await asText(copy)).toBe(await asText(session));
  });
});
