import type { TextPlace } from '../../model/finding';
import type { LiveSession } from '../../session/live-session';
import { StaleFault } from '../../session/edit/write-unchanged';
import type { Undo } from '../../session/edit/write-unchanged';
import type { Notice } from './state';
import type { TaskRunner } from './task-runner';

/** A cell and what is to stand there. */
interface Figure {
  readonly field: string;
  readonly value: number;
}

/** What the clerk can adopt to mend findings. Each is written at once, and can be taken back as long as it is shown. */
export class WriteWithUndo {
  constructor(
    private readonly session: LiveSession,
    private readonly tasks: TaskRunner,
    /** Shows the workbook as it is now. */
    private readonly refresh: () => Promise<void>,
  ) {}

  /** Writes 0 into blank cells. */
  fillBlanks(fields: readonly string[]): Promise<void> {
    return this.write(() => this.session.fillBlanks(fields), `已在 ${fields.length} 个空白格填 0。`);
  }

  /** Writes the figures of a remedy, all its cells at once. */
  adopt(figures: readonly Figure[]): Promise<void> {
    const [first] = figures;
    const notice = figures.length === 1 ? `已改为 ${first!.value}。` : `已改 ${figures.length} 格。`;
    return this.write(() => this.session.setFigures(figures), notice);
  }

  /** Writes the values of all blanks that the equations fix. */
  fillIn(figures: readonly Figure[]): Promise<void> {
    return this.write(() => this.session.setFigures(figures), `已填入 ${figures.length} 格。`);
  }

  /** Puts the right words into a paragraph, which is given as it was when the finding was made. */
  correct(text: string, place: TextPlace): Promise<void> {
    const notice = place.correction === '' ? '已删去。' : `已改为“${place.correction}”。`;
    return this.write(() => this.session.correctText(text, place), notice);
  }

  /** Writes, shows the workbook as it is then, and offers to take it back where that can be done. */
  write(deed: () => Promise<Undo>, message: string): Promise<void> {
    return this.tasks.run('writing', async () => {
      const undo = await this.withRefresh(deed);
      return undo.length === 0 ? message : this.reversible(message, undo);
    });
  }

  private reversible(message: string, undo: Undo): Notice {
    const takeBack = async (): Promise<string> => {
      await this.withRefresh(() => this.session.takeBack(undo));
      return '已撤销，恢复为原来的内容。';
    };
    return { message, undo: () => void this.tasks.run('writing', takeBack) };
  }

  /** What was changed meanwhile is shown even though nothing is written then. */
  private async withRefresh<T>(deed: () => Promise<T>): Promise<T> {
    try {
      const done = await deed();
      await this.refresh();
      return done;
    } catch (error) {
      if (error instanceof StaleFault) await this.refresh();
      throw error;
    }
  }
}
