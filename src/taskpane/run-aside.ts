import { bareForms } from '../forms/bare-forms';
import { pageRunner } from '../pane/controls/page-worker';

/** Does what may take long in the worker of this page. */
export const runAside = pageRunner(bareForms).run;
