import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { exportDocx } from '../../src/exports/docx';
import { openLetterhead } from '../../src/session/report/letterhead';
import { goldenFiling, realFilings, sessionOf } from '../support/golden';
import { partsOf } from '../support/docx-parts';
import { letterhead, withParts } from '../support/letterheads';

const signed = { signed: true, date: new Date(2026, 0, 20) };
const write = (name: string, options = {}): Promise<Uint8Array> =>
  exportDocx(sessionOf(goldenFiling(name)).composed(), { ...signed, ...options });

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-docx-'));
let faults: readonly string[];

beforeAll(async () => {
  const documents: Record<string, Uint8Array> = {};
  for (const name of [...realFilings, '2022-form-of-2019', '2025-slashes'])
    documents[name] = await write(name);
  const [real] = realFilings;
  const charts = sessionOf(goldenFiling('2023-prefecture-city')).charts();
  documents['letterhead'] = await write(real, { charts, letterhead: openLetterhead(await letterhead()) });
  documents['charts'] = await write(real, { charts });
  const xml = partsOf(documents[real]!)['word/document.xml']!;
  documents['broken'] = withParts(documents[real]!, {
    'word/document.xml': xml.replace('<w:jc w:val="center"/>', '<w:jc w:val="centre"/>'),
  });
  const files = Object.entries(documents).map(([name, bytes]) => {
    const file = path.join(folder, `${name}.docx`);
    writeFileSync(file, bytes);
    return file;
  });
  const validator = path.join(__dirname, 'validate-docx.mjs');
  const { stdout, stderr } = spawnSync('node', [validator, ...files], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr.slice(-2000));
  faults = JSON.parse(stdout) as string[];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the schemas of ISO/IEC 29500, transitional, and the rules of Office', () => {
  it('are kept by the documents of filings, and by a letterhead that is filled in', () => {
    expect(faults.filter((fault) => !fault.startsWith('broken'))).toEqual([]);
  });

  it('are what the validator holds documents against', () => {
    expect(faults.filter((fault) => fault.startsWith('broken'))).toEqual([
      expect.stringMatching(/Office2007: .*invalid value 'centre'/),
      expect.stringMatching(/Microsoft365: .*invalid value 'centre'/),
    ]);
  });
});
