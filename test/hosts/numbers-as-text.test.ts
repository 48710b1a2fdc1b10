import { openXlsx } from 'hucre/xlsx';
import { forms } from '../../src/forms/index';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { LiveSession } from '../../src/session/live-session';
import { answerName } from '../../src/workbook/names';
import { openExcelHost } from '../support/excel-under-test';
import { thisYear, withAnswers } from '../support/filing-fixture';
import { sessionOf } from '../support/golden';

const field = 'requests.received.person';
const total = answerName('requests.received.total');

/** Turns all texts into numbers, as the button of the finding does. @returns what the finding says */
const turnAll = async (session: LiveSession) => {
  const snapshot = await session.refresh();
  if (typeof snapshot === 'string') throw new Error(snapshot);
  const found = snapshot.checked.findings.find(({ rule }) => rule === 'cells-are-numbers')!;
  const undo = await (await session.writes()).turnIntoNumbers(found.suggestions);
  return { message: found.message, undo };
};

/** Formats the cell as text, on a sheet that stays protected, and puts something in it. */
const formatAsText = ({ Excel }: ReturnType<typeof openExcelHost>['excel'], content: string): Promise<void> =>
  Excel.run(async (context) => {
    const range = context.workbook.names.getItem(answerName(field)).getRange();
    const { protection } = range.worksheet;
    protection.unprotect();
    range.numberFormat = [['@']];
    range.values = [[content]];
    protection.protect({});
    await context.sync();
  });

const sessionIn = (host: ConstructorParameters<typeof LiveSession>[0]): LiveSession =>
  new LiveSession(host, forms, () => thisYear);

describe('a cell that is formatted as text', () => {
  it('takes a number in Excel, on a sheet that stays protected, and its total follows', async () => {
    const { excel, host } = openExcelHost();
    await host.draw(sessionOf(withAnswers({})).draw());
    await formatAsText(excel, '14');
    const session = sessionIn(host);
    const { message, undo } = await turnAll(session);
    expect(message).toMatch(/^表三“一、本年新收”行“自然人”列：“14”是以文本形式存放的数字/u);
    const cells = await host.read();
    expect(cells.get(answerName(field))).toMatchObject({ value: 14 });
    expect(cells.get(total)).toMatchObject({ value: 14 });
    expect(excel.workbook.sheet(cells.get(total)!.sheet).protection).toBeTruthy();
    await (await session.writes()).takeBack(undo);
    expect((await host.read()).get(answerName(field))).toMatchObject({ value: '14' });
  });

  it('that is blank takes a 0 in Excel', async () => {
    const { excel, host } = openExcelHost();
    await host.draw(sessionOf(withAnswers({})).draw());
    await formatAsText(excel, '');
    const session = sessionIn(host);
    await session.refresh();
    await session.fillBlanks([field]);
    expect((await host.read()).get(answerName(field))).toMatchObject({ value: 0 });
  });

  /** Two numbers that are texts, in cells that are not formatted so; the second may be locked. */
  const textsIn = async (names: readonly string[], isLocked: boolean) => {
    const { excel, host } = openExcelHost();
    await host.draw(sessionOf(withAnswers({})).draw());
    for (const name of names) {
      const { sheet, row, column } = (await host.read()).get(name)!;
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [["'14"]];
        await context.sync();
      });
      if (isLocked && name === names.at(-1))
        excel.workbook.sheet(sheet).patchFormat({ row, column, rows: 1, columns: 1 }, { locked: true });
    }
    const cells = await host.read();
    const write = () =>
      host.write(names.map((name) => ({ name, before: cells.get(name)!, value: 14, isText: false })));
    const values = async () => {
      const now = await host.read();
      return names.map((name) => now.get(name)?.value);
    };
    return { excel, write, values };
  };
  const other = answerName('requests.granted.person');

  it.each([[[answerName(field)]], [[answerName(field), other]]])(
    'is not taken for the number that it looks like where Excel refuses (%j)',
    async (names) => {
      const { write, values } = await textsIn(names, true);
      await expect(write()).rejects.toThrow('这个单元格受保护，没有改动。');
      expect(await values()).toEqual(names.map(() => '14'));
    },
  );

  it('nor where the request was lost', async () => {
    const { excel, write, values } = await textsIn([answerName(field)], false);
    excel.wire.loseRequest(2);
    await expect(write()).rejects.toThrow('没有完成，工作簿没有改动。');
    expect(await values()).toEqual(['14']);
  });

  const asTexts = async (names: readonly string[]) => {
    const { excel, host } = openExcelHost();
    await host.draw(sessionOf(withAnswers({})).draw());
    const cells = await host.read();
    for (const name of names) {
      const { sheet, row, column } = cells.get(name)!;
      const area = { row, column, rows: 1, columns: 1 };
      excel.workbook.sheet(sheet).patchFormat(area, { numberFormat: '@' });
    }
    const edits = names.map((name) => {
      const { formula } = cells.get(name)!;
      const before = { ...cells.get(name)!, value: null };
      return { name, before, value: 5, isText: false, ...(formula === undefined ? {} : { formula }) };
    });
    return { excel, host, cells, write: () => host.write(edits) };
  };

  it('takes formulas and numbers where it was blank, too', async () => {
    const { host, cells, write } = await asTexts([answerName(field), total]);
    await write();
    const now = await host.read();
    expect(now.get(answerName(field))).toMatchObject({ value: 5 });
    expect(now.get(total)).toMatchObject({ value: 5, formula: cells.get(total)!.formula });
  });

  it('is left as it was where Excel breaks off, and what may be unprotected is said', async () => {
    const { excel, write } = await asTexts([answerName(field), other]);
    const before = excel.workbook.snapshot();
    // Protection was taken off, and one format is another.
    excel.wire.failRequest(2, 'GeneralException', 10);
    await expect(write()).rejects.toThrow('没有完成，工作簿没有改动。');
    expect(excel.workbook.snapshot()).toEqual(before);
    excel.wire.failRequest(2, 'GeneralException', 10);
    for (const request of [3, 4, 5, 6]) excel.wire.loseRequest(request);
    await expect(write()).rejects.toThrow('数据没有改动，但“三、依申请公开”可能没有重新保护。');
  });

  it('takes a number in a file, and is no text any more', async () => {
    const workbook = await openXlsx(await writeDrawing(sessionOf(withAnswers({ [field]: '14' })).draw()), {
      readStyles: true,
    });
    const sheet = workbook.sheets.find(({ name }) => name === '三、依申请公开')!;
    const cell = [...sheet.cells!.values()].find(({ value }) => value === '14')!;
    cell.style = { ...cell.style, numFmt: '@' };
    const { saveXlsx } = await import('hucre/xlsx');
    const host = new XlsxHost(await saveXlsx(workbook));
    await turnAll(sessionIn(host));
    const saved = await openXlsx((await host.save())!, { readStyles: true });
    const cells = [...saved.sheets.find(({ name }) => name === '三、依申请公开')!.cells!.values()];
    expect(cells.find(({ value }) => value === 14)?.style?.numFmt).not.toBe('@');
  });
});
