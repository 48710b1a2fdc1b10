import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { builds, needsOf, reachedFrom, suiteOf, workspaces } from '../../scripts/test-needs.mjs';

const root = path.resolve(__dirname, '../..');
const below = (file: string): string => path.relative(root, file).split(path.sep).join('/');

/** Everything that jest runs. */
const tests: readonly string[] = JSON.parse(
  execFileSync(process.execPath, ['node_modules/jest/bin/jest.js', '--listTests', '--json'], {
    cwd: root,
    encoding: 'utf8',
  }),
) as string[];

/** All code of the tests, those of packages too. */
const code = ['test', ...workspaces().map((folder) => `${below(folder)}/test`)]
  .filter((folder) => existsSync(path.join(root, folder)))
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(root, folder, name))
      .filter((file) => /\.[jt]sx?$/.test(file)),
  );

const suiteIn = (folder: string): readonly string[] => [
  ...new Set(tests.filter((file) => below(file).startsWith(folder)).map(suiteOf)),
];

describe('the suites', () => {
  it('have every file that is named as a test', () => {
    const named = code.filter((file) => /\.test\.tsx?$/.test(file));
    expect(named.filter((file) => !tests.includes(file)).map(below)).toEqual([]);
  });

  it('are told from what a test reaches', () => {
    expect([...suiteIn('test/rules/')].sort()).toEqual(['long', 'unit']);
    expect([...suiteIn('test/cli/')].sort()).toEqual(['long', 'office', 'unit']);
    const suite = (file: string) => suiteOf(path.join(root, 'test', file));
    expect(suite('rules/equations-hold.test.ts')).toBe('unit');
    expect(suite('rules/properties.test.ts')).toBe('long');
    expect(suite('hosts/excel.test.ts')).toBe('long');
    expect(suiteIn('test/pane/')).toEqual(['unit']);
    expect(suiteIn('test/libreoffice/')).toEqual(['office']);
    expect([...suiteIn('test/e2e/')].sort()).toEqual(['browser', 'office']);
    const needs = (file: string) => needsOf(path.join(root, 'test', file));
    expect(needs('rules/equations-hold.test.ts')).toEqual({ programs: [], builds: [] });
    expect(needs('cli/check.test.ts')).toEqual({ programs: [], builds: ['cli'] });
    expect(needs('e2e/states.test.ts')).toEqual({ programs: ['chromium'], builds: ['pane'] });
    expect(needs('e2e/web-work.test.ts')).toEqual({
      programs: ['chromium', 'soffice'],
      builds: ['cli', 'web'],
    });
    expect(needs('e2e/packages.test.ts')).toEqual({
      programs: ['chromium', 'nginx', 'archivers'],
      builds: ['pane', 'web'],
    });
  });

  // What a test starts or opens in any other way would be missed.
  it('are told rightly: programs, and what is built, are reached through test/support alone', () => {
    const passesBy =
      /chromium\.launch|['"`]\/?(?:usr\/s?bin\/)?(?:chromium|soffice|lowriter|pdfto\w+|nginx|7z|python3)['"`]|['"`/]dist\b|\bout\/pages|gouji\.js/u;
    const others = code.filter(
      (file) => !/^test\/(?:support\/|scripts\/|gallery\/webpack)/.test(below(file)),
    );
    const isLaunch = (file: string): boolean =>
      passesBy.test(readFileSync(file, 'utf8').replace(/runTool\('pdf\w+'/gu, ''));
    expect(others.filter(isLaunch).map(below)).toEqual([]);
  });
});

describe('what is built for tests', () => {
  const folder = path.join(root, 'test/support/built');
  const names = readdirSync(folder).map((file) => path.basename(file, '.ts'));

  it('has a configuration of that name, and a test that wants it', () => {
    expect([...names].sort()).toEqual(Object.values(builds).flat().sort());
    const wanted = new Set(tests.flatMap((file) => [...needsOf(file).builds]));
    expect(names.filter((name) => !wanted.has(name))).toEqual([]);
  });
});

describe('imports', () => {
  it('for types alone are not reached', () => {
    const reached = [...reachedFrom(path.join(root, 'test/e2e/status.ts'))];
    expect(reached.map(below)).toContain('test/support/chromium.ts');
    expect(reached.filter((each) => each.includes('browser-seam'))).toEqual([]);
  });
});
