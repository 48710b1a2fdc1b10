/// <reference types="office-js" />
import { faultFor } from './faults';

interface RunOptions {
  /** Waits until no cell is being edited, where Excel can do that; else a request fails at once. */
  readonly waits?: boolean;
}

/** Sends requests to Excel, and says what went wrong in the clerk's words. */
export class Requests {
  /** A request that switches events off and fails may have left them so. */
  private eventsMayBeOff = false;

  constructor(private readonly excel: typeof Excel) {}

  /** One batch, or as many as the work syncs. @throws HostFault */
  async run<T>(
    work: (context: Excel.RequestContext) => Promise<T>,
    { waits = false }: RunOptions = {},
  ): Promise<T> {
    try {
      const result = await this.excel.run({ delayForCellEdit: waits }, (context) => {
        if (this.eventsMayBeOff) context.runtime.enableEvents = true;
        return work(context);
      });
      this.eventsMayBeOff = false;
      return result;
    } catch (error) {
      throw faultFor(error);
    }
  }

  /**
   * One request that changes the workbook without raising events.
   * @param last is for what follows when they are on again, such as what cannot be taken back.
   */
  silently(
    work: (context: Excel.RequestContext) => void,
    last: (context: Excel.RequestContext) => void = () => undefined,
    options?: RunOptions,
  ): Promise<void> {
    return this.run(async (context) => {
      this.eventsMayBeOff = true;
      context.runtime.enableEvents = false;
      work(context);
      context.runtime.enableEvents = true;
      last(context);
      await context.sync();
    }, options);
  }
}
