import { bareForms } from '../forms/bare-forms';
import { pageRunner } from '../pane/controls/page-worker';

/** Does what may take long in the worker of this page, where it has one. */
export const { run: runAside, hasWorker } = pageRunner(bareForms);
