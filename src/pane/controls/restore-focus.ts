import { useEffect, useRef } from 'preact/hooks';

const ancestorsOf = (element: Element | null): readonly Element[] =>
  element ? [element, ...ancestorsOf(element.parentElement)] : [];

/**
 * When what had the focus is gone (a finding that was corrected, a button that has done its work), the focus goes to
 * what is left around it, so that the Tab key goes on from there and not from the top.
 */
export const useRestoredFocus = (): void => {
  const trail = useRef<readonly Element[]>([]);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      // Beside the tables of the browser edition only what is in the pane itself concerns us.
      const isOurs = target instanceof Element && target.closest('.pane') !== null;
      trail.current = isOurs ? ancestorsOf(target) : [];
    };
    addEventListener('focusin', remember);
    return () => removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    const [last] = trail.current;
    if (!last || last.isConnected) return;
    const left = trail.current.find((each) => each.isConnected && each !== document.body);
    if (!(left instanceof HTMLElement)) return;
    left.tabIndex = -1;
    left.focus({ preventScroll: true });
  });
};
