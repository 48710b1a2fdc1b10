import { runTool } from './run-tool';

/** A file in a zip, as Python reads it. */
export interface ZipEntry {
  readonly name: string;
  /** Whether its name is in UTF-8 and the zip says so: general-purpose bit 11. */
  readonly saysUtf8: boolean;
  /** Permissions of Unix. */
  readonly mode: number;
  readonly date: readonly number[];
}

const listing = `
import json, sys, zipfile
zip = zipfile.ZipFile(sys.argv[1])
assert zip.testzip() is None
print(json.dumps([{"name": each.filename, "saysUtf8": bool(each.flag_bits & 0x800),
  "mode": each.external_attr >> 16, "date": each.date_time} for each in zip.infolist()]))
`;

/** What Python's zipfile finds in a zip, in the order in which it stands there. @throws where a file is damaged. */
export const listWithPython = async (zip: string): Promise<readonly ZipEntry[]> =>
  JSON.parse(await runTool('python3', ['-c', listing, zip], 'python3')) as readonly ZipEntry[];

/** Unpacks a zip with 7-Zip, which also restores who may run a file. */
export const unpackWith7z = async (zip: string, folder: string): Promise<void> => {
  await runTool('7z', ['x', '-y', `-o${folder}`, zip], 'p7zip-full', { settings: { LANG: 'C.UTF-8' } });
};
