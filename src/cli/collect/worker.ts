import { parentPort } from 'node:worker_threads';
import { forms } from '../../forms/index';
import type { Request } from '../../session/aside/messages';
import { serveTasks } from '../../session/aside/serve-tasks';
import type { WorkerScope } from '../../session/aside/serve-tasks';

/** Does the tasks of a collection, on a thread of its own: what ends this thread ends no other. */
const port = parentPort;
if (port) {
  const scope: WorkerScope = { onmessage: null, postMessage: (reply) => port.postMessage(reply) };
  port.on('message', (data: Request) => scope.onmessage?.({ data }));
  serveTasks(scope, forms);
}
