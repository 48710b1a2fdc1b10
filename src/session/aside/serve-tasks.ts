import { finish } from '../../model/in-steps';
import type { Form } from '../../model/form';
import { outcomeOf } from './messages';
import type { Reply, Request } from './messages';
import { loadTask } from './tasks';
import type { FileLoaders } from './tasks';

/** What a worker has of the browser. */
export interface WorkerScope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(reply: Reply): void;
}

/** Does the tasks that a page sends, on the thread of its own that a worker is. */
export const serveTasks = (
  scope: WorkerScope,
  forms: readonly Form[],
  ofFiles?: Partial<FileLoaders>,
): void => {
  const serve = async ({ id, kind, given }: Request): Promise<void> => {
    const task = await loadTask(kind, given, forms, ofFiles);
    scope.postMessage({ id, begins: true });
    const answer = await task(finish);
    scope.postMessage({ id, outcome: { answer } });
  };
  scope.onmessage = ({ data }) =>
    void serve(data).catch((error: unknown) => scope.postMessage({ id: data.id, outcome: outcomeOf(error) }));
  scope.postMessage('ready');
};
