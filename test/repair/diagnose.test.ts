import fc from 'fast-check';
import { balanceOf } from '../../src/model/equation';
import type { Filing } from '../../src/model/filing';
import { diagnose } from '../../src/repair/diagnose';
import type { Explanation } from '../../src/repair/diagnose';
import { recomputedTotals } from '../../src/workbook/totals';
import { bureau, filingWith, form, withAnswers, withFormulas } from './valid-filing';

const explanationsOf = (filing: Filing): readonly Explanation[] =>
  diagnose(form, filing).diagnoses.flatMap(({ explanations }) => explanations);

/** The likeliest explanation as field: value, with the kinds of slips. */
const bestOf = (filing: Filing): unknown => {
  const [best] = explanationsOf(filing);
  return (
    best && { ...Object.fromEntries(best.cells.map(({ field, value }) => [field, value])), slips: best.slips }
  );
};

const failures = (filing: Filing): number =>
  form.equations.filter((equation) => {
    const balance = equation.grade === 'error' ? balanceOf(equation, filing) : undefined;
    return balance !== undefined && balance.difference !== 0;
  }).length;

const repaired = (filing: Filing, { cells }: Explanation): Filing => {
  const after = withAnswers(filing, Object.fromEntries(cells.map(({ field, value }) => [field, value])));
  return filing.computed ? { ...after, ...recomputedTotals(form, after.answers, filing.computed) } : after;
};

describe('one slip in table three with typed totals', () => {
  it.each([
    ['swapped digits', { 'requests.granted.person': 21 }, { 'requests.granted.person': 12 }, 'swapped'],
    ['a digit too many', { 'requests.partial.person': 57 }, { 'requests.partial.person': 5 }, 'extra'],
    ['a digit twice', { 'requests.received.person': 333 }, { 'requests.received.person': 33 }, 'doubled'],
    ['a digit missing', { 'requests.received.total': 3 }, { 'requests.received.total': 37 }, 'missing'],
    ['a wrong digit', { 'requests.handled.business': 9 }, { 'requests.handled.business': 4 }, 'mistyped'],
    ['the total', { 'requests.received.business': 37 }, { 'requests.received.business': 4 }, 'total'],
    [
      'the neighbouring cell',
      { 'requests.granted.person': 3, 'requests.granted.business': 12 },
      { 'requests.granted.person': 12, 'requests.granted.business': 3 },
      'neighbours',
    ],
    [
      'two cells of a column',
      { 'requests.partial.person': 11, 'requests.unavailable.notHeld.person': 5 },
      { 'requests.partial.person': 5, 'requests.unavailable.notHeld.person': 11 },
      'exchanged',
    ],
    [
      'a digit in the next cell',
      { 'requests.granted.person': 123, 'requests.granted.business': 0 },
      { 'requests.granted.person': 12, 'requests.granted.business': 3 },
      'moved',
    ],
  ])('finds %s', (_, typed, meant, slip) => {
    expect(bestOf(withAnswers(bureau, typed))).toEqual({ ...meant, slips: [slip] });
  });

  it('finds two rows that were exchanged', () => {
    const rows = ['requests.otherwise.other', 'requests.handled'] as const;
    const columns = ['person', 'business', 'research', 'welfare', 'legal', 'other', 'total'];
    const exchanged = Object.fromEntries(
      columns.flatMap((column) => [
        [`${rows[0]}.${column}`, bureau.answers[`${rows[1]}.${column}`]!],
        [`${rows[1]}.${column}`, bureau.answers[`${rows[0]}.${column}`]!],
      ]),
    );
    const [best, ...others] = explanationsOf(withAnswers(bureau, exchanged));
    expect(best?.slips).toEqual(['rows']);
    expect(repaired(withAnswers(bureau, exchanged), best!).answers).toEqual(bureau.answers);
    expect(others).toEqual([]);
  });

  it('finds a row that was typed one column too far', () => {
    const shifted = withAnswers(bureau, {
      'requests.received.person': 0,
      'requests.received.business': 33,
      'requests.received.research': 4,
    });
    expect(bestOf(shifted)).toEqual({
      'requests.received.person': 33,
      'requests.received.business': 4,
      'requests.received.research': 0,
      slips: ['shifted'],
    });
  });

  it('finds figures of a column that slipped down by one row', () => {
    const shifted = withAnswers(bureau, {
      'requests.granted.person': 0,
      'requests.partial.person': 12,
      'requests.refused.stateSecret.person': 5,
    });
    expect(explanationsOf(shifted)[0]?.slips).toEqual(['shifted']);
    expect(repaired(shifted, explanationsOf(shifted)[0]!).answers).toEqual(bureau.answers);
  });

  it('says why, and that nothing else explains it', () => {
    const [best, ...others] = explanationsOf(withAnswers(bureau, { 'requests.granted.person': 21 }));
    expect(best).toEqual({
      certain: true,
      slips: ['swapped'],
      weight: 1,
      cells: [
        {
          field: 'requests.granted.person',
          label: '表三“（一）予以公开”行“自然人”列',
          typed: 21,
          value: 12,
          slip: 'swapped',
          equations: ['T3-3.granted', 'T3-2.person'],
          reason: '改为 12 后，这 2 条不平的勾稽关系全部成立；疑为 21 的数字颠倒',
        },
      ],
    });
    expect(others).toEqual([]);
  });
});

