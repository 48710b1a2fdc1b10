/**
 * Hand-ins of a made-up county, in folders, with faults in them that are known: `npm run hand-ins -- FOLDER --bodies 60`.
 * `--seed N` makes another county, `--faults 0` honest ones only, `--part 1/2` writes every second file, for two
 * processes beside each other; `--copies N` writes N workbooks instead that differ in figures and names alone.
 */
import { parseArgs } from 'node:util';
import { makeCounty } from './hand-ins/make-county';
import { writeCopies } from './hand-ins/write-copies';
import { writeCounty } from './hand-ins/write-county';

const usage =
  'usage: npm run hand-ins -- FOLDER [--bodies N] [--seed N] [--faults SHARE] [--part 1/2] [--copies N]';

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      bodies: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      faults: { type: 'string', default: '0.35' },
      part: { type: 'string', default: '1/1' },
      copies: { type: 'string' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error(usage);
  const [number, of] = values.part.split('/').map(Number) as [number, number];
  const part = { at: number - 1, of };
  const seed = Number(values.seed);
  if (values.copies !== undefined) return writeCopies(folder, Number(values.copies), seed, part);
  const county = makeCounty({ bodies: Number(values.bodies), seed, faults: Number(values.faults) });
  return writeCounty(county, folder, part);
};

void main();
