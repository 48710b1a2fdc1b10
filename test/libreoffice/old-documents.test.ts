import { exporters } from '../../src/exports/index';
import { forms } from '../../src/forms/index';
import { importFile } from '../../src/imports/import-filing';
import { isBlank } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import { goldenFiling, sessionOf } from '../support/golden';
import { useOffice } from '../support/soffice';

const office = useOffice();

const names = ['2022-investment-zone', '2022-form-of-2019', '2024-prefecture-city', '2025-county-government'];
const word = exporters.find(({ extension }) => extension === '.docx')!;

const formats = ['doc', 'rtf', 'odt'] as const;
const saved = new Map<(typeof formats)[number], Readonly<Record<string, Uint8Array>>>();
let reports: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  const entries = names.map(
    async (name) =>
      [name, (await word.write(sessionOf(goldenFiling(name)).composed())) as Uint8Array] as const,
  );
  reports = Object.fromEntries(await Promise.all(entries));
  // LibreOffice takes longer to start than to save a document.
  for (const format of formats) saved.set(format, await office.convert(reports, format, 'docx'));
});

const figuresIn = ({ answers }: Filing): readonly (readonly [string, unknown])[] =>
  Object.entries(answers)
    .filter(([, answer]) => !isBlank(answer))
    .sort(([one], [other]) => (one < other ? -1 : 1));

describe.each(formats)('reports that were saved as .%s', (format) => {
  it.each(names)('%s: say all that they said as .docx', async (name) => {
    const [before, after] = [
      await importFile('年报.docx', reports[name]!, forms),
      await importFile(`年报.${format}`, saved.get(format)![name]!, forms),
    ];
    const { form, year, body, texts } = before.filing;
    expect(figuresIn(after.filing)).toEqual(figuresIn(before.filing));
    expect(after.filing).toMatchObject({ form, year, body, texts });
    expect(figuresIn(after.filing).length).toBeGreaterThan(150);
    expect(after.unread).toEqual(before.unread);
  });
});
