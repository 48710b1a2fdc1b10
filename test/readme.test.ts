import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

const root = path.resolve(__dirname, '..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { engines, scripts } = JSON.parse(textOf('package.json')) as {
  engines: { node: string };
  scripts: Record<string, string>;
};

describe('the README', () => {
  it('asks for the Node.js that package.json asks for', () => {
    const [, wanted] = /Node\.js ([\d.]+) or later/.exec(textOf('README.md')) ?? [];
    const [, inChinese] = /Node\.js（([\d.]+) 或更新/.exec(textOf('README.zh-CN.md')) ?? [];
    expect([`>=${wanted}`, `>=${inChinese}`]).toEqual([engines.node, engines.node]);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/debugging.md'])(
    'and the guides name scripts that there are: %s',
    (file) => {
      const named = [...textOf(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((name) => !(name in scripts))).toEqual([]);
    },
  );

  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'docs/architecture.md',
    'docs/debugging.md',
    'docs/deploy.zh-CN.md',
  ])('and the guides name files that there are: %s', (file) => {
    const named = [...textOf(file).matchAll(/`((?:src|test|docs|scripts|packages|packaging)\/[\w./-]+)`/g)];
    const places = named.map(([, place]) => place!);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  });
});
