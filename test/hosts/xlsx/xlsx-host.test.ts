import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { readNamedCells } from '../../../src/files/named-cells';
import { forms } from '../../../src/forms/index';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import type { NamedCells } from '../../../src/model/drawing';
import { upkeepOf } from '../../../src/session/edit/upkeep';
import { answerName, textName } from '../../../src/workbook/names';
import { goldenFiling, realFilings, sessionOf } from '../../support/golden';
import { openXlsxHost } from '../../support/open-xlsx-host';
import { until } from '../../support/host-contract';
import { editPackage, openPackage, sheetPart } from '../../support/xlsx-package';

const city = sessionOf(goldenFiling('2023-prefecture-city'));
const granted = answerName('requests.granted.person');
const problems = textName('problems');

const edit = (host: XlsxHost, name: string, value: string | number | null): void =>
  host.edit([{ name, before: host.cells.get(name)!, value, isText: typeof value === 'string' }]);

const valueIn = async (bytes: Uint8Array, name: string) => (await readNamedCells(bytes)).get(name)?.value;

it('a change keeps everything else that is in the file', async () => {
  const bytes = await writeDrawing(city.draw());
  const before = await openXlsx(bytes, { readStyles: true });
  const host = await openXlsxHost(bytes);
  const cell = host.cells.get(granted)!;
  edit(host, granted, Number(cell.value) + 1);
  const after = await openXlsx((await host.save())!, { readStyles: true });
  const changed = after.sheets.find((sheet) => sheet.name === cell.sheet)!;
  expect(changed.rows[cell.row]![cell.column]).toBe(1176);
  changed.rows[cell.row]![cell.column] = 1175;
  changed.cells!.get(`${cell.row},${cell.column}`)!.value = 1175;
  after.sheets.forEach((sheet, index) => expect(sheet).toEqual(before.sheets[index]));
  expect(after.namedRanges).toEqual(before.namedRanges);
});

it.each(realFilings)('the cells of %s are the same as drawn, as saved, and as opened', async (name) => {
  const host = new XlsxHost();
  await host.draw(sessionOf(goldenFiling(name)).draw());
  const file = (await host.save())!;
  expect((await openXlsxHost(file)).cells).toEqual(await readNamedCells(file));
  expect(host.cells).toEqual(await readNamedCells(file));
});

it('what was drawn can be filled in and saved again and again', async () => {
  const host = new XlsxHost();
  expect(await host.save()).toBeUndefined();
  await host.draw(city.draw());
  const saved: Uint8Array[] = [];
  for (const value of [7, 8]) {
    edit(host, granted, value);
    saved.push((await host.save())!);
  }
  expect([await valueIn(saved[0]!, granted), await valueIn(saved[1]!, granted)]).toEqual([7, 8]);
});

it('what is written during a save is in the next one', async () => {
  const host = await openXlsxHost(await writeDrawing(city.draw()));
  edit(host, granted, 7);
  const first = host.save((now) => {
    expect(now.get(granted)?.value).toBe(7);
    edit(host, granted, 8);
    return Promise.resolve(undefined);
  });
  const second = host.save();
  expect(await valueIn((await first)!, granted)).toBe(7);
  expect(await valueIn((await second)!, granted)).toBe(8);
  expect(host.cells.get(granted)?.value).toBe(8);
});

it('upkeep hears of the cells when the file was opened, and then when it was saved last', async () => {
  const host = await openXlsxHost(await writeDrawing(city.draw()));
  const seen: unknown[] = [];
  const upkeep = (now: NamedCells, before: NamedCells) => {
    seen.push([now.get(granted)?.value, before.get(granted)?.value]);
    return Promise.resolve(undefined);
  };
  edit(host, granted, 7);
  await host.save(upkeep);
  edit(host, granted, 8);
  await host.save(upkeep);
  expect(seen).toEqual([
    [7, 1175],
    [8, 7],
  ]);
});

