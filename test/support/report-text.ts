import type { Table, TableCell } from '../../src/model/table';
import type { Answer } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import type { Form } from '../../src/model/form';
import { fieldsOf } from '../../src/model/form';

/** The words of a made-up report; no figure of the tables is in them. */
export const paragraphs = {
  title: '海滨县水利局2025年政府信息公开工作年度报告',
  preface: '本报告根据有关规定编制，所列数据的统计期限自2025年1月1日起至12月31日止。',
  disclosure: '我局坚持把公开贯穿工作全过程，通过网站和公示栏发布各类水利信息。',
  onRequest: '我局明确专人受理申请，建立登记、审核、答复的流程。',
  management: '我局严格执行发布前的审核，定期清理目录。',
  platform: '我局做好网站专栏的维护，方便群众查阅。',
  supervision: '我局把公开工作纳入年度考核，开展培训。',
  problems: '一是解读的形式还不够多样；二是经办人员变动较大。下一步，我局将加强培训，丰富解读形式。',
  processingFee: '本年度没有收取信息处理费。',
};

/** Keys of the texts that an import finds again. */
export const slots = [
  ...['preface', 'disclosure', 'onRequest', 'management', 'platform', 'supervision'],
  ...['problems', 'processingFee'],
] as const;

export const shown = (answer: Answer | undefined): string => (answer == null ? '' : String(answer));

/** Statutory tables by number. */
export const tableOf = (form: Form, number: number): Table =>
  form.tables.find((table) => table.statutory && table.number === number)!;

/** What stands in a cell of a filled table. */
export const textIn = (cell: TableCell, { answers }: Filing): string =>
  cell.field ? shown(answers[cell.field.name]) : (cell.text ?? '');

/** The cells of a table by row, each where it begins. */
export const rowsOf = (table: Table): readonly (readonly TableCell[])[] =>
  Array.from({ length: table.height }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).sort((one, other) => one.column - other.column),
  );

/** A whole report as lines, its tables drawn by `draw`. */
export const reportLines = (
  form: Form,
  filing: Filing,
  draw: (table: Table, filing: Filing) => readonly string[],
  headingEnd = '',
): readonly string[] => [
  paragraphs.title,
  paragraphs.preface,
  '一、总体情况',
  `（一）主动公开${headingEnd}`,
  paragraphs.disclosure,
  `（二）依申请公开${headingEnd}`,
  paragraphs.onRequest,
  `（三）政府信息管理${headingEnd}`,
  paragraphs.management,
  `（四）政府信息公开平台建设${headingEnd}`,
  paragraphs.platform,
  `（五）监督保障${headingEnd}`,
  paragraphs.supervision,
  '二、主动公开政府信息情况',
  ...draw(tableOf(form, 2), filing),
  '三、收到和处理政府信息公开申请情况',
  ...draw(tableOf(form, 3), filing),
  '四、政府信息公开行政复议、行政诉讼情况',
  ...draw(tableOf(form, 4), filing),
  '五、存在的主要问题及改进情况',
  paragraphs.problems,
  '六、其他需要报告的事项',
  paragraphs.processingFee,
];

type Draw = (table: Table, filing: Filing) => readonly string[];

/** Words of a label broken after `width` characters, as a PDF breaks them. */
const broken = (text: string, width: number): readonly string[] =>
  text.length <= width ? [text] : [text.slice(0, width), ...broken(text.slice(width), width)];

/** Shapes in which the edges of cells or the spaces between figures can be seen. */
export const clearShapes: Readonly<Record<string, Draw>> = {
  'rows with bars': (table, filing) =>
    rowsOf(table).map((row) => row.map((cell) => textIn(cell, filing)).join(' | ')),
  'rows with bars around them': (table, filing) =>
    rowsOf(table).map((row) => `| ${row.map((cell) => textIn(cell, filing)).join(' | ')} |`),
  'tab rows': (table, filing) =>
    rowsOf(table).map((row) => row.map((cell) => textIn(cell, filing)).join('\t')),
  'one cell a line with bars': (table, filing) =>
    rowsOf(table).flatMap((row) => ['|', ...row.map((cell) => `${textIn(cell, filing)} |`)]),
  'one cell a line': (table, filing) =>
    rowsOf(table).flatMap((row) => row.flatMap((cell) => ['', textIn(cell, filing)])),
  'columns of a PDF': (table, filing) =>
    rowsOf(table).flatMap((row, index) => {
      const figures = row.filter((cell) => cell.field).map((cell) => textIn(cell, filing));
      const labels = row.filter((cell) => !cell.field).map((cell) => textIn(cell, filing));
      const [first = '', ...rest] = broken(labels.at(-1) ?? '', 14);
      if (figures.length === 0) return [labels.join('        ')];
      const page = index === 9 ? ['', '                 - 3 -', ''] : [];
      return [
        ...page,
        ...labels.slice(0, -1).flatMap((label) => [...label]),
        `    ${first}      ${figures.join('      ')}`,
        ...rest.map((each) => `    ${each}`),
      ];
    }),
};

/** Everything run together, with the items' numbers right behind the figures before them. */
export const runTogether = (form: Form, filing: Filing): string =>
  reportLines(
    form,
    filing,
    (table) => [
      rowsOf(table)
        .flatMap((row) => row.map((cell) => textIn(cell, filing)))
        .join(''),
    ],
    '方面。',
  ).join('');

/** Fields of an import that differ from what was printed: a figure that was not there, or another one. */
export const wrongFields = (form: Form, read: Filing, printed: Filing): readonly string[] =>
  fieldsOf(form)
    .map(({ name }) => name)
    .filter((name) => {
      const answer = read.answers[name];
      return answer != null && shown(answer) !== shown(printed.answers[name]);
    });

/** Fields that were printed and not read. */
export const missingFields = (form: Form, read: Filing, printed: Filing): readonly string[] =>
  fieldsOf(form)
    .map(({ name }) => name)
    .filter((name) => read.answers[name] == null && shown(printed.answers[name]) !== '');
