import {
  adding,
  changing,
  everything,
  many,
  onEverySheet,
  renamed,
  row,
  sheet,
  together,
} from './bomb-parts';
import type { Bomb } from './bomb-parts';

const inSheet = (mark: string, xml: () => string): Bomb => adding(sheet, mark, xml);
const inRows = (xml: () => string): Bomb => inSheet('</sheetData>', xml);

const validation = (areas: string): string =>
  `<dataValidation type="whole" operator="greaterThanOrEqual" sqref="${areas}"><formula1>0</formula1></dataValidation>`;
const condition = (areas: string): string =>
  `<conditionalFormatting sqref="${areas}"><cfRule type="expression" priority="1"><formula>D5&lt;0</formula></cfRule></conditionalFormatting>`;
const wideColumn = '<col min="1" max="16384" width="9"/>';

/** What is too much on a sheet. */
export const sheetBombs: Readonly<Record<string, Bomb>> = {
  'a merge of everything': inSheet('</mergeCells>', () => '<mergeCell ref="AA1:XFD1048576"/>'),
  'a merge of everything, a thousand times': inSheet('</mergeCells>', () =>
    `<mergeCell ref="${everything}"/>`.repeat(1000),
  ),
  'merges without end': inSheet('</mergeCells>', () =>
    many(200_000, (at) => `<mergeCell ref="A${at + 99}:C${at + 99}"/>`),
  ),
  'a validation of everything': inSheet('</dataValidations>', () => validation(everything)),
  'a validation of 100,000 areas': inSheet('</dataValidations>', () =>
    validation(many(100_000, (at) => `A${at + 1}:B${at + 1} `)),
  ),
  'validations without end': inSheet('</dataValidations>', () => validation('D5:J29').repeat(60_000)),
  'conditions without end': inSheet('<dataValidations', () => condition('D5:J29').repeat(50_000)),
  'conditions on everything': inSheet('<dataValidations', () => condition(everything).repeat(500)),
  'a dimension of everything': changing(sheet, (xml) =>
    xml.replace(/<dimension[^>]*>/u, `<dimension ref="${everything}"/>`),
  ),
  'columns without end': inSheet('</cols>', () => wideColumn.repeat(20_000)),
  'columns without end on every sheet': onEverySheet('</cols>', () => wideColumn.repeat(9000)),
  'columns without end in a sheet by another name': together(
    inSheet('</cols>', () => wideColumn.repeat(20_000)),
    renamed(sheet, 'xl/worksheets/table.dat'),
  ),
  'columns that end nowhere': inSheet('</cols>', () => '<col min="2" max="1e9" hidden="1"/>'),
  'the last row': inRows(() => row(1_048_576, '<c r="A1048576" t="str"><v>1</v></c>')),
  'the last cell': inRows(() => row(1_048_576, '<c r="XFD1048576"><v>1</v></c>')),
  'the last cells, without addresses': inRows(() => row(1_048_576, '<c/><c><v>1</v></c>')),
  'an empty last cell': inRows(() => row(1_048_576, '<c r="XFD1048576" s="1"/>')),
  'empty last cells on every sheet': onEverySheet('</sheetData>', () =>
    row(1_048_576, '<c r="ZZ1048576" s="1"/>'),
  ),
  'far cells on every sheet': onEverySheet('</sheetData>', () => row(300, '<c r="XFD300"><v>1</v></c>')),
  'far cells in every row': inRows(() =>
    many(3000, (at) => row(100 + at, `<c r="XFD${100 + at}"><v>1</v></c>`)),
  ),
  'a row beyond all': inRows(() => row(1e15, '<c><v>1</v></c>')),
  'rows without end': inRows(() => many(150_000, (at) => `<row r="${at + 99}" ht="9" customHeight="1"/>`)),
  'cells with formats without end': inRows(() => many(3000, (at) => row(99 + at, '<c s="3"/>'.repeat(200)))),
  'cells without end': inRows(() => many(3000, (at) => row(99 + at, '<c><v>1</v></c>'.repeat(100)))),
  'cells with formulas without end': inRows(() =>
    many(3000, (at) => row(99 + at, '<c s="1"><f>A1</f></c>'.repeat(90))),
  ),
  'cells on all sheets together': onEverySheet('</sheetData>', () =>
    many(270, (at) => row(300 + at, '<c s="1"><v>1</v></c>'.repeat(94))),
  ),
  'a table of formats far down': inRows(() => many(5000, (at) => row(99 + at, '<c s="3"/>'.repeat(21)))),
  'empty cells without end': inRows(() => `<row r="100">${'<c/>'.repeat(1_500_000)}</row>`),
  'unknown tags without end': inSheet('<pageMargins', () => '<a/>'.repeat(1_800_000)),
  'far links': inSheet(
    '<pageMargins',
    () => `<hyperlinks>${many(3000, (at) => `<hyperlink ref="XFD${at + 99}" location="a"/>`)}</hyperlinks>`,
  ),
  'links without end': inSheet(
    '<pageMargins',
    () => `<hyperlinks>${many(100_000, (at) => `<hyperlink ref="A${at + 99}" location="a"/>`)}</hyperlinks>`,
  ),
  'XML of great depth': inSheet('<pageMargins', () => `${'<a>'.repeat(900_000)}${'</a>'.repeat(900_000)}`),
  'attributes without end': inSheet('<pageMargins', () => `<x ${many(400_000, (at) => `a${at}="1" `)}/>`),
  'breaks without end': inSheet(
    '</worksheet>',
    () => `<rowBreaks>${'<brk id="9"/>'.repeat(400_000)}</rowBreaks>`,
  ),
};
