import { Fault } from '../../model/fault';
import { tableTooLarge } from './allowance';

/** In characters, signs between cells and blank lines among them. */
const longestText = 2_000_000;

/**
 * The first lines of a CSV file. Each line takes many times its length in memory as it is parsed, a blank one most.
 * @throws Fault when the file is longer than any report.
 */
export const firstLines = (text: string, count: number): string => {
  if (text.length > longestText) throw new Fault(tableTooLarge);
  const breaks = /\r\n|\r|\n/gu;
  for (let line = 0; line < count; line++) if (!breaks.test(text)) return text;
  return text.slice(0, breaks.lastIndex);
};
