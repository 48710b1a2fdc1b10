import { zipSync } from 'fflate';
import { unzipSome } from './zip-entries';

/** A zip with some of its files only, packed anew, so that the sizes in it are true. */
export const packAnew = (bytes: Uint8Array, wanted: (name: string) => boolean): Uint8Array =>
  zipSync(Object.fromEntries(unzipSome(bytes, wanted)), { level: 0 });
