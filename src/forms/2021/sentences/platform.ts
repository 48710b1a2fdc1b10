import type { Sentence } from '../../../model/writing';

/** （四）政府信息公开平台建设 */
export const platformSentences: readonly Sentence[] = [
  {
    key: 'platform.column',
    slot: 'platform',
    paragraph: 1,
    when: 'facts.platform.column',
    text: '通过政府网站“政府信息公开”专栏发布政府信息。',
  },
  {
    key: 'platform.noWebsite',
    slot: 'platform',
    paragraph: 1,
    when: 'facts.platform.noWebsite',
    text: '{{ self }}没有单独开设门户网站。',
  },
  {
    key: 'platform.noNewMedia',
    slot: 'platform',
    paragraph: 1,
    when: 'facts.platform.noNewMedia',
    text: '{{ self }}没有开设政务新媒体账号。',
  },
  {
    key: 'platform.readingPlace',
    slot: 'platform',
    paragraph: 1,
    when: 'facts.platform.readingPlace',
    text: '设有政府信息公开查阅场所，供公众查阅政府信息。',
  },
];
