/// <reference types="office-js" />
import { found, refusalOf } from '../probe';
import type { Probe, ProbeTools } from '../probe';

type Sheet = Excel.Worksheet;

/** How long a text may be: one that fits, and one that is too long. */
interface Limit {
  readonly id: string;
  readonly words: string;
  readonly source: string;
  readonly fits: number;
  readonly tooLong: number;
  use(this: void, sheet: Sheet, length: number): void;
}

/** A list of short choices, as long as it is to be. */
const listOf = (length: number): string => 'abcd,'.repeat(Math.ceil(length / 5)).slice(0, length - 1) + 'e';

/** Addresses of single cells, apart from one another. */
const addressesOf = (length: number): string => {
  let list = 'H1';
  for (let row = 3; list.length + 6 <= length; row += 2) list += `,H${row}`;
  return list;
};

const alertWith = (sheet: Sheet, title: string, message: string): void => {
  const { dataValidation } = sheet.getRange('F4');
  dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message };
};

const limits: readonly Limit[] = [
  {
    id: 'limits.list',
    words: '下拉列表里的选项不能超过 255 个字',
    source: 'doc',
    fits: 255,
    tooLong: 300,
    use: (sheet, length) => {
      const source = listOf(length);
      sheet.getRange('F3').dataValidation.rule = { list: { inCellDropDown: true, source } };
    },
  },
  {
    id: 'limits.alert',
    words: '填错时的提示不能超过 225 个字',
    source: 'assumed',
    fits: 225,
    tooLong: 400,
    use: (sheet, length) => alertWith(sheet, '自检', '字'.repeat(length)),
  },
  {
    id: 'limits.alert-title',
    words: '提示的标题不能超过 32 个字',
    source: 'assumed',
    fits: 32,
    tooLong: 80,
    use: (sheet, length) => alertWith(sheet, '字'.repeat(length), '自检'),
  },
  {
    id: 'limits.footer',
    words: '页脚不能超过 255 个字',
    source: 'doc',
    fits: 255,
    tooLong: 300,
    use: (sheet, length) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '字'.repeat(length);
    },
  },
  {
    id: 'limits.ranges',
    words: '一次最多说出 8192 个字的单元格地址',
    source: 'office-js 5198',
    fits: 8000,
    tooLong: 9000,
    use: (sheet, length) => {
      sheet.getRanges(addressesOf(length)).format.fill.color = '#FFFFFF';
    },
  },
];

const tryLimit = async ({ fits, tooLong, use }: Limit, tools: ProbeTools) => {
  const refusal = (length: number): Promise<string | null> =>
    refusalOf(tools, ({ workbook }) => use(workbook.worksheets.getItem(tools.sheets.bench), length));
  const [within, beyond] = [await refusal(fits), await refusal(tooLong)];
  return found(within === null && beyond === 'InvalidArgument', { fits, within, tooLong, beyond });
};

/** Texts that must not be longer. */
export const limitProbes: readonly Probe[] = limits.map((limit) => ({
  ...{ id: limit.id, words: limit.words, source: limit.source },
  expected: `${limit.fits} characters are taken, ${limit.tooLong} are refused with InvalidArgument.`,
  run: (tools: ProbeTools) => tryLimit(limit, tools),
}));
