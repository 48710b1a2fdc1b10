import { forms } from '../../../src/forms/index';
import { form2021 } from '../../../src/forms/2021/index';
import { importSource } from '../../../src/imports/import-filing';
import { readText } from '../../../src/imports/sources/text-source';
import { withAnswers } from '../../support/filing-fixture';
import { clearShapes, reportLines } from '../../support/report-text';

describe('several reports on one page', () => {
  const draw = clearShapes['rows with bars']!;
  const report = (year: number, licences: number): readonly string[] =>
    reportLines(
      form2021,
      withAnswers({ 'decisions.licences': licences, 'requests.received.person': licences }),
      draw,
    ).map((line) => line.replaceAll('2025', String(year)));
  const both = readText([...report(2024, 4), ...report(2023, 3)].join('\n'));

  it('are named, and one has to be chosen', () => {
    expect(() => importSource(both, forms)).toThrow(
      '文件里有 2 份年度报告（1. 海滨县水利局2024年政府信息公开工作年度报告；2. 海滨县水利局2023年政府信息公开工作年度报告）。请指明要读哪一份。',
    );
    const [first, second] = [1, 2].map((pick) => importSource(both, forms, { pick }).filing);
    expect([first?.year, first?.answers['decisions.licences']]).toEqual([2024, 4]);
    expect([second?.year, second?.answers['decisions.licences']]).toEqual([2023, 3]);
  });

  it('are told apart where all their figures are the same', () => {
    const other = report(2024, 0).map((line) => line.replaceAll('海滨县水利局', '海滨县林业局'));
    expect(() => importSource(readText([...report(2024, 0), ...other].join('\n')), forms)).toThrow(
      '文件里有 2 份年度报告（1. 海滨县水利局2024年政府信息公开工作年度报告；2. 海滨县林业局2024年政府信息公开工作年度报告）。请指明要读哪一份。',
    );
  });

  it('count once where the same tables are shown twice', () => {
    const page = readText([...report(2024, 4), ...report(2024, 4)].join('\n'));
    expect(importSource(page, forms).filing.answers['decisions.licences']).toBe(4);
  });
});
