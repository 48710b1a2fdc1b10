/**
 * Whether reports stay what they were: `npm run evaluate:round-trip -- DIR [--details]`, a folder of reports. Each is
 * imported and written again: how many of its sentences are in the new report once, not at all, or more often than in
 * the file, and how many paragraphs there are that the file does not have. Then the new report is written as .html,
 * .docx and .txt, and imported again: figures and texts have to be the same.
 */
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { forms } from '../src/forms/index';
import { readableKindOf } from '../src/files/file-kind';
import { importSource } from '../src/imports/import-filing';
import { formatEndings, formatOf } from '../src/imports/index';
import { contentOf } from './text/content-of';
import { differing, differingTexts, roundTrip, writtenAndRead } from './text/round-trip';

const widths = [34, 6, 6, 9, 7, 16, 0];
const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => String(cell).padEnd(widths[index] ?? 0)).join(' ');

const main = async (): Promise<void> => {
  const args = process.argv.slice(2);
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (folder === undefined) throw new Error('usage: npm run evaluate:round-trip -- DIR [--details]');
  const withDetails = args.includes('--details');
  const total = [0, 0, 0, 0, 0, 0];
  console.log(row(['file', 'kept', 'lost', 'doubled', 'added', 'figures changed', 'texts changed']));
  for (const name of readdirSync(folder).sort()) {
    if (!formatEndings.some((ending) => name.endsWith(ending)) || /\.(?:json|csv)$/u.test(name)) continue;
    try {
      const bytes = contentOf(path.join(folder, name));
      const source = await (await formatOf(name, readableKindOf(bytes, name)).load())(bytes, forms);
      if (!('blocks' in source)) continue;
      const imported = importSource(source, forms, { name });
      const { kept, lost, doubled, added } = roundTrip(source, imported);
      let [figures, texts] = [0, 0];
      const details = [
        ...lost.map((each) => `lost: ${each}`),
        ...doubled.map((each) => `doubled: ${each}`),
        ...added.map((each) => `added: ${each}`),
      ];
      for (const { ending, before, after } of await writtenAndRead(imported)) {
        const changed = differing(before.answers, after.answers);
        const reworded = differingTexts(before.texts, after.texts);
        figures += changed.length;
        texts += reworded.length;
        for (const field of changed)
          details.push(
            `${ending}: ${field}: ${String(before.answers[field])} → ${String(after.answers[field])}`,
          );
        for (const slot of reworded)
          details.push(`${ending}: ${slot}: ${before.texts[slot] ?? '–'} → ${after.texts[slot] ?? '–'}`);
      }
      const counts = [kept, lost.length, doubled.length, added.length, figures, texts];
      counts.forEach((count, index) => (total[index]! += count));
      console.log(row([name, ...counts]));
      if (withDetails) for (const detail of details) console.log(`    ${detail}`);
    } catch (error) {
      console.log(`${name} not read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  console.log(row(['total', ...total]));
};

void main();
