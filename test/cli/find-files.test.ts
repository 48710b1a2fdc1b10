import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { findFiles } from '../../src/cli/find-files';
import type { FoundEntry } from '../../src/cli/find-files';
import { encodeGb18030 } from '../support/gb18030';
import { useFolder } from '../support/folder';

const folder = useFolder();
const at = (name: string): string => folder.at(name);
const put = (...names: readonly string[]): void => {
  for (const name of names) {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), name);
  }
};

type Options = Parameters<typeof findFiles>[1];
const found = async (inputs: readonly string[], options?: Options): Promise<readonly FoundEntry[]> => {
  const entries: FoundEntry[] = [];
  for await (const entry of findFiles(inputs, options)) entries.push(entry);
  return entries;
};
/** What was found, one a line, without the place of the folder; what is not read with why. */
const listed = async (inputs: readonly string[], options?: Options): Promise<readonly string[]> =>
  (await found(inputs, options)).map(
    ({ path: shown, leftOut }) =>
      shown.replace(`${at('')}/`, '') + (leftOut ? `（${leftOut.as}）${leftOut.reason}` : ''),
  );
/** The same of inputs in the folder. */
const inIt = (...names: readonly string[]): Promise<readonly string[]> => listed(names.map(at));

beforeAll(() => {
  put('县/b.docx', '县/a.xlsx', '县/Z.xlsx', '县/乡镇/1.html', '县/乡镇/12.html', '县/部门/水利局/年报.xlsx');
  put('杂/~$a.xlsx', '杂/.~lock.a.xlsx#', '杂/.DS_Store', '杂/Thumbs.db', '杂/desktop.ini', '杂/.git/x.txt');
  put(
    '杂/__MACOSX/._a.xlsx',
    '杂/.gouji-pc-12-abc.tmp',
    '杂/.bashrc',
    '杂/a.xlsx',
    '杂/全县.rar',
    '杂/b.tar.gz',
  );
  put('名/年报[1].xlsx', '名/年报1.xlsx', '名/a*.xlsx', '名/ab.xlsx');
});

