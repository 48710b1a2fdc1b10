import fc from 'fast-check';
import { blankFiling } from '../../../src/filing/blank-filing';
import type { CellArea } from '../../../src/model/drawing';
import { copyBlock } from '../../../src/session/tables/copy-block';
import { fitBlock } from '../../../src/session/tables/fit-block';
import { readBlock } from '../../../src/session/tables/read-clipboard';
import { isField } from '../../../src/session/tables/sheet-cells';
import type { SheetCell } from '../../../src/session/tables/sheet-cells';
import { sheetsOf } from './sheets';

const sheets = sheetsOf(blankFiling('2021', { year: 2025 }));

const isIn = (inner: CellArea, outer: CellArea): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

const figure = fc.oneof(fc.nat(99_999).map(String), fc.constantFrom('', '/', '3.5', '12件', '-3'));
const words = fc
  .string({ unit: fc.constantFrom('甲', '乙', 'a', '1', ' ', '　', '\n', '"', '<', '&', '>'), maxLength: 12 })
  .filter((text) => text.trim() !== '' && !/^\n|\n$|^\s+$/mu.test(text));

/** An area of a sheet, and what is seen in each of its cells. */
const copied = fc.constantFrom(...sheets.values()).chain((cells) => {
  const [bottom, right] = [
    Math.max(...cells.map(({ area }) => area.row + area.rows)),
    Math.max(...cells.map(({ area }) => area.column + area.columns)),
  ];
  const edges = (end: number) =>
    fc
      .tuple(fc.nat(end - 1), fc.nat(end - 1))
      .map(([a, b]) => [Math.min(a, b), Math.abs(a - b) + 1] as const);
  const seen = ({ content, style, ...cell }: SheetCell): fc.Arbitrary<string> =>
    isField({ content, style, ...cell })
      ? style.format === '@'
        ? words
        : figure
      : fc.constant(String(('value' in content ? content.value : content.result) ?? ''));
  return fc.record({
    cells: fc.constant(cells),
    area: fc
      .tuple(edges(bottom), edges(right))
      .map(([[row, rows], [column, columns]]): CellArea => ({ row, column, rows, columns })),
    texts: fc.tuple(...cells.map(seen)).map((all) => new Map(cells.map((cell, at) => [cell, all[at]!]))),
  });
});

it('gives every cell and every field back what was copied from it', () => {
  let fitted = 0;
  fc.assert(
    fc.property(copied, fc.boolean(), ({ cells, area, texts }, asText) => {
      const { html, text } = copyBlock(cells, area, (cell) => texts.get(cell)!);
      const block = readBlock(asText ? { html: '', text } : { html, text });
      if (!block) return;
      const inside = cells.filter((cell) => isIn(cell.area, area));
      for (const cell of inside) {
        const { row, column } = cell.area;
        expect(block[0]![row - area.row]![column - area.column]?.text).toBe(texts.get(cell));
      }
      const own = inside.filter((cell) => isField(cell) && texts.get(cell) !== '');
      const pasted = fitBlock(cells, area, block);
      const values = pasted.kind === 'fits' ? pasted.values.filter((value) => value.text !== '') : [];
      expect(new Map(values.map((value) => [value.name, value.text]))).toEqual(
        new Map(own.map((cell) => [cell.name!, texts.get(cell)!])),
      );
      fitted += values.length;
    }),
    { numRuns: 300 },
  );
  expect(fitted).toBeGreaterThan(500);
});

it('copies the look of the cells for Word, WPS and Excel', () => {
  const area = { row: 6, column: 1, rows: 2, columns: 3 };
  const { html, text } = copyBlock(sheets.get('二、主动公开')!, area, ({ name, content }) =>
    name === undefined && 'value' in content ? `${content.value}` : '1\n2',
  );
  const look = (fill: string, rest: string) =>
    `font-family:宋体;font-size:10.5pt;${rest}background:#${fill};border:.5pt solid #000000;text-align:center;vertical-align:middle`;
  expect(html).toBe(
    '<table style="border-collapse:collapse"><tbody>' +
      `<tr><td colspan="3" style="${look('EAF1F8', 'font-weight:bold;')}">本年处理决定数量</td></tr>` +
      `<tr><td colspan="3" style="${look('FFF8E1', '')};mso-number-format:General">1<br style="mso-data-placement:same-cell">2</td></tr>` +
      '</tbody></table>',
  );
  expect(text).toBe('本年处理决定数量\t\t\r\n"1\n2"\t\t\r\n');
});
