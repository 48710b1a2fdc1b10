import { Observed } from '../pane/state/observed';
import { initialShell } from './shell-state';
import type { ShellState } from './shell-state';

/** The state of what is around the pane and the grid. */
export class Shell extends Observed<ShellState> {
  constructor() {
    super(initialShell);
  }
}
