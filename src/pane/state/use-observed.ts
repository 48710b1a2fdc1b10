import { useEffect, useState } from 'preact/hooks';
import type { Observed } from './observed';

/** What is observed, drawn anew whenever it changes. */
export const useObserved = <State>(observed: Observed<State>): State => {
  const [state, setState] = useState(observed.state);
  useEffect(() => {
    // A function, since a state that is a function itself would be called.
    const show = (): void => setState(() => observed.state);
    show();
    return observed.subscribe(show);
  }, [observed]);
  return state;
};
