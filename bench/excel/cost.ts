import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { forms } from '../../src/forms/index';
import { Session } from '../../src/session/session';
import { answerName } from '../../src/workbook/names';
import { withAnswers } from '../../test/support/filing-fixture';
import { openExcel } from 'excel-stand-in';
import { univerFormulas } from 'excel-stand-in/univer-formulas';

/** What an act of the clerk costs in requests to Excel, with the actions in them and the bytes both ways. */
export interface Cost {
  readonly requests: number;
  readonly actions: number;
  readonly bytes: number;
}

/** Longer than the watch waits for further edits. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

/** Runs the acts of a clerk against the shipped client, on a new workbook with all figures at 0. */
export const measure = async (): Promise<Readonly<Record<string, Cost>>> => {
  const excel = openExcel({ formulas: univerFormulas });
  const host = new ExcelHost(excel);
  const session = new Session(withAnswers({}), forms, 2026);
  const cost = async (act: () => Promise<unknown> | void): Promise<Cost> => {
    excel.wire.resetTraffic();
    await act();
    await settled();
    const { requests, actions, bytesIn, bytesOut } = excel.wire.traffic;
    return { requests, actions, bytes: bytesIn + bytesOut };
  };
  const create = await cost(() => host.draw(session.draw()));
  const check = await cost(() => host.read());
  const stop = await host.watch({ edited: () => undefined, failed: () => undefined });
  const edit = await cost(() => {
    excel.workbook.user.type('三、依申请公开', 'D5', '3');
  });
  const report = await cost(() => host.redraw(session.draw().sheets.at(-1)!));
  const reveal = await cost(() => host.reveal(answerName('requests.granted.person')));
  await stop();
  return { create, check, edit, report, reveal };
};
