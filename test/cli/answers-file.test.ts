import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { answersFile, figuresOnly } from '../support/answers-file';

const folder: Folder = useFolder();

const notJson = '内容不是有效的 JSON；请检查文件是否完整。';
const notAnswers = '内容不是答案文件；应是一组“名称: 值”。';
const notUtf8 = '文件不是 UTF-8 编码。请另存为 UTF-8 后再试。';
const notAYear = '“year”应是四位数的年份，如 2025；请检查答案文件。';
const total = 'requests.received.total';

/** “{"body":"水利局"}” in GB18030, which Notepad on Chinese Windows used to save. */
const gb18030 = Buffer.from('7b22626f6479223a22cbaec0fbbed6227d', 'hex');

const deep = (depth: number): string => `${'[1,'.repeat(depth)}1${']'.repeat(depth)}`;

const cases: readonly (readonly [what: string, content: unknown, says: string])[] = [
  ['no JSON', '{"body": "水利局"', notJson],
  ['NaN', `{"answers":{"${total}":NaN}}`, notJson],
  ['a comment', '{"body": "水利局"} // 2024', notJson],
  ['GB18030', gb18030, notUtf8],
  ['UTF-16', Buffer.from('\ufeff{"body":"a"}', 'utf16le'), notUtf8],
  ['a list', [], notAnswers],
  ['a number', '12', notAnswers],
  ['null', 'null', notAnswers],
  ['a deep list', deep(1_000_000), notAnswers],
  ['an unknown part', { answer: {} }, '“答案文件”中有不认识的名称：answer。请核对名称或格式。'],
  ['answers as a list', { answers: [1] }, '“answers”应是一组“名称: 值”；请检查答案文件。'],
  ['answers as a text', { answers: '0' }, '“answers”应是一组“名称: 值”；请检查答案文件。'],
  [
    'unknown fields',
    { answers: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, [total]: 1 } },
    '“answers”中有不认识的名称：a、b、c、d、e等 6 个。请核对名称或格式。',
  ],
  [
    'a field with a name of a million characters',
    { answers: { [`a${'b'.repeat(1_000_000)}c`]: 1 } },
    `“answers”中有不认识的名称：a${'b'.repeat(18)}……${'b'.repeat(18)}c。请核对名称或格式。`,
  ],
  [
    'a field of the object itself',
    '{"answers":{"__proto__":1,"constructor":2}}',
    '“answers”中有不认识的名称：__proto__、constructor。请核对名称或格式。',
  ],
  [
    'a field of 2021 in the form of 2019',
    { form: '2019', answers: { 'requests.otherwise.other.total': 0 } },
    '“answers”中有不认识的名称：requests.otherwise.other.total。请核对名称或格式。',
  ],
  [
    'deep nesting as an answer',
    `{"answers":{"${total}":${deep(100_000)}}}`,
    `“answers”中这些值既不是数字也不是文字：${total}。请检查答案文件。`,
  ],
  [
    'true as an answer',
    { answers: { [total]: true } },
    `“answers”中这些值既不是数字也不是文字：${total}。请检查答案文件。`,
  ],
  [
    'a number beyond all numbers',
    `{"answers":{"${total}":1e999}}`,
    `“answers”中这些数太大，无法准确保存：${total}。请检查答案文件。`,
  ],
  [
    'a huge number',
    `{"answers":{"${total}":-1e308}}`,
    `“answers”中这些数太大，无法准确保存：${total}。请检查答案文件。`,
  ],
  [
    'a number that JavaScript rounds',
    `{"answers":{"${total}":9007199254740993}}`,
    `“answers”中这些数太大，无法准确保存：${total}。请检查答案文件。`,
  ],
  [
    'half a character as an answer',
    `{"answers":{"${total}":"\\ud840"}}`,
    `“answers”中这些值含有残缺的字符（乱码）：${total}。请检查答案文件。`,
  ],
  [
    'half a character in a text',
    '{"texts":{"problems":"a\\udc00"}}',
    '“texts”中这些值含有残缺的字符（乱码）：problems。请检查答案文件。',
  ],
  [
    'half a character in the name',
    '{"body":"\\ud83d"}',
    '“body”含有残缺的字符（乱码）；请重新输入这段文字。',
  ],
  ['an unknown text', { texts: { problem: 'a' } }, '“texts”中有不认识的名称：problem。请核对名称或格式。'],
  ['a text that is none', { texts: { problems: 1 } }, '“texts”中这些值不是文字：problems。请检查答案文件。'],
  ['a remark that is none', { remarks: { a: null } }, '“remarks”中这些值不是文字：a。请检查答案文件。'],
  ['a body that is no text', { body: 5 }, '“body”应是文字；请检查答案文件。'],
  ['a year as text', { year: '2024' }, notAYear],
  ['a year of two figures', { year: 24 }, notAYear],
  ['a broken year', { year: 2024.5 }, notAYear],
  ['a form as a number', { form: 2021 }, '“form”应是文字；请检查答案文件。'],
  ['an unknown form', { form: '2008' }, '“form”填的是“2008”；可用的格式有：2021、2019。'],
  [
    'an unknown setting',
    { settings: { blank: 'zero' } },
    '“settings”中有不认识的名称：blank。请核对名称或格式。',
  ],
  ['an unknown policy', { settings: { blanks: '0' } }, '“settings.blanks”只能是 error 或 zero。'],
  [
    'an unknown kind',
    { settings: { kind: 'toString' } },
    '“settings.kind”只能是 area（本级政府汇总）、office（政府办公室）、department（部门）、township（乡镇街道）、branch（派出机构）、vertical（垂直管理）、institution（公共企事业单位）之一。',
  ],
  [
    'a choice that is none',
    { settings: { makesRegulations: '能' } },
    '“settings.makesRegulations”只能是 true 或 false。',
  ],
  ['last year as a list', { previous: [] }, '“previous”应是一组“名称: 值”；请检查答案文件。'],
  [
    'last year’s answers elsewhere',
    { previous: { [total]: 3 } },
    `“previous”中有不认识的名称：${total}。请核对名称或格式。`,
  ],
  ['last year without a year', { previous: { year: '去年' } }, notAYear],
];

it('names what is wrong with an answers file on one line, and does the others', () => {
  const files = cases.map(([, content], index) => folder.write(`${index}.json`, content));
  const right = folder.write('RIGHT.JSON', answersFile());
  const { code, stdout, stderr } = gouji('check', ...files, right);
  expect(stderr.split('\n')).toEqual([...cases.map(([, , says], index) => `${files[index]}：${says}`), '']);
  const failed = cases.map(([, , says], index) => `  ${files[index]}：读不出，${says}\n`);
  expect(stdout).toBe(
    `${right}（海滨县水利局 2024年）\n${figuresOnly}结果\n${failed.join('')}  ${right}：通过\n41 个：1 通过，0 有错，40 读不出。\n`,
  );
  expect(code).toBe(2);
});

it('reads a file that begins with a byte order mark', () => {
  const file = folder.write('mark.json', `\ufeff${JSON.stringify(answersFile())}`);
  expect(gouji('check', file)).toMatchObject({ code: 0, stderr: '' });
});
