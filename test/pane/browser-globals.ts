import { TextDecoder, TextEncoder } from 'node:util';

// Every browser has these; jsdom leaves them out.
Object.assign(globalThis, { TextDecoder, TextEncoder });
