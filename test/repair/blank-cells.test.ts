import { diagnose } from '../../src/repair/diagnose';
import { bestOf, explanationsOf } from './diagnosed';
import { bureau, balancedFiling, form, withChanges, withFormulas } from '../support/balanced-filing';

describe('blanks', () => {
  const blank = withChanges(bureau, { 'requests.granted.person': null, 'review.total': null });

  it('are worked out where equations fix them', () => {
    const { diagnoses, fills } = diagnose(form, blank);
    expect(diagnoses).toEqual([]);
    expect(fills).toEqual([
      {
        field: 'requests.granted.person',
        label: '表三“（一）予以公开”行“自然人”列',
        value: 12,
        reason: '其余各格无误的话，按勾稽关系这个空白格应为 12',
        equations: ['T3-2.person', 'T3-3.granted'],
      },
      expect.objectContaining({ field: 'review.total', value: 22 }),
    ]);
  });

  it('are worked out one from another', () => {
    const more = withChanges(bureau, {
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
    const empty = balancedFiling({});
    const answers = Object.fromEntries(Object.keys(empty.answers).map((field) => [field, null]));
    expect(diagnose(form, { ...empty, answers })).toEqual({ diagnoses: [], fills: [] });
  });

  it('silence the typed sums that they are part of', () => {
    const two = withChanges(bureau, { 'review.upheld': null, 'review.corrected': null });
    expect(diagnose(form, two)).toEqual({ diagnoses: [], fills: [] });
  });

  it('count as 0 in formulas, and are suspected where these then fail', () => {
    const two = withFormulas(
      withChanges(bureau, { 'requests.granted.person': null, 'requests.refused.deliberative.person': null }),
    );
    const suspects = explanationsOf(two).map(({ cells }) => cells[0]);
    expect(suspects.slice(0, 2).map((cell) => [cell?.field, cell?.value, cell?.slip])).toEqual([
      ['requests.granted.person', 12, 'blank'],
      ['requests.refused.deliberative.person', 12, 'blank'],
    ]);
  });

  it('are not offered as counts below 0', () => {
    const less = withChanges(bureau, { 'review.pending': null, 'review.total': 20 });
    expect(diagnose(form, less).fills).toEqual([]);
  });

  it('show the cell that is wrong where their equations differ', () => {
    const [best] = explanationsOf(
      withChanges(bureau, { 'requests.granted.person': null, 'requests.granted.business': 30 }),
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
      diagnose(form, withFormulas(withChanges(bureau, { 'requests.granted.person': null }))).fills,
    ).toMatchObject([
      { field: 'requests.granted.person', value: 12, equations: ['T3-1.person', 'T3-1.total'] },
    ]);
  });

  it('are not filled from a neighbour where that breaks what was not checked while they were blank', () => {
    const wrong = withChanges(balancedFiling({}), {
      'requests.unavailable.unclear.research': null,
      'requests.unavailable.unclear.welfare': 1,
      'requests.refused.threeSecurities.research': 11,
    });
    expect(
      explanationsOf(wrong).map(({ cells }) => cells.map(({ field, value }) => `${field} ${value}`)),
    ).toEqual([['requests.refused.threeSecurities.research 0', 'requests.unavailable.unclear.welfare 0']]);
  });

  it('are not offered over a text, which another rule explains', () => {
    expect(diagnose(form, withChanges(bureau, { 'review.upheld': '十四' })).fills).toEqual([]);
  });
});
