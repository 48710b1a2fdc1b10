import { useEffect, useRef } from 'preact/hooks';

/** Parts of the page that F6 goes round, and what has the focus in each at first. */
const regions: readonly (readonly [region: string, first: string])[] = [
  ['.top-bar', 'button'],
  ['.chapter-tabs', '[aria-selected="true"]'],
  ['.chapter', '.cell, button'],
  ['.book-line', 'button'],
  ['.collect', 'button'],
  ['.pane', '[role="tab"][aria-selected="true"], button, input'],
];

const seen = (selector: string, root: ParentNode = document): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find(
    (each) => each.getClientRects().length > 0 && !each.closest('[inert]'),
  );

/** What had the focus last in each part. */
const left = new WeakMap<Element, HTMLElement>();

const goRound = (backwards: boolean): void => {
  const here = document.activeElement;
  // A part in which nothing can have the focus, as a page that has no tables yet, is passed by.
  const shown = regions.flatMap(([region, first]) => {
    const element = seen(region);
    const start = element && seen(first, element);
    return start ? [{ element, start }] : [];
  });
  const at = shown.findIndex(({ element }) => element.contains(here));
  if (at >= 0 && here instanceof HTMLElement) left.set(shown[at]!.element, here);
  const next = shown.at((at + (backwards ? -1 : 1)) % shown.length);
  if (!next) return;
  const known = left.get(next.element);
  (known?.isConnected ? known : next.start).focus();
};

/** What the keys of the whole page do. */
interface PageKeys {
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Fields of the tables have their own way to undo, and others in which one writes have the browser's. */
const undoesItself = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea') !== null;

const pressed = (event: KeyboardEvent, { save, undo, redo }: PageKeys): (() => void) | undefined => {
  const { key, shiftKey, altKey, target } = event;
  if (key === 'F6') return () => goRound(shiftKey);
  if (!(event.ctrlKey || event.metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 's') return save;
  if (undoesItself(target)) return undefined;
  if (letter === 'y' || (letter === 'z' && shiftKey)) return redo;
  return letter === 'z' ? undo : undefined;
};

/** Ctrl+S saves the workbook, and not the page; Ctrl+Z and Ctrl+Y undo and redo; F6 goes round the parts of the page. */
export const usePageKeys = (keys: PageKeys): void => {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = pressed(event, current.current);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    addEventListener('keydown', press, true);
    return () => removeEventListener('keydown', press, true);
  }, []);
};
