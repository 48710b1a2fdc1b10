import { forms } from '../../../src/forms/index';
import { form2019 } from '../../../src/forms/2019/index';
import { form2021 } from '../../../src/forms/2021/index';
import type { Imported } from '../../../src/imports/import-filing';
import { Session } from '../../../src/session/session';
import { thisYear, withAnswers } from '../../support/filing-fixture';
import { tableHtml } from '../../support/report-files';
import { clearShapes, paragraphs, reportLines, runTogether, tableOf } from '../../support/report-text';
import { answersOf, importHtml, importText, sevenOf } from './read-page';

const zeros = withAnswers({
  'requests.received.person': 4,
  'requests.received.total': 4,
  'requests.granted.person': 3,
  'requests.granted.total': 3,
  'requests.otherwise.other.person': 1,
  'requests.otherwise.other.total': 1,
  'requests.handled.person': 4,
  'requests.handled.total': 4,
});

/** What `gouji check` says of the tables, but for hints. */
const saidOf = ({ filing }: Imported): readonly string[] =>
  new Session(filing, forms, thisYear)
    .examine()
    .checked.findings.filter(({ severity, at }) => severity !== 'hint' && at.includes('.'))
    .map(({ severity, message }) => `${severity}: ${message}`);

const otherwise = ['1.申请人无正当理由', '2.申请人逾期未按', '3.其他 '];

/** A report whose lines are changed; nothing where a line is left out. */
const changed = (lines: readonly string[], change: (line: string) => string | undefined): Imported =>
  importText(...lines.flatMap((line) => change(line) ?? []));

const bars = reportLines(form2021, zeros, clearShapes['rows with bars']!);
const misprint = (line: string): string => line.replace('其他法律行政法规禁止公开', '其他法律行政止公开');

describe('rows that are not printed as in the form', () => {
  it.each(Object.entries(clearShapes))('are read in their place where they are misprinted: %s', (_, draw) => {
    const read = changed(reportLines(form2021, zeros, draw), misprint);
    expect(answersOf(read, ...sevenOf('refused.forbiddenByLaw'))).toEqual(Array(7).fill(0));
    expect(read.filing.unread).toBeUndefined();
    expect(read.notices).toEqual(['“2.其他法律行政止公开”按“2.其他法律行政法规禁止公开”读入，请核对。']);
    expect(saidOf(read)).toEqual([
      'note: 表三有一行的名称是“2.其他法律行政止公开”，标准格式是“2.其他法律行政法规禁止公开”；请核对文字。',
    ]);
  });

  it('are read in tables of pages and where figures are run together', () => {
    const page = importHtml(misprint(tableHtml(tableOf(form2021, 3), zeros)));
    const text = importText(misprint(runTogether(form2021, zeros)));
    for (const read of [page, text]) {
      expect(answersOf(read, ...sevenOf('refused.forbiddenByLaw'))).toEqual(Array(7).fill(0));
      expect(answersOf(read, ...sevenOf('refused.stateSecret'))).toEqual(Array(7).fill(0));
    }
  });

  it('are one for several: the sums are checked with it, and nothing is called blank', () => {
    const draw = (total: string): Imported =>
      changed(bars, (line) => {
        const at = otherwise.findIndex((label) => line.includes(label));
        if (at >= 0) return at === 2 ? `（六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | ${total}` : undefined;
        return line;
      });
    const remark =
      'note: 表三“(六)其他处理 1 0 0 0 0 0 1”只有一行；这是国办公开办函〔2019〕60号的格式，国办公开办函〔2021〕30号的格式分为 3 行：（六）1.逾期不补正、（六）2.逾期未缴费、（六）3.其他。';
    expect(saidOf(draw('1'))).toEqual([remark]);
    expect(saidOf(draw('2')).filter((said) => said.startsWith('error'))).not.toEqual([]);
    expect(answersOf(draw('1'), ...sevenOf('otherwise.other'))).toEqual(Array(7).fill(undefined));
  });

  it('are said as not understood where they could be the one that is missing', () => {
    const read = changed(bars, (line) =>
      line.includes('四类过程性信息') ? '6.讨论记录 | 2 | 0 | 0 | 0 | 0 | 0 | 2' : line,
    );
    expect(saidOf(read)).toEqual([
      'note: 没有读懂这一行：表三“6.讨论记录 2 0 0 0 0 0 2”；没有核对，请对照原文。',
    ]);
  });

  it('are one too many, whose figures nobody misses in the sums', () => {
    const read = changed(bars, (line) =>
      line.startsWith('行政强制')
        ? `${line}\n行政确认 | 12`
        : line.includes('（七）总计')
          ? `9.已移送 | 2 | 0 | 0 | 0 | 0 | 0 | 2\n${line}`
          : line,
    );
    expect(saidOf(read)).toEqual([
      'note: 表二多了标准格式没有的一行：“行政确认 12”；请对照原文。',
      'note: 表三多了标准格式没有的一行：“9.已移送 2 0 0 0 0 0 2”；含有这一行的合计没有核对，请对照原文。',
    ]);
  });

  it('are known as those of another form', () => {
    const read = changed(bars, (line) =>
      line.startsWith('行政强制') ? `${line}\n其他对外管理服务事项 | 12` : line,
    );
    expect(saidOf(read)).toEqual([
      'note: 表二的这一行是国办公开办函〔2019〕60号格式的项目，国办公开办函〔2021〕30号的格式没有：“其他对外管理服务事项 12”。',
    ]);
  });

  it('stand under heads of another form, which count something else', () => {
    const heads = ['本年制发件数', '本年废止件数', '现行有效件数'];
    const others = ['本年新制作数量', '本年新公开数量', '对外公开总数量'];
    const read = changed(bars, (line) =>
      heads.reduce((all, head, at) => all.replace(head, others[at]!), line),
    );
    expect(read.filing.form).toBe('2021');
    expect(answersOf(read, 'documents.normative.inForce')).toEqual([undefined]);
    expect(saidOf(read)[0]).toBe(
      'note: 没有读懂这一行：表二“规章”行“0 0 0”，表头是国办公开办函〔2019〕60号格式的“本年新制作数量”、“本年新公开数量”、“对外公开总数量”，和本表各列不是一回事；没有核对，请对照原文。',
    );
  });

  it('are never taken for run together where their cells are apart', () => {
    const read = importText(
      '一、本年新收政府信息公开申请数量 12 0 0 0 0 12',
      '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0 0',
    );
    expect(read.unread.map(({ reason }) => reason)).toEqual([
      '有 6 个数字，应有 7 个，无法确定各属哪一列',
      '有 8 个数字，应有 7 个，无法确定各属哪一列',
    ]);
  });

  it('have no count with a decimal point in running text', () => {
    const read = importText(
      '一、本年新收政府信息公开申请数量 282.1 0 0 0 0 0 282',
      '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
    );
    expect(saidOf(read)).toEqual([
      'note: 没有读懂这一行：表三“一、本年新收”行“282.1 0 0 0 0 0 282”，“282.1”不像一个件数；没有核对，请对照原文。',
    ]);
  });
});