describe('two slips', () => {
  it('finds both, and says that they belong together', () => {
    const typed = { 'requests.granted.person': 21, 'requests.carriedOut.person': 22 };
    const [best] = explanationsOf(withAnswers(bureau, typed));
    expect(best?.slips).toHaveLength(2);
    expect(best?.certain).toBe(false);
    expect(best?.cells.find(({ field }) => field === 'requests.granted.person')).toMatchObject({
      value: 12,
      reason:
        '改为 12，同时将表三“四、结转下年度”行“自然人”列改为 2 后，这 4 条不平的勾稽关系全部成立；疑为 21 的数字颠倒',
    });
  });

  it('finds a row typed too far and another wrong cell', () => {
    const typed = {
      'requests.received.person': 0,
      'requests.received.business': 33,
      'requests.received.research': 4,
      'requests.partial.person': 15,
    };
    const [best] = explanationsOf(withAnswers(bureau, typed));
    expect([...best!.slips].sort()).toEqual(['extra', 'shifted']);
    expect(repaired(withAnswers(bureau, typed), best!).answers).toEqual(bureau.answers);
  });

  it('finds two slips of several cells each', () => {
    const typed = {
      'requests.received.person': 0,
      'requests.received.business': 33,
      'requests.received.research': 4,
      'requests.unavailable.notHeld.person': 0,
      'requests.unavailable.notHeld.business': 11,
    };
    const [best] = explanationsOf(withAnswers(bureau, typed));
    expect(repaired(withAnswers(bureau, typed), best!).answers).toEqual(bureau.answers);
  });

  it('keeps failures of two tables apart', () => {
    const { diagnoses } = diagnose(
      form,
      withAnswers(bureau, { 'requests.granted.person': 21, 'suitDirect.total': 6 }),
    );
    expect(diagnoses.map(({ equations }) => equations)).toEqual([['T3-3.granted', 'T3-2.person'], ['T4-2']]);
  });
});

describe('three slips and more', () => {
  const three = {
    'requests.granted.person': 21,
    'requests.partial.business': 2,
    'requests.received.total': 73,
  };

  it('still finds three that are plain by themselves', () => {
    const slipped = withAnswers(bureau, three);
    expect(repaired(slipped, explanationsOf(slipped)[0]!).answers).toEqual(bureau.answers);
  });

  it('offers nothing beyond that', () => {
    const many = withAnswers(bureau, {
      ...three,
      'requests.carriedIn.legal': 4,
      'requests.refused.thirdParty.other': 7,
      'requests.handled.welfare': 9,
    });
    const { diagnoses } = diagnose(form, many);
    expect(diagnoses).toHaveLength(1);
    expect(diagnoses[0]?.explanations).toEqual([]);
    expect(diagnoses[0]?.equations).toHaveLength(failures(many));
  });
});

