import { forms } from '../../src/forms/index';
import type { Filing } from '../../src/model/filing';
import type { Finding } from '../../src/model/finding';
import { exporterFor } from '../../src/session/session';
import { readFiling } from '../../src/workbook/read';
import { until } from '../support/host-contract';
import { openExcelHost } from '../support/excel-under-test';
import { blankFiling, goldenFiling, realFilings, sessionOf, typedInto } from '../support/golden';

const sentences = (findings: readonly Finding[]): readonly string[] => findings.map(({ message }) => message);

const reportOf = (filing: Filing): Promise<unknown> =>
  exporterFor('报告.txt')!.write(sessionOf(filing).composed());

it.each(realFilings)(
  '%s: filled in cell by cell and checked live, the findings are those of the command line',
  async (name) => {
    const given = goldenFiling(name);
    const { host, type } = openExcelHost();
    await host.draw(sessionOf(blankFiling()).draw());
    let live: readonly string[] | string = [];
    const stop = await host.watch({
      edited: (cells) => {
        const filing = readFiling(cells, forms);
        live = typeof filing === 'string' ? filing : sentences(sessionOf(filing).check().findings);
      },
      failed: ({ message }) => (live = message),
    });
    for (const [cell, text] of typedInto(given)) await type(cell, text);
    const expected = sentences(sessionOf(given).check().findings);
    await until(() => JSON.stringify(live) === JSON.stringify(expected));
    await stop();
    const filing = readFiling(await host.read(), forms);
    if (typeof filing === 'string') throw new Error(filing);
    expect(sessionOf(filing).check()).toEqual(sessionOf(given).check());
    expect(await reportOf(filing)).toBe(await reportOf(given));
  },
);
