import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { ReadableKind } from '../src/files/file-kind';
import { formatNames, importFormats } from '../src/imports/index';
import { rules } from '../src/rules/index';
import type { Rule } from '../src/rules/rule';
import { sourceFiles } from './support/source-tree';

const root = path.resolve(__dirname, '..');

/** The files of src/rules that are no rule themselves. */
const aboutRules = [
  'index',
  'check',
  'rule',
  'figure-rules',
  'hint-rules',
  'run-rules',
  'judge-texts',
  'facts-asked',
];

const ruleNames = readdirSync(path.join(root, 'src/rules'))
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => !aboutRules.includes(name));

describe('rules', () => {
  describe.each(ruleNames)('%s', (name) => {
    it('is listed in src/rules/index.ts under the name of its file', async () => {
      const exported = Object.values((await import(`../src/rules/${name}`)) as Record<string, unknown>);
      const listed = rules.filter((rule) => exported.includes(rule));
      expect(listed.map((rule) => rule.id)).toEqual([name]);
    });

    it('is exported under its own name in camelCase', async () => {
      const exported = (await import(`../src/rules/${name}`)) as Record<string, Rule | undefined>;
      const camelCase = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(exported[camelCase]?.id).toBe(name);
    });

    it('has its own test', () => {
      expect(existsSync(path.join(root, `test/rules/${name}.test.ts`))).toBe(true);
    });
  });

  it('are listed once each, and only those that have a file', () => {
    expect(rules.map((rule) => rule.id).sort()).toEqual([...ruleNames].sort());
  });
});

describe('exports', () => {
  /** The doors, from which everything else is reached. */
  const entries = ['cli/main'];
  const reached = reachableFrom(entries);
  /** All but the file of their types, which is not there when the doors run. */
  const exportFiles = readdirSync(path.join(root, 'src/exports'))
    .map((file) => path.basename(file, '.ts'))
    .filter((name) => name !== 'exporter');

  it.each(exportFiles)('%s is reached from a door', (name) => {
    expect(reached).toContain(`exports/${name}`);
  });
});

describe('imports', () => {
  it.each(['README.md', 'README.zh-CN.md'])('%s names the endings of all formats', (guide) => {
    const text = readFileSync(path.join(root, guide), 'utf8');
    const unnamed = importFormats
      .flatMap(({ endings }) => endings.slice(0, 1))
      .filter((ending) => !text.includes(ending));
    expect(unnamed).toEqual([]);
  });

  it('are called in the Chinese guide as in the pane', () => {
    expect(readFileSync(path.join(root, 'README.zh-CN.md'), 'utf8')).toContain(formatNames.join('、'));
  });

  it('have a format for whatever a file can be, and one for each ending', () => {
    const documents = ['html', 'mht', 'docx', 'doc', 'rtf', 'odt', 'wordXml', 'pdf', 'text'] as const;
    const workbooks = ['xlsx', 'xlsb', 'ods', 'xls', 'excelXml'] as const;
    const kinds: readonly ReadableKind[] = [...documents, ...workbooks];
    expect(importFormats.flatMap(({ kind }) => kind ?? []).sort()).toEqual([...kinds].sort());
    const endings = importFormats.flatMap((format) => format.endings);
    expect(new Set(endings).size).toBe(endings.length);
  });
});

describe('the glossary', () => {
  const rows = readFileSync(path.join(root, 'docs/glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!term \|)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('explains each term once, and leaves no column empty', () => {
    const terms = rows.map(([, term]) => term!);
    expect(terms.length).toBeGreaterThan(80);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
    expect(rows.filter((cells) => cells.length !== 6 || cells.slice(1, 5).includes(''))).toEqual([]);
  });

  it.each(rows.map(([, term, , , file]) => [term!, file!]))(
    'names a file for “%s” that is there',
    (_, file) => {
      const [, name] = /^`([^`]+)`$/.exec(file) ?? [];
      expect([file, name !== undefined && existsSync(path.join(root, name))]).toEqual([file, true]);
    },
  );
});

describe('folders of test/', () => {
  const folder = path.join(root, 'test');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => file.split(path.sep).join('/'));
  const topOf = (file: string): string => file.split('/')[0]!;

  it('share what they have in common through support/ alone', () => {
    const crossing = files.flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/from '(\.[^']+)'/g)]
        .map(([, specifier]) => path.posix.join(path.posix.dirname(file), specifier!))
        .filter((target) => !target.startsWith('..'))
        .filter((target) => path.posix.dirname(target) !== path.posix.dirname(file))
        .filter((target) => ![topOf(file), 'support'].includes(topOf(target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(crossing).toEqual([]);
  });
});

describe('golden filings', () => {
  const filings = readdirSync(path.join(root, 'test/filings'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  it.each(filings)('%s has its answers', (name) => {
    expect(existsSync(path.join(root, 'test/filings', name, 'answers.json'))).toBe(true);
  });
});

/** All files, below src/ and without extension, that running the entries loads. */
function reachableFrom(entries: readonly string[]): string[] {
  const imports = new Map(
    sourceFiles().map((file) => [
      file.path.replace(/\.tsx?$/, ''),
      file.imports.flatMap(({ target, typeOnly }) => (target === undefined || typeOnly ? [] : [target])),
    ]),
  );
  const reached = new Set<string>();
  const open = [...entries];
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    const name = imports.has(target) ? target : `${target}/index`;
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...(imports.get(name) ?? []));
  }
  return [...reached];
}
