import { bestOf, explanationsOf, repaired } from './diagnosed';
import { bureau, balancedFiling, withChanges, withFormulas } from '../support/balanced-filing';

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
    expect(bestOf(withChanges(bureau, typed))).toEqual({ ...meant, slips: [slip] });
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
    const [best, ...others] = explanationsOf(withChanges(bureau, exchanged));
    expect(best?.slips).toEqual(['rows']);
    expect(repaired(withChanges(bureau, exchanged), best!).answers).toEqual(bureau.answers);
    expect(others).toEqual([]);
  });

  it('finds a row that was typed one column too far', () => {
    const shifted = withChanges(bureau, {
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
    const shifted = withChanges(bureau, {
      'requests.granted.person': 0,
      'requests.partial.person': 12,
      'requests.refused.stateSecret.person': 5,
    });
    expect(explanationsOf(shifted)[0]?.slips).toEqual(['shifted']);
    expect(repaired(shifted, explanationsOf(shifted)[0]!).answers).toEqual(bureau.answers);
  });

  it('says why, and that nothing else explains it', () => {
    const [best, ...others] = explanationsOf(withChanges(bureau, { 'requests.granted.person': 21 }));
    expect(best).toEqual({
      certain: true,
      effect: '改为 12 后，这 2 条不平的勾稽关系全部成立；疑为 21 的数字颠倒',
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
          why: '疑为 21 的数字颠倒',
          reason: '改为 12 后，这 2 条不平的勾稽关系全部成立；疑为 21 的数字颠倒',
        },
      ],
    });
    expect(others).toEqual([]);
  });
});

describe('where the equations cannot tell', () => {
  it('lists all cells of table four that would do, the likeliest first, and says so', () => {
    const explanations = explanationsOf(withChanges(bureau, { 'review.total': 220 }));
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
        '只凭勾稽关系还不能确定错在哪一格，请核对原始数据；如果错在这里，改为 22 后，这条勾稽关系成立；疑为 220 多输了一位',
    });
    expect(explanations[0]?.effect).toBe('改为 22 后，这条勾稽关系成立；疑为 220 多输了一位');
    expect(explanations.some(({ certain }) => certain)).toBe(false);
  });

  it('suspects a detail before a typed total where both look alike', () => {
    const filing = withChanges(balancedFiling({ 'review.upheld': 41 }), { 'review.total': 14 });
    expect(explanationsOf(filing)[0]?.cells[0]?.field).toBe('review.upheld');
  });

  it('ranks the cells of a column whose totals are formulas', () => {
    const slipped = withFormulas(withChanges(bureau, { 'requests.granted.person': 21 }));
    const explanations = explanationsOf(slipped);
    expect(explanations[0]?.cells[0]).toMatchObject({ field: 'requests.granted.person', value: 12 });
    expect(explanations.length).toBeGreaterThan(1);
    expect(explanations.some(({ certain }) => certain)).toBe(false);
    expect(
      explanations.flatMap(({ cells }) => cells).filter(({ field }) => slipped.computed?.has(field)),
    ).toEqual([]);
  });
});
