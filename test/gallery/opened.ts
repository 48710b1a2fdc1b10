import { forms } from '../../src/forms/index';
import type { Filing } from '../../src/model/filing';
import { initialState } from '../../src/pane/state/state';
import type { PaneState } from '../../src/pane/state/state';
import { describeImport } from '../../src/session/import/describe-import';
import { importPaste } from '../../src/session/import/open-report';
import type { ImportTarget, WriteMode } from '../../src/session/import/plan-import';
import { emptyView } from '../../src/pane/import/import-state';
import { LiveSession } from '../../src/session/live-session';
import { Session } from '../../src/session/session';
import { MemoryHost } from '../support/memory-host';
import { thisYear } from '../support/filing-fixture';

/** The time that the pictures show. */
export const clock = new Date(2026, 0, 12, 9, 30, 5).getTime();

/** The pane before anything is open. */
export const initial: PaneState = {
  ...initialState,
  task: null,
  forms,
  newYear: 2025,
  drawsCharts: true,
  about: 'EXCEL · OFFICE_ONLINE',
};

const sessionOf = async (filing: Filing, host = new MemoryHost()): Promise<LiveSession> => {
  await host.draw(new Session(filing, forms, thisYear).draw());
  const session = new LiveSession(host, forms, () => thisYear);
  await session.refresh();
  await session.loadAdvice();
  return session;
};

/** The page of checks over a filing. */
export const checked = async (filing: Filing, changes: Partial<PaneState> = {}): Promise<PaneState> => ({
  ...initial,
  stage: 'filing',
  snapshot: (await sessionOf(filing)).snapshot,
  checkedAt: clock,
  ...changes,
});

/** The page of checks over a filing after somebody has typed, pasted and dragged in its workbook. */
export const treated = async (filing: Filing, act: (host: MemoryHost) => void): Promise<PaneState> => {
  const host = new MemoryHost();
  const session = await sessionOf(filing, host);
  act(host);
  await session.refresh();
  const losses = (await (await session.restoring()).findLosses()) ?? null;
  return { ...initial, stage: 'filing', snapshot: session.snapshot, losses, checkedAt: clock };
};

/** The page of the report over a filing. */
export const composed = async (filing: Filing): Promise<PaneState> => {
  const session = await sessionOf(filing);
  return {
    ...(await checked(filing)),
    tab: 'report',
    report: await session.report(),
  };
};

/** The page that shows what was read of a pasted report, before it is written into a filing; without one, before there are tables. */
export const imported = async (
  filing: Filing | null,
  target: ImportTarget,
  text: string,
  mode: WriteMode = 'fill',
): Promise<PaneState> => {
  const read = await importPaste({ text }, forms);
  const form = forms.find(({ id }) => id === read.filing.form)!;
  const session = filing && (await sessionOf(filing));
  const plan = session ? await session.planImport(read, target) : null;
  return {
    ...(filing ? await checked(filing) : { ...initial, stage: 'create' as const }),
    importing: {
      ...emptyView(target),
      source: { name: '年度报告.html', read: () => Promise.resolve(read) },
      read: { imported: read, form, ...describeImport(form, read), plan, lost: plan?.lost ?? [] },
      mode,
    },
  };
};
