/** What the Tab key may stop at. */
const stops = 'a[href], button, input, select, textarea, summary, [tabindex]';

const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.getClientRects().length > 0;

/** Whether there is a stop of the Tab key after an element of a page, or before it. */
const hasStop = (page: Document, from: Element, backwards: boolean): boolean => {
  const wanted = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...page.querySelectorAll<HTMLElement>(stops)].some(
    (each) => (from.compareDocumentPosition(each) & wanted) !== 0 && isStop(each),
  );
};

/**
 * Leaves the Tab key to the browser as long as there is somewhere to go in the page. In Excel on the web office.js
 * takes the key for itself, to hand the focus to Excel at the end of the page; but it knows of no <summary>, and from
 * a finding that was gone to it would leave the page at once.
 */
export const keepTabKey = (page: Document): void => {
  page.addEventListener('keydown', (event) => {
    const { key, target, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (key !== 'Tab' || altKey || ctrlKey || metaKey || !(target instanceof Element)) return;
    if (hasStop(page, target, shiftKey)) event.stopPropagation();
  });
};
