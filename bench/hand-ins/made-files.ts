import type { Filing, PreviousFiling } from '../../src/model/filing';
import { below, pick, randomFrom } from '../repair/random';
import type { Random } from '../repair/random';
import { collectedYear } from './honest-filings';
import type { Filings } from './honest-filings';
import type { MadeFile } from './case';
import { folderNames } from './made-body';
import type { MadeBody } from './made-body';
import { endings, writeReport } from './write-report';
import type { HandInFormat } from './write-report';

const dayLength = 86_400_000;
/** The day on which a hand-in came, by its number. */
const firstDay = Date.UTC(collectedYear + 1, 0, 8);
export const dayOf = (seed: number, later = 0): number => firstDay + ((seed % 14) + later) * dayLength;

/** A report as a file. @param path without the ending */
export const fileOf = (
  path: string,
  filing: Filing,
  format: HandInFormat,
  about: Pick<MadeFile, 'modified'> & { readonly body?: string; readonly seed: number },
): MadeFile => {
  const { seed, ...rest } = about;
  return {
    ...rest,
    path: path + endings[format],
    filing,
    write: () => writeReport(filing, format, seed),
  };
};

/** Bytes as a file. */
export const fileOfBytes = (
  path: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
  about: Pick<MadeFile, 'modified'> & { readonly body?: string },
): MadeFile => ({ ...about, path, write: async () => bytes() });

/** A name as a program shows it that takes the bytes of GBK for those of another encoding. */
export const garbled = (gbk: Uint8Array): string => new TextDecoder('windows-1252').decode(gbk);

const ofCounty = (body: MadeBody, isOne: boolean): string =>
  `${isOne ? '' : `${body.county}/`}${folderNames[body.kind]}`;

/** Where a body's own name is in the path. */
export const namedPath = (random: Random, body: MadeBody, isOne: boolean): string =>
  `${ofCounty(body, isOne)}/${pick(random, [
    `${body.name}${collectedYear}年年报(定稿)`,
    `${body.name}${collectedYear}年政府信息公开工作年度报告`,
    `${body.name} ${collectedYear} 年度报告 `,
    `${body.short}/${body.name}年报`,
  ])}`;

/** Where a file is that a body hands in, as people name them: some names tell nothing. @param number makes it the only one */
export const pathOf = (
  random: Random,
  body: MadeBody,
  isOne: boolean,
  number: number,
  encode: (text: string) => Uint8Array,
): string => {
  const way = below(random, 10);
  if (way < 6) return namedPath(random, body, isOne);
  if (way < 8) return `${ofCounty(body, isOne)}/${body.short}/附件2`;
  if (way < 9) return `新建文件夹(${number})/年报`;
  return `${ofCounty(body, isOne)}/${garbled(encode(`${body.short}年报`))}`;
};

/** Last year's report as our workbook keeps it beside this year's. */
export const asPrevious = ({ form, year, answers, texts }: Filing): PreviousFiling => ({
  ...{ form, year, answers, texts },
});

/** The report of this year as it is handed in: workbooks of ours often have last year's in them. */
export const asHandedIn = ({ now, before }: Filings, format: HandInFormat, seed: number): Filing =>
  format === 'ourWorkbook' && randomFrom(seed)() < 0.5 ? { ...now, previous: asPrevious(before) } : now;
