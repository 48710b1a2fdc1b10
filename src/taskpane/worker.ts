import '../browsers/language-shims';
import { bareForms } from '../forms/bare-forms';
import { serveTasks } from '../session/aside/serve-tasks';
import type { WorkerScope } from '../session/aside/serve-tasks';
import { fileLoaders } from './file-loaders';

/** Does what may take long, so that the page need not. */
declare const self: WorkerScope;

serveTasks(self, bareForms, fileLoaders);
