import { newDraft } from '../../../src/pane/drafts/draft';
import type { FieldDraft } from '../../../src/pane/drafts/draft';
import { lackingWords } from '../../../src/pane/drafts/refuse-lacking';

const draft = (kind: FieldDraft['place']['kind'], name: string, reason: string): FieldDraft => ({
  ...newDraft({ kind, at: name }, name, ''),
  ...(reason === '' ? { stage: 'asking' } : { stage: 'refused', reason }),
});

it('each reason is given for what it holds for, and a figure is not called a text', () => {
  const refused = [
    draft('text', '一、总体情况', 'Excel 正忙。'),
    draft('figure', '金额', ''),
    draft('text', '六、其他', 'Excel 正忙。'),
    draft('remark', '说明', ''),
  ];
  expect(lackingWords(refused)).toBe(
    '您在“一、总体情况”、“六、其他”写的内容还没有写入工作簿：Excel 正忙。' +
      '您在“金额”写的内容还没有写入工作簿：表格里的这个数也有改动，请在那里选用一个。' +
      '您在“说明”写的内容还没有写入工作簿：表格里的这条说明也有改动，请在那里选用一个。',
  );
  expect(lackingWords([])).toBe('');
});
