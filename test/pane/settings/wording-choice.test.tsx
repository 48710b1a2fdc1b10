import { withAnswers } from '../../support/filing-fixture';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

let screen: PaneOnScreen;
beforeEach(async () => {
  screen = await openFiling(withAnswers({}));
  await screen.click('设置');
});

const chooseFile = (name: string, sentences: unknown) =>
  screen.after(() => {
    const input = screen.one('[aria-label="措辞文件"]') as HTMLInputElement;
    const bytes = new TextEncoder().encode(JSON.stringify(sentences));
    const file = { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes) };
    Object.defineProperty(input, 'files', { configurable: true, value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });

const own = '{{ year }}年{{ body }}的有关情况如下。';

/** The first paragraph of the report as it is on the screen. */
const preface = async (): Promise<string> => {
  await screen.click('报告');
  const { report } = screen.pane.state;
  const first = report!.report.blocks.find(({ kind }) => kind === 'paragraph');
  const text = first?.kind === 'paragraph' ? first.runs.map((run) => run.text).join('') : '';
  await screen.click('设置');
  return text;
};

it('writes the report in the words of a file, keeps it for the next visit, and goes back to ours', async () => {
  expect(screen.text).toContain('正文的措辞：内置');
  const ours = await preface();
  await chooseFile('某省.json', { preface: own });
  expect(screen.text).toContain('正文的措辞：“某省.json”，改写 1 句');
  expect(screen.text).toContain('以后按“某省.json”的措辞写报告。');
  expect(JSON.parse(screen.desk.wording!)).toEqual({
    name: '某省.json',
    text: JSON.stringify({ preface: own }),
  });
  expect(await preface()).toMatch(/^\d{4}年.*的有关情况如下。$/u);
  await screen.click('恢复内置');
  expect(screen.text).toContain('正文的措辞：内置');
  expect(screen.desk.wording).toBeUndefined();
  expect(await preface()).toBe(ours);
});

it('lists all that is wrong with a file, and goes on with the words that it has', async () => {
  await chooseFile('某省.json', { preface: own });
  await chooseFile('错.json', { preface: '{{ bdy }}', other: '其他。' });
  const [alert] = screen.all('.field [role="alert"]');
  expect(alert?.textContent).toBe(
    '“错.json”有 2 处不对，没有使用' +
      '“preface”：第 1 行没有“bdy”这一项，是不是“body”。' +
      '“other”：没有“other”这个句子。',
  );
  expect(screen.text).toContain('正文的措辞：“某省.json”，改写 1 句');
  expect(await preface()).toContain('的有关情况如下。');
});

it('says that a wording is not kept where the browser keeps nothing', async () => {
  screen.desk.keepsWording = false;
  await chooseFile('某省.json', { preface: own });
  expect(screen.text).toContain('浏览器没有保存，下次打开请重新选择。');
});
