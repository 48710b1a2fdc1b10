import { readNamedCells } from '../../../src/files/named-cells';
import { answerName, cellNames, textName } from '../../../src/workbook/names';
import { goldenFiling, sessionOf } from '../../support/golden';
import type { GridUnderTest } from './grid-under-test';
import { useGrid } from './use-grid';

const open = useGrid();
const granted = answerName('requests.granted.person');
const total = answerName('requests.granted.total');

const filled = async (): Promise<GridUnderTest> => {
  const grid = await open();
  await grid.host.draw(sessionOf(goldenFiling('2023-prefecture-city')).draw());
  return grid;
};

const valueOf = async ({ host }: GridUnderTest, name: string) => (await host.read()).get(name)?.value;

/** The grid takes keys in a moment after they were pressed. */
const holds = async (grid: GridUnderTest, name: string, value: unknown): Promise<void> => {
  for (let tries = 0; tries < 40 && (await valueOf(grid, name)) !== value; tries++)
    await grid.page.waitForTimeout(100);
  expect(await valueOf(grid, name)).toBe(value);
};

const says = ({ page }: GridUnderTest, text: string): Promise<void> =>
  page.getByText(text).first().waitFor({ state: 'visible' });

/** The grid copies a moment after the keys, and a page sees its own copy before the keys that paste do. */
const isCopied = async ({ page }: GridUnderTest, text: string): Promise<void> => {
  await page.waitForFunction(async (given) => (await navigator.clipboard.readText()).trim() === given, text);
  await page.waitForTimeout(500);
};

it('a cell with a label or a setting of ours cannot be typed over, cleared or pasted over, and says so', async () => {
  const grid = await filled();
  const { page, host } = grid;
  await host.reveal(cellNames.form);
  await page.keyboard.type('x');
  await says(grid, '这个单元格受保护，不能改动。请填写有浅色底纹的单元格。');
  await page.keyboard.press('Escape');
  await host.reveal(cellNames.form);
  await page.keyboard.press('Delete');
  await host.reveal(granted);
  await page.keyboard.press('Control+c');
  await isCopied(grid, '1175');
  await host.reveal(cellNames.form);
  await page.keyboard.press('Control+v');
  await page.waitForTimeout(300);
  expect(await valueOf(grid, cellNames.form)).toBe('2021');
  expect(await valueOf(grid, granted)).toBe(1175);
});

it('a cell for figures takes figures, and says in the words of the workbook what it does not take', async () => {
  const grid = await filled();
  await grid.type(granted, '十二');
  await says(grid, '这里只能填不小于 0 的整数');
  const understood = grid.page.getByRole('button', { name: '确定' });
  await understood.click();
  // While it fades away it still takes the keys.
  await understood.waitFor({ state: 'detached' });
  await grid.page.waitForTimeout(500);
  expect(await valueOf(grid, granted)).toBe(1175);
  await grid.type(granted, '12');
  await holds(grid, granted, 12);
  expect((await readNamedCells(await grid.save())).get(total)!.value).toBe(28);
});

it('what is pasted into a cell leaves its format and its lock as they are', async () => {
  const grid = await filled();
  const before = await grid.unlocked();
  const { page, host } = grid;
  await host.reveal(cellNames.body);
  await page.keyboard.press('Control+c');
  await isCopied(grid, '宿迁市');
  await host.reveal(textName('problems'));
  await page.keyboard.press('Control+v');
  await holds(grid, textName('problems'), '宿迁市');
  expect(await grid.unlocked()).toEqual(before);
});

it('undo takes an edit back, in the grid and in what is saved', async () => {
  const grid = await filled();
  await grid.type(granted, '3');
  await holds(grid, granted, 3);
  await grid.page.keyboard.press('Control+z');
  await holds(grid, granted, 1175);
  expect((await readNamedCells(await grid.save())).get(granted)!.value).toBe(1175);
});

describe('a cell that is still being typed into', () => {
  const other = answerName('requests.granted.business');

  /** Types, and leaves the cell open. */
  const beginTyping = async ({ page, host }: GridUnderTest): Promise<void> => {
    await host.reveal(granted);
    await page.keyboard.type('12', { delay: 50 });
    await page.waitForTimeout(300);
  };
  const edit = async ({ host }: GridUnderTest, name: string) => [
    { name, before: (await host.read()).get(name)!, value: 5, isText: false },
  ];

  it('is filled before a sheet is drawn anew', async () => {
    const grid = await filled();
    await beginTyping(grid);
    await grid.host.redraw(sessionOf(goldenFiling('2023-prefecture-city')).draw().sheets.at(-1)!);
    expect(await valueOf(grid, granted)).toBe(12);
    expect((await readNamedCells(await grid.save())).get(granted)!.value).toBe(12);
  });

  it('is filled before another one is written', async () => {
    const grid = await filled();
    await beginTyping(grid);
    await grid.host.write(await edit(grid, other));
    expect([await valueOf(grid, granted), await valueOf(grid, other)]).toEqual([12, 5]);
  });

  it('is not written over', async () => {
    const grid = await filled();
    await beginTyping(grid);
    await expect(grid.host.write(await edit(grid, granted))).rejects.toThrow('正在编辑单元格');
    await grid.page.keyboard.press('Enter');
    await holds(grid, granted, 12);
  });
});

it('rows of a protected sheet stay; those of a sheet of the clerk’s own come and go, and names go with them', async () => {
  const grid = await open(['台账']);
  const { host, page } = grid;
  await host.draw(sessionOf(goldenFiling('2023-prefecture-city')).draw());
  const before = await host.read();
  const insert = (sheet: string, row: number) =>
    page.evaluate(
      async ([name, at]) => {
        const { grid: univer } = await window.goujiHost!;
        univer.api.getActiveWorkbook()!.getSheetByName(name)!.insertRowsBefore(at, 2);
      },
      [sheet, row] as const,
    );
  await insert('三、依申请公开', 5);
  await says(grid, '这张表受保护，不能增删、移动或合并行列和单元格。');
  expect(await host.read()).toEqual(before);
  await insert('台账', 0);
  expect(await host.read()).toEqual(before);
  await page.evaluate(async () => {
    const { grid: univer } = await window.goujiHost!;
    univer.api.getActiveWorkbook()!.getSheetByName('三、依申请公开')!.setName('表三');
  });
  expect((await host.read()).get(granted)).toEqual({ ...before.get(granted), sheet: '表三' });
  expect((await readNamedCells(await grid.save())).get(granted)).toEqual({
    ...before.get(granted),
    sheet: '表三',
  });
});
