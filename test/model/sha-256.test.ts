import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { sha256 } from '../../src/model/sha-256';

it('is the checksum that everybody else works out', () => {
  const same = (content: Uint8Array): void =>
    expect(sha256(content)).toBe(createHash('sha256').update(content).digest('hex'));
  for (let length = 0; length < 130; length++) same(new Uint8Array(length).fill(length));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), same));
});
