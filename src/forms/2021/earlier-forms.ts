import type { EarlierForm } from '../../model/reading';

/** Figures of the form of 2019 that mean the same here under another name. */
const renamed = {
  'documents.regulations.issued': 'documents.regulations.made',
  'documents.normative.issued': 'documents.normative.made',
  'decisions.licences': 'licences.decisions',
  'decisions.penalties': 'penalties.decisions',
  'decisions.coercion': 'coercion.decisions',
};

export const earlierForms: readonly EarlierForm[] = [
  {
    form: '2019',
    renamed,
    lost: [
      '上年报告的“对外公开总数量”不等于“现行有效件数”，不能用来核对现行有效件数。',
      '上年报告没有“本年废止件数”和“本年收费金额”。',
      '上年报告的“（六）其他处理”只有一行，等于现行格式三个小项之和，不能分到各小项。',
    ],
  },
];
