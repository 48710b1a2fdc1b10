import { cellsCanBeRead } from '../../src/rules/cells-can-be-read';
import { checkBy, messagesOf, notice, withAnswers } from '../support/filing-fixture';

describe('cells-can-be-read', () => {
  it('passes on why a cell could not be read', () => {
    const unread = [{ field: 'review.total', reason: '单元格里是错误值，无法读出。请改填数字。' }];
    expect(checkBy(cellsCanBeRead, withAnswers({}, { unread })).findings).toEqual([
      {
        rule: 'cells-can-be-read',
        severity: 'error',
        at: 'review.total',
        because: ['review.total'],
        clause: `${notice}第一条：年度报告内容要严格按照规定确定，不能遗漏`,
        message: '表四“行政复议·总计”列：单元格里是错误值，无法读出。请改填数字。',
        suggestions: [],
      },
    ]);
  });

  it('names a row once, with all its cells', () => {
    const row = '表二“规章”行';
    const fields = ['issued', 'repealed', 'inForce'].map((key) => `documents.regulations.${key}`);
    const unread = fields.map((field) => ({ field, row, reason: '数字连在一起。' }));
    const { findings } = checkBy(cellsCanBeRead, withAnswers({}, { unread }));
    expect(findings.map(({ at, because, message }) => ({ at, because, message }))).toEqual([
      { at: fields[0], because: fields, message: `${row}：数字连在一起。` },
    ]);
  });

  it('does not accuse the clerk of what was not understood on a page', () => {
    const row = '表二“规章”行';
    const fields = ['issued', 'repealed', 'inForce'].map((key) => `documents.regulations.${key}`);
    const unread = [
      ...fields.map((field) => ({ field, row, reason: '数字连在一起，看不出各格是多少', printed: '1234' })),
      { field: 'review.total', reason: '一个格里有几个数字', printed: '1 2' },
    ];
    const { findings } = checkBy(cellsCanBeRead, withAnswers({}, { unread }));
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      ['note', '没有读懂这一行：表二“规章”行“1234”，数字连在一起，看不出各格是多少；没有核对，请对照原文。'],
      ['note', '没有读懂这一格：表四“行政复议·总计”列“1 2”，一个格里有几个数字；没有核对，请对照原文。'],
    ]);
  });

  it('is silent on what was read, and on filings that were never in a workbook', () => {
    expect(messagesOf(cellsCanBeRead, withAnswers({}, { unread: [] }))).toEqual([]);
    expect(messagesOf(cellsCanBeRead, withAnswers({}))).toEqual([]);
  });
});
