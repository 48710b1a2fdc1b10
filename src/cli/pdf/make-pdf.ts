import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '../../model/fault';
import type { Printable } from '../../session/session';
import { findPrograms } from './find-programs';
import type { Converter, Program } from './find-programs';
import { runProgram } from './run-program';

const otherWay = '也可以先生成 .docx 报告，用 Word 或 WPS 打开后另存为 PDF。';

/** What LibreOffice leaves out unless it is asked: the structure that screen readers read, and bookmarks. */
const officeOptions = JSON.stringify(
  Object.fromEntries(
    ['UseTaggedPDF', 'ExportBookmarks'].map((name) => [name, { type: 'boolean', value: 'true' }]),
  ),
);

/** Browsers before this one print no page numbers. */
const firstWithPageNumbers = 131;

/** Has a program write 报告.pdf into a folder; nothing of its own settings is touched. */
const converters: Readonly<
  Record<Converter, (file: string, folder: string, of: Printable) => Promise<boolean>>
> = {
  office: async (file, folder, printable) => {
    const document = path.join(folder, 'report.docx');
    await writeFile(document, await printable.docx());
    // One that runs already under the same settings would take the job, and may not do it.
    const settings = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'settings')).href}`;
    const filter = `pdf:writer_pdf_Export:${officeOptions}`;
    const quietly = ['--headless', '--norestore', '--nolockcheck'];
    return runProgram(file, [settings, ...quietly, '--convert-to', filter, '--outdir', folder, document]);
  },
  browser: async (file, folder, printable) => {
    const page = path.join(folder, 'report.html');
    await writeFile(page, await printable.page());
    const isRoot = process.getuid?.() === 0;
    return runProgram(file, [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-extensions',
      '--disable-sync',
      // The administrator of a Linux machine gets no browser otherwise; the page is ours, and has no script.
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${path.join(folder, 'settings')}`,
      '--no-pdf-header-footer',
      '--print-to-pdf-no-header',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${path.join(folder, 'report.pdf')}`,
      pathToFileURL(page).href,
    ]);
  },
};

/** The PDF that a program makes; nothing where it does not. */
const madeBy = async ({ kind, file }: Program, printable: Printable): Promise<Uint8Array | undefined> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gouji-pdf-'));
  try {
    if (!(await converters[kind](file, folder, printable))) return undefined;
    // LibreOffice without its Writer ends well, too, and writes nothing.
    return await readFile(path.join(folder, 'report.pdf')).catch(() => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const lacksPageNumbers = (pdf: Uint8Array): boolean => {
  const version = /Skia\/PDF m(\d+)/u.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  return version !== undefined && Number(version) < firstWithPageNumbers;
};

/**
 * Has a PDF made by a program of this machine.
 * @param tell is told of what the PDF lacks, in the clerk's words.
 * @throws Fault where no program can do it.
 */
export const makePdf = async (printable: Printable, tell: (words: string) => void): Promise<Uint8Array> => {
  const programs = await findPrograms();
  const fitting = programs.filter(({ kind }) => kind === 'office' || !printable.hasLetterhead);
  for (const program of fitting) {
    const pdf = await madeBy(program, printable);
    if (!pdf) continue;
    if (lacksPageNumbers(pdf)) tell('这台电脑的浏览器版本较旧，PDF 里没有页码');
    return pdf;
  }
  if (fitting.length > 0) throw new Fault(`这台电脑上的程序没能生成 PDF。请再试一次；${otherWay}`);
  throw new Fault(
    printable.hasLetterhead
      ? `套用信头的 PDF 要用 LibreOffice 生成，这台电脑上没有找到。请安装后再试；${otherWay}`
      : `生成 PDF 要用 LibreOffice，或者 Edge、Chrome 浏览器，这台电脑上没有找到。请安装后再试；${otherWay}`,
  );
};
