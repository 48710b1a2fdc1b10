import { balanceOf } from '../model/equation';
import type { Equation, Side } from '../model/equation';
import type { CellArea, CellContent, FormulaContent } from '../model/drawing';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { addressOf, quoteSheet } from '../model/address';
import { formulasOf } from './equation-formulas';
import type { Locate } from './equation-formulas';
import { remarkName, remarkRows } from './names';
import { cellAt, SheetBuilder } from './sheet-builder';
import type { DrawnSheet } from './sheet-builder';
import { styles } from './styles';

export const checkSheet = '勾稽校验';

interface Column {
  readonly head: string;
  /** In half-width characters: alone, and beside the causes. */
  readonly width: readonly [number, number];
}

const columns: readonly Column[] = [
  { head: '编号', width: [8, 8] },
  { head: '勾稽关系', width: [60, 44] },
  { head: '左边', width: [10, 9] },
  { head: '右边', width: [10, 9] },
  { head: '差', width: [8, 8] },
  { head: '结果', width: [7, 7] },
  { head: '依据', width: [36, 26] },
];
/** Comes before 依据 where there is something to explain. */
const causeColumn: Column = { head: '可能的原因', width: [0, 52] };
const causeHint = '“可能的原因”是生成工作簿时写下的，改动数据以后不会更新，请以“结果”为准。';
const succeeds = '✓';
/** What stands in the row of an equation that does not hold. */
export const failedVerdict = '✗';
const unknown = '—';
const verdictColumn = 5;
const firstRow = 3;

const wordsOf = ({ terms, less, label }: Side): string =>
  label ??
  terms.map((term) => term.label).join(' + ') + (less ?? []).map((term) => ` - ${term.label}`).join('');

/** The equation as a sentence, e.g. 表三自然人列：新收 + 上年结转 = 办理总计 + 结转下年. */
const sentenceOf = (equation: Equation, form: Form): string => {
  const table = form.tables.find(({ number }) => number === equation.table)?.name ?? '';
  return `${table}${equation.name}：${wordsOf(equation.left)} = ${wordsOf(equation.right)}`;
};

/** Left, right, difference and verdict of one equation, as formulas with their present results. */
const formulaCells = (
  equation: Equation,
  row: number,
  filing: Filing,
  locate: Locate,
): readonly CellContent[] => {
  const formulas = formulasOf(equation, locate, checkSheet);
  if (!formulas) return [{ value: null }, { value: null }, { value: null }, { value: unknown }];
  const balance = balanceOf(equation, filing);
  const [left, right, difference] = [2, 3, 4].map((column) => addressOf(row, column));
  return [
    { formula: `IF(${formulas.complete},${formulas.left},"")`, result: balance?.left ?? '' },
    { formula: `IF(${left}="","",${formulas.right})`, result: balance?.right ?? '' },
    { formula: `IF(${left}="","",${left}-${right})`, result: balance?.difference ?? '' },
    {
      formula: `IF(${left}="","${unknown}",IF(${difference}=0,"${succeeds}","${failedVerdict}"))`,
      result: balance ? (balance.difference === 0 ? succeeds : failedVerdict) : unknown,
    },
  ];
};

/** Where the verdicts on the equations are, and what the sheet was called when it was drawn. */
export interface VerdictPlace {
  readonly sheet: string;
  readonly called: string;
  /** Rows inserted above the first verdict, and above the last. */
  readonly inserted: readonly [number, number];
}

const asDrawn: VerdictPlace = { sheet: checkSheet, called: checkSheet, inserted: [0, 0] };

