import { writeXlsx } from 'hucre/xlsx';
import { bodyKinds } from '../../src/model/filing';
import { below, pick, randomFrom } from '../repair/random';
import { collectedYear } from './honest-filings';
import type { County } from './make-county';

const heads = [
  ...['序号', '机关名称', '别名（曾用名）', '类别', '计入汇总', '不计入原因', '空格视为'],
  ...['截止日期', '联系人', '电话', '上年对应机关', '包联片区'],
];
const families = [...'程温邱阮祁闵翟聂'];
const areas = ['东片', '西片', '北片', '城区'];

/** The list of a county's bodies as its office keeps it, with a column of its own. */
export const bodyListOf = ({ cases }: County): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: '名录',
        rows: [
          heads,
          ...cases.map(({ body, row }, at) => {
            const random = randomFrom(body.seed + 2);
            return [
              ...[at + 1, body.name, row.aliases.join('、'), bodyKinds[body.kind]],
              ...[row.counts ? '是' : '否', row.whyNot, row.blanks === 'zero' ? '0' : '错误'],
              `${collectedYear + 1}-01-${20 + below(random, 6)}`,
              `${pick(random, families)}${pick(random, ['主任', '科长', '干事'])}`,
              `0000-${1_000_000 + below(random, 9_000_000)}`,
              row.formerly.join('、'),
              pick(random, areas),
            ];
          }),
        ],
      },
    ],
  });
