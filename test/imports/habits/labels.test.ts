import { form2021 } from '../../../src/forms/2021/index';
import { withAnswers } from '../../support/filing-fixture';
import { tableOf } from '../../support/report-text';
import { tableHtml } from '../../support/report-files';
import { answersOf, importHtml, importText } from './read-page';

describe('labels', () => {
  it.each([
    ['规范性文件', 'documents.normative.issued'],
    ['行政规范性\u3000文件', 'documents.normative.issued'],
    ['行政規範性文件', 'documents.normative.issued'],
    ['行政规范性文件 ', 'documents.normative.issued'],
  ])('“%s” is known', (label, field) => {
    expect(answersOf(importText(`规章 | 1 | 2 | 3`, `${label} | 4 | 5 | 6`), field)).toEqual([4]);
  });

  it('are known by other numbering, brackets and small slips', () => {
    const read = importText(
      '(1)、属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
      '属于三类内容事务信息 | 2 | 0 | 0 | 0 | 0 | 0 | 2',
      '⒎属于行政执法案卷 | ３ | 0 | 0 | 0 | 0 | 0 | 3',
    );
    expect(
      answersOf(
        read,
        ...['stateSecret', 'internalAffairs', 'enforcementFile'].map(
          (key) => `requests.refused.${key}.person`,
        ),
      ),
    ).toEqual([1, 2, 3]);
  });

  it('that are unknown are reported with their figures, never guessed', () => {
    const html = tableHtml(tableOf(form2021, 2), withAnswers({})).replace(
      '</tbody>',
      '<tr><td>行政裁决</td><td colspan=3>12</td></tr></tbody>',
    );
    const read = importHtml(html);
    expect(read.unread).toEqual([
      { where: '', fields: [], text: '行政裁决 12', reason: '表中的这一行不是标准格式的项目，没有读入' },
    ]);
    expect(Object.values(read.filing.answers)).not.toContain(12);
    const text = importText(
      '一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
      '其中网络申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
      '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    );
    expect(text.unread.map((each) => each.text)).toEqual(['其中网络申请 1 0 0 0 0 0 1']);
  });
});
