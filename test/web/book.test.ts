import { openXlsx } from 'hucre/xlsx';
import { readNamedCells } from '../../src/files/named-cells';
import { forms } from '../../src/forms/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { History } from '../../src/session/edit/history';
import { LiveSession } from '../../src/session/live-session';
import { cellsOf, isField } from '../../src/session/tables/sheet-cells';
import { answerName, cellNames, textName } from '../../src/workbook/names';
import { thisYear } from '../support/filing-fixture';
import { goldenFiling, sessionOf } from '../support/golden';
import { openBook } from './open-book';

const filing = goldenFiling('2023-prefecture-city');
const granted = answerName('requests.granted.person');
const business = answerName('requests.granted.business');
const total = answerName('requests.granted.total');
const problems = textName('problems');
const drawing = sessionOf(filing).draw();
let file: Uint8Array;

beforeAll(async () => {
  file = await writeDrawing(drawing);
});

it('labels and settings of ours are no fields, and all that is unlocked in the file is one', async () => {
  const { book, save } = await openBook(file);
  const view = book.state.view!;
  const fields = view.drawing.sheets.flatMap((sheet) =>
    cellsOf(sheet, view.drawing.names)
      .filter(isField)
      .map((cell) => ({ ...cell, sheet: sheet.name })),
  );
  const names = fields.map(({ name }) => name!);
  for (const ours of [cellNames.form, cellNames.version, cellNames.previousForm])
    expect(names.includes(ours)).toBe(false);
  const places = fields.flatMap(({ sheet, area: { row, column, rows, columns } }) =>
    Array.from(
      { length: rows * columns },
      (_, at) => `${sheet} ${row + Math.floor(at / columns)},${column + (at % columns)}`,
    ),
  );
  const unlocked = (await openXlsx(await save(), { readStyles: true })).sheets.flatMap(({ name, cells }) =>
    [...cells!].flatMap(([key, { style }]) =>
      style?.protection?.locked === false ? [`${name} ${key}`] : [],
    ),
  );
  expect(new Set(places)).toEqual(new Set(unlocked));
});

it('a figure that was typed is one in the file as well, with its total', async () => {
  const { book, host, saved } = await openBook(file);
  book.type(granted, '12');
  expect(host.cells.get(granted)?.value).toBe(12);
  expect(book.textOf(total)).toBe('28');
  expect(await saved(granted, total)).toEqual([12, 28]);
});

it('what is no number stays as it was typed, and it is said what is wrong', async () => {
  const { book, saved } = await openBook(file);
  book.type(granted, '十二');
  book.settle(granted);
  expect(book.state.marks.get(granted)).toEqual({
    look: 'bad',
    says: '表三“（一）予以公开”行“自然人”列：“十二”不是数字；请填阿拉伯数字。',
  });
  expect(await saved(granted)).toEqual(['十二']);
});

it.each([
  ['12件', 12],
  ['１２', 12],
  ['1,234', 1234],
])(
  '%s is taken for the number that it is once the cell is left, and can be had back',
  async (text, number) => {
    const { book, host, saved } = await openBook(file);
    book.type(granted, text);
    expect(host.cells.get(granted)?.value).toBe(text);
    book.settle(granted);
    expect(book.state.notice).toEqual({
      says: `表三 （一）予以公开 自然人：“${text}”已记为 ${number}。`,
      undoable: true,
    });
    expect(await saved(granted)).toEqual([number]);
    book.undo();
    expect(await saved(granted)).toEqual([text]);
  },
);

it('undo takes an edit back, on the page and in what is saved, and says what', async () => {
  const { book, host, saved } = await openBook(file);
  book.type(granted, '3');
  book.settle(granted);
  book.open('封面');
  book.undo();
  expect(host.cells.get(granted)?.value).toBe(1175);
  expect(await saved(granted)).toEqual([1175]);
  expect(book.state).toMatchObject({
    chapter: '三、依申请公开',
    target: { name: granted },
    notice: { says: '已撤销：表三 （一）予以公开 自然人。' },
  });
});

it('a total that was typed over gets its formula back when it is emptied', async () => {
  const { book, host, saved } = await openBook(file);
  const { formula } = host.cells.get(total)!;
  book.type(total, '5');
  book.settle(total);
  expect(host.cells.get(total)).toMatchObject({ value: 5 });
  book.type(total, '');
  book.settle(total);
  expect(book.state.notice?.says).toBe('表三 （一）予以公开 总计已恢复自动求和。');
  expect(host.cells.get(total)?.formula).toBe(formula);
  expect(await saved(total)).toEqual([1191]);
});

it('what is pasted leaves the format and the lock of cells as they are', async () => {
  const { book, save } = await openBook(file);
  const before = await openXlsx(await save(), { readStyles: true });
  book.paste([{ name: problems, text: book.textOf(cellNames.body) }], 0);
  const after = await openXlsx(await save(), { readStyles: true });
  for (const [index, sheet] of before.sheets.entries()) {
    if (sheet.name === '报告') continue;
    for (const [key, cell] of sheet.cells!)
      expect(after.sheets[index]!.cells!.get(key)?.style).toEqual(cell.style);
  }
  expect((await readNamedCells(await save())).get(problems)?.value).toBe('宿迁市');
});

