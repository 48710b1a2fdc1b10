import type { Argument, Command } from 'commander';
import { displayWidth } from '../model/display-width';
import { programName } from './program-name';

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const termOf = (argument: Argument): string => {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
};

const signatureOf = (command: Command): string =>
  [command.name(), ...command.registeredArguments.map(termOf)].join(' ');

const usageOf = (command: Command): string =>
  [
    programName,
    ...(command.parent ? [signatureOf(command)] : []),
    ...(command.options.length > 0 ? ['[选项]'] : []),
    ...(command.commands.length > 0 ? ['<命令>'] : []),
  ].join(' ');

/** Gives a command help in Chinese, its columns aligned by the width of Chinese characters. */
export const withChineseHelp = (command: Command): Command =>
  command.helpOption('-h, --help', '显示帮助').configureHelp({
    displayWidth,
    styleTitle: (title) => headings[title] ?? title,
    commandUsage: usageOf,
    subcommandTerm: signatureOf,
    optionDescription: ({ description }) => description,
  });
