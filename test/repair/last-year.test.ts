import type { Filing } from '../../src/model/filing';
import { diagnose } from '../../src/repair/diagnose';
import { explanationsOf } from './diagnosed';
import { bureau, form, withChanges, withFormulas } from '../support/balanced-filing';

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
    const slipped = withFormulas(withChanges(bureau, { 'requests.carriedIn.person': 12 }));
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
