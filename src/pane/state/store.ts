import { Observed } from './observed';
import { initialState, reduce } from './state';
import type { PaneEvent, PaneState } from './state';

/** The state of one pane, which changes by events. */
export class Store extends Observed<PaneState> {
  constructor() {
    super(initialState);
  }

  dispatch(event: PaneEvent): void {
    this.set(reduce(this.state, event));
  }
}
