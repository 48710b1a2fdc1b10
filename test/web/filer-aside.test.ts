import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { readNamedCells } from '../../src/files/named-cells';
import { Overrun } from '../../src/session/aside/overrun';
import { filerAside, workbookIn } from '../../src/web/filer-aside';
import { goldenFiling, realFilings, sessionOf } from '../support/golden';

jest.mock('../../src/web/run-file-task', () => ({
  runFileTask: (kind: string) => Promise.reject(new Overrun(kind)),
}));

it('a file that takes too long is not opened, and says so', async () => {
  const words = '文件内容太多或太特别，没有读完，没有打开。请检查是不是选错了文件。';
  await expect(workbookIn(new File(['x'], '年报.xlsx'))).rejects.toThrow(words);
  await expect(filerAside.open(new Uint8Array(1))).rejects.toThrow(words);
});

it('a workbook is saved, however long it takes', async () => {
  const bytes = await writeDrawing(sessionOf(goldenFiling(realFilings[0])).draw());
  const saved = await filerAside.save(await openWorkbook(bytes));
  expect(await readNamedCells(saved)).toEqual(await readNamedCells(bytes));
});
