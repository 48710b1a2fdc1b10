import type { PageReading } from '../../src/model/page-reading';
import { equationsHold } from '../../src/rules/equations-hold';
import { rowsAsInForm } from '../../src/rules/rows-as-in-form';
import { checkBy, messagesOf, withAnswers } from '../support/filing-fixture';

const page = (reading: Partial<PageReading>): { page: PageReading } => ({
  page: { strangeRows: [], misprints: [], mergedRows: [], ...reading },
});
const columns = ['person', 'business', 'research', 'welfare', 'legal', 'other', 'total'];
const rows = ['notCorrected', 'feeUnpaid', 'other'].map((row) =>
  columns.map((column) => `requests.otherwise.${row}.${column}`),
);
const merged = (...values: readonly number[]): { page: PageReading } =>
  page({ mergedRows: [{ label: '（六）其他处理', printed: '（六）其他处理 2', values, fields: rows }] });

describe('rows-as-in-form', () => {
  it('says what is on the page, and accuses nobody', () => {
    const { findings } = checkBy(
      rowsAsInForm,
      withAnswers(
        {},
        page({
          misprints: [{ field: 'decisions.licences', printed: '行政许司', official: '行政许可' }],
          strangeRows: [
            { table: 2, printed: '行政确认 12', isSurplus: true, inPlaceOf: [] },
            { table: 3, printed: '机密 1', isSurplus: false, inPlaceOf: ['requests.partial.person'] },
            { table: 2, printed: '政府集中采购 3', isSurplus: true, inPlaceOf: [], notice: '旧文件' },
          ],
        }),
      ),
    );
    expect(findings.map(({ severity, at, message }) => [severity, at, message])).toEqual([
      ['note', 'documents.regulations.issued', '表二多了标准格式没有的一行：“行政确认 12”；请对照原文。'],
      ['note', 'requests.partial.person', '没有读懂这一行：表三“机密 1”；没有核对，请对照原文。'],
      [
        'note',
        'documents.regulations.issued',
        '表二的这一行是旧文件格式的项目，国办公开办函〔2021〕30号的格式没有：“政府集中采购 3”。',
      ],
      ['note', 'decisions.licences', '表二有一行的名称是“行政许司”，标准格式是“行政许可”；请核对文字。'],
    ]);
  });

  it('names the misprints of a table together', () => {
    const misprints = [
      { field: 'decisions.licences', printed: '行政许司', official: '行政许可' },
      { field: 'decisions.penalties', printed: '行政处罗', official: '行政处罚' },
    ];
    expect(messagesOf(rowsAsInForm, withAnswers({}, page({ misprints })))).toEqual([
      '表二有 2 行的名称和标准格式不同：“行政许司”（标准格式是“行政许可”）、“行政处罗”（标准格式是“行政处罚”）；请核对文字。',
    ]);
  });

  it('checks sums with a row that stands for several', () => {
    const known = {
      'requests.received.person': 2,
      'requests.received.total': 2,
      'requests.handled.person': 2,
      'requests.handled.total': 2,
    };
    const answers = { ...known, ...Object.fromEntries(rows.flat().map((field) => [field, null])) };
    const right = merged(2, 0, 0, 0, 0, 0, 2);
    expect(messagesOf(rowsAsInForm, withAnswers(answers, right))).toEqual([
      '表三“（六）其他处理 2”只有一行；标准格式分为 3 行：（六）1.逾期不补正、（六）2.逾期未缴费、（六）3.其他。',
    ]);
    const wrong = checkBy(rowsAsInForm, withAnswers(answers, merged(1, 0, 0, 0, 0, 0, 1))).findings;
    expect(wrong.map(({ severity, message }) => `${severity}: ${message}`).slice(0, 2)).toEqual([
      'error: 表三自然人列：（七）总计 2，各项办理结果之和 1，相差 1。请核对各项和总计。',
      'error: 表三总计列：（七）总计 2，各项办理结果之和 1，相差 1。请核对各项和总计。',
    ]);
    expect(checkBy(rowsAsInForm, withAnswers(answers, merged())).findings).toHaveLength(1);
  });

  it('keeps sums from being judged to which a row may belong that was not understood', () => {
    const answers = { 'requests.handled.person': 2, 'requests.handled.total': 2 };
    const strangeRows = [{ table: 3, printed: '移送 2', isSurplus: true, inPlaceOf: [] }];
    expect(messagesOf(equationsHold, withAnswers(answers))).not.toEqual([]);
    expect(messagesOf(equationsHold, withAnswers(answers, page({ strangeRows })))).toEqual([]);
  });

  it('is silent on a page as the form has it, and on what is no page', () => {
    expect(messagesOf(rowsAsInForm, withAnswers({}, page({})))).toEqual([]);
    expect(messagesOf(rowsAsInForm, withAnswers({}))).toEqual([]);
  });
});
