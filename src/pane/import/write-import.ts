import type { ImportPlan } from '../../session/import/plan-import';
import type { ButtonAction } from '../state/action';
import { countToWrite } from './import-state';
import type { ImportView } from './import-state';
import { previewImport } from './preview-import';

/** 写入: writes what the page of imports shows. */
export const writeImport = (view: ImportView, plan: ImportPlan): ButtonAction => {
  const { target, mode, read } = view;
  const count = countToWrite(view);
  const changesYear = plan.year !== undefined && plan.conflicts.length === 0;
  return {
    label: `${plan.isWrongYear ? '年度不对，仍要写入' : '写入'}${count > 0 ? `（${count} 格）` : ''}`,
    enabled: count > 0 || changesYear,
    task: 'writing',
    run: async (tools) => {
      const { session, store, writes } = tools;
      const write = async () => {
        const undo = await session.writeImport(plan, mode);
        store.change({ importing: null });
        return undo;
      };
      try {
        return await writes.write(
          write,
          `${target === 'previous' ? '上年数据' : '数据'}已写入 ${count} 格。`,
        );
      } catch (error) {
        // It was not written: what is shown has to be what the workbook is now.
        if (store.state.importing === view && read)
          await previewImport(tools, view, read.imported).catch(() => store.change({ importing: null }));
        throw error;
      }
    },
  };
};
