import { damagedFile } from '../../../files/bounds';
import { Fault } from '../../../model/fault';
import { matrixOf } from './matrix';
import type { PageMarks } from './page-marks';
import { openPdf, OPS } from './pdfjs';
import type { PDFDocumentProxy, PDFPageProxy } from './pdfjs';
import { PageReader } from './read-page';
import type { PageFont } from './text-state';
import { uprightPages } from './upright';

export const tooMuch = 'PDF 内容过多，不像年度报告，已停止读取。请只保留年度报告的几页，另存后再试。';
const locked = 'PDF 设有打开密码。请打开后另存为不带密码的 PDF，或者复制全文后粘贴导入。';

/** A long report has 60 pages; 400 of them may be a yearbook. */
const mostPages = 200;
/** In bytes, for all that is unpacked: fonts, and the pages themselves. */
const mostBytes = 96 * 1024 * 1024;
/** A page with tables has some thousand. */
const mostOperators = 1_500_000;
/** Signs and lines. */
const mostMarks = 600_000;
/** In milliseconds, for all pages together. */
const longest = 4500;

/** What a file may take; once there is too much of anything, there is no way on. */
class Room {
  private isUp = false;
  private bytes = mostBytes;
  private operators = mostOperators;
  private marks = mostMarks;
  private readonly ends = Date.now() + longest;

  readonly takeBytes = (count: number): void => this.check((this.bytes -= count));
  readonly takeOperators = (count: number): void => this.check((this.operators -= count));
  readonly takeMarks = (count: number): void => this.check((this.marks -= count));

  private check(left: number): void {
    if (left < 0 || Date.now() > this.ends) this.isUp = true;
    this.refuse();
  }

  /** @throws Fault where there was too much: pdf.js itself goes on after some errors. */
  refuse(): void {
    if (this.isUp) throw new Fault(tooMuch);
  }
}

const names = new Map(Object.entries(OPS).map(([name, number]) => [number, name]));

const readPage = async (page: PDFPageProxy, room: Room): Promise<readonly PageMarks[]> => {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  // No notes, stamps and fields that are laid over it.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  room.refuse();
  const fonts = new Map<string, PageFont | undefined>();
  const fontOf = (name: string): PageFont | undefined => {
    if (!fonts.has(name))
      fonts.set(name, page.commonObjs.has(name) ? (page.commonObjs.get(name) as PageFont) : undefined);
    return fonts.get(name);
  };
  const reader = new PageReader(matrixOf(transform), fontOf, room.takeMarks);
  fnArray.forEach((operator, index) =>
    reader.follow(names.get(operator) ?? '', argsArray[index] as readonly unknown[] | null),
  );
  page.cleanup();
  return uprightPages(reader, { width, height });
};

const titleOf = async (document: PDFDocumentProxy): Promise<string | undefined> => {
  const { info } = await document.getMetadata();
  const title = (info as { readonly Title?: unknown }).Title;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
};

/** Reads what is on each page of a PDF, and what it calls itself. @throws Fault */
export const readPages = async (
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly PageMarks[]; readonly title: string | undefined }> => {
  const room = new Room();
  const { task, close } = openPdf(bytes, room);
  const late = setTimeout(() => void task.destroy(), longest);
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new Fault(tooMuch);
    const pages: PageMarks[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      room.takeMarks(0);
      pages.push(...(await readPage(await document.getPage(number), room)));
    }
    return { pages, title: await titleOf(document) };
  } catch (error) {
    if (error instanceof Fault) throw error;
    room.takeMarks(0);
    const { name } = error as Error;
    throw new Fault(name === 'PasswordException' ? locked : damagedFile, { cause: error });
  } finally {
    clearTimeout(late);
    await close();
  }
};
