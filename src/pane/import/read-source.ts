import { Fault } from '../../model/fault';
import { SeveralReports } from '../../model/several-reports';
import type { Action } from '../state/action';
import { emptyView } from './import-state';
import type { ReportSource } from './import-state';
import { previewImport } from './preview-import';

/** Reads what was chosen, and shows what it holds, or why nothing could be read of it. */
export const readSource = (source: ReportSource, pick?: number): Action => ({
  task: 'reading',
  run: async (tools) => {
    const { importing } = tools.store.state;
    if (!importing) return;
    const chosen = { ...emptyView(importing.target), source };
    const imported = await source.read(tools.session, pick).catch((error: unknown) => {
      if (!(error instanceof Fault)) throw error;
      const outcome = error instanceof SeveralReports ? { titles: error.titles } : { fault: error.message };
      tools.store.change({ importing: { ...chosen, ...outcome } });
    });
    if (!imported) return;
    const { settleTexts } = await import('../../session/import/settle-texts');
    await previewImport(tools, chosen, settleTexts(imported, tools.session.forms));
  },
});