describe('where the equations cannot tell', () => {
  it('lists all cells of table four that would do, the likeliest first, and says so', () => {
    const explanations = explanationsOf(withAnswers(bureau, { 'review.total': 220 }));
    expect(explanations.map(({ cells }) => cells[0]?.field)).toEqual(
      expect.arrayContaining([
        'review.total',
        'review.upheld',
        'review.corrected',
        'review.other',
        'review.pending',
      ]),
    );
    expect(explanations[0]?.cells[0]).toMatchObject({
      field: 'review.total',
      value: 22,
      reason:
        '改为 22 后，这条勾稽关系成立；疑为 220 多输了一位；勾稽关系还不能确定错在哪一格，请核对原始数据',
    });
    expect(explanations.some(({ certain }) => certain)).toBe(false);
  });

  it('suspects a detail before a typed total where both look alike', () => {
    const filing = withAnswers(filingWith({ 'review.upheld': 41 }), { 'review.total': 14 });
    expect(explanationsOf(filing)[0]?.cells[0]?.field).toBe('review.upheld');
  });

  it('ranks the cells of a column whose totals are formulas', () => {
    const slipped = withFormulas(withAnswers(bureau, { 'requests.granted.person': 21 }));
    const explanations = explanationsOf(slipped);
    expect(explanations[0]?.cells[0]).toMatchObject({ field: 'requests.granted.person', value: 12 });
    expect(explanations.length).toBeGreaterThan(1);
    expect(explanations.some(({ certain }) => certain)).toBe(false);
    expect(
      explanations.flatMap(({ cells }) => cells).filter(({ field }) => slipped.computed?.has(field)),
    ).toEqual([]);
  });
});

describe('blanks', () => {
  const blank = withAnswers(bureau, { 'requests.granted.person': null, 'review.total': null });

  it('are worked out where equations fix them', () => {
    const { diagnoses, fills } = diagnose(form, blank);
    expect(diagnoses).toEqual([]);
    expect(fills).toEqual([
      {
        field: 'requests.granted.person',
        value: 12,
        reason: '其余各格无误的话，按勾稽关系这个空白格应为 12',
        equations: ['T3-2.person', 'T3-3.granted'],
      },
      expect.objectContaining({ field: 'review.total', value: 22 }),
    ]);
  });

  it('are worked out one from another', () => {
    const more = withAnswers(bureau, {
      'requests.granted.total': null,
      'requests.granted.person': null,
      'requests.granted.business': null,
    });
    expect(diagnose(form, more).fills.map(({ field, value }) => [field, value])).toEqual(
      expect.arrayContaining([
        ['requests.granted.person', 12],
        ['requests.granted.business', 3],
        ['requests.granted.total', 15],
      ]),
    );
  });

  it('are left alone where nothing fixes them', () => {
    const empty = filingWith({});
    const answers = Object.fromEntries(Object.keys(empty.answers).map((field) => [field, null]));
    expect(diagnose(form, { ...empty, answers })).toEqual({ diagnoses: [], fills: [] });
  });

  it('silence the typed sums that they are part of', () => {
    const two = withAnswers(bureau, { 'review.upheld': null, 'review.corrected': null });
    expect(diagnose(form, two)).toEqual({ diagnoses: [], fills: [] });
  });

  it('count as 0 in formulas, and are suspected where these then fail', () => {
    const two = withFormulas(
      withAnswers(bureau, { 'requests.granted.person': null, 'requests.refused.deliberative.person': null }),
    );
    const suspects = explanationsOf(two).map(({ cells }) => cells[0]);
    expect(suspects.slice(0, 2).map((cell) => [cell?.field, cell?.value, cell?.slip])).toEqual([
      ['requests.granted.person', 12, 'blank'],
      ['requests.refused.deliberative.person', 12, 'blank'],
    ]);
  });

  it('are not offered as counts below 0', () => {
    const less = withAnswers(bureau, { 'review.pending': null, 'review.total': 20 });
    expect(diagnose(form, less).fills).toEqual([]);
  });

  it('show the cell that is wrong where their equations differ', () => {
    const [best] = explanationsOf(
      withAnswers(bureau, { 'requests.granted.person': null, 'requests.granted.business': 30 }),
    );
    expect(Object.fromEntries(best!.cells.map(({ field, value }) => [field, value]))).toEqual({
      'requests.granted.business': 3,
      'requests.granted.person': 12,
    });
  });

  it('that are taken as 0 are the first to be suspected', () => {
    const zero = { ...blank, settings: { ...blank.settings, blanks: 'zero' as const } };
    expect(bestOf(zero)).toEqual({ 'requests.granted.person': 12, slips: ['blank'] });
  });

  it('are worked out through a formula', () => {
    expect(
      diagnose(form, withFormulas(withAnswers(bureau, { 'requests.granted.person': null }))).fills,
    ).toMatchObject([
      { field: 'requests.granted.person', value: 12, equations: ['T3-1.person', 'T3-1.total'] },
    ]);
  });

  it('are not offered over a text, which another rule explains', () => {
    expect(diagnose(form, withAnswers(bureau, { 'review.upheld': '十四' })).fills).toEqual([]);
  });
});

