/// <reference types="office-js" />
import { HostFault } from '../../model/host-fault';
import { faultFor } from './faults';

/** Sends requests to Excel, and says what went wrong in the clerk's words. */
export class Requests {
  constructor(private readonly excel: typeof Excel) {}

  /** One batch, or as many as the work syncs. */
  async run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await this.excel.run(work);
    } catch (error) {
      throw faultFor(error);
    }
  }

  /** One request that changes the workbook without raising events; `last` is for what cannot be taken back. */
  silently(
    work: (context: Excel.RequestContext) => void,
    last: (context: Excel.RequestContext) => void = () => undefined,
  ): Promise<void> {
    return this.run(async (context) => {
      context.runtime.enableEvents = false;
      work(context);
      context.runtime.enableEvents = true;
      last(context);
      await context.sync();
    });
  }

  /** Takes back what a failed request may have done. If that fails too, the clerk has to know. */
  async undo<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await this.excel.run(async (context) => {
        const result = await work(context);
        context.runtime.enableEvents = true;
        await context.sync();
        return result;
      });
    } catch (cause) {
      throw new HostFault('half-done', [], { cause });
    }
  }
}
