import { answersFile, figures, finishedFile } from '../support/answers-file';
import { noFee } from '../support/finished';
import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';

const folder: Folder = useFolder();
const received = 'requests.received.person';

/** A workbook whose total of requests is a formula that leaves out a number stored as text. */
const workbook = (): string => {
  const answers = Object.entries(figures).filter(([field]) => !/\.total$/u.test(field));
  const file = folder.write(
    'text.json',
    finishedFile({
      answers: {
        ...Object.fromEntries(answers),
        ...noFee,
        [received]: '3',
        'requests.granted.person': '2',
      },
    }),
  );
  const out = folder.at('text.xlsx');
  gouji('new', out, '--answers', file);
  return out;
};

it('says once what is stored as text and how it is mended, reports no total of it, and mends it in a new file', () => {
  const file = workbook();
  const how = `npx gouji import ${file} -o 新文件.xlsx`;
  const { code, stdout } = gouji('check', file);
  expect(code).toBe(1);
  expect(stdout).toContain('的数字是以文本形式存放的，求和时不会计入；请转为数字。\n      一次改好：' + how);
  expect(stdout.match(/文本形式/gu)).toHaveLength(1);

  const report = folder.at('text.txt');
  expect(gouji('report', file, '-o', report)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining(
      `注意：有 2 格的数字是以文本形式存放的，合计没有计入；依据它们的总计和句子写的是“待填写”。请先改为数字：${how}，再用新文件生成报告。`,
    ) as unknown,
    stderr: `${report}：报告还没有写完，有 1 处待填写：\n  有 2 格的数字是以文本形式存放的，合计没有计入；依据它们的总计和句子写的是“待填写”。\n`,
  });
  expect(folder.read('text.txt').toString()).toContain('新收政府信息公开申请（待填写）件');
  expect(folder.read('text.txt').toString()).not.toContain('没有收到政府信息公开申请');

  const mended = folder.at('mended.xlsx');
  expect(gouji('import', file, '-o', mended).stdout).toContain('有 2 格的数字是以文本形式存放的');
  expect(gouji('report', mended, '-o', report, '--force')).toMatchObject({ code: 0 });
  expect(folder.read('text.txt').toString()).toContain('新收政府信息公开申请3件');
});

it('names no command where no text plainly means a number', () => {
  const answers = { ...figures, [received]: '约12' };
  const file = folder.write('about.json', answersFile({ answers }));
  expect(gouji('report', file, '-o', folder.at('about.txt'))).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('请先在表格里改成数字，再生成报告。') as unknown,
  });
});
