import type { Filing } from '../../src/model/filing';
import { forms } from '../../src/forms/index';
import type { SheetDrawing } from '../../src/model/drawing';
import { Session } from '../../src/session/session';
import { checkSheet } from '../../src/workbook/check-sheet';
import { bureau, form, withChanges } from '../support/balanced-filing';

const sheetOf = (filing: Filing): SheetDrawing =>
  new Session(filing, forms, 2026).draw().sheets.find(({ name }) => name === checkSheet)!;

/** The contents of one column of the equations, from the head down. */
const columnOf = ({ cells }: SheetDrawing, column: number) =>
  cells
    .filter((cell) => cell.column === column && cell.row >= 2 && cell.row <= 2 + form.equations.length)
    .map(({ content }) => content);

describe('the sheet of checks', () => {
  it('says in plain text why equations fail, once for each cause', () => {
    const sheet = sheetOf(withChanges(bureau, { 'requests.granted.person': 21 }));
    const [head, ...causes] = columnOf(sheet, 6).map((content) => 'value' in content && content.value);
    expect(head).toBe('可能的原因');
    const said = causes.filter((cause) => cause !== null);
    expect(said).toEqual([
      expect.stringMatching(/^最可能的原因：[^]*疑为 21 的数字颠倒$/u),
      '原因见上面 T3-2“表三自然人列”一行。',
    ]);
    expect(columnOf(sheet, 7)[0]).toEqual({ value: '依据' });
    expect(sheet.columnWidths).toHaveLength(8);
  });

  it('takes totals that were left out as sums, like the workbook', () => {
    const totals = form.equations.flatMap(({ total }) => (total === undefined ? [] : [[total, null]]));
    const blank = withChanges(bureau, Object.fromEntries(totals) as Filing['answers']);
    const sheet = sheetOf(withChanges(blank, { 'requests.granted.person': 21 }));
    const causes = columnOf(sheet, 6).flatMap((content) => ('value' in content ? [content.value] : []));
    expect(causes).toContainEqual(expect.stringMatching(/^不能确定错在哪一格：/u));
  });

  it('has no such column where nothing fails', () => {
    const sheet = sheetOf(bureau);
    expect(columnOf(sheet, 6)[0]).toEqual({ value: '依据' });
    expect(sheet.columnWidths).toHaveLength(7);
  });
});
