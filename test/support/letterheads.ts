import { AlignmentType, Document, Header, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import type { FileChild, ISectionOptions, IStylesOptions } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** A red square of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** A placeholder cut into runs, as Word leaves it after some editing. */
export const placeholder = (name: string, size = 32): TextRun[] =>
  [`{{${name.slice(0, 1)}`, `${name.slice(1)}}`, '}'].map(
    (text) => new TextRun({ text, size, color: '1F3864' }),
  );

/** Where the title and the text go. */
export const titlePlace = new Paragraph({
  alignment: AlignmentType.CENTER,
  children: placeholder('标题', 44),
});
export const bodyPlace = new Paragraph({
  spacing: { line: 560, lineRule: 'exact' },
  indent: { firstLine: 640 },
  children: placeholder('正文', 30),
});
export const signaturePlaces = [
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun('{{ 落款 }}')] }),
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun('{{日期}}')] }),
];

/** An office's own paper: a red head, a picture, a document number, and places for the report. */
export const letterhead = (
  children: readonly FileChild[] = [titlePlace, bodyPlace, ...signaturePlaces],
  facts: { readonly styles?: IStylesOptions; readonly section?: Partial<ISectionOptions> } = {},
): Promise<Uint8Array> =>
  Packer.pack(
    new Document({
      ...(facts.styles ? { styles: facts.styles } : {}),
      sections: [
        {
          properties: { page: { margin: { left: 1800, right: 1800 } } },
          headers: {
            default: new Header({
              children: [
                new Paragraph({ children: [new TextRun({ text: '海滨县水利局文件', color: 'FF0000' })] }),
              ],
            }),
          },
          ...facts.section,
          children: [
            new Paragraph({
              children: [new ImageRun({ type: 'png', data: png, transformation: { width: 40, height: 40 } })],
            }),
            new Paragraph('海水公开〔2026〕1号'),
            ...children,
            new Paragraph('抄送：海滨县人民政府办公室'),
          ],
        },
      ],
    }),
    'uint8array',
  );

/** The same with other parts, or without some. */
export const withParts = (
  docx: Uint8Array,
  changes: Readonly<Record<string, string | Uint8Array | undefined>>,
): Uint8Array => {
  const parts = unzipSync(docx);
  for (const [path, text] of Object.entries(changes))
    if (text === undefined) delete parts[path];
    else parts[path] = typeof text === 'string' ? strToU8(text) : Uint8Array.from(text);
  return zipSync(parts);
};
