import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji, goujiOnFullDisk } from '../support/run-cli';
import type { Run } from '../support/run-cli';
import { finishedFile } from '../support/answers-file';

const folder: Folder = useFolder();
const answers = folder.write('answers.json', finishedFile());

/** A folder in which nobody may write: root may write anywhere but in the kernel's own. */
const readOnly = (): string => {
  if (process.getuid?.() === 0) return '/proc';
  mkdirSync(folder.at('read-only'));
  chmodSync(folder.at('read-only'), 0o500);
  return folder.at('read-only');
};

const commands = [
  { command: 'new', ending: '.xlsx', args: (out: string) => ['new', out] },
  { command: 'report', ending: '.txt', args: (out: string) => ['report', answers, '-o', out] },
];

describe.each(commands)('gouji $command', ({ command, ending, args }) => {
  const existing = `existing-${command}${ending}`;
  const run = (out: string, ...more: readonly string[]): Run => gouji(...args(out), ...more);

  it('leaves an existing file as it is', () => {
    const out = folder.write(existing, 'precious');
    const { code, stdout, stderr } = run(out);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `${out}：文件已经存在。请换一个文件名，或加 --force 覆盖。\n`,
    });
    expect(folder.read(existing).toString()).toBe('precious');
  });

  it('overwrites it with --force', () => {
    const out = folder.write(existing, 'precious');
    expect(run(out, '--force')).toMatchObject({ code: 0, stderr: '' });
    expect(folder.read(existing).toString()).not.toBe('precious');
  });

  it('keeps the permissions of a file that it overwrites, and a link to it', () => {
    const out = folder.write(existing, 'precious');
    chmodSync(out, 0o640);
    const link = folder.at(`link-${command}${ending}`);
    symlinkSync(path.basename(out), link);
    expect(run(link, '--force')).toMatchObject({ code: 0, stderr: '' });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(out).mode & 0o777).toBe(0o640);
    expect(folder.read(existing).toString()).not.toBe('precious');
  });

  it('clears away what killed runs have left, and nothing else', () => {
    const { pid } = spawnSync('true');
    const leftover = `.gouji-${hostname()}-${pid}-abc.tmp`;
    const others = [`.gouji-${hostname()}-${process.pid}-abc.tmp`, '.gouji-elsewhere-1-abc.tmp', '.a.tmp'];
    for (const name of [leftover, ...others]) folder.write(name, 'half');
    expect(run(folder.at(`clears-${command}${ending}`))).toMatchObject({ code: 0, stderr: '' });
    expect(folder.list().filter((name) => name.endsWith('.tmp'))).toEqual([...others].sort());
    for (const name of others) rmSync(folder.at(name));
  });

  it('refuses what is no file, even with --force', () => {
    const out = folder.at(`device-${command}${ending}`);
    symlinkSync('/dev/full', out);
    expect(run(out, '--force')).toMatchObject({
      code: 2,
      stderr: `${out}：不是普通文件，不能覆盖。请另给一个文件名。\n`,
    });
  });

  it('takes a name as long as can be, and says so of a longer one', () => {
    const [longest, longer] = [255, 256].map((length) => 'a'.repeat(length - ending.length) + ending);
    expect(run(folder.at(longest!))).toMatchObject({ code: 0, stderr: '' });
    expect(run(folder.at(longer!))).toMatchObject({
      code: 2,
      stderr: `${folder.at(longer!)}：文件名太长。请换一个短一些的名称。\n`,
    });
  });

  it('refuses a folder, even with --force', () => {
    const out = folder.at(`folder-${command}${ending}`);
    mkdirSync(out);
    expect(run(out, '--force')).toMatchObject({
      code: 2,
      stderr: `${out}：是文件夹，不能覆盖。请另给一个文件名。\n`,
    });
  });

  it('refuses a folder that does not exist', () => {
    const out = folder.at(`nowhere/a${ending}`);
    expect(run(out)).toMatchObject({
      code: 2,
      stderr: `${out}：所在的文件夹不存在。请先建好文件夹，或换一个位置。\n`,
    });
  });

  it('says so where it may not write', () => {
    const out = `${readOnly()}/a${ending}`;
    const { code, stderr } = run(out);
    expect(code).toBe(2);
    // The kernel's own folder says that there is no such file, whatever is written there.
    expect([
      `${out}：没有权限。请检查文件权限，或关闭正在使用它的程序。\n`,
      `${out}：这个位置不能写入文件。请换一个位置。\n`,
    ]).toContain(stderr);
  });

  it('leaves the old file and no half of a new one when the disk is full', () => {
    const out = folder.write(existing, 'precious');
    expect(goujiOnFullDisk(...args(out), '--force')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${out}：磁盘空间不足。请清理后再试。\n`,
    });
    expect(folder.read(existing).toString()).toBe('precious');
    expect(folder.list().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
