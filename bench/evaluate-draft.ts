/**
 * How much of a report writes itself: `npm run evaluate:draft -- DIR [--show]`, a folder of published reports. The facts
 * that some of them state stand in test/drafts/, figures and yes or no, as those of bodies that are made up. The draft
 * that follows from them is held against the report: how many of the facts it says, how much of the chapters needs no
 * typing beyond facts (paragraphs without （待填写）, by the length of the real ones, and each for one), figures that
 * nobody typed, findings on its texts, and the length of （一）–（五）. --show prints the drafts, and what is not said.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { form2021 } from '../src/forms/2021/index';
import { textOf } from '../src/model/report';
import { draftFixture } from './draft/draft-fixture';
import type { DraftFixture } from './draft/draft-fixture';
import { measureDraft } from './draft/measure-draft';
import type { MeasuredDraft, MeasuredSlot } from './draft/measure-draft';
import { realTexts } from './draft/real-texts';
import { contentOf } from './text/content-of';

const fixtures = path.resolve('test/drafts');
const overview = ['opening', 'disclosure', 'onRequest', 'management', 'platform', 'supervision'];

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
if (folder === undefined) throw new Error('npm run evaluate:draft -- DIR');

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const realOf = ({ report }: DraftFixture): Readonly<Record<string, string>> => {
  const file = path.join(folder, `${report}.txt`);
  return existsSync(file) ? realTexts(new TextDecoder().decode(contentOf(file))) : {};
};

const print = (name: string, { filing, unplaced, added }: DraftFixture, draft: MeasuredDraft): void => {
  console.log(`\n== ${name} · ${filing.body}`);
  for (const block of draft.report.blocks)
    if (block.kind === 'heading') console.log(block.text);
    else if (block.kind === 'paragraph') console.log(`  ${textOf(block.runs)}`);
  for (const { place, isSaid } of draft.facts) if (!isSaid) console.log(`not said: ${place}`);
  for (const { slot, what, figures } of unplaced) console.log(`no key: ${slot} ${what} (${figures})`);
  for (const place of added) console.log(`not in the report: ${place}`);
  for (const figure of draft.unfounded) console.log(`from nowhere: ${figure}`);
};

const measures: { said: number; byLength: number; bySlot: number }[] = [];
for (const file of readdirSync(fixtures).sort()) {
  const fixture = draftFixture(readFileSync(path.join(fixtures, file), 'utf8'));
  const real = realOf(fixture);
  const draft = measureDraft(form2021, fixture, real);
  if (args.includes('--show')) print(file, fixture, draft);
  const said = draft.facts.filter(({ isSaid }) => isSaid).length;
  const all = draft.facts.length + draft.unplaced;
  const written = draft.slots.filter(({ isWritten }) => isWritten);
  const weighed = (slots: readonly MeasuredSlot[]): number => sum(slots.map((slot) => slot.real));
  const inOverview = draft.slots.filter(({ slot }) => overview.includes(slot));
  const lengths = [sum(inOverview.map((slot) => slot.draft)), weighed(inOverview)] as const;
  const prose = sum(draft.slots.map((slot) => slot.draft));
  console.log(`\n${file} ${fixture.filing.settings.kind}`);
  console.log(
    `  facts said          ${said} of ${all} (${percent(said, all)}); of those with a key ${percent(said, draft.facts.length)}`,
  );
  console.log(
    `  no typing but facts ${percent(weighed(written), weighed(draft.slots))} by length, ${percent(written.length, draft.slots.length)} by paragraph`,
  );
  console.log(`  words typed         ${draft.typed} of ${prose} characters (${percent(draft.typed, prose)})`);
  console.log(
    `  from nowhere        ${draft.unfounded.length}; （待填写） ${draft.pending}; findings on texts, errors ${draft.findings.length}`,
  );
  for (const { severity, rule, message } of draft.findings)
    console.log(`    ${severity} ${rule}: ${message}`);
  console.log(`  （一）–（五）        ${lengths[0]} characters, theirs ${lengths[1] || '–'}`);
  for (const { slot, real: theirs, draft: ours } of draft.slots)
    console.log(`    ${slot.padEnd(14)} ${ours}, theirs ${theirs || '–'}`);
  if (Object.keys(real).length > 0)
    measures.push({
      said: said / all,
      byLength: weighed(written) / weighed(draft.slots),
      bySlot: written.length / draft.slots.length,
    });
}
console.log(
  `\nmedian of ${measures.length}: facts said ${percent(median(measures.map(({ said }) => said)), 1)}, no typing but facts ${percent(median(measures.map(({ byLength }) => byLength)), 1)} by length, ${percent(median(measures.map(({ bySlot }) => bySlot)), 1)} by paragraph`,
);
