import { form2019 } from '../../../src/forms/2019/index';
import { forms } from '../../../src/forms/index';
import { MemoryHost } from '../../support/memory-host';
import type { NamedCells } from '../../../src/model/drawing';
import type { Filing } from '../../../src/model/filing';
import { asImported } from '../../../src/imports/import-filing';
import { editsOf, planImport } from '../../../src/session/import/plan-import';
import type { ImportPlan, ImportTarget } from '../../../src/session/import/plan-import';
import { readFiling } from '../../../src/workbook/read';
import {
  answerName,
  cellNames,
  formerProblemName,
  previousFactName,
  previousName,
  previousTextName,
  textName,
} from '../../../src/workbook/names';
import { noProblem } from '../../../src/model/problem';
import { filingOf, withAnswers } from '../../support/filing-fixture';
import { sessionOf } from '../../support/golden';

const blank = withAnswers({}, { answers: {} });

/** The plan for a workbook in which a filing was drawn, and which then was changed. */
const planFor = async (
  open: Filing,
  read: Filing,
  target: ImportTarget,
  change: (cells: Map<string, ReturnType<NamedCells['get']>>) => void = () => undefined,
): Promise<ImportPlan> => {
  const host = new MemoryHost();
  await host.draw(sessionOf(open).draw());
  const cells = new Map(await host.read());
  change(cells);
  const filing = readFiling(cells, forms) as Filing;
  return planImport({ cells: cells, filing, forms }, asImported(read), target);
};

const written = (plan: ImportPlan, mode: 'fill' | 'replace') =>
  Object.fromEntries(editsOf(plan, mode).map(({ name, value }) => [name, value]));

const only = (answers: Filing['answers'], facts: Partial<Filing> = {}): Filing =>
  withAnswers({}, { body: '', self: '', answers, ...facts });

describe('cells', () => {
  const upheld = answerName('review.upheld');

  it('that are blank are filled, the same stay, others only if they are to be replaced', async () => {
    const open = { ...blank, answers: { 'review.upheld': 1, 'review.corrected': 2 } };
    const read = only({
      'review.upheld': 1,
      'review.corrected': 3,
      'review.other': '/',
      'review.pending': null,
    });
    const plan = await planFor(open, read, 'current');
    expect(plan.same).toBe(2);
    expect(plan.conflicts.map(({ before, after }) => [before, after])).toEqual([['2', '3']]);
    expect(written(plan, 'fill')).toEqual({ [answerName('review.other')]: '/' });
    expect(written(plan, 'replace')).toEqual({
      [answerName('review.other')]: '/',
      [answerName('review.corrected')]: 3,
    });
  });

  it('with a number as text, with a formula of the clerk’s own, or with an error value are not free', async () => {
    for (const [change, before] of [
      [{ value: '1' }, '1'],
      [{ value: 4, formula: '2+2' }, '4'],
      [{ value: null, formula: 'A99' }, '空白'],
      [{ value: '#REF!', error: true as const }, '错误值'],
    ] as const) {
      const plan = await planFor(blank, only({ 'review.upheld': 1 }), 'current', (cells) =>
        cells.set(upheld, { ...cells.get(upheld)!, ...change }),
      );
      expect(plan.fills).toEqual([]);
      expect(plan.conflicts.map((each) => each.before)).toEqual([before]);
    }
  });

  it('that were deleted are named', async () => {
    const plan = await planFor(blank, only({ 'review.upheld': 1 }), 'current', (cells) =>
      cells.set(upheld, null),
    );
    expect(editsOf(plan, 'replace')).toEqual([]);
    expect(plan.lost).toEqual(['这些单元格已被删除，不写入：表四“行政复议·结果维持”列。']);
  });

  it('of which the report says nothing are counted, and never cleared', async () => {
    const open = { ...blank, answers: { 'review.upheld': 1, 'review.other': 2 } };
    const plan = await planFor(open, only({ 'review.upheld': null }), 'current');
    expect([plan.untouched, editsOf(plan, 'replace')]).toEqual([2, []]);
  });
});

describe('totals', () => {
  const total = 'review.total';

  it('that come out stay formulas, also where a part was filled in by hand', async () => {
    const open = { ...blank, answers: { 'review.upheld': 1 } };
    const plan = await planFor(
      open,
      only({ 'review.upheld': 1, 'review.corrected': 2, [total]: 3 }),
      'current',
    );
    expect(written(plan, 'replace')).toEqual({ [answerName('review.corrected')]: 2 });
    expect(plan.oddTotals).toEqual([]);
  });

  it('that do not come out are written over a formula without a result', async () => {
    const plan = await planFor(blank, only({ 'review.upheld': 1, [total]: 3 }), 'current');
    expect(written(plan, 'fill')).toMatchObject({ [answerName(total)]: 3 });
    expect(plan.oddTotals.map(({ after }) => after)).toEqual(['3']);
  });

  it('of kept figures stay formulas unless all is replaced', async () => {
    const open = { ...blank, answers: { 'review.upheld': 5 } };
    const read = only({ 'review.upheld': 1, 'review.corrected': 2, [total]: 3 });
    const plan = await planFor(open, read, 'current');
    expect(written(plan, 'fill')).toEqual({ [answerName('review.corrected')]: 2 });
    expect(written(plan, 'replace')).toEqual({
      [answerName('review.upheld')]: 1,
      [answerName('review.corrected')]: 2,
    });
  });

  it('of last year are all typed', async () => {
    const plan = await planFor(blank, only({ [total]: 3 }, { year: 2024 }), 'previous');
    expect(written(plan, 'fill')).toEqual({ [previousName(total)]: 3 });
  });
});

