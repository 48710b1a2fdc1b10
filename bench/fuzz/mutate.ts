import { unzipSync, zipSync } from 'fflate';
import { rootStreams } from '../../src/files/compound-file';
import { compoundFile } from '../../test/support/old-word/compound-writer';
import { below, pick } from '../repair/random';
import type { Random } from '../repair/random';

const most = 400_000;

/** What parsers stumble over: marks of their own languages, huge figures, ends of things. */
const fragments = [
  '<td>', '</td>', '</tr>', '<tr>', '<table>', '</table>', '<td colspan=999999999>', '<td rowspan=-1>', '&#0;', '<!--',
  '-->', '<![CDATA[', ']]>', '<w:tbl>', '</w:p>', '<w:t>', 'r="A1048576"', 'r="XFD1"', 'ref="A1:XFD1048576"', '\t', '\n',
  '\r', ' ', '　', '\0', '\uFFFD', '\u202E', '1', '0', '12345678901234567890', '-1', '1e308', '1.5', '/', '（', '）', '（一）',
  '一、', '其中', '共有', '件', '，', '。', '"', "'", '{', '}', '[', ']', ',', ':', '\\u0000', 'null', 'true', '__proto__',
  '<<', '>>', ' obj\n', 'endobj', 'stream\n', '\nendstream', '/Kids [2 0 R]', '/Filter /FlateDecode', '/Rotate 90', 'BT', 'ET',
  ' Tj ', ' cm ', '-1000000000 0 0 1e30 0 0 cm', '0 0 9999999 1 re f', ' Do ', '/Length 99999999', 'q ', ' Q',
  '{{正文}}', '{{标题}}', '2025', '年', '=SUM(A1:A9)', 'Target="http://x/"', 'TargetMode="External"',
].map((text) => Buffer.from(text)); // prettier-ignore

const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts).subarray(0, most));

const manyTimes = (piece: Uint8Array, times: number): Uint8Array =>
  Buffer.alloc(Math.min(most, piece.length * times), piece);

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const flip: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  if (changed.length > 0) changed[below(random, changed.length)]! ^= 1 << below(random, 8);
  return changed;
};

/** A stretch that is mostly short and now and then long. */
const stretch = (bytes: Uint8Array, random: Random): readonly [from: number, to: number] => {
  const from = below(random, bytes.length + 1);
  return [from, Math.min(bytes.length, from + Math.floor(2 ** (random() * 14)))];
};

const remove: Mutation = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  return join(bytes.subarray(0, from), bytes.subarray(to));
};

const cutShort: Mutation = (bytes, random) => bytes.slice(0, below(random, bytes.length + 1));

/** Short stretches many times, long ones a few times. */
const repeat: Mutation = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  const times = 1 + Math.floor(2 ** (random() * Math.log2(most / (to - from + 1))));
  const piece = bytes.subarray(from, to);
  return join(bytes.subarray(0, to), manyTimes(piece, times), bytes.subarray(to));
};

const insert: Mutation = (bytes, random) => {
  const at = below(random, bytes.length + 1);
  const times = random() < 0.9 ? 1 : Math.floor(2 ** (random() * 14));
  return join(
    bytes.subarray(0, at),
    ...Array<Uint8Array>(times).fill(pick(random, fragments)),
    bytes.subarray(at),
  );
};

const move: Mutation = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  const at = below(random, bytes.length + 1);
  return join(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at));
};

const mutations = [flip, remove, cutShort, repeat, insert, insert, move];

/** A few changes to a stretch of bytes. */
export const mutated: Mutation = (bytes, random) => {
  let changed = bytes;
  for (let left = 1 + below(random, 4); left > 0; left--) changed = pick(random, mutations)(changed, random);
  return changed;
};

/** One bit of a file changed, as it is on a worn stick. */
export const damaged = flip;

/** Changes in a file inside a zip, with checksums that fit again. */
export const mutatedInside: Mutation = (bytes, random) => {
  const entries = unzipSync(bytes);
  const name = pick(random, Object.keys(entries));
  return zipSync({ ...entries, [name]: mutated(entries[name]!, random) }, { level: 1 });
};

/** Numbers at which counts and places go wrong. */
const numbers = [0, 1, 0x7f, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

const setNumber: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  if (changed.length >= 4) view.setUint32(below(random, changed.length - 3), pick(random, numbers), true);
  return changed;
};

/** Changes in a stream of an old document, in a container that is sound. */
export const mutatedStream: Mutation = (bytes, random) => {
  const streams = Object.fromEntries(rootStreams(bytes, ['WordDocument', '0Table', '1Table', 'Data']));
  const name = pick(random, Object.keys(streams));
  let stream = streams[name]!;
  for (let left = 1 + below(random, 6); left > 0; left--)
    stream = (random() < 0.7 ? setNumber : pick(random, mutations))(stream, random);
  return compoundFile({ ...streams, [name]: stream });
};
