/** Some of a state, as it is to be, or worked out from the state as it is. */
export type StateChange<State> = Partial<State> | ((state: State) => Partial<State>);

/** A state, and whoever wants to know when it changes. */
export class Observed<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private state_: State) {}

  get state(): State {
    return this.state_;
  }

  change(change: StateChange<State>): void {
    const changes = typeof change === 'function' ? change(this.state_) : change;
    this.state_ = { ...this.state_, ...changes };
    for (const listener of this.listeners) listener();
  }

  /** @returns takes the listener off again. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves once the state passes the test. */
  until(test: (state: State) => boolean): Promise<void> {
    if (test(this.state_)) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (!test(this.state_)) return;
        stop();
        resolve();
      });
    });
  }
}
