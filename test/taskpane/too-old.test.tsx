import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from 'preact';
import { HostFault } from '../../src/model/host-fault';
import { BlockedPage } from '../../src/pane/controls/blocked-page';

const { fillMarks } = jest.requireActual<{ fillMarks: (text: string) => string }>('../../scripts/fill-marks');

const root = path.resolve(__dirname, '../..');
const sentence =
  '这个版本的 Excel 太旧，无法使用本插件。请升级到 Excel 2021 或更新的版本，或者改用浏览器版。';

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The versions of Excel that a text names, each once. */
const versionsIn = (text: string): readonly string[] => [...new Set(text.match(/Excel 20\d\d/gu))];

const blockedPage = (): string => {
  const place = document.createElement('div');
  render(<BlockedPage blockage="too-old" />, place);
  return [...place.querySelectorAll('h1, p')].map(({ textContent }) => textContent).join('，');
};

/** As the build writes it, for browsers that can run nothing else of the pane. */
const builtPage = (): string => fillMarks(textOf('src/taskpane/too-old.js'));

describe('an Excel that is too old', () => {
  it.each([
    ['in the pane', blockedPage],
    ['in its own browser', builtPage],
    ['as a fault', () => new HostFault('too-old').message],
  ])('gets the same sentence %s', (_, text) => {
    expect(text()).toContain(sentence);
  });

  it('is the same for all, the guides included', () => {
    const texts = [blockedPage(), builtPage(), textOf('README.md'), textOf('README.zh-CN.md')];
    expect(texts.map(versionsIn)).toEqual(texts.map(() => ['Excel 2021']));
  });
});
