/** Prints what Microsoft's Open XML SDK has to say of .docx files, as JSON: `node validate-docx.mjs FILE...`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import validate from '@ooxml-tools/validate';

/** By the schemas as they were first, ECMA-376, and with all that Office has added to them since. */
const versions = ['Office2007', 'Microsoft365'];

const found = [];
for (const file of process.argv.slice(2))
  for (const version of versions)
    for (const { description, path: place } of await validate(new Uint8Array(readFileSync(file)), version))
      found.push(`${path.basename(file)}, ${version}: ${place.partUri}${place.xpath}: ${description}`);
// The runtime of the SDK would keep the process alive.
process.stdout.write(JSON.stringify(found), () => process.exit(0));
