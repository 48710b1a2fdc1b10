import { form2021 } from '../../../src/forms/2021/index';
import { renamedRow } from '../../../src/forms/requests';
import type { EarlierForm } from '../../../src/model/reading';
import { renamed } from './rows';

const renamedSince2021 = renamedRow(renamed, 'requests.refused.administrativeQuery');
const noSuchRows = '上年报告没有“9.属于授权运营的公共数据”和“6.程序自动生成的申请”。';

export const earlierForms: readonly EarlierForm[] = [
  { form: '2021', renamed: renamedSince2021, lost: [noSuchRows] },
  ...form2021.earlier.map((bridge) => ({
    ...bridge,
    renamed: { ...bridge.renamed, ...renamedSince2021 },
    lost: [...bridge.lost, noSuchRows],
  })),
];
