import { results as results2021 } from '../../../src/forms/2021/tables';
import { resultRows } from '../../../src/forms/requests';
import type { ResultRows, SpokenLine } from '../../../src/forms/requests';

const [renamedRow, licensedRow] = resultRows('refused', [
  ['serviceQuery', '8.属于办事进度查询', '办事进度'],
  ['licensedData', '9.属于授权运营的公共数据', '授权运营|公共数据'],
]) as [SpokenLine, SpokenLine];
const [generatedRow] = resultRows('notProcessed', [['generated', '6.程序自动生成的申请', '自动生成']]) as [
  SpokenLine,
];

/** The eighth row of （三）, which the form of 2021 calls 8.属于行政查询事项. */
export const renamed = renamedRow;
/** Two rows that no earlier form has. */
export const added = [licensedRow, generatedRow] as const;

/** The rows of the form of 2021, one of them renamed, and two more. */
export const results: ResultRows = {
  ...results2021,
  refused: [...results2021.refused.slice(0, -1), renamed, licensedRow],
  notProcessed: [...results2021.notProcessed, generatedRow],
};
