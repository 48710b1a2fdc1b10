import type { CollectProgress } from '../../session/collect/collect-desk';
import { progress } from '../progress';
import type { TerminalProgress } from '../progress';

const stageWords: Readonly<Record<CollectProgress['stage'], string>> = {
  reading: '读取报告',
  'reading-previous': '读取上年报告',
  assessing: '核对',
  comparing: '比对各机关的报告',
  writing: '写出结果',
};

/** Shows how far a collection has come, where somebody looks at a terminal. */
export const showProgress = (): { show: (at: CollectProgress) => void; end: () => void } => {
  let stage: CollectProgress['stage'] | undefined;
  let shown: TerminalProgress | undefined;
  return {
    show: (at) => {
      if (at.stage !== stage) {
        shown?.end();
        shown = progress(at.total);
        stage = at.stage;
      }
      shown!.step(stageWords[at.stage]);
    },
    end: () => shown?.end(),
  };
};
