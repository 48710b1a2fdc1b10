import { forms } from '../../src/forms/index';
import type { Reply, Request } from '../../src/session/aside/messages';
import type { TaskWorker } from '../../src/session/aside/aside-runner';
import { serveTasks } from '../../src/session/aside/serve-tasks';
import type { WorkerScope } from '../../src/session/aside/serve-tasks';

/** A worker on the same thread: what goes to and fro is copied as for a real one. */
export class WorkerInMemory implements TaskWorker {
  onmessage: TaskWorker['onmessage'] = null;
  onerror: TaskWorker['onerror'] = null;
  isEnded = false;
  private readonly scope: WorkerScope = {
    onmessage: null,
    postMessage: (reply) => this.say(structuredClone(reply)),
  };

  /** @param hangs whether it never gets to an end of a task */
  constructor(private readonly hangs: (request: Request) => boolean = () => false) {
    void Promise.resolve().then(() => serveTasks(this.scope, forms));
  }

  postMessage(request: Request): void {
    const data = structuredClone(request);
    if (this.hangs(data)) this.say({ id: data.id, begins: true });
    else this.scope.onmessage?.({ data });
  }

  terminate(): void {
    this.isEnded = true;
  }

  private say(reply: Reply): void {
    void Promise.resolve().then(
      () => this.isEnded || this.onmessage?.({ data: reply } as MessageEvent<Reply>),
    );
  }
}
