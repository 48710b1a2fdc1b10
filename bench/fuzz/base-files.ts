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
import type { Filing } from '../../src/model/filing';
import type { Form } from '../../src/model/form';
import { plainSheets } from '../../src/files/read-workbook-file';
import { readAnswersJson, Session } from '../../src/session/session';
import { openReport } from '../../src/session/import/open-report';
import { sheetsAsXml } from '../../test/support/excel-xml';
import { docOfReport } from '../../test/support/old-word/doc-writer';
import { rtfOfReport } from '../../test/support/old-word/rtf-writer';
import { documentIn, flatWord, mhtOfPage } from '../../test/support/old-word/wrapped';
import { docxOf, markups, pageOf, sheetsOf } from '../../test/support/report-files';
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

/** The same file in an older format; none where LibreOffice is not installed. */
const saved = (bytes: Uint8Array, folder: string, from: string, to: string): BaseFile[] => {
  const [given, made] = [from, to].map((ending) => path.join(folder, `base.${ending}`)) as [string, string];
  if (!existsSync(made)) {
    writeFileSync(given, bytes);
    spawnSync('soffice', ['--headless', '--norestore', '--convert-to', to, '--outdir', folder, given]);
  }
  return existsSync(made) ? [{ name: `base.${to}`, bytes: readFileSync(made) }] : [];
};

/** A report under the heads and in the containers of older programs. */
const oldFiles = (form: Form, filing: Filing): BaseFile[] => [
  { name: 'base.doc', bytes: docOfReport(form, filing) },
  { name: 'base.rtf', bytes: rtfOfReport(form, filing) },
  { name: 'base.mht', bytes: mhtOfPage(pageOf(form, filing)) },
  { name: 'base.xml', bytes: flatWord(documentIn(docxOf(form, filing))) },
  { name: 'base.xml', bytes: sheetsAsXml(sheetsOf(form, filing, true)) },
];

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
      // A door brings along what makes these.
      if (exporter.isPrinted) continue;
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
    files.push(...oldFiles(form, filing));
    if (sample !== samples[0]) continue;
    files.push(...saved(xlsx, folder, 'xlsx', 'xls'));
    const docx = files.find(({ name }) => name === 'base.docx')!.bytes;
    // LibreOffice packs what is in a PDF, and puts its fonts along.
    for (const ending of ['doc', 'rtf', 'odt', 'pdf']) files.push(...saved(docx, folder, 'docx', ending));
  }
  return Promise.all(files.map(withAnswers));
};

/** The figures that are read in a sound file. */
const withAnswers = async (file: BaseFile): Promise<BaseFile> => ({
  ...file,
  answers: (await openReport(file.name, file.bytes, forms)).filing.answers,
});
