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
  const undo = await session.turnIntoNumbers(found.suggestions);
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
    await session.takeBack(undo);
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
