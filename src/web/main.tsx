import '../browsers/shims';
import { render } from 'preact';
import { wakePartsOfPage } from './inert-parts';
import { TabClaims } from './tab-claims';
import { guardLeaving } from './leaving';
import { ShellView } from './components/shell-view';
import { LeaseStore } from './lease-store';
import { Shell } from './shell';
import { tabChannel } from './tab-channel';
import { Updates } from './updates';
import { WorkDatabase } from './work-database';
import { Workbench } from './workbench';
import { WorkStore } from './work-store';
import '../pane/styles/index.css';
import './styles/index.css';

/** In milliseconds: so long after the start where a browser does not say when it has nothing else to do. */
const idleAfter = 2000;

/** Does what nobody waits for. */
const whenIdle = (work: () => Promise<void>): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void work(), { timeout: idleAfter });
  else setTimeout(() => void work(), idleAfter);
};

const start = async (root: HTMLElement): Promise<void> => {
  const shell = new Shell();
  const database = new WorkDatabase();
  const claims = new TabClaims(new LeaseStore(database), tabChannel());
  const bench = new Workbench(shell, new WorkStore(database, () => claims.claimed()), claims);
  const updates = new Updates(shell);
  const leaving = guardLeaving(shell, claims, () => void bench.flush());
  const update = async (): Promise<void> => {
    if (!(await bench.settle())) return;
    leaving.allow();
    updates.accept();
  };
  root.textContent = '';
  render(<ShellView shell={shell} bench={bench} onUpdate={() => void update()} />, root);
  await bench.start();
  whenIdle(async () => {
    await bench.warmUp();
    await updates.start();
  });
};

wakePartsOfPage();
void start(document.getElementById('app')!);
