import { readPdf } from '../../../src/imports/sources/pdf/pdf-source';
import type { SourceBlock } from '../../../src/imports/source';
import { pdfOf, PdfPage } from '../../support/pdf-writer';

const edges = [72, 102, 172, 312, 372] as const;
const size = 8;

/** A cell from one edge to another, and the lines in it from its top down. */
type Box = readonly [from: number, to: number, y: number, toY: number, ...lines: readonly string[]];

const draw = (page: PdfPage, boxes: readonly Box[]): PdfPage => {
  for (const [from, to, y, toY, ...lines] of boxes) {
    const [left, right] = [edges[from]!, edges[to]!];
    page
      .line(left, y, right, y)
      .line(left, toY, right, toY)
      .line(left, y, left, toY)
      .line(right, y, right, toY);
    lines.forEach((line, index) => page.text(left + 4, y - 12 - index * 10, line, size));
  }
  return page;
};

/** A table of which a page ends in the middle of a row. @param figures what stands beside the row on each page */
const cutTable = (figures: readonly [string, string]): Buffer => {
  const rest = '的件数';
  const first = draw(new PdfPage(), [
    [0, 1, 160, 100, '三、'],
    [1, 3, 160, 130, '予以公开'],
    [3, 4, 160, 130, '4'],
    [1, 3, 130, 100, '部分公开（区分处理的，只计这一情形，不计其他情形）'],
    [3, 4, 130, 100, figures[0]],
  ]);
  const second = draw(new PdfPage(), [
    [0, 1, 760, 700, '办理'],
    [1, 3, 760, 730, rest],
    [3, 4, 760, 730, figures[1]],
    [1, 2, 730, 700, '不予公开'],
    [2, 3, 730, 700, '1.属于国家秘密'],
    [3, 4, 730, 700, '0'],
  ]);
  return pdfOf([first, second]);
};

const tableIn = (blocks: readonly SourceBlock[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.rows.map((row) => [...new Set(row)].map((cell) => cell?.text ?? ''))
      : [[block.text]],
  );

describe('a table of a PDF that a page ends in the middle of', () => {
  it.each([
    ['on the first page', ['2', '']],
    ['on the second page', ['', '2']],
  ] as const)('is one, with each row once: the figures of the row stand %s', async (_, figures) => {
    const { blocks } = await readPdf(cutTable(figures));
    expect(tableIn(blocks)).toEqual([
      ['三、办理', '予以公开', '4'],
      ['三、办理', '部分公开（区分处理的，只计这一情形，不计其他情形）的件数', '2'],
      ['', '不予公开', '1.属于国家秘密', '0'],
    ]);
  });

  it('keeps rows apart that have figures on both pages', async () => {
    const { blocks } = await readPdf(cutTable(['2', '3']));
    expect(tableIn(blocks)).toHaveLength(4);
  });
});