describe('last year’s report', () => {
  const previous = {
    form: form.id,
    year: 2024,
    answers: {
      'requests.carriedOut.person': 3,
      'requests.carriedOut.business': 0,
      'requests.carriedOut.total': 3,
    },
  };

  it('speaks for the cell that it agrees with', () => {
    // In the workbook only the column fails: last year's 3 tells that this cell is the wrong one.
    const slipped = withFormulas(withAnswers(bureau, { 'requests.carriedIn.person': 12 }));
    const rankOf = (filing: Filing): number =>
      explanationsOf(filing).findIndex(({ cells }) => cells[0]?.field === 'requests.carriedIn.person');
    expect(rankOf({ ...slipped, previous })).toBe(0);
    const wrong = { ...previous, answers: { ...previous.answers, 'requests.carriedOut.person': 12 } };
    expect(rankOf({ ...slipped, previous: wrong })).not.toBe(0);
  });

  it('is suspected only where nothing else is left, and never written over', () => {
    const wrong = { ...previous, answers: { 'requests.carriedOut.person': 4 } };
    const explanations = explanationsOf({ ...bureau, previous: wrong });
    expect(explanations).toHaveLength(1);
    expect(explanations[0]).toMatchObject({
      certain: false,
      cells: [{ field: 'requests.carriedOut.person', previous: true, value: 3 }],
    });
    expect(explanations[0]?.cells[0]?.label).toBe('上年表三“四、结转下年度”行“自然人”列');
  });

  it('is not compared with where it is of another year', () => {
    const older = { ...previous, year: 2020, answers: { 'requests.carriedOut.person': 4 } };
    expect(diagnose(form, { ...bureau, previous: older }).diagnoses).toEqual([]);
  });
});

describe('for any figures', () => {
  const details = form.tables
    .filter(({ number }) => number === 3)
    .flatMap(({ fields }) => fields.map(({ name }) => name));
  const columns = ['person', 'business', 'legal'];
  const results = ['granted', 'partial', 'refused.thirdParty', 'unavailable.notHeld', 'otherwise.other'];

  /** Filings whose columns balance: what came in less what was answered is carried on. */
  const filings = fc
    .array(fc.tuple(fc.constantFrom(...columns), fc.constantFrom(...results, 'carriedOut'), fc.nat(400)), {
      minLength: 1,
      maxLength: 8,
    })
    .map((entries) => {
      const figures: Record<string, number> = {};
      for (const [column, row, count] of entries)
        for (const field of [`requests.${row}.${column}`, `requests.received.${column}`])
          figures[field] = (figures[field] ?? 0) + count;
      return filingWith(figures);
    });
  const wrongDetail = fc.tuple(filings, fc.constantFrom(...details), fc.nat(2000));

  it('nothing is said while all equations hold', () => {
    fc.assert(
      fc.property(filings, (filing) => {
        expect(failures(filing)).toBe(0);
        expect(diagnose(form, filing)).toEqual({ diagnoses: [], fills: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('a single wrong figure is found first, with its value', () => {
    fc.assert(
      fc.property(wrongDetail, ([filing, field, value]) => {
        fc.pre(filing.answers[field] !== value);
        const [best] = explanationsOf(withAnswers(filing, { [field]: value }));
        expect(best?.cells.map((cell) => [cell.field, cell.value])).toEqual([[field, filing.answers[field]]]);
      }),
      { numRuns: 40 },
    );
  });

  it('every explanation makes every equation hold, with whole numbers of 0 and more', () => {
    const wrong = fc.array(fc.tuple(fc.constantFrom(...details), fc.option(fc.nat(99))), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(filings, wrong, fc.boolean(), (filing, typed, computes) => {
        const slipped = withAnswers(filing, Object.fromEntries(typed));
        const read = computes ? withFormulas(slipped) : slipped;
        const { diagnoses, fills } = diagnose(form, read);
        const filled = Object.fromEntries(fills.map(({ field, value }) => [field, value]));
        for (const explanation of diagnoses.flatMap(({ explanations }) => explanations)) {
          expect(failures(repaired(withAnswers(read, filled), explanation))).toBe(0);
          for (const { value } of explanation.cells) expect(Number.isInteger(value) && value >= 0).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('figures that are no counts are never left standing', () => {
    const explanations = explanationsOf(
      withAnswers(bureau, { 'requests.granted.person': -12, 'requests.partial.person': 29 }),
    );
    expect(explanations.length).toBeGreaterThan(0);
    for (const { cells } of explanations)
      expect(cells.map(({ field }) => field)).toContain('requests.granted.person');
  });
});
