import { Fault } from '../../model/fault';

/** A task took too long and was stopped. Whoever asked for it knows what to say of that. */
export class Overrun extends Error {
  override name = 'Overrun';
}

/** Says that a task took too long; whatever else went wrong is thrown as it is. */
export const faultFor =
  (sentence: string) =>
  (error: unknown): never => {
    throw error instanceof Overrun ? new Fault(sentence, { cause: error }) : error;
  };
