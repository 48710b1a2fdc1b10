import { checkText } from '../../src/cli/check-text';
import { forms } from '../../src/forms/index';
import { Session } from '../../src/session/session';
import { thisYear } from '../support/filing-fixture';
import { written } from '../support/text-fixture';

const long = '我局认真贯彻落实各级关于政府信息公开工作的部署并结合实际逐项推进';
const printedOf = (text: string): readonly string[] => {
  const filing = written({ management: text });
  return checkText('甲.json', filing, new Session(filing, forms, thisYear).examine()).split('\n');
};
const shown = (lines: readonly string[], title: string): readonly string[] =>
  lines.flatMap((line) => (line.startsWith(`      ${title}：`) ? [line.slice(title.length + 7)] : []));

describe('what gouji check prints', () => {
  it('quotes forty characters of a sentence, with the words in 【】', () => {
    const [quoted = ''] = shown(printedOf(`${long}，统一的的平台，${long}。`), '原文');
    expect(quoted).toContain('统一【的的】平台');
    expect(quoted.replace(/[【】]/gu, '')).toHaveLength(40);
  });

  it('has half-width marks on one line, with a count and three places, and no paragraph', () => {
    const lines = printedOf(`${long},${long},${long}(含附件),${long}.`);
    expect(lines).toContain(
      '    “（三）政府信息管理”：有 6 处标点是半角的，如“逐项推进,”、“(含附件)”、“含附件),”；请改为全角标点。',
    );
    expect(shown(lines, '原文').concat(shown(lines, '建议'))).toEqual([]);
  });
});
