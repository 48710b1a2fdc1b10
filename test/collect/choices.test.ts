import { choicesTable, readChoices } from '../../src/collect/match/choices';
import { matchHandIns } from '../../src/collect/match/match-hand-ins';
import { bodyList, handedIn } from '../support/body-lists';

const heads = ['文件', '第几份', '机关名称', '处理', '候选', '说明'];
const list = bodyList('青岚县水务局', '青岚县财政局', '青岚县教育局');

describe('answers', () => {
  it('are read, with what cannot be followed said by its row', () => {
    const { choices, faults } = readChoices([
      heads,
      ['a.docx', null, '青岚县水务局', '采用', '', ''],
      ['b.docx', 2, '', '不采用'],
      ['c.docx', '两', '', ''],
      ['d.docx', '', '水务局', '也许'],
      [null, null, null, null],
      ['a.docx', '', '财政局', ''],
    ]);
    expect(choices).toEqual([
      { row: 7, file: 'a.docx', body: '财政局', action: '' },
      { row: 3, file: 'b.docx', pick: 2, body: '', action: 'leave' },
      { row: 5, file: 'd.docx', body: '水务局', action: '' },
    ]);
    expect(faults).toEqual([
      { row: 4, says: '“第几份”写的是“两”，不是序号，这一行没有采用。' },
      { row: 5, says: '“处理”写的是“也许”，应是“采用”“不采用”或空白，按空白处理。' },
      { row: 7, says: '与第 2 行是同一个文件，按这一行处理。' },
    ]);
  });

  it('are read whatever order the columns were put in, and only from such a table', () => {
    expect(
      readChoices([
        ['处理', '文件', '机关名称'],
        ['采用', 'a.docx', ''],
      ]).choices,
    ).toEqual([{ row: 2, file: 'a.docx', body: '', action: 'use' }]);
    expect(() => readChoices([['姓名', '电话']])).toThrow(
      '对应关系.csv 的第 1 行应有“文件”“机关名称”“处理”几列，现在没有。请恢复这一行，或者删去这个文件后重新汇总。',
    );
  });

  it('win over titles, codes and paths; a name that the list does not have is said and left out', () => {
    const identities = [
      handedIn('a.docx', '青岚县财政局'),
      handedIn('b.docx', '青岚县水利局'),
      handedIn('c.docx', '青岚县教育局'),
      handedIn('d.docx', ''),
      handedIn('e.docx', '', { pick: 1 }),
    ];
    const { choices } = readChoices([
      heads,
      ['a.docx', '', '水务局', ''],
      ['b.docx', '', '青岚县水利局', ''],
      ['c.docx', '', '名录外', ''],
      ['d.docx', '', '青岚县人民政府', ''],
      ['e.docx', '', '青岚县财政局', ''],
    ]);
    const { handIns, areaReport, faults } = matchHandIns(list, identities, { area: '', year: 2025, choices });
    expect(handIns.map(({ outcome, body, says }) => [outcome, body, says].join(' ').trim())).toEqual([
      'used 青岚县水务局',
      'unconfirmed  报告写的机关是“青岚县水利局”，名录里没有这个名称，请确认是哪个机关的；如果是别名，可以写进名录。',
      'notListed  对应关系中写了名录外。',
      'areaReport',
      'used 青岚县财政局',
    ]);
    expect(areaReport?.file).toBe('d.docx');
    expect(faults).toEqual([
      { row: 3, says: '“青岚县水利局”不在名录中，请写名录里的名称；这一行没有采用。' },
    ]);
  });
});

describe('the table of questions', () => {
  it('has what is asked and what was answered, for files that are gone too', () => {
    const { choices } = readChoices([
      heads,
      ['gone.docx', '', '青岚县水务局', ''],
      ['b.docx', '', '青岚县教育局', '采用'],
    ]);
    const question = { file: 'b.docx', candidates: ['青岚县水务局', '青岚县财政局'], says: '请确认。' };
    const { columns, rows } = choicesTable([question, { ...question, file: 'a.docx', pick: 2 }], choices);
    expect([columns.map(({ head }) => head), ...rows]).toEqual([
      heads,
      ['a.docx', 2, '', '', '青岚县水务局、青岚县财政局', '请确认。'],
      ['b.docx', null, '青岚县教育局', '采用', '青岚县水务局、青岚县财政局', '请确认。'],
      ['gone.docx', null, '青岚县水务局', '', '', ''],
    ]);
  });

  it('is read back as it was written', () => {
    const question = { file: '=a.docx', candidates: [], says: '' };
    const first = choicesTable(
      [question],
      [{ row: 2, file: 'z.docx', pick: 3, body: '水务局', action: 'use' }],
    );
    const { choices } = readChoices([heads, ...first.rows]);
    expect([...choicesTable([question], choices).rows]).toEqual([...first.rows]);
  });
});
