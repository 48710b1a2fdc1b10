import { forms } from '../../src/forms/index';
import type { Answers } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import { examine } from '../../src/session/advice';
import { balancedFiling, withChanges, withFormulas } from '../support/balanced-filing';

const right = balancedFiling({
  'requests.received.person': 12,
  'requests.granted.person': 8,
  'requests.partial.person': 4,
  'requests.received.business': 3,
  'requests.granted.business': 3,
});
/** The filing as the workbook has it once these are typed. */
const typed = (changes: Answers): Filing => withFormulas(withChanges(right, changes));
type Changed = readonly [field: string, now: number | null, value: number];
const remediesOf = (filing: Filing, filledUp?: ReadonlySet<string>): readonly (readonly Changed[])[] =>
  examine(forms[0]!, filing, 2026, filledUp).advice.causes.flatMap(({ remedies }) =>
    remedies.map(({ cells }) => cells.map(({ field, typed: now, value }): Changed => [field, now, value])),
  );
const changed = (filing: Filing): readonly Changed[] => remediesOf(filing).flat();
const firstsOf = (filing: Filing, filledUp?: ReadonlySet<string>): readonly string[] =>
  remediesOf(filing, filledUp).map(([cell]) => cell![0]);

describe('a text that plainly means a number', () => {
  // The column of persons would hold with 4 in place of 8.
  const filing = typed({
    'requests.granted.person': '8件',
    'requests.received.person': 8,
    'requests.granted.business': 4,
  });

  it('is reckoned with as that number, and can be turned into it', () => {
    const cell = changed(filing).filter(([field]) => field === 'requests.granted.person');
    expect(new Set(cell.map(([, now]) => now))).toEqual(new Set([8]));
    const { findings } = examine(forms[0]!, filing, 2026).checked;
    expect(findings.find(({ rule }) => rule === 'cells-are-numbers')?.suggestions).toEqual([
      { field: 'requests.granted.person', value: 8, reason: '改为数字' },
    ]);
  });

  it('is no cell to be changed where all adds up with it', () => {
    const sound = typed({ 'requests.granted.person': '8件', 'requests.received.business': 4 });
    const fields = changed(sound).map(([field]) => field);
    expect(fields).toContain('requests.received.business');
    expect(fields).not.toContain('requests.granted.person');
  });

  it.each([
    [3, 11],
    [11, undefined],
  ])('makes of a typed total of %i that may have left it out %p', (total, value) => {
    const typedTotal = withChanges(right, {
      'requests.granted.person': '8件',
      'requests.granted.total': total,
      'requests.carriedIn.business': 1,
      'requests.carriedIn.total': 1,
    });
    const found = changed(typedTotal).find(([field]) => field === 'requests.granted.total');
    expect(found?.[2]).toBe(value);
  });
});

describe('of cells that are alike', () => {
  const left = ['requests.partial.person', 'requests.refused.thirdParty.person'];

  it('those that were filled with 0 along with all blanks come first', () => {
    const filing = typed(Object.fromEntries(left.map((field) => [field, 0])));
    expect(firstsOf(filing, new Set(left)).slice(0, 2)).toEqual(left);
    expect(firstsOf(filing)[0]).not.toBe(left[0]);
  });

  it('row 四 comes before the other rows of what was done', () => {
    const filing = typed({ 'requests.partial.person': 0 });
    const zeros = changed(filing).filter(([, now]) => now === 0);
    expect(zeros[0]?.[0]).toBe('requests.carriedOut.person');
  });
});
