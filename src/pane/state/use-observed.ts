import { useEffect, useState } from 'preact/hooks';
import type { Observed } from './observed';

/** What is observed, drawn anew whenever it changes. */
export const useObserved = <State extends object>(observed: Observed<State>): State => {
  const [state, setState] = useState(observed.state);
  useEffect(() => {
    const show = (): void => setState(observed.state);
    show();
    return observed.subscribe(show);
  }, [observed]);
  return state;
};
