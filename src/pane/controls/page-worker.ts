import type { Form } from '../../model/form';
import { oncePer } from '../../model/once-per';
import { AsideRunner } from '../../session/aside/aside-runner';
import { runHere } from '../../session/aside/run-here';
import type { FileLoaders } from '../../session/aside/tasks';
import { scriptAddress } from './script-address';

/** By which the page names its worker: the address of its script, or the script itself. */
const workerId = 'worker';

/** The scripts that the worker would load, where they stand in the page as well. */
const parts = 'script[data-part]';

/** A page that came as one file has the worker's script in it, and runs it from memory, each time from the same place. */
const addressOf = oncePer((worker: HTMLElement): string => {
  const { address } = worker.dataset;
  if (address !== undefined) return address;
  const scripts = [worker, ...document.querySelectorAll(parts)].map(({ textContent }) => `${textContent}\n;`);
  return URL.createObjectURL(new Blob(scripts, { type: 'text/javascript' }));
});

/** @throws where the page names none, or the browser has none for it */
const startWorker = (): Worker => {
  const worker = document.getElementById(workerId);
  if (!worker) throw new Error('the page names no worker');
  return new Worker(scriptAddress(addressOf(worker)));
};

/** Does what may take long in the worker that the page names; on its own thread where there is none. */
export const pageRunner = (forms: readonly Form[], ofFiles?: FileLoaders): AsideRunner =>
  new AsideRunner(startWorker, runHere(forms, ofFiles));
