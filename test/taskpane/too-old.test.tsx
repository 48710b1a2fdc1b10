import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { render } from 'preact';
import tooOld from '../../src/model/too-old.json';
import { HostFault } from '../../src/model/host-fault';
import { BlockedPage } from '../../src/pane/controls/blocked-page';

const root = path.resolve(__dirname, '../..');
const title = '这个 Excel 版本太旧，或缺少组件';
const advice =
  '需要 Excel 2021 或更新的版本（含 Microsoft 365、网页版）；Windows 上还要装有 Microsoft Edge WebView2。请联系信息技术人员升级 Excel，或安装 WebView2；也可以改用浏览器版。';

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const blockedPage = (): string => {
  const place = document.createElement('div');
  render(<BlockedPage blockage="too-old" />, place);
  return [...place.querySelectorAll('h1, p')].map(({ textContent }) => textContent).join('');
};

/** All that says something of Excel to a person, or to whoever carries on. */
const files = ['.', 'docs', 'src'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file))
    .filter((file) => /\.(tsx?|js|json|html|md|xml)$/u.test(file) && !file.startsWith('src/forms/')),
);

/** The versions of Excel that a text says are needed. */
const versionsIn = (file: string): readonly string[] => [
  ...new Set(textOf(file).match(/Excel 20\d\d|(?:from|version) (?:1[89]|2\d)\d\d|零售版/gu)),
];

describe('an Excel that is too old', () => {
  it.each([
    ['in the pane', blockedPage, title + advice],
    ['as a fault', () => new HostFault('too-old').message, `${title}。${advice}`],
  ])('gets the same sentence %s', (_, text, sentence) => {
    expect(text()).toContain(sentence);
  });

  it('is said to need the same in the guides as in the pane', () => {
    expect(textOf('README.zh-CN.md')).toContain(tooOld.needs);
    expect(textOf('docs/deploy.zh-CN.md')).toContain(tooOld.needs);
    expect(textOf('README.md')).toContain(tooOld.needsInEnglish);
  });

  it('is told of one version, and no other place names another', () => {
    const places = ['README.md', 'README.zh-CN.md', 'docs/deploy.zh-CN.md', 'src/model/too-old.json'];
    expect(files.filter((file) => versionsIn(file).length > 0).sort()).toEqual(places.sort());
    expect(places.map(versionsIn)).toEqual(places.map(() => ['Excel 2021']));
  });
});
