import { useEffect, useState } from 'preact/hooks';
import { usePane } from './pane-context';
import { failure } from './failure';

/**
 * What is loaded or worked out once a part of a page is shown; null until then.
 * @param load is called anew whenever one of `reasons` is another one.
 * @param onFail what else is to be done where it fails, besides saying so.
 */
export const useLoaded = <T>(
  load: () => Promise<T>,
  reasons: readonly unknown[],
  onFail?: () => void,
): T | null => {
  const { change } = usePane();
  const [loaded, setLoaded] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => wanted && setLoaded({ value }),
      (error: unknown) => {
        onFail?.();
        change(failure('没有完成', error));
      },
    );
    return () => {
      wanted = false;
    };
  }, reasons);
  return loaded?.value ?? null;
};
