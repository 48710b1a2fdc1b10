import type { ProbeResult, SelfCheck, SelfCheckReport, SelfCheckState } from '../../src/model/self-check';
import type { PaneState } from '../../src/pane/state/state';
import { initial } from './opened';

const trial = (id: string, words: string, outcome: ProbeResult['outcome'], ms: number): ProbeResult => ({
  ...{ id, words, outcome, ms, source: 'doc', expected: '' },
});

const results: readonly ProbeResult[] = [
  trial('sheets.add', '新建自检用的工作表', 'as-assumed', 210),
  trial('sheets.freeze-rows', '冻结前几行', 'otherwise', 95),
  trial('names.lost', '剪切别的单元格盖住有名称的单元格，名称失效', 'as-assumed', 130),
  trial('hand.undo', '插件写入之后，还能不能撤销', 'not-tried', 0),
];

/** The page of 自检 in one state of it, in which nothing happens. */
export const selfChecking = (changes: Partial<SelfCheckState>): PaneState => {
  const nothing = (): void => undefined;
  const soon = (): Promise<void> => Promise.resolve();
  const selfCheck: SelfCheck = {
    state: {
      ...{ stage: 'ready', trying: null, question: null, results: [], total: 51, left: [], report: null },
      ...changes,
    },
    subscribe: () => () => undefined,
    ...{ look: soon, removeLeft: soon, run: soon },
    ...{ answer: nothing, skip: nothing, stop: nothing },
  };
  return { ...initial, stage: 'create', offersSelfCheck: true, selfCheck };
};

export const selfCheckAsking: Partial<SelfCheckState> = {
  stage: 'running',
  trying: '填错的单元格马上变红',
  results,
  question: {
    id: 'hand.red',
    title: '变红',
    steps: ['把黄色的 B7 单元格里的 1 改成 2，按回车。', '它变红了吗？'],
    answers: [
      ['red', '变红了'],
      ['same', '没有变红'],
    ],
  },
};

export const selfCheckDone: Partial<SelfCheckState> = {
  stage: 'done',
  results,
  left: ['工作表“勾稽自检-mx1igaj3-1”', '名称“gouji_selfcheck_hidden”'],
  report: { format: 'gouji-self-check', date: '2026-01-12' } as SelfCheckReport,
};
