import { HostFault } from '../../hosts/host';
import { EditFault } from '../../session/edit/cell-edits';
import { ExportFault } from '../../session/report/export-fault';
import { StaleFault } from '../../session/edit/write-unchanged';
import type { Notice, Task } from './state';
import type { Store } from './store';

/** What was being done, as the title of the message when it fails. */
const failureTitles: Readonly<Record<Task, string>> = {
  opening: '没有读出工作簿',
  creating: '没有建好表格',
  checking: '没有完成校验',
  going: '没有转到单元格',
  reading: '没有读出报告',
  writing: '没有写入',
  composing: '没有生成报告',
  exporting: '没有完成',
};

/** What an error says to the clerk. */
export const messageOf = (error: unknown): string =>
  error instanceof HostFault || error instanceof EditFault || error instanceof ExportFault
    ? error.message
    : '出现了没有料到的问题。请再试一次；如仍不行，请保存后重新打开工作簿。';

/** Does one thing at a time, shows that it is under way, and keeps what went wrong in view. */
export class TaskRunner {
  constructor(private readonly store: Store) {}

  /**
   * What is asked meanwhile is not done, as its button shows.
   * @param deed returns a sentence where its success leaves no other trace in the pane, or one that can be taken back.
   */
  async run(task: Task, deed: () => Promise<string | Notice | void>): Promise<void> {
    if (this.store.state.task !== null) return;
    this.store.dispatch({ kind: 'started', task });
    try {
      const said = await deed();
      const notice = typeof said === 'string' ? { message: said } : said;
      this.store.dispatch({ kind: 'finished', ...(notice ? { notice } : {}) });
    } catch (error) {
      this.store.dispatch({
        kind: 'failed',
        trouble: {
          title: failureTitles[task],
          message: messageOf(error),
          // What was meant for other contents is not to be tried on these.
          ...(error instanceof StaleFault ? {} : { again: () => void this.run(task, deed) }),
        },
      });
      this.store.dispatch({ kind: 'finished' });
    }
  }
}
