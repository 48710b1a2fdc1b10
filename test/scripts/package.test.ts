import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editions } from '../../scripts/package/editions.mjs';
import { zipFiles } from '../../scripts/package/zip.mjs';
import { listWithPython } from '../support/archivers';
import { cliFile } from '../support/built/cli';
import { paneFolder } from '../support/built/pane';
import { webFolder } from '../support/built/web';
import { useFolder } from '../support/folder';
import { packageOf } from '../support/packages';
import type { Package } from '../support/packages';

const files = useFolder();
const built = { web: webFolder(), pane: paneFolder(), cli: path.dirname(cliFile()) };
const { engines } = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as {
  engines: { node: string };
};
const wantedNode = engines.node.replace('>=', '');

const made: Record<string, Promise<Package>> = {};

/** An edition, packed and unpacked once for all tests. */
const packed = async (edition: string): Promise<Package> =>
  (made[edition] ??= packageOf(edition, built, files.at('带 空格')));

const textIn = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();

describe.each([
  ['单机版', ['LICENSE', '使用说明.txt', '打开勾稽.html', '第三方许可.txt']],
  ['网站版', ['nginx.conf', '部署说明.txt', 'site/index.html', 'site/service-worker.js', 'site/web.config']],
  ['Excel版', ['nginx.conf', '部署说明.txt', '生成清单.html', 'site/taskpane.html', 'site/web.config']],
  ['命令行版', ['gouji', 'gouji.cmd', 'needs-node.txt', '使用说明.txt']],
])('%s', (edition, expected) => {
  it('is opened by Python and by 7-Zip, with the same names', async () => {
    const { zip, folder } = await packed(edition);
    const entries = await listWithPython(zip);
    const names = entries.map(({ name }) => name);
    expect(filesIn(folder)).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining([...expected, 'LICENSE', '第三方许可.txt']));
    expect(entries.filter(({ name, saysUtf8 }) => !saysUtf8 && /[^ -~]/u.test(name))).toEqual([]);
    expect(
      names.filter((name) => /packages\.txt|(?:^|\/)(?:web|cli|bench)\/(?:index|gouji)/u.test(name)),
    ).toEqual([]);
  });
});

describe('a zip', () => {
  it('is the same whenever it is made, and in whatever order', () => {
    const contents = Object.entries(Object.values(editions)[0]!(built));
    const zips = [contents, [...contents].reverse()].map((each) => zipFiles(Object.fromEntries(each)));
    expect(Buffer.compare(zips[0]!, zips[1]!)).toBe(0);
  });

  it('has dates that differ where contents do, though names and sizes are the same', async () => {
    const dateOf = async (text: string) => {
      const zip = zipFiles({ 'index.html': { bytes: new TextEncoder().encode(text) } });
      return (await listWithPython(files.write('dates.zip', zip)))[0]!.date;
    };
    expect(await dateOf('a')).toEqual(await dateOf('a'));
    expect(await dateOf('a')).not.toEqual(await dateOf('b'));
  });
});

describe('folders that browsers are told never to ask about again', () => {
  it.each([
    ['网站版', 'site/web'],
    ['Excel版', 'site/taskpane'],
  ])('hold files with their content in their names alone: %s', async (edition, name) => {
    const names = readdirSync(path.join((await packed(edition)).folder, name));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((each) => !/\.[0-9a-f]{8}\.(?:js|css)$/u.test(each))).toEqual([]);
  });
});

describe('licences', () => {
  it('are those of the packages that are in it, with what their makers want to be said', async () => {
    const text = textIn((await packed('单机版')).folder, '第三方许可.txt');
    expect(text).toMatch(/preact [\d.]+（MIT）[^]*Copyright \(c\) 2015-present Jason Miller/u);
    expect(text).toMatch(/browser-fs-access [\d.]+（Apache-2.0）[^]*Apache License/u);
    expect(text).toContain('Adapted from stream-browserify');
    const ofCommandLine = textIn((await packed('命令行版')).folder, '第三方许可.txt');
    expect(ofCommandLine).toMatch(/commander [\d.]+（MIT）/u);
    expect(ofCommandLine).not.toContain('preact');
    expect(textIn((await packed('Excel版')).folder, '第三方许可.txt')).toContain('@microsoft/office-js 1.');
  });
});

