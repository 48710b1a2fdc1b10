/**
 * How much of the processor's time each task at hand has had at least. Nothing tells the time of one thread on all systems,
 * so that of the whole process is shared among the threads that are at work: by a clock on the wall, an honest file would be
 * given up on a machine that is busy with other programs.
 */
export class ProcessorTime {
  private shared = 0;
  private last = process.cpuUsage();
  private tasks = 0;

  /** In milliseconds, since any time. */
  readonly now = (): number => {
    const { user, system } = process.cpuUsage(this.last);
    this.last = process.cpuUsage();
    // The thread that hands out the tasks is at work too.
    this.shared += (user + system) / 1000 / (this.tasks + 1);
    return this.shared;
  };

  /** Does a task, which has its share meanwhile. */
  async during<Result>(task: () => Promise<Result>): Promise<Result> {
    this.now();
    this.tasks++;
    try {
      return await task();
    } finally {
      this.now();
      this.tasks--;
    }
  }
}
