import '../browsers/shims';
import { render } from 'preact';
import { bareForms } from '../forms/bare-forms';
import { BlockedPage } from '../pane/controls/blocked-page';
import { StartingPage } from '../pane/controls/starting-page';
import { Pane } from '../pane/pane';
import { Observed } from '../pane/state/observed';
import { excelDesk } from './excel-desk';
import { openHost } from './open-host';
import { PaneView } from './pane-view';
import type { CollectShown } from './pane-view';
import { serveRibbon } from './ribbon';
import '../pane/styles/index.css';

/** In milliseconds. */
const patience = 20_000;

const start = async (root: HTMLElement): Promise<void> => {
  render(<StartingPage />, root);
  // Office.js may wait for ever where there is no Excel; one that is merely slow is still taken when it comes.
  const late = setTimeout(() => render(<BlockedPage blockage="no-host" />, root), patience);
  const host = await openHost();
  clearTimeout(late);
  if (typeof host === 'string') {
    render(<BlockedPage blockage={host} />, root);
    return;
  }
  const shown: CollectShown = new Observed<{ readonly collecting: boolean }>({ collecting: false });
  const openCollect = (): void => shown.change({ collecting: true });
  const pane = new Pane(host, bareForms, { ...excelDesk, openCollect });
  render(<PaneView pane={pane} host={host} shown={shown} />, root);
  serveRibbon(Office, pane, () => shown.change({ collecting: false }));
  await pane.open();
};

void start(document.getElementById('pane')!);
// Nobody has pressed a key yet; without it the key goes where office.js sends it.
import('./tab-key').then(
  ({ keepTabKey }) => keepTabKey(document),
  () => undefined,
);
