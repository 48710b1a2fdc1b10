import { form2021 } from '../../src/forms/2021/index';
import type { Drawing } from '../../src/model/drawing';
import { renamesIn } from '../../src/model/our-sheets';
import { otherNames, renameSheets } from '../../src/workbook/rename-sheets';
import { drawWorkbook } from '../../src/workbook/draw';
import { MemoryHost } from '../support/memory-host';
import { withAnswers } from '../support/filing-fixture';

const drawing = drawWorkbook({ form: form2021, previousForm: form2021, filing: withAnswers({}) });

const formulasOf = ({ sheets }: Drawing): readonly string[] =>
  sheets.flatMap(({ cells, highlights }) => [
    ...cells.flatMap(({ content }) => ('formula' in content ? [content.formula] : [])),
    ...highlights.map(({ formula }) => formula),
  ]);

describe('other names for sheets', () => {
  it('are told apart by an ending, and stay short enough for Excel', () => {
    expect([...otherNames(['封面'], 1)]).toEqual([['封面', '封面（年报）']]);
    expect([...otherNames(['封面'], 2)]).toEqual([['封面', '封面（年报2）']]);
    expect(otherNames(['长'.repeat(31)], 1).get('长'.repeat(31))).toHaveLength(31);
  });
});

describe('a drawing with other sheet names', () => {
  const renames = otherNames(['三、依申请公开', '勾稽校验'], 1);
  const renamed = renameSheets(drawing, renames);

  it('has the new names on its sheets and on the cells that are named', () => {
    expect(renamed.sheets.map(({ name }) => name)).toContain('三、依申请公开（年报）');
    const sheets = new Set(renamed.sheets.map(({ name }) => name));
    expect(renamed.names.filter(({ sheet }) => !sheets.has(sheet))).toEqual([]);
  });

  it('refers to the new names in every formula, and to the others as before', () => {
    const old = formulasOf(drawing);
    expect(old.some((formula) => formula.includes("'三、依申请公开'!"))).toBe(true);
    expect(formulasOf(renamed)).toEqual(
      old.map((formula) =>
        formula
          .replaceAll("'三、依申请公开'!", "'三、依申请公开（年报）'!")
          .replaceAll("'勾稽校验'!", "'勾稽校验（年报）'!")
          .replaceAll('“勾稽校验”', '“勾稽校验（年报）”'),
      ),
    );
  });

  it('names the new sheets to the clerk', () => {
    const texts = renamed.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ content }) => ('value' in content ? [String(content.value)] : [])),
    );
    expect(texts.filter((text) => text.includes('“勾稽校验”'))).toEqual([]);
    expect(texts.some((text) => text.includes('“勾稽校验（年报）”'))).toBe(true);
  });

  it('tells in a cell which sheets these are, for every program that opens the file', async () => {
    const host = new MemoryHost();
    await host.draw(renamed);
    expect(renamesIn(await host.read())).toEqual(renames);
    const usual = new MemoryHost();
    await usual.draw(drawing);
    expect(renamesIn(await usual.read())).toEqual(new Map());
  });

  it('is the same drawing where nothing is in the way', () => {
    expect(renameSheets(drawing, new Map())).toEqual(drawing);
  });
});