/** The sentence on the cover that sums up the equations, as a formula. */
export const statusOf = (
  form: Form,
  filing: Filing,
  { sheet, called, inserted: [above, within] } = asDrawn,
): FormulaContent => {
  const equations = form.equations.filter(({ grade }) => grade === 'error');
  const verdictAt = (row: number): string => addressOf(row, verdictColumn, '$');
  const [first, last] = [firstRow + above, firstRow + equations.length - 1 + within];
  const range = `${quoteSheet(sheet)}!${verdictAt(first)}:${verdictAt(last)}`;
  const balances = equations.map((equation) => balanceOf(equation, filing));
  const failed = balances.filter((balance) => balance && balance.difference !== 0).length;
  const open = balances.filter((balance) => !balance).length;
  const openSentence = (count: string | number): string => `${count} 条勾稽关系因有空白还不能核对`;
  return {
    formula: `IF(COUNTIF(${range},"${failedVerdict}")>0,"${failedVerdict} "&COUNTIF(${range},"${failedVerdict}")&" 条勾稽关系不成立，请看“${called}”",IF(COUNTIF(${range},"${unknown}")>0,COUNTIF(${range},"${unknown}")&"${openSentence('')}","${succeeds} 勾稽关系全部成立"))`,
    result:
      failed > 0
        ? `${failedVerdict} ${failed} 条勾稽关系不成立，请看“${called}”`
        : open > 0
          ? openSentence(open)
          : `${succeeds} 勾稽关系全部成立`,
  };
};

/** The row of the first remark on a sheet that is as it was drawn. */
export const firstRemarkRow = (form: Form): number => firstRow + form.equations.length + 1;

/** Every equation of the form: left, right, difference and verdict, all by formula; below, the clerk's remarks. */
export const drawChecks = (
  form: Form,
  filing: Filing,
  locate: Locate,
  causes: ReadonlyMap<string, string> = new Map(),
): DrawnSheet => {
  const hasCauses = causes.size > 0;
  const drawn = hasCauses ? [...columns.slice(0, -1), causeColumn, ...columns.slice(-1)] : columns;
  const clauseColumn = drawn.length - 1;
  const builder = new SheetBuilder(
    checkSheet,
    drawn.map(({ width }) => width[hasCauses ? 1 : 0]),
    { orientation: 'landscape', onePage: false, tab: 'C00000' },
  );
  builder.line('勾稽校验', styles.title, { atLeast: 34 });
  builder.line(
    '✓ 成立，✗ 不成立，— 有空白或文字还不能核对。前面的必须成立；与上年衔接的（编号以 Y 开头）不成立时请核对或说明。' +
      (hasCauses ? causeHint : ''),
    styles.hint,
  );
  drawn.forEach(({ head }, column) => builder.put(cellAt(2, column), { value: head }, styles.head));
  form.equations.forEach((equation, index) => {
    const row = firstRow + index;
    const sentence = sentenceOf(equation, form);
    const clause = form.clauses[equation.clause]?.source ?? '';
    const cell = (column: number): CellArea => cellAt(row, column);
    builder.put(cell(0), { value: equation.id.replace(/\..*/, '') }, styles.leftCell);
    builder.put(cell(1), { value: sentence }, styles.leftCell);
    formulaCells(equation, row, filing, locate).forEach((content, at) =>
      builder.put(cell(2 + at), content, at === 3 ? styles.verdict : styles.figure),
    );
    builder.put(cell(clauseColumn), { value: clause }, styles.source);
    if (hasCauses) {
      const cause = causes.get(equation.id) ?? '';
      builder.put(cell(clauseColumn - 1), { value: cause === '' ? null : cause }, styles.source);
    }
  });
  builder.highlight({
    area: { row: firstRow, column: 0, rows: form.equations.length, columns: 6 },
    formula: `$${addressOf(firstRow, verdictColumn)}="${failedVerdict}"`,
  });
  drawRemarks(builder, filing, drawn.length);
  return builder.build({ rows: firstRow, columns: 0 }, firstRow);
};

/** Remarks that settle a note, saved in the workbook: the note's key and the clerk's words. */
const drawRemarks = (builder: SheetBuilder, filing: Filing, width: number): void => {
  const remarks = Object.entries(filing.remarks);
  builder.line('说明（对“需要说明”的事项所作的说明，随工作簿保存）', styles.slotHead, { atLeast: 24 });
  const first = builder.nextRow;
  for (let index = 0; index < Math.max(remarkRows, remarks.length); index++) {
    const [key, text] = remarks[index] ?? [null, null];
    const row = first + index;
    const words = cellAt(row, 2, width - 2);
    builder.put(cellAt(row, 0, 2), { value: key }, styles.entry, remarkName(index, 'key'));
    builder.put(words, { value: text }, styles.entry, remarkName(index, 'text'));
    builder.height(row, 20);
  }
};
