import fc from 'fast-check';
import { forms } from '../../src/forms/index';
import { readNamedCells } from '../../src/files/named-cells';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { Session } from '../../src/session/session';
import { readFiling } from '../../src/workbook/read';
import { lastYear, thisYear, withAnswers } from '../support/filing-fixture';
import type { Filing } from '../../src/model/filing';
import { validFiling } from '../support/valid-filing';

const copyOf = async (filing: Filing) =>
  readFiling(await readNamedCells(await writeDrawing(new Session(filing, forms, thisYear).draw())), forms);

describe('last year’s report', () => {
  it('keeps its paragraphs, which this year’s are held against', async () => {
    const problems =
      '一是政策解读形式单一，图解偏少；二是个别栏目更新不及时，检索不便。下一步将增加图解，逐月检查各栏目。';
    const texts = { preface: '本报告…', opening: '平稳。', disclosure: '全年公开信息 9 条。', problems };
    const filing = withAnswers({}, { ...lastYear({}, { texts }), texts: { problems } });
    const copy = (await copyOf(filing)) as Filing;
    expect(copy.previous).toEqual(filing.previous);
    const { findings } = new Session(copy, forms, thisYear).check();
    expect(findings.map(({ message }) => message)).toContain(
      '“五、存在的主要问题及改进情况”有 100% 的文字与上年报告相同；请按今年的实际情况改写，避免雷同。',
    );
  });
});

describe('a random valid filing', () => {
  it('has the same answers once it was a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(validFiling, async (filing) => {
        expect(await copyOf(filing)).toMatchObject({
          body: filing.body,
          year: filing.year,
          answers: filing.answers,
        });
      }),
      { numRuns: 5 },
    );
  });
});
