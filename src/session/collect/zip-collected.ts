import { packPart, ZipSeries } from '../../exports/packed-parts';
import { pause } from '../../model/pause';
import type { WrittenFile } from './write-collected';

/** Compressed as they are. */
const isPacked = (path: string): boolean => /\.(?:xlsx|docx)$/u.test(path);

/**
 * Puts files into a zip as they come.
 * @param last a large text that comes piece by piece, and is put last
 */
export async function* zipCollected(
  files: AsyncIterable<WrittenFile>,
  last: { readonly path: string; readonly pieces: AsyncIterable<Uint8Array> },
): AsyncGenerator<Uint8Array> {
  const zip = new ZipSeries();
  for await (const { path, bytes } of files) {
    yield* zip.add(packPart(path, bytes, isPacked(path)));
    await pause();
  }
  for await (const chunks of zip.addPieces(last.path, last.pieces)) {
    yield* chunks;
    await pause();
  }
  yield* zip.end();
}
