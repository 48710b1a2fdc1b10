import { useEffect } from 'preact/hooks';

/** Parts of the page that F6 goes round, and what has the focus in each at first. */
const regions: readonly (readonly [region: string, first: string])[] = [
  ['.top-bar', 'button'],
  ['.chapter-tabs', '[aria-selected="true"]'],
  ['.chapter', '.cell, button'],
  ['.pane', '[role="tab"][aria-selected="true"], button, input'],
];

const seen = (selector: string, root: ParentNode = document): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find((each) => each.getClientRects().length > 0);

/** What had the focus last in each part. */
const left = new WeakMap<Element, HTMLElement>();

const goRound = (backwards: boolean): void => {
  const here = document.activeElement;
  const shown = regions.flatMap(([region, first]) => {
    const element = seen(region);
    return element ? [{ element, first }] : [];
  });
  const at = shown.findIndex(({ element }) => element.contains(here));
  if (at >= 0 && here instanceof HTMLElement) left.set(shown[at]!.element, here);
  const next = shown.at((at + (backwards ? -1 : 1)) % shown.length);
  if (!next) return;
  const known = left.get(next.element);
  (known?.isConnected ? known : seen(next.first, next.element))?.focus();
};

/** Ctrl+S saves the workbook, and not the page; F6 goes from one part of the page to the next. */
export const useKeys = (save: () => void): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const saves = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's';
      if (!saves && event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      if (saves) save();
      else goRound(event.shiftKey);
    };
    addEventListener('keydown', press, true);
    return () => removeEventListener('keydown', press, true);
  }, [save]);
};
