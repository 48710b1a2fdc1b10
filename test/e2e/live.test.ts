import type { BrowserExcel } from 'excel-stand-in/browser';
import { answerName } from '../../src/workbook/names';
import { openGouji, workbookOf } from './gouji';
import { sampleFiling } from './filings';
import { cellOf } from './grid';

/** `npm run bench:edit` asks for more, to time them. */
const edits = Number(process.env['EDITS'] ?? 2);

let excel: BrowserExcel;

beforeAll(async () => {
  excel = await openGouji({ workbook: await workbookOf(sampleFiling) });
  await excel.pane.locator('.status-text').getByText('勾稽关系全部成立').waitFor();
  await excel.pane.locator('.work-bar:not(.busy)').waitFor({ state: 'attached' });
  await untilNothingIsAsked();
});

afterAll(() => excel.close());

/** Opening is over some time after it looks so: the pane still asks what cells have lost of how they are drawn. */
const untilNothingIsAsked = async (): Promise<void> => {
  const { traffic } = excel.wire;
  let seen: number;
  do {
    seen = traffic.requests;
    await excel.pane.waitForTimeout(2000);
  } while (traffic.requests > seen);
};

/** Arms a clock in the pane, in milliseconds: from the next message of Excel to the changed status. */
const statusTime = (): Promise<number> =>
  excel.pane.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let from: number | undefined;
        addEventListener('message', () => (from ??= performance.now()), { capture: true });
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve(performance.now() - (from ?? NaN));
        }).observe(document.querySelector('.status-text')!, {
          characterData: true,
          childList: true,
          subtree: true,
        });
      }),
  );

const tell = (times: readonly number[]): void => {
  const ordered = [...times].sort((a, b) => a - b).map(Math.round);
  const at = (share: number): number => ordered[Math.floor((ordered.length - 1) * share)]!;
  process.stdout.write(
    `status after an edit, ms over ${times.length} edits: median ${at(0.5)}, nine of ten ${at(0.9)}, longest ${at(1)}\n`,
  );
};

describe('typing in a cell', () => {
  it('updates the status, with one request and no write', async () => {
    const { sheet, address } = cellOf(excel, answerName('documents.normative.issued'));
    const times: number[] = [];
    while (times.length < edits) {
      const time = statusTime();
      await excel.pane.waitForTimeout(400);
      excel.wire.resetTraffic();
      const steps = excel.workbook.undoSteps;
      excel.workbook.user.paste(sheet, address, [[times.length % 2 === 0 ? '-1' : '0']]);
      times.push(await time);
      await excel.pane.waitForTimeout(300);
      expect(excel.wire.traffic.requests).toBe(1);
      // Excel forgets what can be undone whenever an add-in writes.
      expect(excel.workbook.undoSteps).toBe(steps + 1);
      expect(await excel.pane.locator('.status-text').textContent()).toContain(
        times.length % 2 === 1 ? '1 处必须改正' : '勾稽关系全部成立',
      );
    }
    if (edits > 2) tell(times);
  });
});
