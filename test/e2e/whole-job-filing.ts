import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import type { Filing } from '../../src/model/filing';
import { drawFiling } from '../../src/session/tables/draw-filing';
import { answerName } from '../../src/workbook/names';
import { goldenFiling, typedInto } from '../support/golden';
import { pageOf } from '../support/report-files';

const county = goldenFiling('2025-county-government');
/** What the clerk has to report. */
export const filing: Filing = { ...county, body: '海滨县水利局', self: '我局', texts: {} };

export const received = answerName('requests.received.person');
export const granted = answerName('requests.granted.person');
export const secret = answerName('requests.refused.stateSecret.person');

/** The report of the year before, as its body published it. */
export const lastYear = pageOf(form2021, {
  ...filing,
  year: 2024,
  answers: county.previous!.answers,
  texts: { disclosure: '2024年，我局主动公开政府信息4100条。', problems: '一是更新不及时；二是解读少。' },
}).replaceAll('2025', '2024');

/** What Excel puts on the clipboard: cells with its own look, merged heads, and figures as they are shown. */
export const excelBlock = {
  html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0>
    <tr><td colspan=4 class=xl65>第二十条第（五）项</td></tr>
    <tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>
    <tr><td>行政许可</td><td colspan=3>1,235</td></tr>
    <tr><td colspan=4>第二十条第（六）项</td></tr>
    <tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>
    <tr><td>行政处罚</td><td colspan=3>4</td></tr></table></body></html>`,
  text: '第二十条第（五）项\t\t\t\r\n信息内容\t本年处理决定数量\t\t\r\n行政许可\t1,235\t\t\r\n第二十条第（六）项\t\t\t\r\n信息内容\t本年处理决定数量\t\t\r\n行政处罚\t4\t\t\r\n',
};

/** As text alone: a label whose line was broken, in quotes, and a remark beside the table. */
export const textBlock =
  '"一、本年新收政府信息公开\n申请数量"\t10\t4\t0\t0\t0\t0\t14\t较上年增加\r\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\t\r\n';

const { names } = drawFiling(filing, forms);
/** The sheet on which a cell stands. */
export const sheetOf = (name: string): string => names.find((each) => each.name === name)!.sheet;

/** Figures that are pasted. */
const pasted = new Set(
  [
    ...['decisions.licences', 'decisions.penalties'],
    ...['requests.received', 'requests.carriedIn'].flatMap((line) =>
      ['person', 'business', 'research', 'welfare', 'legal', 'other'].map((column) => `${line}.${column}`),
    ),
  ].map(answerName),
);

/** Figures that are typed: all that are not 0, or pasted. */
export const typed = typedInto(filing).filter(
  ([name, text]) => name.startsWith('gouji.answers.') && text !== '0' && !pasted.has(name),
);
