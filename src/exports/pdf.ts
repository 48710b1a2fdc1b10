import { Fault } from '../model/fault';
import type { Composed, ExportOptions } from './exporter';

/**
 * The report as a PDF in the layout of the Word document. Fonts of official documents may not be passed on, so that it
 * is made where they are: by a program of the machine.
 * @throws Fault where there is none.
 */
export const exportPdf = async (
  composed: Composed,
  { makePdf, ...options }: ExportOptions = {},
): Promise<Uint8Array> => {
  if (!makePdf) throw new Fault('这里不能生成 PDF。请导出 Word 文档，用 Word 或 WPS 打开后另存为 PDF。');
  return makePdf({
    hasLetterhead: options.letterhead !== undefined,
    docx: async () => (await import('./docx')).exportDocx(composed, options),
    page: async () =>
      (await import('./html')).exportHtml(composed.report, await additionsOf(composed, options)),
  });
};

const additionsOf = async ({ filing }: Composed, { charts, signed, date }: ExportOptions) => ({
  ...(charts ? { charts } : {}),
  ...(signed ? { signature: (await import('./signature')).signatureOf(filing.body, date) } : {}),
});
