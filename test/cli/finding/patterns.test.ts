import { posix, win32 } from 'node:path';
import { performance } from 'node:perf_hooks';
import { nameMatcher } from '../../../src/cli/finding/match-name';
import { asMeant, splitPattern, withSlashes } from '../../../src/cli/finding/split-pattern';

describe('a pattern of names', () => {
  it.each([
    ['*.xlsx', '年报.xlsx', true],
    ['*.xlsx', '年报.xlsx.bak', false],
    ['*.xlsx', '.xlsx', false],
    ['.*', '.年报', true],
    ['*', '年报', true],
    ['*水利*局*', '海滨县水利和渔业局2024.docx', true],
    ['*水利*局', '海滨县水利局2024', false],
    ['?.html', '报.html', true],
    ['?.html', '𠮷.html', true],
    ['?.html', '年报.html', false],
    ['[0-9]?.html', '12.html', true],
    ['[0-9]?.html', 'a2.html', false],
    ['[!0-9]*', '1年', false],
    ['[^0-9]*', '年1', true],
    ['[一-龥]局', '水局', true],
    ['[]x]', ']', true],
    ['[]x]', 'x', true],
    ['[a-]', '-', true],
    ['[z-a]', 'm', false],
    ['年报[1.xlsx', '年报[1.xlsx', true],
    ['*[*', 'a[b', true],
    ['a**b', 'a12b', true],
    ['a*', 'a', true],
    ['.', 'x', false],
  ])('%s on %s: %s', (pattern, name, doesFit) => {
    expect(nameMatcher(pattern, false)(name)).toBe(doesFit);
  });

  it('knows capital letters where the system does, and characters however they are composed', () => {
    expect(nameMatcher('*.XLSX', false)('a.xlsx')).toBe(false);
    expect(nameMatcher('*.XLSX', true)('a.xlsx')).toBe(true);
    expect(nameMatcher('[A-C]*', true)('bc')).toBe(true);
    expect(nameMatcher('é*', false)('e\u0301.txt')).toBe(true);
  });

  it('takes no time that anybody notices, whatever is asked of it', () => {
    const begin = performance.now();
    expect(nameMatcher(`${'*a'.repeat(120)}b`, false)('a'.repeat(255))).toBe(false);
    expect(nameMatcher('['.repeat(4000), false)('a'.repeat(255))).toBe(false);
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

describe('a path with a pattern', () => {
  const taken = (input: string, flavour: typeof posix): string | undefined => {
    const pattern = splitPattern(input, flavour, false);
    return (
      pattern &&
      [
        pattern.root,
        ...pattern.segments.map((each) => (each.kind === 'name' ? each.name : `<${each.kind}>`)),
      ].join('|')
    );
  };

  it.each([
    ['部门/**/*.docx', '|部门|<depth>|<names>'],
    ['/年报/*.xlsx', '/|年报|<names>'],
    ['./**/**/a?', '|<depth>|<names>'],
    ['../*', '|..|<names>'],
    // Bytes that are no UTF-8, as Node hands them on.
    ['部门/\ufffd\ufffd.xlsx', '|部门|<names>'],
    ['a**/b*', '|<names>|<names>'],
    ['部门\\*.xlsx', '|<names>'],
    ['年报.xlsx', undefined],
  ])('%s', (input, parts) => {
    expect(taken(input, posix)).toBe(parts);
  });

  it.each([
    ['D:\\年报\\*.xlsx', 'D:\\|年报|<names>'],
    ['D:*.xlsx', 'D:|<names>'],
    ['\\\\server\\share\\年报\\**\\*.docx', '\\\\server\\share\\|年报|<depth>|<names>'],
    ['\\\\?\\C:\\年报\\a.xlsx', undefined],
    ['\\\\?\\C:\\年报\\*', '\\\\?\\C:\\|年报|<names>'],
    ['部门/*\\a?.xlsx', '|部门|<names>|<names>'],
  ])('%s on Windows', (input, parts) => {
    expect(taken(input, win32)).toBe(parts);
  });

  it('has no quotation mark that cmd has left at its end', () => {
    expect(asMeant('D:\\年报"', win32)).toBe('D:\\年报');
    expect(asMeant('年报"', posix)).toBe('年报"');
    expect(withSlashes('D:\\年报', win32)).toBe('D:/年报');
  });
});
