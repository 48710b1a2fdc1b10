import '../browsers/shims';
import { render } from 'preact';
import { bareForms } from '../forms/bare-forms';
import { App } from '../pane/app';
import { BlockedPage } from '../pane/controls/blocked-page';
import { StartingPage } from '../pane/controls/starting-page';
import { Pane } from '../pane/pane';
import { excelDesk } from './excel-desk';
import { openHost } from './open-host';
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
  const pane = new Pane(host, bareForms, excelDesk);
  render(<App pane={pane} />, root);
  serveRibbon(Office, pane);
  await pane.open();
};

void start(document.getElementById('pane')!);
// Nobody has pressed a key yet; without it the key goes where office.js sends it.
import('./tab-key').then(
  ({ keepTabKey }) => keepTabKey(document),
  () => undefined,
);
