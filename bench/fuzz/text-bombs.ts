import { strToU8, zipSync } from 'fflate';

/** A file that asks for far more than any report has. */
export interface NamedBomb {
  readonly name: string;
  readonly make: () => Uint8Array;
}

const word = (body: string): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    },
    { level: 1 },
  );

const cellOf = (text: string): string => `<table><tr><td>予以公开</td><td>${text}</td></tr></table>`;
const wordCell = '<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>';
const nested = (open: string, close: string, times: number): string =>
  open.repeat(times) + close.repeat(times);

const texts: Readonly<Record<string, () => string>> = {
  'lines of one row': () => '予以公开 1\n'.repeat(100_000),
  'numbers of headings': () => '（一）'.repeat(130_000),
  'a long text': () => '全年主动公开政府信息12条。'.repeat(300_000),
  'figures on lines of their own': () => '三、收到和处理政府信息公开申请情况\n' + '1\n'.repeat(90_000),
  'figures in one line': () => `（一）予以公开 ${'1 '.repeat(90_000)}`,
  tabs: () => `予以公开${'\t1'.repeat(90_000)}`,
  spaces: () => `予以公开${' '.repeat(190_000)}1`,
  headings: () => '一、总体情况\n二、主动公开政府信息情况\n'.repeat(9000),
  ligatures: () => '\uFDFA'.repeat(100_000),
  'marks of a table': () => '|'.repeat(190_000),
  'rows of a table': () => '| 予以公开 | 1 | 2 |\n'.repeat(9000),
  titles: () => '海滨县水利局2025年政府信息公开工作年度报告\n'.repeat(8000),
  years: () => '2025年'.repeat(35_000),
  brackets: () => nested('（', '）', 95_000),
};

const pages: Readonly<Record<string, () => string>> = {
  'digits in a cell': () => cellOf('1 '.repeat(300_000)),
  'tags in tags': () => nested('<div>', '</div>', 100_000),
  'tables in tables': () => nested('<table><tr><td>', '</td></tr></table>', 20_000),
  'empty tables': () => '<table></table>'.repeat(50_000),
  'spans without end': () =>
    `<table>${'<tr><td colspan=1000000000 rowspan=1000000000>1</td></tr>'.repeat(1000)}</table>`,
  'cells without end': () => `<table><tr>${'<td>1</td>'.repeat(100_000)}</tr></table>`,
  'rows without end': () => `<table>${'<tr><td>予以公开</td><td>1</td></tr>'.repeat(50_000)}</table>`,
  'heads without end': () =>
    `<table>${'<tr><td>自然人<td>商业企业<td>科研机构</tr><tr><td>0<td>0</tr>'.repeat(9000)}</table>`,
  'attributes without end': () => `<td ${'a=1 '.repeat(200_000)}>`,
  'one long attribute': () => `<td style="${'x'.repeat(4_000_000)}">`,
  'unclosed formats': () => `<p>${'<b><i>'.repeat(50_000)}`,
  entities: () => cellOf('&#49;'.repeat(100_000)),
};

const documents: Readonly<Record<string, () => string>> = {
  'tables in tables': () => nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 20_000),
  'runs without end': () => `<w:p>${'<w:r><w:t>1</w:t></w:r>'.repeat(150_000)}</w:p>`,
  'cells without end': () => `<w:tbl><w:tr>${wordCell.repeat(60_000)}</w:tr></w:tbl>`,
  'spans without end': () =>
    `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr>`.repeat(5000)}</w:tbl>`,
  'merged downwards without end': () =>
    `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>`.repeat(30_000)}</w:tbl>`,
  'paragraphs without end': () => '<w:p/>'.repeat(300_000),
};

const data: Readonly<Record<string, () => string>> = {
  'answers in lists in lists': () => `{"form":"2021","answers":${nested('[', ']', 100_000)}}`,
  'unknown answers': () =>
    JSON.stringify({
      form: '2021',
      answers: Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [at, 1])),
    }),
  'a long key': () => JSON.stringify({ form: '2021', answers: { ['x'.repeat(4_000_000)]: 1 } }),
  'a long text': () => JSON.stringify({ form: '2021', texts: { problems: '其中1件。'.repeat(800_000) } }),
};

const named = (
  extension: string,
  contents: Readonly<Record<string, () => string>>,
  toBytes: (content: string) => Uint8Array = strToU8,
): [string, NamedBomb][] =>
  Object.entries(contents).map(([what, content]) => [
    `${extension}: ${what}`,
    { name: `a.${extension}`, make: () => toBytes(content()) },
  ]);

/** Texts, pages, documents and answers that ask for far more than any report has, by what they have too much of. */
export const textBombs: ReadonlyMap<string, NamedBomb> = new Map([
  ...named('txt', texts),
  ...named('html', pages),
  ...named('docx', documents, word),
  ...named('csv', { rows: () => '予以公开,1,2\n'.repeat(90_000), columns: () => '1,'.repeat(90_000) }),
  ...named('json', data),
]);
