import type { LiveSession } from '../../session/live-session';
import { StaleFault } from '../../session/edit/stale-fault';
import type { Undo } from '../../session/edit/write-unchanged';
import type { Notice } from './state';
import type { TaskRunner } from './task-runner';

/** Writes into the workbook. What was written can be taken back as long as the pane says that it was. */
export class WriteWithUndo {
  constructor(
    private readonly session: LiveSession,
    private readonly tasks: TaskRunner,
    /** Shows the workbook as it is now. */
    private readonly showNow: () => Promise<void>,
  ) {}

  /** Writes, shows the workbook as it is then, and offers to take it back where that can be done. */
  async write(act: () => Promise<Undo | void>, message: string): Promise<Notice> {
    const undo = (await this.andShow(act)) ?? [];
    if (undo.length === 0) return { message };
    const takeBack = async (): Promise<string> => {
      await this.andShow(async () => (await this.session.writes()).takeBack(undo));
      return '已撤销，恢复为原来的内容。';
    };
    return { message, undo: () => void this.tasks.run('writing', takeBack) };
  }

  /** What was changed meanwhile is shown even though nothing is written then. */
  private async andShow<T>(act: () => Promise<T>): Promise<T> {
    try {
      const done = await act();
      await this.showNow();
      return done;
    } catch (error) {
      if (error instanceof StaleFault) await this.showNow();
      throw error;
    }
  }
}
