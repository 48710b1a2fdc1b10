import type { Equation } from '../../src/model/equation';
import { balanceOf, termsOf } from '../../src/model/equation';
import { lastYear, withAnswers, withSettings } from '../support/filing-fixture';

const chain: Equation = {
  id: 'Y-3',
  table: 2,
  name: '存量',
  grade: 'note',
  clause: 'stockChain',
  left: { terms: [{ field: 'stock', label: '现行有效' }] },
  right: {
    terms: [
      { field: 'stock', label: '上年末', previous: true },
      { field: 'made', label: '制发' },
    ],
    less: [{ field: 'gone', label: '废止' }],
  },
};

describe('an equation', () => {
  it('adds up its terms, takes away others, and reads last year’s where it says so', () => {
    const filing = withAnswers({ stock: 10, made: 4, gone: 1 }, lastYear({ stock: 8 }));
    expect(balanceOf(chain, filing)).toEqual({ left: 10, right: 11, difference: -1 });
  });

  it.each([
    ['a blank', withAnswers({ stock: 10, made: 4, gone: null }, lastYear({ stock: 8 }))],
    ['a text', withAnswers({ stock: 10, made: '4', gone: 1 }, lastYear({ stock: 8 }))],
    ['no last year', withAnswers({ stock: 10, made: 4, gone: 1 })],
    ['a blank of last year', withAnswers({ stock: 10, made: 4, gone: 1 }, lastYear({ stock: null }))],
  ])('cannot be balanced on %s', (_, filing) => {
    expect(balanceOf(chain, filing)).toBeUndefined();
  });

  it('reads this year’s blanks as 0 where the filing says so, but not last year’s', () => {
    const zero = withSettings({ blanks: 'zero' });
    const answers = { stock: 8, made: null };
    expect(balanceOf(chain, withAnswers(answers, { ...zero, ...lastYear({ stock: 8 }) }))).toEqual({
      left: 8,
      right: 8,
      difference: 0,
    });
    expect(balanceOf(chain, withAnswers(answers, { ...zero, ...lastYear() }))).toBeUndefined();
  });

  it('lists its terms in reading order', () => {
    expect(termsOf(chain).map(({ label }) => label)).toEqual(['现行有效', '上年末', '制发', '废止']);
  });
});
