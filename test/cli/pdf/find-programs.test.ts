import { chmodSync, mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { findPrograms } from '../../../src/cli/pdf/find-programs';
import { useFolder } from '../../support/folder';

const folder = useFolder();

/** A program of that name, which may be run. */
const install = (name: string): string => {
  mkdirSync(path.dirname(folder.at(name)), { recursive: true });
  const file = folder.write(name, '');
  chmodSync(file, 0o755);
  return file;
};

describe('what can make a PDF', () => {
  it('is LibreOffice before a browser, each once, wherever in PATH they are', async () => {
    const chrome = install('b/google-chrome');
    install('c/google-chrome');
    const office = install('c/libreoffice');
    const PATH = ['a', 'b', 'c'].map((name) => folder.at(name)).join(path.delimiter);
    expect(await findPrograms('linux', { PATH })).toEqual([
      { kind: 'office', file: office },
      { kind: 'browser', file: chrome },
    ]);
  });

  it('is found where Windows keeps it, and nobody has put it into PATH', async () => {
    const edge = install('x86/Microsoft/Edge/Application/msedge.exe');
    const office = install('x64/LibreOffice/program/soffice.exe');
    const environment = {
      PATH: folder.at('none'),
      ProgramFiles: folder.at('x64'),
      'ProgramFiles(x86)': folder.at('x86'),
    };
    expect(await findPrograms('win32', environment)).toEqual([
      { kind: 'office', file: office },
      { kind: 'browser', file: edge },
    ]);
  });

  it('is nothing that may not be run', async () => {
    const file = install('d/google-chrome');
    chmodSync(file, 0o644);
    expect(await findPrograms('linux', { PATH: folder.at('d') })).toEqual([]);
  });
});
