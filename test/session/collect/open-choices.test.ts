import * as fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { writeCsv } from 'hucre/csv';
import { choicesTable } from '../../../src/collect/match/choices';
import type { Choice, AskedHandIn } from '../../../src/collect/match/choices';
import { toCell } from '../../../src/model/answers-table';
import { openChoices } from '../../../src/session/collect/open-choices';
import { encodeGb18030 } from '../../support/gb18030';

/** The table of questions as a file, with the mark by which Excel and WPS know UTF-8. */
const written = (questions: readonly AskedHandIn[], answers: readonly Choice[]): string => {
  const { columns, rows } = choicesTable(questions, answers);
  const cells = [columns.map(({ head }) => head), ...Array.from(rows, (row) => row.map(toCell))];
  return writeCsv(cells, { bom: true });
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const question: AskedHandIn = { file: '乡镇/=1+1.docx', candidates: ['青岚县水务局'], says: '请确认。' };
const answer = (file: string): Choice => ({ row: 2, file, pick: 2, body: '青岚县水务局', action: 'use' });

describe('answers', () => {
  it('are opened as they were written, and as WPS saved them', async () => {
    const text = written([question], [answer('=1.docx'), answer('20260115.docx')]);
    const expected = [
      { row: 2, file: '20260115.docx', pick: 2, body: '青岚县水务局', action: 'use' },
      { row: 3, file: '=1.docx', pick: 2, body: '青岚县水务局', action: 'use' },
      { row: 4, file: '乡镇/=1+1.docx', body: '', action: '' },
    ];
    expect((await openChoices(utf8(text))).choices).toEqual(expected);
    expect((await openChoices(encodeGb18030(text.slice(1)))).choices).toEqual(expected);
    expect(await openChoices(new Uint8Array())).toEqual({ choices: [], faults: [] });
  });

  it('are not lost in silence where they were saved as something else', async () => {
    const xlsx = await writeXlsx({ sheets: [{ name: '对应关系', rows: [['文件']] }] });
    await expect(openChoices(xlsx)).rejects.toThrow(
      '对应关系.csv 不是 CSV 文件。请用 Excel 或 WPS 打开，另存为 CSV UTF-8（.csv），仍用原来的名字，再试。',
    );
    await expect(openChoices(utf8('姓名,电话\n张三,1'))).rejects.toThrow('对应关系.csv 的第 1 行应有');
  });

  it('come back whatever the files are called', async () => {
    const choice = fc.record({
      row: fc.constant(0),
      file: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((file) => file.trim() !== ''),
      body: fc.constantFrom('', '青岚县水务局', '名录外'),
      action: fc.constantFrom('use' as const, 'leave' as const, '' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(choice, { selector: ({ file }) => file }), async (choices) => {
        const { choices: found, faults } = await openChoices(utf8(written([], choices)));
        const plain = (some: readonly Choice[]): readonly string[] =>
          some.map(({ file, body, action }) => [file, body, action].join('|')).sort();
        expect(faults).toEqual([]);
        // A row in which nobody answered is only a question.
        expect(plain(found)).toEqual(
          plain(choices.filter(({ body, action }) => body !== '' || action !== '')),
        );
      }),
    );
  });
});
