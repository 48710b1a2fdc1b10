import { Fault } from '../../model/fault';

/** Ctrl-C, a closed window, an orderly end of the machine. */
const signals = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const;

const says = '已停下。读过的都已记下，结果还是原来的；再运行一次会接着做。';

/** Listens for whoever wants to end a run. */
export interface Interruption {
  /** To be called between steps. @throws Fault where the run is to end */
  check(): void;
  /** Lets signals end the process again. */
  end(): void;
}

/**
 * Has a run end between two steps where somebody asks for it, so that all that was done is kept. Whoever asks twice ends
 * the process at once.
 * @param stop ends what takes long
 */
export const listenForEnd = (stop: () => void): Interruption => {
  let isAsked = false;
  const end = (): void => signals.forEach((signal) => process.off(signal, ask));
  const ask = (): void => {
    isAsked = true;
    end();
    stop();
  };
  for (const signal of signals) process.on(signal, ask);
  return {
    check: () => {
      if (isAsked) throw new Fault(says);
    },
    end,
  };
};
