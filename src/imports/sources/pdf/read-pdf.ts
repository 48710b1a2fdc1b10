import { damagedFile } from '../../../files/bounds';
import { Fault } from '../../../model/fault';
import { matrixOf } from './matrix';
import type { PageMarks } from './page-marks';
import { openPdf, OPS } from './pdfjs';
import type { PDFDocumentProxy, PDFPageProxy } from './pdfjs';
import { PageReader } from './read-page';
import type { PageFont } from './text-state';
import { longest, Room, tooMuch } from './room';
import { uprightPages } from './upright';

const locked = 'PDF 设有打开密码。请打开后另存为不带密码的 PDF，或者复制全文后粘贴导入。';

/** A long report has 60 pages; 400 of them may be a yearbook. */
const mostPages = 200;
const names = new Map(Object.entries(OPS).map(([name, number]) => [number, name]));

/** The fonts of a page by their names. They come by themselves, a moment after the page that names them. */
const fontsOf = async (
  page: PDFPageProxy,
  names: ReadonlySet<string>,
  end: Promise<never>,
): Promise<ReadonlyMap<string, PageFont>> => {
  const fonts = new Map<string, PageFont>();
  for (const name of names) {
    const come = new Promise<unknown>((resolve) => void page.commonObjs.get(name, resolve));
    const font = await Promise.race([come, end]);
    // Of one that cannot be read comes what is wrong with it, in words.
    if (typeof font === 'object' && font !== null) fonts.set(name, font as PageFont);
  }
  return fonts;
};

const readPage = async (
  page: PDFPageProxy,
  room: Room,
  end: Promise<never>,
): Promise<readonly PageMarks[]> => {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  // No notes, stamps and fields that are laid over it.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  room.refuse();
  const needed = argsArray.flatMap((given, index) =>
    fnArray[index] === OPS.dependency ? (given as readonly string[]) : [],
  );
  const common = new Set(needed.filter((name) => name.startsWith('g_') && !name.includes('_path_')));
  const fonts = await fontsOf(page, common, end);
  const reader = new PageReader(matrixOf(transform), fonts, room.takeMarks);
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
  const { task, close } = openPdf(bytes, room.bounds);
  let late: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    late = setTimeout(() => {
      void task.destroy();
      reject(new Fault(tooMuch));
    }, longest);
  });
  end.catch(() => undefined);
  try {
    const document = await Promise.race([task.promise, end]);
    if (document.numPages > mostPages) throw new Fault(tooMuch);
    const pages: PageMarks[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      room.beginPage();
      const page = await Promise.race([document.getPage(number), end]);
      pages.push(...(await Promise.race([readPage(page, room, end), end])));
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
