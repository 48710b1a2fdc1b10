import fc from 'fast-check';
import { form2021 } from '../../src/forms/2021/index';
import { check } from '../../src/rules/check';
import { textSlots } from '../../src/filing/text-slots';
import { thisYear } from '../support/filing-fixture';
import { written } from '../support/text-fixture';

const long = '认真贯彻落实有关要求并结合实际情况';
/** What rules have something to say of, some of it without end. */
const pieces = [
  ...[
    '工作工作',
    '的的',
    '_'.repeat(60),
    '×'.repeat(50),
    '。、'.repeat(30),
    '（',
    '”',
    '《',
    '“',
    ',',
    '(',
    '.',
  ],
  ...[
    '一是',
    '三是',
    '（三）',
    '六部分：',
    '、',
    '，',
    '：',
    '；',
    '\n',
    '全省',
    '我委',
    '20241月1日',
    '13月5日',
  ],
  ...['收到政府信息公开申请', '21件', '，其中', '同比增长35%', '占98%', '《关于印发', '》', '信息不存在3件'],
  ...['（文字描述）', '国办公开办涵〔2021〕30号', '海滨县教育局', '2019年', long, long.repeat(9)],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
const slots = [...textSlots(form2021).keys()];
const texts = fc.record(Object.fromEntries(slots.map((slot) => [slot, text])));

/** Parts between quotation marks, the outer ones of those that are nested. */
const quotedIn = (message: string): readonly string[] => message.match(/“(?:[^“”‘’]|‘[^‘’]*’)*”/gu) ?? [];

describe('the messages of all rules', () => {
  it('quote forty characters at most, whatever a text says', () => {
    fc.assert(
      fc.property(texts, (random) => {
        const { findings, notChecked } = check({ filing: written(random), form: form2021, thisYear });
        const sentences = [
          ...findings.map(({ message }) => message),
          ...notChecked.map(({ reason }) => reason),
        ];
        const tooLong = sentences.flatMap(quotedIn).filter((words) => [...words].length > 42);
        expect(tooLong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
