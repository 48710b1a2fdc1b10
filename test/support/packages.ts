import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editions } from '../../scripts/package/editions.mjs';
import { zipFiles } from '../../scripts/package/zip.mjs';
import { unpackWith7z } from './archivers';

/** One of the zips that are shipped. */
export interface Package {
  readonly zip: string;
  /** The folder that it is unpacked into. */
  readonly folder: string;
}

/**
 * Packs an edition and unpacks it.
 * @param edition what stands in its name: 单机版, 网站版, Excel版, 命令行版.
 * @param built the folders that it is packed from; those that it does not need may be left out.
 * @param place where both are put.
 */
export const packageOf = async (
  edition: string,
  built: { readonly web?: string; readonly pane?: string; readonly cli?: string },
  place: string,
): Promise<Package> => {
  const [name, filesFrom] = Object.entries(editions).find(([each]) => each.includes(edition))!;
  const zip = path.join(place, name);
  const folder = path.join(place, edition);
  mkdirSync(place, { recursive: true });
  writeFileSync(zip, zipFiles(filesFrom({ web: '', pane: '', cli: '', ...built })));
  await unpackWith7z(zip, folder);
  return { zip, folder };
};