it('a cell that is being typed into has what was typed, whatever is written or drawn meanwhile', async () => {
  const { book, host, saved } = await openBook(file);
  book.type(granted, '12');
  await host.redraw(drawing.sheets.at(-1)!);
  await host.write([{ name: business, before: host.cells.get(business)!, value: 5, isText: false }]);
  book.type(granted, '123');
  expect(await saved(granted, business)).toEqual([123, 5]);
  book.undo();
  book.undo();
  book.undo();
  expect(await saved(granted, business)).toEqual([1175, 12]);
});

describe('what a cell cannot take', () => {
  it('is said, and nothing is written', async () => {
    const { book, saved } = await openBook(file);
    expect(book.type(problems, '长'.repeat(32_768))).toBe(false);
    expect(book.state.notice?.says).toMatch(/^有一段文字超过 32767 个字/u);
    expect(await saved(problems)).toEqual([null]);
  });

  it('is left out of a paste where the cell was deleted, and counted', async () => {
    const { book, host, saved } = await openBook(file);
    const gone = new Map(host.cells).set(business, null);
    jest.spyOn(host, 'cells', 'get').mockReturnValueOnce(gone);
    book.paste(
      [
        { name: granted, text: '1' },
        { name: business, text: '2' },
      ],
      0,
    );
    expect(book.state.notice?.says).toBe('已粘贴 1 格；1 个值没有对应的格子，没有填入。');
    expect(await saved(granted)).toEqual([1]);
  });
});

describe('a total that was typed over', () => {
  it('is a formula again where what is pasted over it is the sum, and is named where it is not', async () => {
    const { book, host } = await openBook(file);
    book.type(total, '5');
    book.settle(total);
    book.paste([{ name: total, text: '1,191' }], 0);
    expect(book.state.notice?.says).toBe('已粘贴 1 格。');
    expect(host.cells.get(total)?.formula).toBeDefined();
    book.paste([{ name: total, text: '1,190' }], 0);
    expect(book.state.notice?.says).toBe('已粘贴 1 格；其中 1 个总计与各项之和不符，请核对。');
    expect(host.cells.get(total)?.value).toBe(1190);
  });

  it('is added up again where it is cleared with its parts, and one step brings all back', async () => {
    const { book, host } = await openBook(file);
    book.type(total, '5');
    book.settle(total);
    book.clear([granted, business, total]);
    expect(book.state.notice?.says).toBe('已清除 3 格。');
    expect([host.cells.get(granted)?.value, host.cells.get(total)?.formula]).toEqual([
      null,
      expect.any(String),
    ]);
    book.undo();
    expect([host.cells.get(granted)?.value, host.cells.get(total)?.value]).toEqual([1175, 5]);
  });
});

it('a cell that is put right and is wrong all the same says both, and can be had back', async () => {
  const { book } = await openBook(file);
  const received = answerName('requests.received.person');
  book.type(received, '3件');
  book.settle(received);
  expect(book.state.notice).toEqual({
    says: '表三 一、本年新收 自然人：“3件”已记为 3。',
    undoable: true,
    reasonAt: received,
  });
  expect(book.state.marks.get(received)?.says).toMatch(/^表三自然人列.+相差/u);
});

it('cells of the cover are called by the label of their row', async () => {
  const { book } = await openBook(file);
  book.type(cellNames.self, '我办');
  book.settle(cellNames.self);
  book.undo();
  expect(book.state.notice?.says).toBe('已撤销：自称。');
});

it('what is being typed is complete where another sheet is opened', async () => {
  const { book, host } = await openBook(file);
  book.type(granted, '12件');
  book.open('封面');
  expect(host.cells.get(granted)?.value).toBe(12);
});

it('a suspect is one only as long as the figures are those that made it one', async () => {
  const { book, host } = await openBook(file);
  const session = new LiveSession(host, forms, () => thisYear);
  book.type(granted, '1157');
  book.settle(granted);
  await session.refresh();
  book.take((await session.loadAdvice())!);
  expect(book.state.marks.get(granted)?.look).toBe('suspect');
  book.type(granted, '1175');
  expect(book.state.marks.get(granted)).toBeUndefined();
});

it('a work that another tab has taken is written to no more, and its journal belongs to that tab', async () => {
  const noted: unknown[] = [];
  const history = new History({ load: () => null, save: (_, value) => noted.push(value) });
  const { book, host } = await openBook(file, history);
  book.type(granted, '3');
  history.stop();
  book.freeze();
  const before = noted.length;
  expect(book.type(granted, '34')).toBe(false);
  book.settle(granted);
  book.undo();
  expect([host.cells.get(granted)?.value, noted.length]).toEqual([3, before]);
});
