import type { Filing } from '../../../src/model/filing';
import type { TestDesk } from '../../support/test-desk';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { finishedTexts, noFee } from '../../support/finished';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

/** A report whose figures and texts lack nothing. */
export const filing = withAnswers(
  { ...noFee, 'requests.received.person': 3, 'requests.received.total': 3 },
  { ...lastYear(), texts: finishedTexts },
);
export const title = '海滨县水利局2025年政府信息公开工作年度报告';

/** Goes to the formats of a report. @param place what the desk is like */
export const openExports = async (
  facts: Partial<Filing> = {},
  place: (desk: TestDesk) => void = () => undefined,
): Promise<PaneOnScreen> => {
  const screen = await openFiling({ ...filing, ...facts });
  place(screen.desk);
  await screen.click('报告');
  await screen.until('.paragraph');
  await screen.click('导出文件');
  await screen.until('.formats');
  return screen;
};
