import { nestQuotes } from '../../model/nest-quotes';
import { StaleFault } from '../../session/edit/stale-fault';
import { failure } from './failure';
import type { Observed } from './observed';
import { finished, started } from './state';
import type { Notice, PaneState, Task } from './state';

/** What was being done, as the title of the message when it fails. */
const failureTitles: Readonly<Record<Task, string>> = {
  opening: '没有读出工作簿',
  creating: '没有建好表格',
  checking: '没有完成校验',
  going: '没有转到单元格',
  reading: '没有读出报告',
  writing: '没有写入',
  restoring: '没有恢复',
  composing: '没有生成报告',
  exporting: '没有完成',
  trying: '没有完成',
};

/** Does one thing at a time, shows that it is under way, and leaves what went wrong in view. */
export class TaskRunner {
  constructor(private readonly store: Observed<PaneState>) {}

  /**
   * What is asked meanwhile is not done, as its button shows.
   * @param act returns a sentence where its success leaves no other trace in the pane, or one that can be taken back.
   */
  async run(task: Task, act: () => Promise<string | Notice | void> | void): Promise<void> {
    const { store } = this;
    if (store.state.task !== null) return;
    store.change(started(task));
    try {
      const said = await act();
      const notice = typeof said === 'string' ? { message: said } : said;
      store.change(finished(notice ? { ...notice, message: nestQuotes(notice.message) } : null));
    } catch (error) {
      // What was meant for other contents is not to be tried on these.
      const again = error instanceof StaleFault ? undefined : (): void => void this.run(task, act);
      store.change(failure(failureTitles[task], error, again));
      store.change(finished());
    }
  }
}
