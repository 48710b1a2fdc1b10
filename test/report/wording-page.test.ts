import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { textSlots } from '../../src/filing/text-slots';
import { form2021 } from '../../src/forms/2021/index';
import { allFieldsOf } from '../../src/model/form';
import { wordFilters } from '../../src/report/engine';
import { templateEngine } from '../../src/report/suggest';
import { quotablePaths } from '../../src/report/wording/quotable-places';

const file = path.resolve(__dirname, '../../docs/wording.zh-CN.md');
const line = '-->\n';

const table = (head: string, rows: readonly (readonly string[])[]): string =>
  [
    `| ${head} |`,
    `|${'---|'.repeat(rows[0]!.length)}`,
    ...rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
  ].join('\n');

const kinds = { count: '数', amount: '数', tick: '是、否', text: '文字' } as const;

/** The lists of the page, as they follow from the form. */
const lists = (): string => {
  const { writing, aggregates } = form2021;
  const headingOf = (slot: string): string => textSlots(form2021).get(slot) ?? slot;
  const known = new Set(quotablePaths(form2021));
  const listed = [
    ...new Set([...aggregates.flatMap(({ list }) => list ?? []), ...Object.keys(writing.lists)]),
  ];
  return [
    '## 句子',
    table(
      '编号 | 所在段落 | 什么情况下才写',
      writing.sentences.map(({ key, slot, when = '有内容时' }) => [`\`${key}\``, headingOf(slot), when]),
    ),
    '## 可以写的事实',
    table(
      '名称 | 是什么 | 类型',
      writing.facts.flatMap(({ facts }) =>
        facts.map(({ key, label, kind, unit = '' }) => [
          `\`facts.${key}\``,
          label,
          unit === '' ? kinds[kind] : `${kinds[kind]}（${unit}）`,
        ]),
      ),
    ),
    '## 其他可以写的',
    `小计：${aggregates.flatMap(({ name, list, label }) => (list === undefined ? [`\`${name}\`（${label}）`] : [])).join('、')}。`,
    `清单：${listed.map((name) => `\`${name}\``).join('、')}。`,
    `机关和年度：${['body', 'self', 'kind', 'year', 'notice', 'contact']
      .filter((name) => known.has(name))
      .map((name) => `\`${name}\``)
      .join('、')}。`,
    `主动公开和信息处理费：${allFieldsOf(form2021)
      .filter(({ name }) => /^(?:disclosure|processingFee)\./u.test(name))
      .map(({ name }) => `\`${name}\``)
      .join('、')}。`,
    '',
  ].join('\n\n');
};

describe('the page on wordings of one’s own', () => {
  const page = readFileSync(file, 'utf8');
  const [above] = page.split(line);

  it('lists the sentences, facts and lists that there are', () => {
    const wanted = `${above}${line}\n${lists().trimEnd()}\n`;
    if (process.env['UPDATE_DOCS']) writeFileSync(file, wanted);
    expect(readFileSync(file, 'utf8')).toBe(wanted);
  });

  it('explains every filter of ours', () => {
    const ours = Object.keys(templateEngine.filters).filter((name) => !wordFilters.has(name));
    expect(ours.filter((name) => !new RegExp(`[\`\\s]${name}[\`:]`, 'u').test(above!))).toEqual([]);
  });
});
