import { readWorkbookFile, plainSheets } from '../../src/files/read-workbook-file';
import { readNamedCells } from '../../src/files/named-cells';
import { exportAnswersCsv } from '../../src/exports/answers-csv';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { readAnswersCsv } from '../../src/imports/answers-csv';
import type { Filing } from '../../src/model/filing';
import { noProblem } from '../../src/model/problem';
import type { FactValue, Facts } from '../../src/model/stated-facts';
import { Session } from '../../src/session/session';
import { readByPlace } from '../../src/workbook/read-by-place';
import { drawWorkbook } from '../../src/workbook/draw';
import { readFiling } from '../../src/workbook/read';
import { lastYear, thisYear, withAnswers } from '../support/filing-fixture';

const allFacts = form2021.writing.facts.flatMap(({ facts }) => facts);

/** Something of its kind for every fact that there is. */
const stated: Facts = Object.fromEntries(
  allFacts.map(({ key, kind }, index): [string, FactValue] => {
    if (kind === 'text') return [key, `第${index}项`];
    if (kind === 'tick') return [key, index % 2 === 0];
    return [key, kind === 'amount' ? index / 8 : index];
  }),
);

const problem = (what: string) => ({
  ...noProblem,
  area: '政策解读',
  what,
  measure: '统一制作模板',
  by: '2026年3月',
});

const filing: Filing = withAnswers(
  {},
  {
    facts: stated,
    problems: [{ ...problem('6个乡镇以转载为主'), who: '办公室' }, problem('2件答复文书引用条款不准确')],
    texts: { opening: '全年贯彻落实条例。', problems: '自己写的一段。' },
    ...lastYear(
      {},
      {
        facts: { 'management.documents.total': 99, 'supervision.assessed': false },
        problems: [
          { ...noProblem, area: '平台建设', what: '3个专栏没有更新', state: 'partly', fact: '2个已按月更新' },
          { ...noProblem, what: '培训次数偏少' },
        ],
      },
    ),
  },
);

const bytesOf = (of: Filing): Promise<Uint8Array> => writeDrawing(new Session(of, forms, thisYear).draw());

const stateOf = ({ facts, problems, texts, previous, unread }: Filing) => ({
  ...{ facts, problems, texts, unread: unread ?? [] },
  previous: { facts: previous?.facts, problems: previous?.problems },
});

it('has a cell for all that is stated, and gives it back by names', async () => {
  const copy = readFiling(await readNamedCells(await bytesOf(filing)), forms) as Filing;
  expect(stateOf(copy)).toEqual(stateOf(filing));
});

it('gives it back by the labels beside the cells where names are lost, and nothing where nothing is stated', async () => {
  const sheetsOf = async (of: Filing) => plainSheets(await readWorkbookFile('xlsx', await bytesOf(of)));
  const copy = readByPlace(await sheetsOf(filing), forms)!;
  expect(stateOf(copy.filing)).toEqual(stateOf(filing));
  expect(copy.changed.size).toBe(0);
  const blank = readByPlace(await sheetsOf(withAnswers({})), forms)!.filing;
  expect(Object.keys(blank)).not.toEqual(expect.arrayContaining(['facts']));
  expect(blank.unread).toEqual([]);
});

it('says so where the sheet is there and its rows cannot be told apart any more', async () => {
  const sheets = plainSheets(await readWorkbookFile('xlsx', await bytesOf(filing)));
  const cut = sheets.map((sheet) =>
    sheet.name === '工作情况'
      ? { ...sheet, rows: sheet.rows.map(([, ...others]) => ['', ...others]) }
      : sheet,
  );
  expect(readByPlace(cut, forms)!.filing.unread).toContainEqual({
    field: '工作情况',
    row: '“工作情况”',
    reason: '没有找到它所在的单元格，里面写的没有读出。请对照原文件补上。',
  });
});

it('stands behind the tables, and only where it is known how reports are written', () => {
  const { writing, ...bare } = form2021;
  const sheetsOf = (form: typeof bare): readonly string[] =>
    drawWorkbook({ form, previousForm: form, filing }).sheets.map(({ name }) => name);
  expect(sheetsOf({ ...bare, writing } as typeof form2021).slice(4, 7)).toEqual([
    '四、复议诉讼',
    '工作情况',
    '五、问题改进',
  ]);
  expect(sheetsOf(bare)).toHaveLength(10);
});

/** Without the mark at its beginning, which whoever reads a file takes off. */
const tableOf = (of: Filing): string => exportAnswersCsv(form2021, of).slice(1);

it('gives facts and problems back from a table of answers', () => {
  const copy = readAnswersCsv(tableOf(filing), forms)!;
  expect({ facts: copy.facts, problems: copy.problems }).toEqual({
    facts: stated,
    problems: filing.problems,
  });
});

it.each(['problems.1.whose', 'problems.0.what', 'problems.1.__proto__', 'facts.platform.sites'])(
  'refuses the code %s in a table of answers',
  (code) => {
    const table = tableOf(filing).replace('problems.1.what', code);
    expect(() => readAnswersCsv(table, forms)).toThrow(/不是问题的代码|不认识的名称/u);
  },
);
