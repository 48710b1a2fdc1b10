import { nestQuotes } from '../model/nest-quotes';
import { Observed } from '../pane/state/observed';
import { initialShell } from './shell-state';
import type { ShellState } from './shell-state';

/** The state of what is around the tables and the pane. */
export class Shell extends Observed<ShellState> {
  constructor() {
    super(initialShell);
  }

  /** Shows that something was done. */
  report(text: string): void {
    this.change({ message: { tone: 'good', title: '', text: nestQuotes(text) } });
  }

  /** Shows that something was not done, and why. */
  complain(title: string, text: string): void {
    this.change({ message: { tone: 'bad', title: nestQuotes(title), text: nestQuotes(text) } });
  }
}
