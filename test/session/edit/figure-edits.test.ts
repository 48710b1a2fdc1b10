import { forms } from '../../../src/forms/index';
import { drawnCells } from '../../../src/model/drawn-cells';
import type { Answers } from '../../../src/model/answer';
import { figureEdits, formulaEdits } from '../../../src/session/edit/figure-edits';
import { Session } from '../../../src/session/session';
import { withAnswers } from '../../support/filing-fixture';
import { form } from '../../support/balanced-filing';

const total = 'review.total';
const opened = (answers: Answers) => {
  const filing = withAnswers(answers);
  return { filing: { form, filing }, cells: drawnCells(new Session(filing, forms, 2026).draw()) };
};

describe('the formula of a total', () => {
  const texts = { 'review.upheld': '14', 'review.corrected': 2, 'review.other': 0, 'review.pending': 0 };

  it('is refused where a part is a text, since a sum leaves it out', () => {
    const { filing, cells } = opened({ ...texts, [total]: 16 });
    expect(() => formulaEdits(filing, cells, [total])).toThrow('还算不准，所以没有恢复公式');
    expect(formulaEdits(opened({ ...texts, 'review.upheld': 14 }).filing, cells, [total])).toMatchObject([
      { value: 16 },
    ]);
  });

  it('does not come with a figure that only the numbers among the parts come to', () => {
    const { filing, cells } = opened(texts);
    const [edit] = figureEdits(filing, cells, [{ field: total, value: 2 }]);
    expect(edit).toMatchObject({ value: 2 });
    expect(edit).not.toHaveProperty('formula');
  });
});
