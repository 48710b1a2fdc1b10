import { blankFiling } from '../../../src/filing/blank-filing';
import { fitBlock } from '../../../src/session/tables/fit-block';
import { readBlock } from '../../../src/session/tables/read-clipboard';
import { processorTime } from '../../support/processor-time';
import { sheetsOf } from './sheets';

const sheets = sheetsOf(blankFiling('2021', { year: 2025 }));

/** Pastes onto a sheet with the clerk standing in a cell. @returns the texts by the last words of the fields' names. */
const paste = (sheet: string, from: readonly [row: number, column: number], { html = '', text = '' }) => {
  const [row, column] = from;
  const fitted = fitBlock(sheets.get(sheet)!, { row, column }, readBlock({ html, text })!);
  if (fitted.kind === 'misfit') return 'misfit';
  const nameOf = (name: string) => name.replace(/^gouji\.(answers|previous|texts|cover)\./u, '');
  return {
    ...Object.fromEntries(fitted.values.map((value) => [nameOf(value.name), value.text])),
    skipped: fitted.skipped,
  };
};

/** Rows of cells as HTML; `text*3` spans three columns, `text/2` two rows. */
const table = (...rows: readonly string[]) => {
  const cell = (text: string): string => {
    const [, shown, columns = '1', down = '1'] = /^(.*?)(?:\*(\d+))?(?:\/(\d+))?$/u.exec(text)!;
    return `<td colspan=${columns} rowspan=${down}>${shown}</td>`;
  };
  return `<table>${rows.map((row) => `<tr>${row.split('|').map(cell).join('')}</tr>`).join('')}</table>`;
};

const disclosure = [
  '第二十条第（一）项*4',
  '信息内容|本年<br>制发件数|本年废止件数|现行有效件数',
  '规章|0|0|0',
  '行政规范性文件|2|1|9',
  '第二十条第（五）项*4',
  '信息内容|本年处理决定数量*3',
  '行政许可|35*3',
];
const heads = [
  '勾稽关系*3/3|申请人情况*7',
  '自然人*1/2|法人或其他组织*5|总计*1/2',
  '商业企业|科研机构|社会公益组织|法律服务机构|其他',
];
const granted = { 'requests.granted.person': '5', 'requests.granted.business': '1' };

describe('a table with its labels', () => {
  const figures = {
    ...{ 'documents.regulations.issued': '0', 'documents.regulations.repealed': '0' },
    ...{ 'documents.regulations.inForce': '0', 'documents.normative.issued': '2' },
    ...{ 'documents.normative.repealed': '1', 'documents.normative.inForce': '9' },
    ...{ 'decisions.licences': '35', skipped: 0 },
  };

  it('goes where it belongs, wherever the clerk stands', () => {
    expect(paste('二、主动公开', [14, 1], { html: table(...disclosure) })).toEqual(figures);
  });

  it('goes onto a sheet that merges other columns', () => {
    expect(paste('上年数据', [30, 5], { html: table(...disclosure) })).toEqual(figures);
  });

  it('goes row by row where a row is missing and the labels take fewer columns', () => {
    const rows = ['（一）予以公开|5|1|0|0|0|0|6', '1、属于国家秘密|2|0|0|0|0|0|2', '3．其他|7|0|0|0|0|0|7'];
    expect(paste('三、依申请公开', [4, 3], { html: table(...rows) })).toMatchObject({
      ...granted,
      'requests.granted.total': '6',
      'requests.refused.stateSecret.person': '2',
      'requests.otherwise.other.person': '7',
      skipped: 0,
    });
  });

  it('goes column by column where heads are in another order', () => {
    const rows = ['|总计|商业企业|自然人', '（一）予以公开|6|1|5'];
    expect(paste('三、依申请公开', [4, 3], { html: table(...rows) })).toEqual({
      ...granted,
      'requests.granted.total': '6',
      skipped: 0,
    });
  });

  it('leaves what is there where its own cells are blank', () => {
    const rows = [...heads, '三、本年度办理结果*1/2|（一）予以公开*2|5|1||||||'];
    expect(paste('三、依申请公开', [4, 3], { html: table(...rows) })).toEqual({ ...granted, skipped: 0 });
  });

  it('goes by the row alone where merged cells take no place in the text', () => {
    const text = '自然人\t法人或其他组织\t总计\n商业企业\t科研机构\n（一）予以公开\t5\t1\t0\t0\t0\t0\t6';
    expect(paste('三、依申请公开', [4, 3], { text })).toMatchObject({ ...granted, skipped: 0 });
  });

  it('has a remark beside one row, which leaves the others a blank cell longer', () => {
    const text = '一、本年新收政府信息公开申请数量\t3\t1\t0\t0\t0\t0\t4\t较上年减少\r\n'.concat(
      '二、上年结转政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5\t\r\n',
    );
    expect(paste('三、依申请公开', [5, 3], { text })).toMatchObject({
      ...{ 'requests.received.person': '3', 'requests.carriedIn.person': '5' },
      ...{ 'requests.carriedIn.total': '5', skipped: 0 },
    });
  });

  it('goes to the place where the clerk stands, of several with the same labels', () => {
    const html = table('结果维持|结果纠正|其他结果', '1|2|3');
    expect(paste('四、复议诉讼', [4, 11], { html })).toEqual({
      ...{ 'suitAfterReview.upheld': '1', 'suitAfterReview.corrected': '2' },
      ...{ 'suitAfterReview.other': '3', skipped: 0 },
    });
  });

  it('goes under its only label', () => {
    expect(paste('三、依申请公开', [9, 7], { html: table('自然人*1/2', '', '5') })).toEqual({
      ...{ 'requests.received.person': '5', skipped: 0 },
    });
  });

  it('takes from a whole report what belongs on the sheet', () => {
    const cases = table('行政复议*5', '结果维持|结果纠正|其他结果|尚未审结|总计', '1|2|3|4|10');
    const html = table(...disclosure) + cases;
    expect(paste('四、复议诉讼', [4, 0], { html })).toEqual({
      ...{ 'review.upheld': '1', 'review.corrected': '2', 'review.other': '3' },
      ...{ 'review.pending': '4', 'review.total': '10', skipped: 8 },
    });
  });

  it('puts the cover in its place', () => {
    const html = table('机关名称|海滨县水利局', '自称|我局', '报告年度|2025');
    expect(paste('封面', [5, 1], { html })).toEqual({
      ...{ body: '海滨县水利局', self: '我局', year: '2025', skipped: 0 },
    });
  });

  describe('puts no figure where a label says otherwise', () => {
    it.each([
      ['a row of another name', ['（一）予以公开*3|5|1|0|0|0|0|6', '（二）暂缓公开事项*3|4|4|0|0|0|0|8'], 7],
      ['a column of another name', ['信息内容|自然人|外国企业数量', '（一）予以公开|5|1'], 1],
    ])('%s', (_, rows, skipped) => {
      const pasted = paste('三、依申请公开', [6, 3], { html: table(...rows) });
      expect(pasted).toMatchObject({ 'requests.granted.person': '5', skipped });
      expect(pasted).not.toHaveProperty(['requests.partial.person']);
      if (skipped === 1) expect(pasted).not.toHaveProperty(['requests.granted.business']);
    });

    it.each([
      ['of another table', '三、依申请公开', table(...disclosure)],
      ['with a gap before its figures', '三、依申请公开', table('（一）予以公开*2||5|1|0|0|0|0|6')],
      [
        'of an earlier form',
        '二、主动公开',
        table('信息内容|本年新制作数量|本年新公开数量|对外公开总数量', '规章|1|2|3'),
      ],
      ['twice', '二、主动公开', table(...disclosure) + table(...disclosure)],
      [
        'with heads beside their figures',
        '三、依申请公开',
        table('商业企业|科研机构|其他', '予以公开|5|1|0|0|0|0|6'),
      ],
    ])('a table %s', (_, sheet, html) => expect(paste(sheet, [4, 3], { html })).toBe('misfit'));
  });
});

