import { bodyKinds } from '../model/filing';
import type { Filing } from '../model/filing';
import type { CellArea, CellContent, FormulaContent, Style } from '../model/drawing';
import type { Form } from '../model/form';
import { formerLine } from './former-options';
import { formerVersion } from './layouts';
import type { Layout } from './layouts';
import {
  blanksAsZero,
  blanksMustBeFilled,
  cellNames,
  kindLabels,
  layoutVersion,
  regulationChoices,
  textName,
} from './names';
import { cellAt, SheetBuilder } from './sheet-builder';
import type { DrawnSheet } from './sheet-builder';
import { styles } from './styles';

interface Entry {
  readonly label: string;
  readonly name?: string;
  readonly content: CellContent;
  /** That of what the clerk fills in where left out. */
  readonly style?: Style;
  readonly hint: string;
  /** What may be chosen. */
  readonly choices?: readonly string[];
}

export const coverSheet = '封面';

const regulationChoice = ({ settings: { makesRegulations } }: Filing): string =>
  makesRegulations === undefined
    ? regulationChoices.unknown
    : makesRegulations
      ? regulationChoices.yes
      : regulationChoices.no;

/** The period that a year's report covers, as a formula. */
export const periodOf = (year: number | null): FormulaContent => ({
  formula: `IF(ISNUMBER(${cellNames.year}),${cellNames.year}&"年1月1日至"&${cellNames.year}&"年12月31日","")`,
  result: year === null ? '' : `${year}年1月1日至${year}年12月31日`,
});

const entriesOf = (form: Form, filing: Filing, status: CellContent, layout: Layout): readonly Entry[] => [
  {
    label: '机关名称',
    name: cellNames.body,
    content: { value: filing.body || null },
    hint: '写全称，用于报告标题。',
  },
  {
    label: '自称',
    name: cellNames.self,
    content: { value: filing.self || null },
    hint: '报告正文中的自称：我局、我委、我办、本机关等。',
  },
  {
    label: '报告年度',
    name: cellNames.year,
    content: { value: filing.year },
    style: styles.year,
    hint: '四位数的年份，如 2025。',
  },
  {
    label: '机关类型',
    name: cellNames.kind,
    content: { value: bodyKinds[filing.settings.kind] },
    hint: '点击单元格，从下拉列表中选择。',
    choices: kindLabels,
  },
  {
    label: '空白格',
    name: cellNames.blanks,
    content: { value: filing.settings.blanks === 'zero' ? blanksAsZero : blanksMustBeFilled },
    hint: '表二至表四中的空白格：必须填写，或者按 0 计算。',
    choices: [blanksMustBeFilled, blanksAsZero],
  },
  {
    label: '能否制定规章',
    name: cellNames.makesRegulations,
    content: { value: regulationChoice(filing) },
    hint: '国务院部门、省级和设区的市级政府等可以制定规章，其他机关不能。',
    choices: Object.values(regulationChoices),
  },
  {
    label: '统计期限',
    content: periodOf(filing.year),
    style: styles.leftCell,
    hint: '由报告年度自动得出。',
  },
  {
    label: '联系方式',
    name: cellNames.contact,
    content: { value: filing.texts['contact'] ?? null },
    hint: '地址、邮编、电话，写入报告开头；可以留空。',
  },
  {
    label: '报告开头',
    name: textName('preface'),
    content: { value: filing.texts['preface'] ?? null },
    hint: '第一章之前的说明；留空时自动生成。',
  },
  ...(layout === 'current'
    ? []
    : [
        {
          label: '选用的句子',
          name: cellNames.formerOptions,
          content: { value: formerLine(form, filing.facts) || null },
          hint: '报告中选用的固定句子，在任务窗格“报告”中勾选；可以留空。',
        },
      ]),
  {
    label: '报告格式',
    content: { value: form.notice },
    style: styles.leftCell,
    hint: '政府信息公开工作年度报告格式。',
  },
  {
    label: '格式编号',
    name: cellNames.form,
    content: { value: form.id },
    style: styles.leftCell,
    hint: '供软件识别，请勿改动。',
  },
  {
    label: '表格版本',
    name: cellNames.version,
    content: { value: layout === 'current' ? layoutVersion : formerVersion },
    style: styles.leftCell,
    hint: '供软件识别，请勿改动。',
  },
  { label: '勾稽关系', content: status, style: styles.status, hint: '由“勾稽校验”表自动得出。' },
];

const steps: readonly string[] = [
  '填写步骤：',
  '1. 只填浅黄色单元格；浅绿色单元格是自动计算的总计，需要时也可以直接填写。',
  '2. 填写“二、主动公开”“三、依申请公开”“四、复议诉讼”三张表，没有发生的填 0。',
  '3. 把上年年度报告的数据填入“上年数据”，用于核对结转和现行有效件数。',
  '4. 查看“勾稽校验”，所有关系都应为 ✓；单元格变红表示数据有误。',
];

/** The last step, by layout. */
const lastStep = {
  current: '5. 在“工作情况”填写数字、勾选做过的工作，在“五、问题改进”逐条填写问题和措施，报告文字自动生成。',
  former: '5. 填写“一、总体情况”“五、问题改进”“六、其他事项”的文字。',
};

/** The cover: who reports on which year, and how the workbook is to be taken. */
export const drawCover = (
  form: Form,
  filing: Filing,
  status: CellContent,
  layout: Layout = 'current',
): DrawnSheet => {
  const builder = new SheetBuilder(coverSheet, [18, 44, 34], {
    orientation: 'portrait',
    onePage: true,
    tab: '1F4E79',
  });
  builder.line('政府信息公开工作年度报告', styles.title, { atLeast: 40 });
  for (const { label, name, content, style = styles.entry, hint, choices } of entriesOf(
    form,
    filing,
    status,
    layout,
  )) {
    const row = builder.nextRow;
    const cell = (column: number): CellArea => cellAt(row, column);
    builder.put(cell(0), { value: label }, styles.head);
    builder.put(cell(1), content, style, name);
    builder.put(cell(2), { value: hint }, styles.hint);
    builder.height(row, 30);
    if (choices)
      builder.validate({
        areas: [cell(1)],
        accepts: { kind: 'list', values: choices },
        title: '请从列表中选择',
        message: `请选择：${choices.join('、')}。`,
      });
  }
  for (const step of [...steps, lastStep[layout === 'current' ? layout : 'former']])
    builder.line(step, styles.hint);
  return builder.build();
};
