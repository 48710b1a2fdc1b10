import { form2021 } from '../../src/forms/2021/index';
import { figuresOf, isStatutory, previousFiguresOf, sumOf } from '../../src/model/figures';
import { lastYear, withAnswers, withSettings } from '../support/filing-fixture';

const received = 'requests.received.total';

describe('figuresOf', () => {
  it('counts a blank of a statutory table as the filing says, and never a blank of our own tables', () => {
    const own = form2021.tables.find((table) => !table.statutory)!.fields[0]!.name;
    const blank = { [received]: null, [own]: null };
    const read = (filing: ReturnType<typeof withAnswers>) => [received, own].map(figuresOf(filing, form2021));
    expect(read(withAnswers(blank))).toEqual([undefined, undefined]);
    expect(read(withAnswers(blank, withSettings({ blanks: 'zero' })))).toEqual([0, undefined]);
    expect([received, own].map((field) => isStatutory(form2021, field))).toEqual([true, false]);
  });

  it('reads no text as a number', () => {
    expect(figuresOf(withAnswers({ [received]: '16' }), form2021)(received)).toBeUndefined();
  });
});

describe('previousFiguresOf', () => {
  it('reads last year’s report, and no earlier one', () => {
    const { previous } = lastYear({ [received]: 9 });
    expect(previousFiguresOf(withAnswers({}, { previous }))?.(received)).toBe(9);
    expect(previousFiguresOf(withAnswers({}, { previous: { ...previous, year: 2020 } }))).toBeUndefined();
    expect(previousFiguresOf(withAnswers({}))).toBeUndefined();
  });
});

describe('sumOf', () => {
  it('is not known while one of its figures is not', () => {
    const figures = (field: string) => ({ a: 1, b: 2 })[field];
    expect([sumOf(['a', 'b'], figures), sumOf(['a', 'c'], figures), sumOf([], figures)]).toEqual([
      3,
      undefined,
      0,
    ]);
  });
});
