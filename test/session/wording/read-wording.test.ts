import { forms } from '../../../src/forms/index';
import { form2021 } from '../../../src/forms/2021/index';
import { builtInTexts } from '../../../src/report/wording/own-wording';
import { readWordingFolder, readWordingJson } from '../../../src/session/wording/read-wording';
import type { ReadWording } from '../../../src/session/wording/read-wording';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const readFiles = (files: Readonly<Record<string, string | Uint8Array>>): ReadWording =>
  readWordingFolder(
    form2021,
    '某省措辞',
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? bytesOf(content) : content,
    })),
  );

/** What is wrong with one sentence. */
const problemsOf = (text: string, key = 'platform.sites'): readonly string[] =>
  readFiles({ [`${key}.liquid`]: text }).problems.map((each) => each.replace(`${key}.liquid：`, ''));

describe.each(forms)('the built-in sentences on the form of $id', (form) => {
  it.each([...builtInTexts(form)])('%s can be a wording as it is', (key, text) => {
    // A blank before it makes it another text, which is checked.
    const { problems, notes } = readWordingFolder(form, '', [
      { name: `${key}.liquid`, bytes: bytesOf(` ${text}`) },
    ]);
    expect({ problems, notes }).toEqual({ problems: [], notes: [] });
  });
});

it('reads sentences with or without a mark of their encoding, and with the lines of any system', () => {
  const { wording } = readFiles({
    'platform.sites.liquid': '\uFEFF{{ self }}的信息发布在\r\n上级网站。\r\n\r\n',
    'platform.accounts.LIQUID': '没有政务新媒体。',
  });
  expect(wording).toEqual({
    name: '某省措辞',
    sentences: {
      'platform.sites': '{{ self }}的信息发布在\n上级网站。',
      'platform.accounts': '没有政务新媒体。',
    },
  });
});

it('counts no sentence that is as the built-in one', () => {
  const text = builtInTexts(form2021).get('platform.accounts')!;
  expect(readFiles({ 'platform.accounts.liquid': `${text}\n` }).wording?.sentences).toEqual({});
});

it('names everything that is wrong at once, and takes nothing', () => {
  const { wording, problems } = readFiles({
    'platform.site.liquid': '没有网站。',
    'title.liquid': '年度报告',
    'platform.accounts.liquid': '{{ slef }}没有政务新媒体。\n{{ facts.platform.visit }}',
    'platform.columns.liquid.txt': '通过专栏公开。',
    'management.reviews.liquid': Uint8Array.from([0xc6, 0xf0, 0xb2, 0xdd]),
  });
  expect(wording).toBeUndefined();
  expect(problems).toEqual([
    'platform.columns.liquid.txt：文件名应以 .liquid 结尾。',
    'management.reviews.liquid：不是 UTF-8 编码的文本。请用记事本打开，另存为时编码选“UTF-8”。',
    'platform.site.liquid：没有“platform.site”这个句子，是不是“platform.sites”。',
    'title.liquid：报告的标题按格式文件写，不能改。',
    'platform.accounts.liquid：第 1 行没有“slef”这一项，是不是“self”。',
    'platform.accounts.liquid：第 2 行没有“facts.platform.visit”这一项，是不是“facts.platform.visits”。',
  ]);
});

it.each([
  ['{{ self }}没有网站。\n{% if kind == "area" %}没有。', '第 2 行“if”没有结束；请在后面加“{% endif %}”。'],
  ['{% if kind == "area" 没有。', '第 1 行“{% if”没有写完；请用“%}”结束。'],
  ['没有网站。{% endif %}{% if true %}', '第 1 行多了“{% endif %}”，前面没有与它成对的标记。'],
  ['{{ self }没有网站。', '第 1 行“{{ self }没有网站。”没有写完；请用“}}”结束。'],
  ['{{ facts.platform.visits | plus: 1 }}次', /^第 1 行没有“plus”这种处理方法；可以用的有：acts、append、/u],
  ["{% include 'other' %}", '第 1 行不能用“include”：句子不能引用别的文件；请把内容写在这里。'],
  ["{% render 'other' %}", '第 1 行不能用“render”：句子不能引用别的文件；请把内容写在这里。'],
  ['{% if year = 2024 %}没有。{% endif %}', '第 1 行标记写法不对；等于要写“==”，处理方法前面要写“|”。'],
  ['没有网站。\n｛｛ self ｝｝', /^第 1 行“没有网站。\n｛｛ self ｝｝”里有多余的花括号/u],
  ['{{ facts.platform }}', '第 1 行“facts.platform”没有写全，后面还要写明是哪一项。'],
  [
    '{{ facts.platform.visits | append: "次" }}',
    '第 1 行“facts.platform.visits”是数字，不能接“append”；请把文字写在花括号外面。',
  ],
  ['{% for each in problems %}{{ each.waht }}{% endfor %}', '第 1 行没有“problems.waht”这一项。'],
  ['{% for each in (1..9000000) %}{% endfor %}没有。', '循环太多，写不出来。'],
  ['{% for a in (1..900) %}{% for b in (1..900) %}没{% endfor %}{% endfor %}', '循环太多，写不出来。'],
  ['{% for a in (1..2000) %}没有{% endfor %}', '写出来有 4000 字，太长了；最多 3000 字。'],
  ['没'.repeat(10_001), '有 10001 字，太长了；最多 10000 字。'],
  [' \n', '是空的；不想改的句子，请删去这个文件。'],
])('says what is wrong with %j', (text, problem) => {
  expect(problemsOf(text)).toEqual([typeof problem === 'string' ? problem : expect.stringMatching(problem)]);
});

it('names figures that the built-in sentence has and this one has not, and takes it all the same', () => {
  const { wording, notes } = readFiles({
    'disclosure.total.liquid':
      '{% assign all = disclosure.total %}全年公开{{ all }}条{% if kinds.size > 0 %}。{% endif %}',
    'README.md': '说明',
    '.DS_Store': '',
  });
  expect(notes).toEqual([
    'README.md：不是句子，没有用到。',
    expect.stringMatching(/^disclosure\.total\.liquid：内置的句子写了这些数字，这里没有写：/u),
  ]);
  expect(notes[1]).not.toContain('主动公开政府信息');
  expect(Object.keys(wording!.sentences)).toEqual(['disclosure.total']);
});

it('reads the same as one file', () => {
  const read = (value: unknown): ReadWording =>
    readWordingJson(form2021, { name: '某省.json', bytes: bytesOf(JSON.stringify(value)) });
  expect(read({ 'platform.sites': '{{ self }}没有网站。\n' }).wording).toEqual({
    name: '某省.json',
    sentences: { 'platform.sites': '{{ self }}没有网站。' },
  });
  expect(read({ 'platform.sites': 3, 'platform.columns': '{{ x }}' }).problems).toEqual([
    '“platform.sites”：内容不是文字。',
    '“platform.columns”：第 1 行没有“x”这一项。',
  ]);
  expect(read({}).problems).toEqual(['里面没有句子。']);
  expect(read([]).problems).toEqual(['不是措辞文件（.json），或者不完整。内容应是 {"句子的编号": "句子"}。']);
});
