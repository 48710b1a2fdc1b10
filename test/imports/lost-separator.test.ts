import fc from 'fast-check';
import { forms } from '../../src/forms/index';
import { importPaste } from '../../src/imports/import-filing';
import { exporterFor } from '../../src/session/session';
import { goldenFiling, sessionOf } from '../support/golden';

const cellsIn = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** What is between cells, and how a row of a table is printed with it. */
const printings: Readonly<Record<string, readonly [edge: string, print: (row: string) => string]>> = {
  bars: ['|', (row) => row],
  'bars, the first left out': ['|', (row) => `${cellsIn(row).join(' | ')} |`],
  tabs: ['\t', (row) => cellsIn(row).join('\t')],
  'tabs, and one at either end': ['\t', (row) => `\t${cellsIn(row).join('\t')}\t`],
  'tabs, and one at the end': ['\t', (row) => `${cellsIn(row).join('\t')}\t`],
  blanks: [' ', (row) => cellsIn(row).filter(Boolean).join(' ')],
};

describe.each(Object.entries(printings))('a table with %s between cells', (_, [edge, print]) => {
  it('gives no wrong figure without a word where one is lost or there is one too many', async () => {
    const session = sessionOf(goldenFiling('2024-prefecture-city'));
    const report = String(await exporterFor('a.txt')!.write(session.composed()));
    const text = report.replace(/^\|.*$/gmu, print);
    const right = importPaste({ text }, forms).filing.answers;
    const places = Array.from(text.slice(0, text.indexOf('\n五、')), (_, at) => at).slice(
      text.indexOf('\n二、'),
    );
    const lost = places.filter((at) => text[at] === edge || text[at] === '\n');
    const cut = places.filter((at) => /\d/u.test(text[at]!));
    const losing = fc.constantFrom(...lost).map((at) => text.slice(0, at) + text.slice(at + 1));
    const adding = fc
      .tuple(fc.constantFrom(...cut), fc.nat(1), fc.constantFrom(edge, ' ', '\n'))
      .map(([at, behind, added]) => text.slice(0, at + behind) + added + text.slice(at + behind));
    fc.assert(
      fc.property(fc.oneof(losing, adding), (changed) => {
        const { filing, unread } = importPaste({ text: changed }, forms);
        const named = new Set(unread.flatMap(({ fields }) => fields));
        const wrong = Object.entries(filing.answers).filter(
          ([field, answer]) => answer !== right[field] && !named.has(field),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 15, seed: 380 },
    );
  });
});

it('a row that lost one cell is told by its total, and a torn figure is named', () => {
  const row = '| 4.保护第三方合法权益 | 38 0 | 0 | 0 | 0 | 0 | 38 |';
  const head = '三、收到和处理政府信息公开申请情况\n';
  const found = importPaste({ text: head + row }, forms);
  const cells = ['person', 'business', 'research', 'welfare', 'legal', 'other', 'total'];
  expect(cells.map((key) => found.filing.answers[`requests.refused.thirdParty.${key}`])).toEqual([
    ...[38, 0, 0, 0, 0, 0, 38],
  ]);
  expect(found.inferred).toMatchObject([{ text: '38 0 0 0 0 0 38' }]);
  const unsolved = importPaste({ text: head + row.replace('38 |', '39 |') }, forms);
  expect(unsolved.filing.answers['requests.refused.thirdParty.person']).toBeUndefined();
  expect(unsolved.unread).toMatchObject([{ text: '38 0 0 0 0 0 39' }]);
});
