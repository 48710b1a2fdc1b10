import { exporters } from '../../src/exports/index';
import { goldenFiling, sessionOf } from '../support/golden';
import { textsOf } from '../support/docx-parts';

const filing = {
  ...goldenFiling('2024-prefecture-city'),
  body: '海滨\u202e县\u200b水利局\u2066\u{e0041}\u3164',
  texts: { problems: '一是\ufeff队伍\u00ad不稳\u2069。' },
};
const composed = sessionOf(filing).composed();
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\u{e0000}-\u{e007f}]/u;

it.each(exporters)('shows in $extension what is seen, and nothing else', async ({ write, extension }) => {
  const written = await write(composed, { signed: true, makePdf: ({ docx }) => docx() });
  const text = typeof written === 'string' ? written.replace(/^\ufeff/u, '') : textsOf(written).join('\n');
  expect(text).not.toMatch(invisible);
  expect(text).toContain('一是队伍不稳。');
  if (extension !== '.csv') expect(text).toContain('海滨县水利局');
});

it('shows on the sheet 报告 what is seen, and in the title of the workbook', () => {
  const { sheets, title } = sessionOf(filing).draw();
  const shown = JSON.stringify([title, sheets.find(({ name }) => name === '报告')!.cells]);
  expect(shown).not.toMatch(invisible);
  expect(shown).toContain('海滨县水利局');
});
