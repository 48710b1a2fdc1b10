import { initialState, reduce } from './state';
import type { PaneEvent, PaneState } from './state';

/** The state of one pane, and whoever wants to know when it changes. */
export class Store {
  private state_ = initialState;
  private readonly listeners = new Set<() => void>();

  get state(): PaneState {
    return this.state_;
  }

  dispatch(event: PaneEvent): void {
    this.state_ = reduce(this.state_, event);
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
