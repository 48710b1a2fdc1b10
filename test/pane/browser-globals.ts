import { TextDecoder, TextEncoder } from 'node:util';

// Every browser has these; jsdom leaves them out.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollIntoView = () => undefined;

// A test works in the page, as somebody who has clicked into it; jsdom waits for a real focus.
document.hasFocus = () => true;
