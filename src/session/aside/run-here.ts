import type { Form } from '../../model/form';
import { inSlices } from './in-slices';
import { longestTask, loadTask } from './tasks';
import type { FileLoaders, RunAside } from './tasks';

/** Does tasks on the thread that asks for them, in slices where they can be cut. */
export const runHere =
  (forms: readonly Form[], ofFiles?: Partial<FileLoaders>): RunAside =>
  async (kind, given, limit = longestTask) => {
    const task = await loadTask(kind, given, forms, ofFiles);
    return task((steps) => inSlices(steps, limit));
  };
