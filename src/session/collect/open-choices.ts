import { choicesName, readChoices } from '../../collect/match/choices';
import type { Choices } from '../../collect/match/choices';
import { largestFile } from '../../files/bounds';
import { readableKindOf } from '../../files/file-kind';
import { Fault } from '../../model/fault';

const noCsv = `${choicesName}.csv 不是 CSV 文件。请用 Excel 或 WPS 打开，另存为 CSV UTF-8（.csv），仍用原来的名字，再试。`;

/**
 * Opens the answers of a person, whichever program saved them: UTF-8, GB18030 or UTF-16.
 * @throws Fault where it is no such table: her answers must not be lost in silence
 */
export const openChoices = async (bytes: Uint8Array): Promise<Choices> => {
  if (bytes.length === 0) return { choices: [], faults: [] };
  if (bytes.length > largestFile || readableKindOf(bytes) !== 'text') throw new Fault(noCsv);
  const { readCsvRows } = await import('../../imports/sources/csv-rows');
  return readChoices(readCsvRows(bytes));
};
