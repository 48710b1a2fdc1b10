import { savedAt } from '../../session/edit/draft-edits';
import { StaleFault } from '../../session/edit/stale-fault';
import type { LiveSession } from '../../session/live-session';
import type { Desk } from '../state/desk';
import type { Observed } from '../state/observed';
import type { PaneState } from '../state/state';
import type { WorkbookWatch } from '../state/workbook-watch';
import type { FieldDraft } from './draft';

/** What drafts have to do with of a pane. */
export interface DraftTools {
  readonly store: Observed<PaneState>;
  readonly session: LiveSession;
  readonly desk: Desk;
  readonly watch: WorkbookWatch;
}

/**
 * Writes a draft into the workbook, also over what came there meanwhile.
 * @returns a text that came into the sheet meanwhile and gave way
 * @throws StaleFault with nothing written, where the clerk is to be asked first
 */
export const writeDraft = async (
  { session, watch }: Pick<DraftTools, 'session' | 'watch'>,
  { place, text, over, hasBegun, wasRefused }: FieldDraft,
): Promise<string | undefined> => {
  const typing = hasBegun ? 'goes-on' : 'begins';
  const writeOver = (there: string) => session.writeDraft(place, { over: there, text: text.trim(), typing });
  try {
    await writeOver(over);
    return undefined;
  } catch (error) {
    if (!(error instanceof StaleFault)) throw error;
    await watch.refresh();
    const there = savedAt(session.snapshot.filing, place);
    if (there === text.trim()) return undefined;
    if (wasRefused) throw error;
    await writeOver(there);
    return there === '' ? undefined : there;
  }
};
