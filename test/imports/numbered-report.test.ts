import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import { importFile } from '../../src/imports/import-filing';
import { chaptersAreNumbered } from '../../src/rules/chapters-are-numbered';
import { messagesOf, withAnswers } from '../support/filing-fixture';
import { item, level, numberedDocx, numberingXml } from '../support/numbered-docx';
import { documentIn } from '../support/old-word/wrapped';
import { docxOf } from '../support/report-files';
import { missingFields, paragraphs, wrongFields } from '../support/report-text';

const report = withAnswers({ 'decisions.licences': 42, 'requests.received.person': 7, 'fees.amount': 12.5 });
const problems = ['部分乡镇解读形式单一。', '2025年更新不够及时。', '培训少。'];
const chapters = level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCountingThousand', '（%2）');
const digits = level(0, 'decimal', '%1.');
/** Of the text, and of the rows of tables. */
const lists = [chapters, digits, chapters, digits];
const points = problems.map((text) => item(text, 2)).join('');
const numerals = '一二三四五六七八九';
const typed =
  /<w:p><w:r><w:t xml:space="preserve">(?:([一二三四五六])、|（([一二三四五六七八九])）|([1-9])\.)([^<]*)<\/w:t><\/w:r><\/w:p>/gu;

/** A report in which Word numbers the chapters, their sections and the rows of tables. */
const numberedReport = (chapterAt: (chapter: number) => number = () => 1): Uint8Array => {
  const further: string[] = [];
  const listFrom = (list: number, depth: number, start: number): number => {
    const override = `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    further.push(
      `<w:num w:numId="${further.length + 10}"><w:abstractNumId w:val="${list}"/>${override}</w:num>`,
    );
    return further.length + 9;
  };
  const again = listFrom(0, 0, 4);
  let chapter = 0;
  const pieces = documentIn(docxOf(form2021, report)).split(/(?=<w:tbl>)|(?<=<\/w:tbl>)/u);
  const body = pieces.map((piece) =>
    piece
      .replace(/<\/?w:(?:document|body)[^>]*>/gu, '')
      .replace(typed, (_, inChapters?: string, inBrackets?: string, digit?: string, text = '') => {
        if (inChapters && !piece.startsWith('<w:tbl>'))
          return item(text, chapterAt(++chapter) === 1 ? 1 : again);
        if (inBrackets && !piece.startsWith('<w:tbl>')) return item(text, 1, 1);
        if (inChapters || inBrackets)
          return item(
            text,
            listFrom(2, inChapters ? 0 : 1, numerals.indexOf(inChapters ?? inBrackets!) + 1),
            inChapters ? 0 : 1,
          );
        return item(text, listFrom(3, 0, Number(digit)));
      })
      .replace(
        new RegExp(`<w:p><w:r><w:t xml:space="preserve">${paragraphs.problems}</w:t></w:r></w:p>`, 'u'),
        points,
      ),
  );
  return numberedDocx(body.join(''), numberingXml(lists, further.join('')));
};

it('has the figures and texts of the report whose numbers are typed, and the points of chapter five as they are seen', async () => {
  const { filing } = await importFile('年报.docx', numberedReport(), forms);
  expect(wrongFields(form2021, filing, report)).toEqual([]);
  expect(missingFields(form2021, filing, report)).toEqual([]);
  expect(filing.texts).toMatchObject({
    disclosure: paragraphs.disclosure,
    onRequest: paragraphs.onRequest,
    supervision: paragraphs.supervision,
    problems: '1.部分乡镇解读形式单一。\n2. 2025年更新不够及时。\n3.培训少。',
    processingFee: paragraphs.processingFee,
  });
  expect(filing.page?.headings?.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(messagesOf(chaptersAreNumbered, filing)).toEqual([]);
});

it('is told which automatic numbers of chapters are wrong', async () => {
  const { filing } = await importFile(
    '年报.docx',
    numberedReport((chapter) => (chapter === 5 ? 4 : 1)),
    forms,
  );
  expect(messagesOf(chaptersAreNumbered, filing)).toEqual([
    '各章的序号不对：“四、存在的主要问题及改进情况”应为“五”，“五、其他需要报告的事项”应为“六”；“四”用了两次。请改正。',
  ]);
});
