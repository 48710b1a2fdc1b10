import { runCheck } from '../../src/cli/commands/check';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { useFolder } from '../support/folder';
import { goldenFiling, sessionOf } from '../support/golden';
import { pastedOver } from '../support/pasted-over';

const folder = useFolder();
const drawing = sessionOf(goldenFiling('2023-prefecture-city')).draw();
const today = new Date(2026, 0, 12);

/** What the command prints. */
const checked = async (file: string, format: 'text' | 'json'): Promise<string> => {
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  await runCheck([file], { format }, today);
  write.mockRestore();
  return printed.join('');
};

describe('gouji check', () => {
  it('says which cells of a workbook were pasted over, and where to mend it', async () => {
    const file = folder.write('pasted.xlsx', await pastedOver(drawing));
    expect((await checked(file, 'text')).split('\n').slice(-6).join('\n')).toBe(
      [
        '  表格格式：1 个格子不能再改、1 个格子的格式变了、1 个格子的名称丢了。',
        '    不能再改：表三 （一）予以公开 自然人',
        '    格式变了：表三 （一）予以公开 商业企业',
        '    名称丢了：表三 （二）部分公开 自然人',
        '    请用 Excel 的任务窗格或浏览器版打开这个文件，点“恢复表格格式”；数据不会改动。',
        '',
      ].join('\n'),
    );
    const { files } = JSON.parse(await checked(file, 'json')) as { files: { lostFormats: unknown }[] };
    expect(files[0]?.lostFormats).toEqual({
      locked: ['表三 （一）予以公开 自然人'],
      formats: ['表三 （一）予以公开 商业企业'],
      names: ['表三 （二）部分公开 自然人'],
      gone: [],
    });
  });

  it('says nothing of a workbook that is as it was drawn', async () => {
    const file = folder.write('whole.xlsx', await writeDrawing(drawing));
    expect(await checked(file, 'text')).not.toContain('表格格式');
    expect(await checked(file, 'json')).not.toContain('lostFormats');
  });
});
