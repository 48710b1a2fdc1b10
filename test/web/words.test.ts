import { largestFile, lockedFile } from '../../src/files/bounds';
import { Fault } from '../../src/model/fault';
import { describeAutosave } from '../../src/web/components/autosave-status';
import { goldenFiling, sessionOf } from '../support/golden';
import { asXlsx, suggestedName } from '../../src/web/file-name';
import { fileWords, refuseUnreasonable } from '../../src/web/file-words';
import { openableEndings, saveWords } from '../../src/web/save-file';

it('calls the workbook as the report is called, after which the Word document is named', () => {
  const filing = goldenFiling('2025-county-government');
  expect(suggestedName(filing)).toBe(`${sessionOf(filing).report().title}.xlsx`);
});

describe('the name of a file', () => {
  it('follows the cover', () => {
    expect(suggestedName({ body: '海滨县水利局', year: 2025 })).toBe(
      '海滨县水利局2025年政府信息公开工作年度报告.xlsx',
    );
    expect(suggestedName(undefined)).toBe('政府信息公开工作年度报告.xlsx');
  });

  it('holds nothing that a file system refuses', () => {
    expect(suggestedName({ body: ' ../海滨县:水利局\n', year: null })).toBe(
      '..海滨县水利局政府信息公开工作年度报告.xlsx',
    );
  });

  it('ends as what is written', () => {
    expect(['年报.xls', '年报.2022.ods', '年报', '年报.XLSX'].map(asXlsx)).toEqual([
      '年报.xlsx',
      '年报.2022.xlsx',
      '年报.xlsx',
      '年报.xlsx',
    ]);
  });
});

describe('the line under the name', () => {
  const at = new Date(2026, 0, 5, 9, 7).getTime();

  it.each([
    [{ autosave: { stage: 'unchanged' }, unsaved: false }, ''],
    [{ autosave: { stage: 'unchanged' }, unsaved: true }, '上次的改动还没有存为文件'],
    [{ autosave: { stage: 'saving' }, unsaved: true }, '正在自动保存…'],
    [{ autosave: { stage: 'saved', at }, unsaved: true }, '已自动保存 09:07，还没有存为文件'],
    [{ autosave: { stage: 'saved', at }, unsaved: false }, '已自动保存 09:07'],
    [
      { autosave: { stage: 'failed', error: new DOMException('', 'QuotaExceededError') }, unsaved: true },
      '浏览器存储空间不足，改动没有自动保存，请点“保存”存为文件',
    ],
    [
      { autosave: { stage: 'failed', error: new DOMException('', 'InvalidStateError') }, unsaved: true },
      '浏览器不允许自动保存，关闭前请点“保存”存为文件',
    ],
  ] as const)('says of %j: %s', (state, text) => {
    expect(describeAutosave(state).text).toBe(text);
  });
});

describe('why something did not succeed', () => {
  it('is said in the clerk’s words, whatever was thrown', () => {
    expect(fileWords(new Fault(lockedFile))).toContain('打开密码');
    expect(fileWords(new DOMException('', 'NotReadableError'))).toContain('正被其他程序使用');
    expect(fileWords(new TypeError('x is not a function'))).not.toContain('function');
    expect(saveWords(new DOMException('', 'NotAllowedError'))).toMatch(/权限.*再点一次“保存”，重新选择位置/u);
    expect(saveWords(new Error('boom'))).not.toContain('boom');
  });

  it('refuses a file by its size before reading it', () => {
    const name = '年报.xlsx';
    expect(() => refuseUnreasonable({ name, size: largestFile + 1 })).toThrow(/^文件超过 32 MB/u);
    expect(() => refuseUnreasonable({ name, size: 0 })).toThrow('文件是空的。请检查文件是否完整。');
    expect(() => refuseUnreasonable({ name, size: 1 })).not.toThrow();
  });

  it('refuses a workbook with macros, and says what to do', () => {
    const open = () => refuseUnreasonable({ name: '年报.XLSM', size: 1 });
    expect(open).toThrow(/带宏.*另存为 \.xlsx/u);
    expect(() => open()).toThrow(Fault);
    expect(fileWords(new Fault('这里不能打开。'))).toBe('这里不能打开。');
    expect(openableEndings.join()).not.toContain('xlsm');
  });
});
