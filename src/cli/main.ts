import { Command, CommanderError, Option } from 'commander';
import { forms } from '../forms/index';
import packageFile from '../../package.json';
import { reportExtensions } from '../session/session';
import { withChineseHelp } from './chinese-help';
import { runCheck } from './commands/check';
import { runCollect } from './commands/collect';
import { runImport } from './commands/import';
import { runNew } from './commands/new';
import { runReport } from './commands/report';
import { runWording } from './commands/wording';
import type { WordingOptions } from './commands/wording';
import { complain, exitCodes } from './console';
import type { ExitCode } from './console';
import { Fault } from '../model/fault';
import { formatNames } from '../session/import/open-report';
import { bodyOption } from './given-body';
import { kindOption } from './given-kind';
import { pickOption } from './given-pick';
import { wordingOption } from './own-wording';
import { programName } from './program-name';

/** What commander complains of, in the clerk's words. */
const argumentFaults: Readonly<Record<string, string>> = {
  'commander.unknownOption': '有不认识的选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.missingArgument': '缺少文件名',
  'commander.optionMissingArgument': '有选项缺少内容',
  'commander.missingMandatoryOptionValue': '缺少 -o，请写明要写的文件名，如 -o 报告.docx',
  'commander.excessArguments': '文件名太多',
  'commander.help': '没有写明命令，或没有这个命令',
  'commander.invalidArgument': '选项的内容不对',
};

/** Complaints in which the word complained of helps. */
const namesCulprit = ['unknownOption', 'unknownCommand', 'optionMissingArgument', 'invalidArgument'].map(
  (code) => `commander.${code}`,
);

const today = new Date();
let exitCode: ExitCode = exitCodes.clean;

const localise = (command: Command): Command =>
  withChineseHelp(command)
    // The complaint is said once, in Chinese, where the error arrives.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();

const program = localise(new Command('gouji'))
  .description('政府信息公开工作年度报告：建表、勾稽校验、生成报告。')
  .version(packageFile.version, '-V, --version', '显示版本')
  .helpCommand('help [命令]', '显示某个命令的帮助');

const previousOption = [
  '--previous <文件>',
  '上年的报告，各种文件都可以，用于核对结转和现行有效件数',
] as const;
const forceOption = ['--force', '覆盖已有的文件'] as const;
const formOption = [
  '--form <格式>',
  `格式编号：${forms.map(({ id, notice }) => `${id} = ${notice}`).join('，')}`,
] as const;
const formatOption = new Option('--format <格式>', '输出格式：text（默认）或 json')
  .choices(['text', 'json'])
  .default('text');

/** The action of a command, which decides on the exit code; where it fails, its file is to blame if no other is. */
const act =
  <Input, Options>(run: (input: Input, options: Options, today: Date) => Promise<ExitCode>) =>
  async (input: Input, options: Options): Promise<void> => {
    try {
      exitCode = await run(input, options, today);
    } catch (error) {
      complain(String(input), error);
      exitCode = exitCodes.unusable;
    }
  };

localise(program.command('new'))
  .description('新建工作簿')
  .argument('<工作簿.xlsx>', '要建的文件')
  .option('--answers <文件.json>', '用答案文件填好')
  .option('--body <名称>', '机关名称')
  .option('--self <自称>', '机关自称，如 我局')
  .option(...kindOption)
  .option('--year <年份>', '报告年度')
  .option(...formOption)
  .option(...previousOption)
  .option('--charts', '另加一页“图解”，用图表画出申请和办理结果')
  .option(...wordingOption)
  .option(...forceOption)
  .action(act(runNew));

localise(program.command('check'))
  .description('校验文件，或者文件夹里的所有文件')
  .argument('<文件...>', '工作簿、答案文件、已有的报告（网页、Word、文本），文件夹，或者 *.xlsx 这样的写法')
  .option(...pickOption)
  .option(...bodyOption)
  .option(...kindOption)
  .option(...previousOption)
  .option(...wordingOption)
  .addOption(formatOption)
  .action(act(runCheck));

localise(program.command('import'))
  .description('读取已有的报告或表格')
  .argument('<文件>', formatNames.join('、'))
  .option('-o, --output <工作簿.xlsx>', '写成工作簿')
  .addOption(formatOption)
  .option(...pickOption)
  .option(...bodyOption)
  .option(...kindOption)
  .option(...forceOption)
  .action(act(runImport));

