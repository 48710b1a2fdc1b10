/**
 * Tells the server that an earlier start left running from one that somebody else runs at the same port: only the first
 * knows the key that it wrote, for this user alone, beside what it serves. The key itself is never sent.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './ensure.mjs';

const question = 'x-gouji-question';
const answer = 'x-gouji-answer';

const fileOf = (port) => path.join(root, 'out/start', `${port}.key`);

const sign = (key, nonce) => createHmac('sha256', key).update(nonce).digest('hex');

/** A new key for a server, and what it says with it; `keep` writes it once the port is known. */
export function newKey() {
  const key = randomBytes(32);
  return {
    headersFor: ({ headers }) =>
      typeof headers[question] === 'string' ? { [answer]: sign(key, headers[question]) } : {},
    keep: (port) => {
      const file = fileOf(port);
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      rmSync(file, { force: true });
      writeFileSync(file, key, { mode: 0o600, flag: 'wx' });
    },
    forget: (port) => rmSync(fileOf(port), { force: true }),
  };
}

/** Whether an earlier start of this checkout serves at a port. */
export async function isServed(port) {
  try {
    const key = readFileSync(fileOf(port));
    const nonce = randomBytes(32).toString('hex');
    const { headers } = await fetch(`http://localhost:${port}/`, {
      method: 'HEAD',
      headers: { [question]: nonce },
      signal: AbortSignal.timeout(1500),
    });
    const [said, right] = [headers.get(answer) ?? '', sign(key, nonce)].map((text) => Buffer.from(text));
    return said.length === right.length && timingSafeEqual(said, right);
  } catch {
    return false;
  }
}
