import type { Form } from '../../model/form';
import { oncePer } from '../../model/once-per';
import { AsideRunner } from '../../session/aside/aside-runner';
import { runHere } from '../../session/aside/run-here';
import type { FileLoaders } from '../../session/aside/tasks';
import { scriptAddress } from './script-address';

/** By which the page names its worker: the address of its script, or the script itself. */
const workerId = 'worker';

/** A page that came as one file has the worker's script in it, and runs it from memory, each time from the same place. */
const addressOf = oncePer(
  (worker: HTMLElement): string =>
    worker.dataset['address'] ??
    URL.createObjectURL(new Blob([worker.textContent ?? ''], { type: 'text/javascript' })),
);

/** Such a worker asks for parts of its script, which stand in the page: no address leads to them. */
const answerPart = (worker: Worker, { part }: { readonly part?: string }): void => {
  if (part === undefined) return;
  const found = document.querySelector(`script[data-part="${part}"]`);
  worker.postMessage({ part, script: found?.textContent ?? '' });
};

/** @throws where the page names none, or the browser has none for it */
const startWorker = (): Worker => {
  const named = document.getElementById(workerId);
  if (!named) throw new Error('the page names no worker');
  const worker = new Worker(scriptAddress(addressOf(named)));
  worker.addEventListener('message', ({ data }) => answerPart(worker, data as { part?: string }));
  return worker;
};

/** Does what may take long in the worker that the page names; on its own thread where there is none. */
export const pageRunner = (forms: readonly Form[], ofFiles?: Partial<FileLoaders>): AsideRunner =>
  new AsideRunner(startWorker, runHere(forms, ofFiles));