it('writes all cells or none, and none that is too long for one', async () => {
  const host = await openXlsxHost(await writeDrawing(city.draw()));
  const before = host.cells;
  const one = { name: granted, before: before.get(granted)!, value: 7, isText: false };
  const rest = { before: before.get(granted)!, isText: true };
  expect(() => host.edit([one, { ...rest, name: 'gouji.answers.nothing', value: 1 }])).toThrow(
    '找不到这个单元格',
  );
  expect(() => host.edit([one, { ...rest, name: problems, value: '长'.repeat(32768) }])).toThrow(
    '超过 32767 个字',
  );
  await expect(host.write([one, { ...rest, name: problems, value: '长'.repeat(32768) }])).rejects.toThrow(
    '32767',
  );
  expect(host.cells).toBe(before);
});

it('refuses to draw a text that no cell holds, with nothing drawn', async () => {
  const host = new XlsxHost();
  const long = { ...goldenFiling('2023-prefecture-city'), texts: { problems: '长'.repeat(32768) } };
  await expect(host.draw(sessionOf(long).draw())).rejects.toThrow(
    '“五、问题改进”表中有一段文字超过 32767 字',
  );
  expect(await host.save()).toBeUndefined();
});

it('a file that is damaged is said to be so when it is opened, each time', async () => {
  const host = new XlsxHost((await writeDrawing(city.draw())).slice(0, 3000));
  await expect(host.load()).rejects.toThrow('文件已损坏或不完整，无法打开。');
  await expect(host.read()).rejects.toThrow('文件已损坏或不完整，无法打开。');
});

it('says what has to be shown, and leaves the file alone', async () => {
  const said: unknown[] = [];
  const host = new XlsxHost(await writeDrawing(city.draw()), {
    changed: () => said.push('changed'),
    reveal: (place) => said.push(place),
  });
  await host.load();
  const before = await host.save();
  await host.reveal(granted);
  await host.revealSheet('报告');
  await expect(host.revealSheet('没有的表')).rejects.toThrow('找不到');
  expect(said).toEqual([{ name: granted }, { sheet: '报告' }]);
  expect(await host.save()).toEqual(before);
});

it('says that something has changed, whoever has changed it', async () => {
  let changes = 0;
  const host = new XlsxHost(undefined, { changed: () => changes++ });
  const drawing = city.draw();
  await host.draw(drawing);
  edit(host, granted, 1);
  await host.write([{ name: granted, before: host.cells.get(granted)!, value: 2, isText: false }]);
  await host.redraw(drawing.sheets.at(-1)!);
  await host.saveSetting('gouji.live', '否');
  await host.save();
  expect(changes).toBe(5);
});

it('keeps settings in the file, in whichever order sheets stand', async () => {
  const host = await openXlsxHost(await writeDrawing(city.draw()));
  await host.saveSetting('gouji.live', '否');
  const workbook = await openXlsx((await host.save())!, { readStyles: true });
  workbook.sheets.push({ name: '台账', rows: [['原有']] });
  const again = await openXlsxHost(await saveXlsx(workbook));
  expect(await again.loadSetting('gouji.live')).toBe('否');
  await again.saveSetting('gouji.live', '是');
  const last = (await again.save())!;
  expect(await (await openXlsxHost(last)).loadSetting('gouji.live')).toBe('是');
  expect(openPackage(last).sheets.slice(-2)).toEqual(['勾稽设置', '台账']);
});

it('names the sheets that are not ours', async () => {
  const host = await openXlsxHost(
    await writeXlsx({ sheets: ['台账', '报告'].map((name) => ({ name, rows: [['原有']] })) }),
  );
  expect(host.otherSheets).toEqual(['台账', '报告']);
  const ours = new XlsxHost();
  await ours.draw(city.draw(city.charts()));
  await ours.saveSetting('gouji.live', '否');
  expect(ours.otherSheets).toEqual([]);
  const workbook = await openXlsx((await ours.save())!, { readStyles: true });
  workbook.sheets.push({ name: '台账', rows: [['原有']] });
  expect((await openXlsxHost(await saveXlsx(workbook))).otherSheets).toEqual(['台账']);
});