describe('what is not on a page', () => {
  const first = bars.findIndex((line) => line.startsWith('二、'));
  const last = bars.findIndex((line) => line.startsWith('五、'));

  it('is not called blank: tables that were not found are not checked', () => {
    const read = importText(...bars.slice(0, first), ...bars.slice(last));
    const { checked, missing } = new Session(read.filing, forms, thisYear).examine();
    expect(
      checked.notChecked.filter(({ rule }) => rule === 'tables-are-found').map(({ reason }) => reason),
    ).toEqual([
      '没有找到表二（二、主动公开政府信息情况）的数字，没有核对',
      '没有找到表三（三、收到和处理政府信息公开申请情况）的数字，没有核对',
      '没有找到表四（四、政府信息公开行政复议、行政诉讼情况）的数字，没有核对',
    ]);
    expect([saidOf(read), missing]).toEqual([[], []]);
  });

  it('is only said not to be checked where the page breaks off, and a note in the middle of it', () => {
    const cut = bars.findIndex((line) => line.includes('四类过程性信息'));
    const begun = new Session(importText(...bars.slice(0, cut)).filing, forms, thisYear).examine().checked;
    expect(begun.notChecked.map(({ reason }) => reason)).toContain(
      '表三只读到“（三）5.属于三类内部事务信息”行，后面 16 行没有读出，没有核对',
    );
    expect(saidOf(importText(...bars.filter((_, at) => at !== cut)))).toEqual([
      'note: 没有读出表三的“（三）6.属于四类过程性信息”行，没有核对；请对照原文。',
    ]);
  });

  it('is said of cells that are printed blank', () => {
    const read = changed(bars, (line) => line.replace(/^行政强制 \| 0/u, '行政强制 | '));
    expect(saidOf(read)).toEqual(['error: 表二还有 1 格空白：“行政强制”行；没有发生的填 0。']);
  });
});

it('amounts of the form of 2019 carry the unit that their head does not name', () => {
  const filing = {
    ...withAnswers({}),
    form: '2019',
    year: 2020,
    answers: { 'procurement.amount': '62.18万元' },
  };
  const title = paragraphs.title.replace('2025', '2020');
  const lines = reportLines(form2019, filing, clearShapes['rows with bars']!);
  const read = importText(title, ...lines.slice(1));
  expect(saidOf(read).filter((said) => said.includes('62.18'))).toEqual([]);
});
