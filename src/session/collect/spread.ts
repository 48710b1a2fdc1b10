/**
 * Does work on each item, as many at once as there are workers; an item goes to the worker that is free first. What is
 * taken from the items is never more than what is being worked on.
 * @throws what the items or the work throw, once all that was begun is done
 */
export const spread = async <Item, Worker>(
  items: AsyncIterable<Item> | Iterable<Item>,
  workers: readonly Worker[],
  work: (item: Item, worker: Worker) => Promise<void>,
): Promise<void> => {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let isOver = false;
  // One at a time: generators of either kind hand out one item after another.
  let last: Promise<unknown> = Promise.resolve();
  const next = (): Promise<IteratorResult<Item>> => {
    const given = last.then(() => source.next());
    last = given.catch(() => undefined);
    return given;
  };
  const run = async (worker: Worker): Promise<void> => {
    while (!isOver) {
      const taken = await next();
      if (taken.done === true) return;
      await work(taken.value, worker);
    }
  };
  const runs = workers.map((worker) =>
    run(worker).catch((error: unknown) => {
      isOver = true;
      throw error;
    }),
  );
  const outcomes = await Promise.allSettled(runs);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) {
    await source.return?.();
    throw failed.reason;
  }
};
