import packageFile from '../../package.json';
import { gouji } from '../support/run-cli';

describe('gouji', () => {
  it('prints its version', () => {
    expect(gouji('--version')).toMatchObject({ code: 0, stdout: `${packageFile.version}\n`, stderr: '' });
  });

  it.each([
    {
      args: ['--help'],
      shows: ['用法： npx gouji [选项] <命令>', '  check <文件...>    校验文件，或者文件夹里的所有文件'],
    },
    { args: ['help', 'check'], shows: ['用法： npx gouji check <文件...> [选项]', 'text（默认）或 json'] },
    {
      args: ['new', '--help'],
      shows: [
        '--self <自称>          机关自称，如 我局',
        '2021 = 国办公开办函〔2021〕30号，2019 =',
        '另加一页“图解”',
      ],
    },
    {
      args: ['report', '-h'],
      shows: ['报告的文件名，结尾可以是', '.docx、.pdf、.html、.txt、.csv、.json', '--charts'],
    },
  ])('explains itself in Chinese: $args', ({ args, shows }) => {
    const { code, stdout, stderr } = gouji(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const line of shows) expect(stdout).toContain(line);
    // The only words left in English are names: the command's own, and those of files and formats.
    const names =
      /gouji|--?[a-zA-Z]+|\b(?:npx|new|check|import|report|collect|wording|help|liquid|Word|xlsx|docx|pdf|html|json|csv|txt|text)\b/g;
    expect(stdout.replace(names, '')).not.toMatch(/[a-z]{2}/i);
  });

  it.each([
    { args: ['frob'], says: '没有这个命令（frob）' },
    { args: ['help', 'frob'], says: '没有写明命令，或没有这个命令' },
    { args: ['check'], says: '缺少文件名' },
    { args: ['new'], says: '缺少文件名' },
    { args: ['new', '--frob', 'a.xlsx'], says: '有不认识的选项（--frob）' },
    { args: ['new', 'a.xlsx', 'b.xlsx'], says: '文件名太多' },
    { args: ['new', 'a.xlsx', '--year'], says: '有选项缺少内容（--year <年份>）' },
    {
      args: ['check', 'a.xlsx', '--format', 'xml'],
      says: '选项的内容不对（--format <格式>）：填的是“xml”，可用的有 text、json',
    },
    { args: ['report', 'a.xlsx'], says: '缺少 -o，请写明要写的文件名，如 -o 报告.docx' },
  ])('refuses $args', ({ args, says }) => {
    const { code, stderr } = gouji(...args);
    expect(code).toBe(2);
    const command = ['frob', 'help'].includes(args[0]!) ? '' : `${args[0]} `;
    const usage = `请用 npx gouji ${command}--help 查看用法。`;
    expect(stderr.split('\n').slice(-2)).toEqual([`gouji：${says}。${usage}`, '']);
  });

  it('shows the help to whoever names no command', () => {
    const { code, stdout, stderr } = gouji();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('用法： npx gouji [选项] <命令>');
  });
});