localise(program.command('report'))
  .description('生成年度报告')
  .argument('<文件>', '工作簿或答案文件')
  .requiredOption('-o, --output <文件>', `报告的文件名，结尾可以是 ${reportExtensions.join('、')}`)
  .option(
    '--template <信头.docx>',
    '套用本机关的信头：文件里写有 {{标题}}、{{正文}}，可以写 {{落款}}、{{日期}}',
  )
  .option('--sign [日期]', '在文末落款，写明日期，如 2026-01-20；不写日期就用今天')
  .option('--charts', '附图解，用于 .docx、.pdf、.html；写几个 --previous 就画几年，最多三年')
  .option(previousOption[0], `${previousOption[1]}；可以写几次`, (file, files: string[] = []) => [
    ...files,
    file,
  ])
  .option(...wordingOption)
  .option(...forceOption)
  .action(act(runReport));

localise(program.command('collect'))
  .description('汇总各机关报送的报告：核对、列出未报送的、写退回意见、汇总数字')
  .argument('<文件夹>', '放各机关报告的文件夹，各种文件都可以')
  .option('--bodies <名录>', '机关名录（.xlsx、.csv），只有“机关名称”一列是必需的')
  .option('--draft-bodies <名录>', '不汇总，只按文件夹里的报告先写一份名录（.xlsx 或 .csv）')
  .option('-o, --output <文件夹>', '放汇总结果的文件夹')
  .option('--previous <文件夹>', '上年各机关报告的文件夹，或上年的汇总结果')
  .option('--year <年份>', '报告年度；不写的按收到的报告判断')
  .option('--area <名称>', '本级的名称，如 青岚县；不写的按名录判断')
  .option('--deadline <日期>', '报送期限，如 2026-01-26；名录里另写的按名录')
  .option('--template <信头.docx>', '退回意见套用本机关的信头：文件里写有 {{标题}}、{{正文}}')
  .option('--only-clean', '有错误的报告不计入汇总')
  .option('--parquet', '另写 .parquet 数据文件')
  .option('--jobs <个数>', '同时读几个文件；不写的按处理器个数')
  .addOption(formatOption)
  .option('--force', '结果文件夹里有别的文件时也写')
  .action(act(runCollect));

localise(program.command('wording'))
  .description('写出内置的句子，供改成自己的措辞')
  .requiredOption('-o, --output <文件夹>', '要写的文件夹，一句一个文件；写 .json 结尾的，写成一个文件')
  .option(...formOption)
  .option('--force', '覆盖已有的 .json 文件')
  .action((options: WordingOptions) => act(runWording)(options.output, options));

/** What is wrong with the arguments, with the choices where there are some. */
const complaintOf = ({ code, message }: CommanderError): string => {
  const what = argumentFaults[code] ?? '命令写法不对';
  if (!namesCulprit.includes(code)) return what;
  const [culprit, given] = [...message.matchAll(/'([^']*)'/gu)].map(([, quoted]) => quoted);
  const choices = message.split('Allowed choices are ')[1]?.replace(/\.$/u, '');
  return choices === undefined
    ? `${what}（${culprit}）`
    : `${what}（${culprit}）：填的是“${given}”，可用的有 ${choices.replaceAll(', ', '、')}`;
};

/** What shows the usage of the command that was meant. */
const helpCommand = (): string => {
  const meant = program.commands.find((command) => command.name() === process.argv[2]);
  return [programName, ...(meant ? [meant.name()] : []), '--help'].join(' ');
};

const run = async (): Promise<ExitCode> => {
  try {
    await program.parseAsync();
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.clean;
    complain('gouji', new Fault(`${complaintOf(error)}。请用 ${helpCommand()} 查看用法。`));
    return exitCodes.unusable;
  }
};

/** Whether something that was to be said could not be written. */
let isLost = false;
const loseOutput = (): void => {
  isLost = true;
  process.exitCode = exitCodes.unusable;
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that stops early (`gouji check … | head`) is no error; of any other, one complaint is enough.
  if (error.code === 'EPIPE' || isLost) return;
  loseOutput();
  complain('输出', error);
});
// Where nothing more can be said, the exit code still can.
process.stderr.on('error', loseOutput);
void run().then((code) => {
  process.exitCode = isLost ? exitCodes.unusable : code;
});
