import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { findingKey } from '../../model/finding';
import type { Finding } from '../../model/finding';
import { usePane } from '../state/pane-context';
import { arrived } from '../state/state';

/** Whether the focus is in the pane, or nowhere; beside the tables of the browser edition it may be in a field. */
const isOurs = (card: HTMLElement): boolean => {
  const { activeElement, body } = document;
  return activeElement === body || card.closest('.pane')?.contains(activeElement) === true;
};

/**
 * Shows the card of a finding that was gone to. It gets the focus, unless the keys belong to the cell, or to the grid
 * from which a button of the ribbon was pressed: then it is said instead, and has the focus when the clerk comes back.
 * @returns whether it is the finding that was gone to last.
 */
export const useArrival = (finding: Finding, card: RefObject<HTMLElement | null>): boolean => {
  const { state, change } = usePane();
  const isCurrent = state.current === findingKey(finding);
  const isArriving = isCurrent && state.arriving;
  const isAwaited = useRef(false);
  useEffect(() => {
    if (!isArriving) return;
    const hasKeys = document.hasFocus() && !(state.cellsTakeFocus && finding.at !== '');
    if (hasKeys) card.current?.focus();
    else card.current?.scrollIntoView({ block: 'nearest' });
    isAwaited.current = !hasKeys;
    change(arrived(hasKeys ? '' : finding.message));
  }, [isArriving, change]);
  useEffect(() => {
    if (!isCurrent) return;
    const comeBack = (): void => {
      const shown = card.current;
      // Nothing may move while the mouse is on its way to a button.
      if (isAwaited.current && shown && isOurs(shown)) shown.focus({ preventScroll: true });
      isAwaited.current = false;
    };
    addEventListener('focus', comeBack);
    return () => removeEventListener('focus', comeBack);
  }, [isCurrent]);
  return isCurrent;
};
