/** Writes small PDFs piece by piece, in the shapes that various programs give them. */

/** Fonts that are there: none is in the file itself. */
export const fonts = {
  /** Names its characters by an encoding of China's, as old programs do. */
  song: 'F1',
  /** Says of no drawing which character it is. */
  nameless: 'F2',
  /** Has drawings of two letters in one. */
  ligatures: 'F3',
  /** Says that the number of each drawing is that of its character, which may be so or not. */
  numbered: 'F4',
} as const;

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

/** In the height of a letter: those of ASCII are half as wide as others. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign < '\x7F' ? 0.5 : 1), 0);

/** A page that is being written. Places are as in PDF: from the lower left, in points. */
export class PdfPage {
  content = '';
  /** Other keys of the page, e.g. /Rotate 90. */
  keys = '';

  text(x: number, y: number, text: string, size = 10): this {
    return this.coded(x, y, hex(text), size);
  }

  /** Text by the codes of a font, four hexadecimal digits each. */
  coded(x: number, y: number, codes: string, size = 10, font: string = fonts.song): this {
    return this.add(`BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`);
  }

  /** The same, each sign by itself. */
  signs(x: number, y: number, text: string, size = 10): this {
    let at = x;
    for (const sign of text) {
      this.text(at, y, sign, size);
      at += widthOf(sign) * size;
    }
    return this;
  }

  line(x: number, y: number, toX: number, toY: number): this {
    return this.add(`${x} ${y} m ${toX} ${toY} l S`);
  }

  /** A line as Word draws it: a thin rectangle that is filled. */
  bar(x: number, y: number, toX: number, toY: number): this {
    return this.add(`${x - 0.25} ${y - 0.25} ${toX - x + 0.5} ${toY - y + 0.5} re f`);
  }

  add(operators: string): this {
    this.content += `${operators}\n`;
    return this;
  }
}

const size = '/MediaBox [0 0 595 842]';
const adobe = (ordering: string): string =>
  `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >>`;

const ligatureMap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfchar <01> <00660069> <02> <2F42> endbfchar
endcmap end end`;

/** An object with content, e.g. a picture or a box. @param keys what it says of itself */
export const stream = (content: string, keys = ''): string =>
  `<< ${keys} /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`;

/** What comes before the objects of the pages; the list of pages is the second. */
const fontObjects: readonly string[] = [
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light ${adobe('GB1')} /DW 1000 /W [1 95 500] >>`,
  `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Nameless /Encoding /Identity-H /DescendantFonts [6 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Nameless ${adobe('Identity')} /DW 500 >>`,
  `<< /Type /Font /Subtype /TrueType /BaseFont /BBBBBB+Serif /FirstChar 1 /LastChar 2 /Widths [500 1000] /ToUnicode 8 0 R >>`,
  stream(ligatureMap),
  `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Nameless /Encoding /Identity-H /ToUnicode /Identity-H /DescendantFonts [6 0 R] >>`,
];

/** The number of the first of further objects, by which pages name them. */
export const firstObject = 10;

/**
 * Puts pages together.
 * @param objects further ones
 * @param trailer what else the file says of itself
 */
export const pdfOf = (pages: readonly PdfPage[], objects: readonly string[] = [], trailer = ''): Buffer => {
  const first = 3 + fontObjects.length + objects.length;
  const resources = `/Resources << /Font << /F1 3 0 R /F2 5 0 R /F3 7 0 R /F4 9 0 R >> >>`;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] ${size} ${resources} >>`,
    ...fontObjects,
    ...objects,
    ...pages.flatMap(({ content, keys }, index) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${first + 2 * index + 1} 0 R ${keys} >>`,
      stream(content),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = all.map((object, index) => {
    const at = Buffer.byteLength(file);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = Buffer.byteLength(file);
  return Buffer.from(
    `${file}xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.join('')}` +
      `trailer << /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`,
  );
};
