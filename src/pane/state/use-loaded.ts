import { useEffect, useState } from 'preact/hooks';
import type { Pane } from '../pane';

/**
 * What is loaded or worked out once a part of a page is shown; null until then.
 * @param load is called anew whenever one of `reasons` is another one.
 */
export const useLoaded = <T>(pane: Pane, load: () => Promise<T>, reasons: readonly unknown[]): T | null => {
  const [loaded, setLoaded] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => wanted && setLoaded({ value }),
      (error: unknown) => pane.fail(error),
    );
    return () => {
      wanted = false;
    };
  }, reasons);
  return loaded?.value ?? null;
};
