import { strToU8, zipSync } from 'fflate';
import { many } from './bomb-parts';

const cell = (attributes: string, value = '<text:p>1</text:p>'): string =>
  `<table:table-cell ${attributes}>${value}</table:table-cell>`;
const columns = (count: number): string => `table:number-columns-repeated="${count}"`;
const rows = (count: number, cells: string): string =>
  `<table:table-row table:number-rows-repeated="${count}">${cells}</table:table-row>`;

const ods = (tables: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });

const table = (content: string): Uint8Array => ods(`<table:table table:name="表">${content}</table:table>`);

/** What is too much in an .ods. */
export const odsBombs: Readonly<Record<string, () => Uint8Array>> = {
  'a row without end': () => table(rows(1, cell(columns(1e9)))),
  'a row whose length is written in entities': () =>
    table(rows(1, cell('table:number-columns-repeated="&#49;000000000"'))),
  'rows without end': () => table(rows(1e9, cell(''))),
  'rows and columns without end': () => table(rows(1e9, cell(columns(1e9)))),
  'formats without end': () => table(rows(1200, cell(`${columns(16_384)} table:style-name="a"`, ''))),
  'blank rows before a figure': () => table(rows(1e9, '') + rows(1, cell(''))),
  'blank cells before a figure': () => table(rows(1000, cell(columns(16_000), '') + cell(''))),
  'cells merged without end': () =>
    table(
      many(5000, () =>
        rows(1, cell('table:number-columns-spanned="16384" table:number-rows-spanned="1048576"').repeat(9)),
      ),
    ),
  'large sheets without end': () =>
    ods(
      many(3000, (at) => `<table:table table:name="${at}">${rows(1000, cell(columns(1000)))}</table:table>`),
    ),
  'sheets without end': () => ods(many(90_000, (at) => `<table:table table:name="${at}"/>`)),
  'cells without end': () => table(many(2000, () => rows(1, '<table:table-cell/>'.repeat(190) + cell('')))),
  'rows one by one without end': () => table('<table:table-row/>'.repeat(400_000)),
  'cells in cells': () =>
    table(rows(1, cell('', `${'<text:span>'.repeat(60_000)}${'</text:span>'.repeat(60_000)}`))),
  'spaces without end': () =>
    table(rows(1, cell('', `<text:p>${'<text:s text:c="99999999"/>'.repeat(20_000)}</text:p>`))),
};