describe('texts', () => {
  const texts = { problems: '一是公开不够及时。', disclosure: '全年公开信息 9 条。' };
  const read = only({ 'review.total': 1 }, { year: 2024, texts });
  const lastProblems = previousTextName('problems');

  it('before chapter one are written on the cover, and named where their cell is gone', async () => {
    const [preface, contact] = ['本报告由海滨县水利局编制。', '海滨县人民路1号'];
    const before = only({}, { texts: { preface, contact } });
    expect(written(await planFor(blank, before, 'current'), 'fill')).toEqual({
      [textName('preface')]: preface,
      [cellNames.contact]: contact,
    });
    const { lost } = await planFor(blank, before, 'current', (cells) => cells.delete(textName('preface')));
    expect(lost).toEqual(['这些单元格已被删除，不写入：报告开头。']);
  });

  it('for which the form of the workbook has no place are named', async () => {
    const written = only(
      {},
      { texts: { processingFee: '没有收取信息处理费。', 'disclosure.kind1': '动态' } },
    );
    const { lost } = await planFor(filingOf(form2019), written, 'current');
    expect(lost).toEqual([
      '这些文字在本工作簿里没有对应的位置，不写入：“六、其他需要报告的事项”、“自定的栏目名称”。',
    ]);
  });

  it('have their place, those of this year and those of last', async () => {
    expect(written(await planFor(blank, read, 'current'), 'fill')).toMatchObject({
      [textName('problems')]: texts.problems,
      [textName('disclosure')]: texts.disclosure,
    });
    expect(written(await planFor(blank, read, 'previous'), 'fill')).toEqual({
      [previousName('review.total')]: 1,
      [lastProblems]: texts.problems,
      [previousTextName('disclosure')]: texts.disclosure,
    });
  });

  it('of last year have no place in a workbook that was made before it kept them', async () => {
    const plan = await planFor(blank, read, 'previous', (cells) => {
      for (const name of [...cells.keys()].filter((each) => each.startsWith('gouji.previousTexts.')))
        cells.delete(name);
    });
    expect(written(plan, 'fill')).toEqual({ [previousName('review.total')]: 1 });
    expect(plan.lost).toEqual([]);
  });
});

describe('the year and the form', () => {
  it('of last year are told apart from this one, and the year is written where it is another', async () => {
    const right = await planFor(blank, only({ 'review.total': 1 }, { year: 2024 }), 'previous');
    expect([right.warnings, right.isWrongYear, right.year]).toEqual([[], false, undefined]);
    const wrong = await planFor(blank, only({ 'review.total': 1 }, { year: 2020 }), 'previous');
    expect(wrong).toMatchObject({
      isWrongYear: true,
      fitsOther: false,
      year: { before: '2024', after: '2020' },
    });
    expect(written(wrong, 'fill')[cellNames.previousYear]).toBe(2020);
    const same = await planFor(blank, only({ 'review.total': 1 }, { year: 2025 }), 'previous');
    expect(same.fitsOther).toBe(true);
  });

  it('of an earlier report: what has another name is found, what has no place is said', async () => {
    const { year, ...rest } = filingOf(form2019, { 'penalties.decisions': 9, 'procurement.amount': 3.5 });
    const plan = await planFor({ ...blank, year: 2021 }, { ...rest, year }, 'previous');
    expect(written(plan, 'fill')).toMatchObject({ [previousName('decisions.penalties')]: 9 });
    expect(plan.lost.join()).toMatch(/“对外公开总数量”.*没有对应的格，不写入：.*“政府集中采购”/u);
  });
});

describe('what last year’s report stated', () => {
  const facts = { 'supervision.trained': true, 'supervision.training.count': 3 };
  const problems = [{ ...noProblem, area: '平台建设', what: '有6个栏目更新不及时', measure: '按月检查' }];
  const named = '一是政策解读偏少；二是栏目更新不及时。';
  const withCells = (cells: Map<string, ReturnType<NamedCells['get']>>): void => {
    for (const name of [
      previousFactName('supervision.trained'),
      previousFactName('supervision.training.count'),
      ...[1, 2].flatMap((number) => [formerProblemName(number, 'area'), formerProblemName(number, 'what')]),
    ])
      cells.set(name, { sheet: '工作情况', row: 1, column: 1, value: null });
  };

  it('is written where there are cells for it, what was left blank as it was published', async () => {
    const ours = only({ 'review.total': 1 }, { year: 2024, facts, problems });
    expect(written(await planFor(blank, ours, 'previous', withCells), 'fill')).toMatchObject({
      [previousFactName('supervision.trained')]: '是',
      [previousFactName('supervision.training.count')]: 3,
      [formerProblemName(1, 'area')]: '平台建设',
      [formerProblemName(1, 'what')]: '有6个栏目更新不及时',
      [previousTextName('supervision')]: expect.stringContaining('培训') as string,
    });
  });

  it('has problems that are read in words of its own', async () => {
    const theirs = only({}, { year: 2024, problems, texts: { problems: named } });
    expect(written(await planFor(blank, theirs, 'previous', withCells), 'fill')).toMatchObject({
      [formerProblemName(1, 'area')]: '政策解读',
      [formerProblemName(1, 'what')]: '政策解读偏少',
      [formerProblemName(2, 'what')]: '栏目更新不及时',
    });
  });

  it('is not made up for a report of others', async () => {
    const page = { mergedRows: [], strangeRows: [], misprints: [], headings: [], unusedLines: [] };
    const theirs = only({ 'review.total': 1 }, { year: 2024, page });
    expect(written(await planFor(blank, theirs, 'previous', withCells), 'fill')).toEqual({
      [previousName('review.total')]: 1,
    });
  });
});
