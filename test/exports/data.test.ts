import { parseCsv } from 'hucre/csv';
import { form2021 } from '../../src/forms/2021/index';
import { allFieldsOf } from '../../src/model/form';
import { readAnswersCsv } from '../../src/imports/answers-csv';
import { forms } from '../../src/forms/index';
import { lastYear, withAnswers, withSettings } from '../support/filing-fixture';
import { exported } from './re-importing';

const filing = withAnswers(
  {
    'requests.granted.person': 3,
    'review.upheld': '=HYPERLINK("http://x")',
    'review.corrected': '+2',
    'review.other': '3',
    'review.pending': -1,
    'suitDirect.upheld': '/',
    'suitDirect.other': null,
  },
  {
    texts: { problems: '@人手不足，\n第二段', 'disclosure.kind1': '工作动态', contact: '0527-80000000' },
    remarks: { 'a-note': '已说明' },
    ...withSettings({ blanks: 'zero' }),
    ...lastYear(),
  },
);

const csv = () => exported(filing, '.csv').then(String);
const rows = async () => parseCsv(await csv()).map((row) => row.map(String));
const contentOf = async (code: string) => (await rows()).find((row) => row[4] === code)?.[3];

describe('the answers as CSV', () => {
  it('begins with a mark by which Excel and WPS know UTF-8, and has one row a field with official labels', async () => {
    expect((await csv()).startsWith('\uFEFF位置,行,列,内容,代码\r\n')).toBe(true);
    const codes = (await rows()).map((row) => row[4]);
    expect(codes).toEqual(expect.arrayContaining(allFieldsOf(form2021).map(({ name }) => name)));
    expect(new Set(codes).size).toBe(codes.length);
    expect(await rows()).toContainEqual([
      '表三',
      '三、本年度办理结果 / （一）予以公开',
      '自然人',
      '3',
      'requests.granted.person',
    ]);
    expect(await rows()).toContainEqual(['主动公开情况表', '工作动态', '数量（条）', '', 'disclosure.kind1']);
    expect(await rows()).toContainEqual(['封面', '联系方式', '', "'0527-80000000", 'texts.contact']);
  });

  it('has nothing that a spreadsheet would compute or misread: numbers stay numbers, texts stay texts', async () => {
    expect(await contentOf('review.upheld')).toBe(`'=HYPERLINK("http://x")`);
    expect(await contentOf('review.corrected')).toBe("'+2");
    expect(await contentOf('review.other')).toBe("'3");
    expect(await contentOf('review.pending')).toBe('-1');
    expect(await contentOf('suitDirect.upheld')).toBe('/');
    expect(await contentOf('suitDirect.other')).toBe('');
    expect(await contentOf('texts.problems')).toBe("'@人手不足，\n第二段");
    for (const [, , , content = ''] of await rows())
      if (!/^-?\d+(\.\d+)?$/u.test(content)) expect(content).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  });

  it('is read again after Excel has saved it with other signs between the cells', async () => {
    const text = (await rows()).map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
    expect(readAnswersCsv(text.join('\n'), forms)).toMatchObject({
      ...{ form: '2021', body: '海滨县水利局', self: '我局', year: 2025, texts: filing.texts },
      answers: { 'review.upheld': '=HYPERLINK("http://x")', 'review.other': '3', 'review.pending': -1 },
    });
  });

  it('is told from other tables', () => {
    expect(readAnswersCsv('位置,行,列\n', forms)).toBeUndefined();
  });

  it('says so of a form that it does not know, which a later version may have', () => {
    const later = '位置,行,列,内容,代码\n封面,报告格式,,国办函〔2031〕1号,form\n';
    expect(() => readAnswersCsv(later, forms)).toThrow(
      '这份表格的格式是“国办函〔2031〕1号”，这个版本不认识。如果它由更新的版本建立，请更新后再打开。',
    );
  });
});

describe('the answers as JSON', () => {
  it('holds all that was filled in, every field in the order of the form', async () => {
    const file = JSON.parse(String(await exported(filing, '.json'))) as Record<string, unknown>;
    expect(Object.keys(file['answers'] as object)).toEqual(allFieldsOf(form2021).map(({ name }) => name));
    expect(file).toMatchObject({
      ...{ form: '2021', body: '海滨县水利局', self: '我局', year: 2025 },
      settings: { blanks: 'zero' },
      remarks: { 'a-note': '已说明' },
      texts: filing.texts,
      previous: { year: 2024 },
      answers: {
        'review.upheld': '=HYPERLINK("http://x")',
        'suitDirect.upheld': '/',
        'suitDirect.other': null,
      },
    });
  });
});
