/** What is handed to the page that is measured, and runs there. */
/* global document, MutationObserver, requestAnimationFrame */

/**
 * Puts the cursor into the first text field of a table, and tells when it is there and when a key has come to be in it.
 * Where the chapter that is shown has no field, that of the name given is chosen, once.
 */
export function watchForField(tabName) {
  let choseTab = false;
  const look = () => {
    const field = document.querySelector(
      '.book table.sheet :is(input, textarea).cell:not([readonly], [disabled])',
    );
    field?.focus();
    if (field && document.activeElement === field) return globalThis.tell('found');
    if (!field && !choseTab && document.querySelector('.book table.sheet')) {
      const tabs = [...document.querySelectorAll('.book [role="tab"]')];
      tabs.find((tab) => tab.textContent.trim().startsWith(tabName))?.click();
      choseTab = true;
    }
    requestAnimationFrame(look);
  };
  const tellTyped = ({ target }) => {
    if (!target.matches('.book .cell')) return;
    globalThis.tell('typed', { at: performance.now(), name: target.dataset.name, value: target.value });
  };
  globalThis.addEventListener('input', tellTyped, { capture: true, once: true });
  look();
}

/** `shown` comes to be the milliseconds from the next key to the first frame with one more red cell. */
export function watchForRed(selector) {
  const count = () => document.querySelectorAll(selector).length;
  const before = count();
  let pressedAt;
  const press = ({ timeStamp }) => void (pressedAt = timeStamp);
  globalThis.addEventListener('keydown', press, { capture: true, once: true });
  const shown = new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // A message that is sent before a frame is drawn arrives after it.
    port1.onmessage = () => resolve(performance.now() - pressedAt);
    const observer = new MutationObserver(() => {
      if (pressedAt === undefined || count() <= before) return;
      observer.disconnect();
      requestAnimationFrame(() => port2.postMessage(null));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-invalid'] });
  });
  return { shown };
}
