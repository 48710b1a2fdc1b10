import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';

// Every browser has these; jsdom leaves them out.
Object.assign(globalThis, { MessageChannel, TextDecoder, TextEncoder });
Element.prototype.scrollIntoView = () => undefined;

// A test works in the page, as somebody who has clicked into it; jsdom waits for a real focus.
document.hasFocus = () => true;
