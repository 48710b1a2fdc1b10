import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { writeOds } from 'hucre/ods';
import { exporters } from '../../src/exports/index';
import { formOf } from '../../src/filing/known-forms';
import { forms } from '../../src/forms/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import type { Answers } from '../../src/model/answer';
import { plainSheets } from '../../src/files/read-workbook-file';
import { readAnswersJson, Session } from '../../src/session/session';
import { openReport } from '../../src/session/import/open-report';
import { docxOf, markups, pageOf } from '../../test/support/report-files';
import { plainHabits, reportPdf } from '../../test/support/report-pdf';

/** A sound file, which inputs are changed copies of. */
export interface BaseFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it says, where it says so in full. */
  readonly answers?: Answers;
}

const samples = [
  '2022-investment-zone',
  '2025-county-government',
  '2025-careless-texts',
  '2022-form-of-2019',
];

const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

/** The same as a file of another kind; none where LibreOffice is not installed. */
const savedAs = (format: string, { name, bytes }: BaseFile, folder: string): BaseFile[] => {
  const from = path.join(folder, name);
  const to = from.replace(/\w+$/u, format);
  if (!existsSync(to)) {
    writeFileSync(from, bytes);
    spawnSync('soffice', ['--headless', '--norestore', '--convert-to', format, '--outdir', folder, from]);
  }
  return existsSync(to) ? [{ name: path.basename(to), bytes: readFileSync(to) }] : [];
};

/**
 * Sound files of every kind that can be imported, made of the sample filings.
 * @param folder where files that take long to make are kept.
 */
export const makeBaseFiles = async (folder: string): Promise<readonly BaseFile[]> => {
  mkdirSync(folder, { recursive: true });
  const files: BaseFile[] = [];
  for (const sample of samples) {
    const json = readFileSync(path.resolve('test/filings', sample, 'answers.json'), 'utf8');
    const filing = readAnswersJson(json, forms);
    const session = new Session(filing, forms, 2026);
    const form = formOf(forms, filing.form);
    files.push({ name: 'base.json', bytes: Buffer.from(json) });
    for (const exporter of exporters) {
      const content = await exporter.write(session.composed());
      files.push({ name: `base${exporter.extension}`, bytes: toBytes(content) });
    }
    for (const markup of Object.values(markups))
      files.push({ name: 'base.html', bytes: Buffer.from(pageOf(form, filing, markup)) });
    files.push({ name: 'base.docx', bytes: docxOf(form, filing) });
    files.push({ name: 'base.pdf', bytes: reportPdf(form, filing, plainHabits) });
    const xlsx = await writeDrawing(session.draw());
    files.push({ name: 'base.xlsx', bytes: xlsx });
    const sheets = plainSheets(await readXlsx(xlsx)).map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => [...row]),
    }));
    files.push({ name: 'base.ods', bytes: await writeOds({ sheets }) });
    if (sample === samples[0]) {
      files.push(...savedAs('xls', { name: 'base.xlsx', bytes: xlsx }, folder));
      // LibreOffice packs what is in a PDF, and puts its fonts along.
      files.push(...savedAs('pdf', { name: 'office.docx', bytes: docxOf(form, filing) }, folder));
    }
  }
  return Promise.all(files.map(withAnswers));
};

/** The figures that are read in a sound file. */
const withAnswers = async (file: BaseFile): Promise<BaseFile> => ({
  ...file,
  answers: (await openReport(file.name, file.bytes, forms)).filing.answers,
});
