import packageFile from '../../../package.json';
import type { ButtonAction } from '../state/action';

/** 开始自检: tries everything; nothing else reads the workbook meanwhile, as reading waits while a cell is edited. */
export const startSelfCheck = (label: string): ButtonAction => ({
  label,
  task: 'trying',
  run: async ({ store, watch }) => {
    const { selfCheck, snapshot } = store.state;
    if (snapshot) await watch.unwatch().catch(() => undefined);
    await selfCheck?.run(packageFile.version);
    // Where that fails, the pane says so with the findings.
    if (snapshot) await watch.begin().catch(() => undefined);
  },
});