it('takes little time over the largest block that is read', async () => {
  const row = `${'1\t'.repeat(19)}予以公开\t${'总计\t5\t'.repeat(20)}\n`;
  const work = () => expect(paste('三、依申请公开', [4, 3], { text: row.repeat(500) })).toBe('misfit');
  // It takes half a second, and many times that where the process has much in memory.
  expect(await processorTime(work)).toBeLessThan(20);
});

describe('figures without labels', () => {
  it('go cell by cell from where the clerk stands, and blank ones clear', () => {
    expect(paste('三、依申请公开', [6, 3], { text: '5\t1\n\t2' })).toEqual({
      ...{ ...granted, 'requests.partial.person': '', 'requests.partial.business': '2', skipped: 0 },
    });
  });

  it('keep the places that merged cells give them', () => {
    const html = table('1|2|3', '4|5|6', '', '', '7*3');
    expect(paste('二、主动公开', [3, 1], { html })).toMatchObject({
      ...{ 'documents.regulations.inForce': '3', 'decisions.licences': '7', skipped: 0 },
    });
  });

  it('go into the fields of a row in turn where either side merges columns', () => {
    const figures = { 'documents.regulations.issued': '1', 'documents.regulations.repealed': '2' };
    const all = { ...figures, 'documents.regulations.inForce': '3', skipped: 0 };
    expect(paste('上年数据', [7, 3], { text: '1\t2\t3' })).toEqual(all);
    expect(paste('二、主动公开', [3, 1], { html: table('1*2|2*2|3*3') })).toEqual(all);
  });

  it('are skipped where they fall on labels and beside the table', () => {
    expect(paste('二、主动公开', [7, 1], { text: '35\t1\n6\t2\n' })).toEqual({
      ...{ 'decisions.licences': '35', skipped: 3 },
    });
    expect(paste('三、依申请公开', [0, 0], { text: '1\t2' })).toBe('misfit');
  });

  it('are told from the number of a row that was copied with it', () => {
    const second = { 'gouji.problems.2.area': '依申请公开', 'gouji.problems.2.what': '答复不及时' };
    const row = '1\t依申请公开\t答复不及时';
    expect(paste('五、问题改进', [9, 0], { text: row })).toEqual({ ...second, skipped: 1 });
  });

  it('are not taken for such where words would go into cells of figures', () => {
    expect(paste('三、依申请公开', [4, 3], { text: '甲单位申请数量\t5\n乙单位申请数量\t6' })).toBe('misfit');
  });
});
