/** The first 32 bits of the fractional parts of roots of primes. Source: FIPS 180-4, 4.2.2 and 5.3.3. */
const primes = (count: number): readonly number[] => {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++)
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
};
const fraction = (root: number): number => Math.floor((root % 1) * 2 ** 32) | 0;
const rounds = 64;
const constants = primes(rounds).map((prime) => fraction(Math.cbrt(prime)));
const start = primes(8).map((prime) => fraction(Math.sqrt(prime)));

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The content with its end and its length, in blocks of 64 bytes. */
const padded = (content: Uint8Array): DataView => {
  const blocks = Math.ceil((content.length + 9) / 64);
  const bytes = new Uint8Array(blocks * 64);
  bytes.set(content);
  bytes[content.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(content.length / 2 ** 29));
  view.setUint32(bytes.length - 4, content.length * 8);
  return view;
};

/** The SHA-256 of a content in hexadecimal, for pages to which the browser lends none: those on plain http. */
export const sha256 = (content: Uint8Array): string => {
  const view = padded(content);
  const hash = Int32Array.from(start);
  const words = new Int32Array(rounds);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + 4 * i);
    for (let i = 16; i < rounds; i++) {
      const [early, late] = [words[i - 15]!, words[i - 2]!];
      const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[i] = words[i - 16]! + first + words[i - 7]! + second;
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < rounds; i++) {
      const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
      const one = (h + mixed + constants[i]! + words[i]!) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i]! += word));
  }
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};
