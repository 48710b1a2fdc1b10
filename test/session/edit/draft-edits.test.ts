import { drawnCells } from '../../../src/model/drawn-cells';
import { draftEdits, savedAt } from '../../../src/session/edit/draft-edits';
import type { CellRead, NamedCells } from '../../../src/model/drawing';
import type { DraftPlace } from '../../../src/session/edit/draft-edits';
import { forms } from '../../../src/forms/index';
import { answerName } from '../../../src/workbook/names';
import { readFiling } from '../../../src/workbook/read';
import { withAnswers } from '../../support/filing-fixture';
import { form } from '../../support/balanced-filing';
import { sessionOf } from '../../support/golden';

const fee: DraftPlace = { kind: 'figure', at: 'processingFee.amount' };

/** What typing 50 into the field of the fee would write, where its cell reads like that. */
const typedOver = (found: Partial<CellRead>) => {
  const name = answerName(fee.at);
  const drawn = drawnCells(sessionOf(withAnswers({})).draw());
  const cells: NamedCells = new Map(drawn).set(name, { ...drawn.get(name)!, ...found });
  const filing = readFiling(cells, forms);
  if (typeof filing === 'string') throw new Error(filing);
  return draftEdits(cells, form, fee, { over: savedAt(filing, fee), text: '50' });
};

it.each<Partial<CellRead>>([
  { value: null },
  { value: 12 },
  { value: '12件' },
  { value: '#REF!', error: true },
])('a figure is written over what its field showed of %j', (found) =>
  expect(typedOver(found)).toMatchObject([{ value: 50 }]),
);
