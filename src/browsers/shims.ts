import './language-shims';

/** What pages use of the browser that Chromium 80 lacks, besides what it lacks of the language. */

/** Chromium 102. What is inert is not to be clicked either, which is the styles' part. */
if (!('inert' in HTMLElement.prototype))
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('[inert]')) target.blur();
  });
