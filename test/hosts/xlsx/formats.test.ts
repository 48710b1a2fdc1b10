import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { forms } from '../../../src/forms/index';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import { restoredSentence, lossSentence } from '../../../src/session/format/format-words';
import { LiveSession } from '../../../src/session/live-session';
import { thisYear } from '../../support/filing-fixture';
import { goldenFiling, sessionOf } from '../../support/golden';
import { pastedOver, tableThree } from '../../support/pasted-over';
import { filingInFile, openXlsxHost } from '../../support/open-xlsx-host';

const drawing = sessionOf(goldenFiling('2023-prefecture-city')).draw();

const tableThreeIn = <S extends { readonly name: string }>({
  sheets,
}: {
  readonly sheets: readonly S[];
}): S => sheets.find(({ name }) => name === tableThree)!;

const sessionOn = async (bytes: Uint8Array) => {
  const host = await openXlsxHost(bytes);
  const session = new LiveSession(host, forms, () => thisYear);
  await session.refresh();
  return { host, session };
};

it('a file says what its cells have lost, and is saved with all of it restored', async () => {
  const { host, session } = await sessionOn(await pastedOver(drawing));
  const losses = await (await session.restoring()).findLosses();
  expect(losses && lossSentence(losses)).toBe('1 个格子不能再改、1 个格子的格式变了、1 个格子的名称丢了。');
  const restored = await (await session.restoring()).restoreFormats();
  expect(restored && restoredSentence(restored)).toBe(
    '已恢复 2 个格子的格式和 1 个格子的名称，数据没有改动。',
  );
  const saved = (await host.save())!;
  const again = await sessionOn(saved);
  expect(await (await again.session.restoring()).findLosses()).toBeUndefined();
  const { answers } = await filingInFile(saved);
  expect(answers).toEqual((await filingInFile(await writeDrawing(drawing))).answers);
  const { conditionalRules, dataValidations } = tableThreeIn(await openXlsx(saved));
  expect(dataValidations).toHaveLength(1);
  expect(conditionalRules).toHaveLength(tableThreeIn(drawing).highlights.length);
});

it('a cell of a file turns red again where it was drawn so', async () => {
  const workbook = await openXlsx(await pastedOver(drawing), { readStyles: true });
  tableThreeIn(workbook).conditionalRules = [];
  const { host, session } = await sessionOn(await saveXlsx(workbook));
  await (await session.restoring()).restoreFormats();
  const { conditionalRules } = tableThreeIn(await openXlsx((await host.save())!));
  expect(conditionalRules?.map(({ range, formula }) => [range, formula])).toEqual(
    ['D7', 'E7'].map((cell) => [
      cell,
      `IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}<>INT(${cell})),LEN(${cell})>0)`,
    ]),
  );
});

it('a file that is as we have drawn it has lost nothing', async () => {
  const { session } = await sessionOn(await writeDrawing(drawing));
  expect(await (await session.restoring()).findLosses()).toBeUndefined();
});
