import { render } from 'preact';
import { guardLeaving } from './leaving';
import { ShellView } from './components/shell-view';
import { Shell } from './shell';
import { Updates } from './updates';
import { Workbench } from './workbench';
import { WorkStore } from './work-store';
import '../pane/styles/index.css';
import './styles/index.css';

const start = async (root: HTMLElement): Promise<void> => {
  const shell = new Shell();
  const bench = new Workbench(shell, new WorkStore());
  const updates = new Updates(shell);
  const leaving = guardLeaving(shell, () => void bench.flush());
  const update = async (): Promise<void> => {
    if (!(await bench.settle())) return;
    leaving.allow();
    updates.accept();
  };
  root.replaceChildren();
  render(<ShellView shell={shell} bench={bench} onUpdate={() => void update()} />, root);
  await bench.start();
  // Only now, so that what is larger does not keep the pane waiting.
  await bench.loadGrid(document.getElementById('grid')!);
  await updates.start();
};

void start(document.getElementById('app')!);
