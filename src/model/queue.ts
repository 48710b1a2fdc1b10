/** Does one thing after another, in the order in which they were asked for. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  /** Does something when everything asked before is done, whether that succeeded or not. */
  add<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
