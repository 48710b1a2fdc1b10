import { describeImport } from '../../session/import/describe-import';
import type { Imported } from '../../session/import/open-report';
import { lostAtStart } from '../../session/import/starting-figures';
import { formInForce, formOf } from '../../filing/known-forms';
import type { Tools } from '../state/action';
import type { ImportTarget, ImportView, ReadReport } from './import-state';

/** What a report will do to the tables that the workbook has, or that are to come. */
const effectOf = async (
  { store, session, watch }: Tools,
  imported: Imported,
  target: ImportTarget,
): Promise<Pick<ReadReport, 'plan' | 'lost'>> => {
  const { stage, newYear } = store.state;
  if (stage === 'filing') {
    await watch.refresh();
    const plan = await session.planImport(imported, target);
    return { plan, lost: plan.lost };
  }
  const { year } = imported.filing;
  const next = year === null ? newYear : year + (target === 'previous' ? 1 : 0);
  const form = formInForce(session.forms, next);
  return { plan: null, lost: lostAtStart(imported, target, session.forms, form) };
};

/** Shows what was read, to be looked at before anything is written. */
export const previewImport = async (tools: Tools, view: ImportView, imported: Imported): Promise<void> => {
  const form = formOf(tools.session.forms, imported.filing.form);
  const effect = await effectOf(tools, imported, view.target);
  const read = { imported, form, ...describeImport(form, imported), ...effect };
  tools.store.change({ importing: { ...view, titles: [], fault: '', read } });
};
