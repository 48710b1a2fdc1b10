/** Whatever has been opened and must be closed again, come what may. */
export class Opened {
  private readonly things: { close(): Promise<void> }[] = [];
  private closing: Promise<void> | undefined;

  /** Has a thing closed with the others: at once if they have been closed meanwhile. */
  add<Thing extends { close(): Promise<void> }>(thing: Thing): Thing {
    this.things.push(thing);
    if (this.closing) void thing.close().catch(() => undefined);
    return thing;
  }

  /**
   * Closes all, none waiting for another: one that cannot be closed does not keep the others open. Asked again, it
   * waits for the same.
   * @throws the first error that there was.
   */
  close(): Promise<void> {
    return (this.closing ??= Promise.allSettled(this.things.map((thing) => thing.close())).then((results) => {
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    }));
  }
}
