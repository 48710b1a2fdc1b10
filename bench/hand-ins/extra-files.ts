import type { Random } from '../repair/random';
import type { MadeFile, PlantedFault } from './case';
import { collectedYear, honestFilings } from './honest-filings';
import type { MadeBody } from './made-body';
import { dayOf, fileOf, fileOfBytes } from './made-files';

/** What systems and programs leave in folders. */
const strays: readonly (readonly [path: string, content: string])[] = [
  ['部门/~$附件2.xlsx', '\u0006admin'],
  ['.DS_Store', '\0\0\0\u0001Bud1'],
  ['部门/Thumbs.db', '\u00d0\u00cf\u0011\u00e0'],
  ['desktop.ini', '[.ShellClassInfo]'],
  ['__MACOSX/部门/._附件2.xlsx', '\0\u0005\u0016\u0007'],
];

const strangers = [
  '史志研究室',
  '招投标服务中心',
  '融媒体运营中心',
  '地震台站',
  '老龄事业促进会',
  '工艺美术馆',
];

/** Files that are of no body on the list: as many reports of strangers as asked for, and files that are no reports. */
export const extraFiles = (
  random: Random,
  county: string,
  count: number,
): { readonly files: readonly MadeFile[]; readonly planted: readonly PlantedFault[] } => {
  const reports = Array.from({ length: Math.min(count, strangers.length) }, (_, at): MadeFile => {
    const name = `${county}${strangers[at]!}`;
    const body: MadeBody = {
      ...{ name, short: strangers[at]!, county, kind: 'department', self: '本单位' },
      ...{ matters: ['资料征集', '场地开放', '咨询服务', '成果展示', '设备维护'], formerly: [] },
      seed: Math.floor(random() * 2 ** 31),
    };
    return fileOf(`其他/${name}${collectedYear}年年报`, honestFilings(body).now, 'word', {
      ...{ modified: dayOf(body.seed), seed: body.seed },
    });
  });
  const others = strays.map(([path, content]) =>
    fileOfBytes(path, () => Buffer.from(content, 'latin1'), { modified: dayOf(1) }),
  );
  const outcomesOf = (files: readonly MadeFile[], outcomes: readonly string[]) =>
    Object.fromEntries(files.map(({ path }) => [path, outcomes]));
  const paths = (files: readonly MadeFile[]): readonly string[] => files.map(({ path }) => path);
  return {
    files: [...reports, ...others],
    planted: [
      {
        ...{ kind: 'notListed', bodies: [], files: paths(reports) },
        must: { outcomes: outcomesOf(reports, ['名录外', '待确认']) },
      },
      {
        ...{ kind: 'otherFiles', bodies: [], files: paths(others) },
        must: { outcomes: outcomesOf(others, ['不是报告']) },
      },
    ],
  };
};
