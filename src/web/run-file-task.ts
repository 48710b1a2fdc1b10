import { bareForms } from '../forms/bare-forms';
import { pageRunner } from '../pane/controls/page-worker';
import { fileLoaders } from './file-loaders';

/** Does what may take long with files, in a worker of its own: no save waits until a long text is read. */
export const runFileTask = pageRunner(bareForms, fileLoaders).run;