describe('finding files', () => {
  it('goes down a folder, in an order that is the same everywhere', async () => {
    const all = ['Z.xlsx', 'a.xlsx', 'b.docx', '乡镇/1.html', '乡镇/12.html', '部门/水利局/年报.xlsx'];
    expect(await inIt('县')).toEqual(all.map((name) => `县/${name}`));
    expect(await inIt('县/')).toEqual(all.map((name) => `县/${name}`));
    expect(await listed([at('县')], { isBelow: true })).toEqual(all);
  });

  it('says how large a file is and when it was written', async () => {
    const [entry] = await found([at('县/a.xlsx')]);
    expect(entry).toMatchObject({ real: at('县/a.xlsx'), size: Buffer.byteLength('县/a.xlsx') });
    expect(Date.now() - entry!.modified).toBeLessThan(3_600_000);
  });

  it.each([
    ['县/*.xlsx', ['县/Z.xlsx', '县/a.xlsx']],
    ['县/**/*.xlsx', ['县/Z.xlsx', '县/a.xlsx', '县/部门/水利局/年报.xlsx']],
    ['*/**/[0-9]?.html', ['县/乡镇/12.html']],
    ['县/部*', ['县/部门/水利局/年报.xlsx']],
    ['**/部门/**', ['县/部门/水利局/年报.xlsx']],
    ['县/**/**/**/**/**/**/?.html', ['县/乡镇/1.html']],
  ])('finds what fits %s', async (pattern, files) => {
    expect(await inIt(pattern)).toEqual(files);
  });

  it('takes a file for itself whose name looks like a pattern', async () => {
    expect(await inIt('名/年报[1].xlsx', '名/a*.xlsx')).toEqual(['名/年报[1].xlsx', '名/a*.xlsx']);
    rmSync(at('名/年报[1].xlsx'));
    expect(await inIt('名/年报[1].xlsx')).toEqual(['名/年报1.xlsx']);
  });

  it('finds everything once, however often it is asked for', async () => {
    expect(await inIt('县/a.xlsx', '县/*.xlsx', '县/a.xlsx', '县/乡镇', '县', '县', '县/*.docx')).toEqual(
      ['a.xlsx', 'Z.xlsx', '乡镇/1.html', '乡镇/12.html', 'b.docx', '部门/水利局/年报.xlsx'].map(
        (name) => `县/${name}`,
      ),
    );
  });

  it('tells what is no report by its name, and archives', async () => {
    const [lock, system] = ['是 Office 或 WPS 打开文件时的临时文件', '是系统自己的文件'];
    expect(await inIt('杂')).toEqual(
      [
        `.DS_Store（noReport）${system}，不是报告。`,
        '.bashrc（noReport）是隐藏的，没有读。',
        '.git（noReport）是隐藏的，没有读。',
        '.gouji-pc-12-abc.tmp（noReport）是没有写完的临时文件，不是报告。',
        `.~lock.a.xlsx#（noReport）${lock}，不是报告。`,
        `Thumbs.db（noReport）${system}，不是报告。`,
        `__MACOSX（noReport）${system}，不是报告。`,
        'a.xlsx',
        'b.tar.gz（unreadable）是压缩包。请解压后选择其中的文件。',
        `desktop.ini（noReport）${system}，不是报告。`,
        `~$a.xlsx（noReport）${lock}，不是报告。`,
        '全县.rar（unreadable）是压缩包。请解压后选择其中的文件。',
      ].map((line) => `杂/${line}`),
    );
    expect(await inIt('杂/.bashrc')).toEqual(['杂/.bashrc']);
    put('大/全县.zip', '大/年报.zip');
    truncateSync(at('大/全县.zip'), 33 * 1024 * 1024);
    expect(await inIt('大')).toEqual([
      '大/全县.zip（unreadable）是压缩包。请解压后选择其中的文件。',
      '大/年报.zip',
    ]);
  });

  it('says so where there is nothing', async () => {
    put('空/~$a.xlsx');
    const noFit = '找不到这个文件，也没有符合这个写法的文件。请检查名称和所在的文件夹。';
    expect(await inIt('县/*.pdf', '空', '无.xlsx')).toEqual([
      `县/*.pdf（nothing）${noFit}`,
      '空/~$a.xlsx（noReport）是 Office 或 WPS 打开文件时的临时文件，不是报告。',
      '空（nothing）里面没有找到报告文件。请检查是不是选错了文件夹。',
      '无.xlsx（unreadable）找不到文件。请检查文件名和路径。',
    ]);
  });

  it('passes over the folder that is written to, and a file', async () => {
    const options = { isBelow: true, except: [at('县/部门'), at('县/a.xlsx'), at('不在')] };
    expect(await listed([at('县')], options)).toEqual(['Z.xlsx', 'b.docx', '乡镇/1.html', '乡镇/12.html']);
    expect(await listed([at('县/*/*/*')], options)).toEqual([
      expect.stringContaining('县/*/*/*（nothing）') as string,
    ]);
  });

  it('stops at its bounds, and says so', async () => {
    put('深/1/2/3/a.txt', '深/b.txt');
    expect(await listed([at('深')], { bounds: { deepest: 2, most: 99 } })).toEqual([
      '深/b.txt',
      '深/1/2（unreadable）文件夹套了 2 层以上，更深的没有找。请把里面的文件移到浅一些的文件夹。',
    ]);
    expect(await listed([at('县')], { bounds: { deepest: 9, most: 5 } })).toEqual([
      ...['Z.xlsx', 'a.xlsx', 'b.docx', '乡镇/1.html', '乡镇/12.html'].map((name) => `县/${name}`),
      '县（unreadable）文件超过 5 个，其余的没有找。请分成几批。',
    ]);
    expect(await listed([at('县')], { bounds: { deepest: 9, most: 6 } })).toHaveLength(6);
  });

  it('follows links, each folder once and never round in circles', async () => {
    put('链/里/a.txt', '外/b.txt');
    for (const [link, target] of [
      ['链/1-里', '里'],
      ['链/里/回', '..'],
      ['链/里/上', '../..'],
      ['链/出', '../外'],
      ['链/又出', '../外'],
      ['外/回来', '../链'],
      ['链/断.txt', '没有.txt'],
      ['链/自己.txt', '自己.txt'],
      ['链/同.txt', '里/a.txt'],
    ] as const)
      symlinkSync(target, at(link));
    expect(await inIt('链')).toEqual([
      '链/同.txt',
      '链/断.txt（unreadable）是链接，指向的文件已经不在了。',
      '链/自己.txt（unreadable）是指向自己的链接。请检查路径。',
      '链/里/a.txt',
      '链/出/b.txt',
      '链/里/上（noReport）是指向上层文件夹的链接，没有再找。',
    ]);
    expect(await inIt('链/**/*.txt')).toContain('链/里/a.txt');
  });

  it('finds files whose names are in GBK, and shows them as they are meant', async () => {
    mkdirSync(at('码'));
    const bytes = (name: string | Uint8Array): Buffer =>
      Buffer.concat([Buffer.from(at('码/')), Buffer.from(name)]);
    const gbk = encodeGb18030('年报');
    mkdirSync(bytes(gbk));
    const inside = Buffer.concat([bytes(gbk), Buffer.from('/'), encodeGb18030('水利局.xlsx')]);
    writeFileSync(inside, 'x');
    writeFileSync(bytes(encodeGb18030('税务局.txt')), 'x');
    writeFileSync(bytes('税务局.txt'), 'x');
    writeFileSync(bytes(Uint8Array.of(0xff, 0x41)), 'x');
    const all = ['税务局.txt', '税务局（文件名编码不同）.txt', '\ufffdA', '年报/水利局.xlsx'];
    expect(new Set(await inIt('码'))).toEqual(new Set(all.map((name) => `码/${name}`)));
    const [entry] = (await found([at('码')])).filter(({ path: shown }) => shown.endsWith('水利局.xlsx'));
    expect(entry).toMatchObject({ real: inside, size: 1 });
    expect(await inIt('码/年?/*利*')).toEqual(['码/年报/水利局.xlsx']);
    // As Node hands on what a shell has expanded.
    const typed = new TextDecoder().decode(encodeGb18030('税务局.txt'));
    expect(await inIt(`码/${typed}`)).toEqual(['码/税务局（文件名编码不同）.txt']);
  });

  it('names a folder that cannot be opened, and does the rest', async () => {
    put('锁/里/a.txt', '锁/b.txt');
    for (const [name, mode] of [
      ['', 0o755],
      ['锁/里', 0],
    ] as const)
      chmodSync(at(name), mode);
    const closed = '锁/里（unreadable）文件夹打不开：没有权限。请检查文件权限，或关闭正在使用它的程序。';
    // Root can open everything; whoever is nobody cannot.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      expect(await inIt('锁')).toEqual(['锁/b.txt', closed]);
      expect(await inIt('锁/*/*')).toEqual([closed]);
      expect(await inIt('锁/**/*.txt')).toEqual(['锁/b.txt', closed]);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(at('锁/里'), 0o700);
    }
  });
});
