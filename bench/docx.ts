import { exportDocx } from '../src/exports/docx';
import { forms } from '../src/forms/index';
import { fieldsOf } from '../src/model/form';
import { Session } from '../src/session/session';
import { filingOf } from '../test/support/filing-fixture';

/** Speed of one report as a Word document: the first, as the clerk waits for it, and the median of those after it. */

const form = forms[0]!;
const rounds = 30;
const texts = Object.fromEntries(
  form.chapters.flatMap(({ slots }) => slots.map(({ key }) => [key, '公开要及时、准确、完整。'.repeat(20)])),
);
const answers = Object.fromEntries(fieldsOf(form).map(({ name }, index) => [name, index % 97]));
const filing = filingOf(form, answers, { texts });

const main = async (): Promise<void> => {
  const composed = new Session(filing, forms, 2026).composed();
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    bytes = (await exportDocx(composed)).length;
    times.push(performance.now() - start);
  }
  const [first, ...others] = times;
  const median = others.sort((a, b) => a - b)[Math.floor(others.length / 2)]!;
  console.log(JSON.stringify({ docx: { msFirst: Math.round(first!), msMedian: Math.round(median), bytes } }));
};

void main();
