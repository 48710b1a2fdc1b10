import { readNamedCells } from '../../src/files/named-cells';

/** What a file has in a cell, by its defined name; nothing where it is blank. */
export const valueIn = async (file: Uint8Array, name: string): Promise<string> =>
  String((await readNamedCells(file)).get(name)?.value ?? '');
