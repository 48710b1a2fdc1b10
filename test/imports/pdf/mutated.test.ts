import { mutated } from '../../../bench/fuzz/mutate';
import { randomFrom } from '../../../bench/repair/random';
import { form2021 } from '../../../src/forms/2021/index';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { Fault } from '../../../src/model/fault';
import { withAnswers } from '../../support/filing-fixture';
import { processorTime } from '../../support/processor-time';
import { plainHabits, reportPdf } from '../../support/report-pdf';

const sound = reportPdf(form2021, withAnswers({ 'decisions.licences': 42 }), plainHabits);

/** In seconds. */
const patience = 5;

it('a hundred PDFs that were changed somewhere are read, or refused with a word, each at once', async () => {
  let read = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const bytes = mutated(sound, randomFrom(seed));
    const seconds = await processorTime(() =>
      importFile('年报.pdf', bytes, forms).then(
        () => read++,
        (error: unknown) => expect([seed, error]).toEqual([seed, expect.any(Fault)]),
      ),
    );
    expect([seed, seconds < patience]).toEqual([seed, true]);
  }
  // Most changes leave most of the report as it was.
  expect(read).toBeGreaterThan(20);
});
