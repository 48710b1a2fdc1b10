import { mutated, mutatedStream } from '../../../bench/fuzz/mutate';
import { randomFrom } from '../../../bench/repair/random';
import { form2021 } from '../../../src/forms/2021/index';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { Fault } from '../../../src/model/fault';
import { sheetsAsXml } from '../../support/excel-xml';
import { withAnswers } from '../../support/filing-fixture';
import { docOfReport } from '../../support/old-word/doc-writer';
import { rtfOfReport } from '../../support/old-word/rtf-writer';
import { documentIn, flatWord, mhtOfPage } from '../../support/old-word/wrapped';
import { processorTime } from '../../support/processor-time';
import { docxOf, pageOf, sheetsOf } from '../../support/report-files';

const filing = withAnswers({ 'decisions.licences': 42 });

/** In seconds, of processor time. */
const patience = 5;

it.each([
  ['.doc', docOfReport(form2021, filing), mutatedStream, 100],
  ['.doc', docOfReport(form2021, filing), mutated, 20],
  ['.rtf', rtfOfReport(form2021, filing), mutated, 20],
  ['.mht', mhtOfPage(pageOf(form2021, filing)), mutated, 20],
  ['.xml', flatWord(documentIn(docxOf(form2021, filing))), mutated, 20],
  ['.xml', sheetsAsXml(sheetsOf(form2021, filing, true)), mutated, 20],
] as const)('a changed %s is read or refused with a word, and soon', async (ending, bytes, change, count) => {
  const endings = new Set<string>();
  for (let seed = 1; seed <= count; seed++) {
    const changed = change(bytes, randomFrom(seed));
    const seconds = await processorTime(async () => {
      try {
        await importFile(`年报${ending}`, changed, forms);
        endings.add('read');
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        endings.add('refused');
      }
    });
    expect(seconds).toBeLessThan(patience);
  }
  expect(endings).toContain('read');
});
