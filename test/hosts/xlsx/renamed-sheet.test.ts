import { fileOf } from 'excel-stand-in/file';
import { readNamedCells } from '../../../src/files/named-cells';
import { forms } from '../../../src/forms/index';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import type { NamedCells } from '../../../src/model/drawing';
import { upkeepOf } from '../../../src/session/edit/upkeep';
import { answerName } from '../../../src/workbook/names';
import { openExcelHost } from '../../support/excel-under-test';
import { goldenFiling, sessionOf } from '../../support/golden';

const granted = answerName('requests.granted.person');
const renamed = ['三、依申请公开', '表三'] as const;

/** The cells, those of the renamed sheet under its usual name. */
const asUsual = (cells: NamedCells) =>
  new Map(
    [...cells].map(([name, cell]) => [
      name,
      cell?.sheet === renamed[1] ? { ...cell, sheet: renamed[0] } : cell,
    ]),
  );

it('a workbook whose sheet was renamed in Excel is read and filled in as before', async () => {
  const drawing = sessionOf(goldenFiling('2023-prefecture-city')).draw();
  const { excel, host: inExcel } = openExcelHost();
  await inExcel.draw(drawing);
  excel.workbook.user.renameSheet(...renamed);
  const host = new XlsxHost(await fileOf(excel.workbook));
  const cells = await host.read();
  expect(cells.get(granted)).toMatchObject({ sheet: '表三', value: 1175 });
  expect(asUsual(cells)).toEqual(await readNamedCells(await writeDrawing(drawing)));
  expect(host.otherSheets).toEqual(['Sheet1']);
  host.edit([{ name: granted, before: cells.get(granted)!, value: 12, isText: false }]);
  const saved = await readNamedCells((await host.save(upkeepOf(forms)))!);
  expect(saved.get(granted)).toMatchObject({ sheet: '表三', value: 12 });
  expect(saved.get(answerName('requests.granted.total'))?.value).toBe(28);
});