it('keeps the comment on a cell that is written', async () => {
  const workbook = await openXlsx(await writeDrawing(city.draw()), { readStyles: true });
  const { row, column } = (await readNamedCells(await saveXlsx(workbook))).get(granted)!;
  const sheet = workbook.sheets.find(({ name }) => name === '三、依申请公开')!;
  sheet.cells!.get(`${row},${column}`)!.comment = { text: '与业务科核对过', author: '小李' };
  const host = await openXlsxHost(await saveXlsx(workbook));
  edit(host, granted, 7);
  const after = (await openXlsx((await host.save())!)).sheets.find(({ name }) => name === '三、依申请公开')!;
  expect(after.cells!.get(`${row},${column}`)).toMatchObject({
    value: 7,
    comment: { text: '与业务科核对过' },
  });
});

it('a total that lends others its formula leaves it to them when it is written over', async () => {
  const bytes = await writeDrawing(city.draw());
  const own = ' ><f t="shared" ref="J5:J27" si="0">IF(COUNT(D5:I5)=0,"",SUM(D5:I5))</f><v>0</v></c>';
  const lent = '><f t="shared" si="0"/><v>0</v></c>';
  const shared = editPackage(bytes, {
    [sheetPart(openPackage(bytes).sheets, '三、依申请公开')]: (xml) =>
      Object.entries({ J5: own, J6: lent, J7: lent }).reduce(
        (all, [at, cell]) => all.replace(new RegExp(`<c r="${at}"[^>]*?>.*?</c>`), `<c r="${at}"${cell}`),
        xml,
      ),
  });
  const host = await openXlsxHost(shared);
  edit(host, answerName('requests.received.total'), 99);
  const cells = await readNamedCells((await host.save(upkeepOf(forms)))!);
  const formulas = ['received', 'carriedIn', 'granted'].map((row) =>
    cells.get(answerName(`requests.${row}.total`)),
  );
  expect(formulas.map((cell) => cell?.formula)).toEqual([
    undefined,
    'IF(COUNT(D6:I6)=0,"",SUM(D6:I6))',
    'IF(COUNT(D7:I7)=0,"",SUM(D7:I7))',
  ]);
  expect(formulas[0]?.value).toBe(99);
});

it('keeps a text that looks like an escaped character', async () => {
  const host = await openXlsxHost(await writeDrawing(city.draw()));
  edit(host, problems, '编号_x4E00_不变');
  expect(await valueIn((await host.save())!, problems)).toBe('编号_x4E00_不变');
});

it('draws, fills in and shows a new workbook without the library that reads and makes files', async () => {
  jest.resetModules();
  const refuse = (): never => {
    throw new Error('the library is loaded');
  };
  jest.doMock('hucre', refuse);
  jest.doMock('hucre/xlsx', refuse);
  const host = new (await import('../../../src/hosts/xlsx/xlsx-host')).XlsxHost();
  await host.load();
  await host.draw(city.draw());
  const seen: unknown[] = [];
  const stop = await host.watch({
    edited: (cells) => seen.push(cells.get(granted)?.value),
    failed: () => undefined,
  });
  edit(host, granted, 7);
  await host.write([
    { name: problems, before: host.cells.get(problems)!, value: '一是人手不足。', isText: true },
  ]);
  await host.reveal(granted);
  await host.saveSetting('gouji.live', '否');
  await until(() => seen.length > 0);
  await stop();
  expect([host.cells.get(problems)?.value, seen, host.otherSheets]).toEqual(['一是人手不足。', [7], []]);
  await expect(host.save()).rejects.toThrow('the library is loaded');
});
