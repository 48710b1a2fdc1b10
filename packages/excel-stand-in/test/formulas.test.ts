import type { FormulaEngine } from '../src/model/formula-engine';
import { openExcel as openWithout } from '../src/node-seam';
import { openExcel } from './support/open-excel';

const missing =
  'No formula engine to compute =1+1: hand one in as `formulas`, for instance `univerFormulas` of excel-stand-in/univer-formulas.';

/** Writes one formula as an add-in does; the message of what went wrong, if anything did. */
const write = ({ Excel }: ReturnType<typeof openWithout>, formula: string): Promise<string> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').formulas = [[formula]];
    await context.sync();
  }).then(
    () => '',
    (error: OfficeExtension.Error) => error.message,
  );

test('without a formula engine, values and formats work', async () => {
  const excel = openWithout();
  const { workbook } = excel;
  expect(workbook.user.type('Sheet1', 'B2', '3')).toBeUndefined();
  expect(await write(excel, 'text')).toBe('');
  expect([workbook.value('Sheet1', 'A1'), workbook.value('Sheet1', 'B2')]).toEqual(['text', 3]);
});

test('without a formula engine, a formula is an error that says what is missing, to the user and to the add-in', async () => {
  const excel = openWithout();
  const { workbook } = excel;
  const before = workbook.snapshot();
  expect(() => workbook.user.type('Sheet1', 'A1', '=1+1')).toThrow(missing);
  expect(await write(excel, '=1+1')).toContain(`following error message: ${missing}`);
  expect(workbook.snapshot()).toEqual(before);
});

test('a workbook with formulas that is opened without an engine says so as often as it is read', () => {
  const { workbook } = openWithout();
  workbook.sheet('Sheet1').setContent(0, 0, '', '=1+1');
  const read = () => workbook.value('Sheet1', 'A1');
  expect(read).toThrow(missing);
  expect(read).toThrow(missing);
});

test('a value whose rule cannot be computed stays out', async () => {
  const { Excel, workbook } = openWithout();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1');
    range.dataValidation.rule = { wholeNumber: { formula1: '=1+1', operator: 'GreaterThan' } };
    await context.sync();
  });
  expect(() => workbook.user.type('Sheet1', 'A1', '3')).toThrow(missing);
  workbook.sheet('Sheet1').validations = [];
  expect(workbook.value('Sheet1', 'A1')).toBe('');
});

test('any engine will do, one a workbook', () => {
  const made: FormulaEngine[] = [];
  const put: unknown[] = [];
  const formulas = (): FormulaEngine => {
    const engine: FormulaEngine = {
      open: (sheets) => void put.push(sheets.map(({ name }) => name)),
      put: (_, ...cell) => void put.push(cell),
      canParse: (formula) => formula !== '=(',
      evaluate: (formula, _, row, column) => `${formula} at ${row},${column}`,
    };
    made.push(engine);
    return engine;
  };
  const { workbook } = openExcel({ sheets: ['一'], formulas });
  workbook.user.type('一', 'B1', '7');
  expect(made).toHaveLength(0);
  workbook.user.type('一', 'C2', '=B1*2');
  expect(workbook.value('一', 'C2')).toBe('=B1*2 at 1,2');
  expect(put).toEqual([['一'], [0, 1, 7], [1, 2, '=B1*2 at 1,2']]);
  expect(() => workbook.user.type('一', 'C3', '=(')).toThrow();
  expect(made).toHaveLength(1);
});