describe('the command line', () => {
  let folder: string;
  beforeAll(async () => {
    ({ folder } = await packed('命令行版'));
    for (const name of ['old', 'tools']) mkdirSync(files.at(name));
    // And no Node.js beside them.
    for (const tool of ['dirname', 'cat']) symlinkSync(`/usr/bin/${tool}`, files.at(`tools/${tool}`));
    writeFileSync(files.at('old/node'), nodeOf('20.18.9'), { mode: 0o755 });
  });

  /** A Node.js that says it is of another version. */
  const nodeOf = (version: string): string => `#!/bin/sh
if [ "$1" = -e ]; then
  exec '${process.execPath}' -e "Object.defineProperty(process,'versions',{value:{node:'${version}'}});$2"
fi
echo started
`;

  const run = (searched: string, ...args: readonly string[]) => {
    const env = { ...process.env, PATH: `${searched}:${files.at('tools')}` };
    return spawnSync(path.join(folder, 'gouji'), args, { cwd: files.at('.'), env, encoding: 'utf8' });
  };

  it('runs from any folder, with the Node.js that is found', () => {
    const { status, stderr } = run(path.dirname(process.execPath), 'new', '年报.xlsx', '--year', '2025');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(files.list()).toContain('年报.xlsx');
    const { stdout } = run(path.dirname(process.execPath), '--help');
    expect(stdout).toContain(`用法： ${path.join(folder, 'gouji')} [选项] <命令>`);
  });

  it('asks for a newer Node.js where there is none, or an old one', () => {
    for (const place of [files.at('nothing'), files.at('old')]) {
      const { status, stdout, stderr } = run(place, '--help');
      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toContain(
        `勾稽的命令行版需要 Node.js ${wantedNode} 或更新的版本。这台电脑上没有找到，或者找到的太旧、不能运行。`,
      );
    }
  });

  it('takes the Node.js beside it first', () => {
    writeFileSync(path.join(folder, 'node'), nodeOf(`${wantedNode}.0`), { mode: 0o755 });
    expect(run(files.at('old'), '--help')).toMatchObject({ status: 0, stdout: 'started\n' });
  });

  it.each([
    ['is too old', nodeOf('20.18.9')],
    ['is for another processor', '\x7fELF of another'],
  ])('goes on to the one that is found where the one beside it %s', (_, beside) => {
    writeFileSync(path.join(folder, 'node'), beside, { mode: 0o755 });
    const { status, stdout } = run(path.dirname(process.execPath), '--help');
    expect([status, stdout]).toEqual([0, expect.stringContaining('用法：')]);
  });

  it('has a batch file that every code page reads, and says the same there', () => {
    const batch = readFileSync(path.join(folder, 'gouji.cmd'), 'latin1');
    expect(batch).not.toMatch(/[^\t\r\n -~]|[^\r]\n/u);
    const [, condition] = /"GOUJI_TEST=(.*?)"/u.exec(batch)!;
    const statusFor = (version: string) =>
      spawnSync(process.execPath, [
        '-e',
        `Object.defineProperty(process,'versions',{value:{node:'${version}'}});${condition}`,
      ]).status;
    const versions = ['18.20.0', '20.18.9', `${wantedNode}.0`, '20.20.0', '22.0.0'];
    expect(versions.map(statusFor)).toEqual([1, 1, 0, 0, 0]);
    const said = readFileSync(path.join(folder, 'needs-node.txt'), 'utf16le');
    expect(said).toMatch(new RegExp(`^\\ufeff勾稽的命令行版需要 Node.js ${wantedNode} `, 'u'));
    expect(batch).toContain('type "%~dp0needs-node.txt" 1>&2');
  });
});
