import path from 'node:path';
import { forms } from '../../forms/index';
import { writeDrawing } from '../../hosts/xlsx/write';
import { isBlank } from '../../model/answer';
import type { Filing } from '../../model/filing';
import { fieldsOf } from '../../model/form';
import type { Form } from '../../model/form';
import { Session } from '../../session/session';
import type { Imported, Inferred, Unread } from '../../session/session';
import { complain, exitCodes, onOneLine, print, printJson } from '../console';
import type { ExitCode } from '../console';
import { Fault } from '../fault';
import { checkTarget, writeWhole } from '../files';
import { openImported } from '../open-filing';

export interface ImportOptions {
  readonly output?: string;
  readonly format: 'text' | 'json';
  readonly pick?: string;
  readonly force?: true;
}

const pickIn = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/u.test(text)) throw new Fault(`--pick 填的是“${text}”；请填序号，如 1。`);
  return Number(text);
};

const formOf = (filing: Filing): Form => forms.find(({ id }) => id === filing.form) ?? forms[0]!;

const headingsRead = (form: Form, filing: Filing): readonly string[] =>
  form.chapters.flatMap(({ heading, slots }) => {
    const read = slots.filter(({ key }) => !isBlank(filing.texts[key]));
    const own = read.flatMap((slot) => slot.heading ?? []);
    return own.length > 0 ? own : read.length > 0 ? [heading] : [];
  });

const figuresRead = (form: Form, { answers }: Filing): string => {
  const values = fieldsOf(form).map(({ name }) => answers[name]);
  const numbers = values.filter((value) => typeof value === 'number').length;
  const blanks = values.filter((value) => isBlank(value)).length;
  const others = values.length - numbers - blanks;
  return [
    `读出 ${numbers} 个数字`,
    ...(others > 0 ? [`${others} 个格里不是数字`] : []),
    ...(blanks > 0 ? [`${blanks} 个格空着或没有读出`] : []),
  ].join('，');
};

const mostShown = 3;

const sentenceOf = ({ where, text, reason, candidates = [] }: Unread): string => {
  const ways = candidates.slice(0, mostShown).map((numbers) => numbers.join('、'));
  const more = candidates.length > mostShown ? ' 等' : '';
  return `${where === '' ? '' : `${where}：`}${text}。${reason}${ways.length > 0 ? `，如 ${ways.join(' 或 ')}${more}` : ''}。`;
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${onOneLine(line)}`)];

/** Rows that were run together; where every figure has one digit there was nothing to decide, so they are only counted. */
const splitsOf = ({ filing, inferred }: Imported): readonly string[] => {
  const isPlain = ({ text, fields }: Inferred): boolean => text.replace(/\s/gu, '').length === fields.length;
  const plain = inferred.filter(isPlain).length;
  return [
    ...inferred
      .filter((each) => !isPlain(each))
      .map(({ where, text, fields }) => {
        const values = fields.map((field) => String(filing.answers[field] ?? ''));
        return `${where}：“${text}”读作 ${values.join('、')}`;
      }),
    ...(plain > 0 ? [`另有 ${plain} 行全是一位数，逐位拆开。`] : []),
  ];
};

const describe = (file: string, imported: Imported): string => {
  const { filing, unread, notices } = imported;
  const form = formOf(filing);
  const title = [filing.body, filing.year === null ? '' : `${filing.year}年`].filter((part) => part !== '');
  const texts = headingsRead(form, filing);
  return [
    onOneLine(`${file}（${[...title, `${form.notice}格式`].join(' ')}）`),
    `  ${figuresRead(form, filing)}。`,
    ...(texts.length > 0 ? [`  读入文字：${texts.join('；')}。`] : []),
    ...section('注意', notices),
    ...section('按计算拆开的数字，请核对', splitsOf(imported)),
    ...section('没有读入', unread.map(sentenceOf)),
  ].join('\n');
};

/** An answers file, with what else is to be said of the reading. */
const toJson = ({ filing, inferred, unread, notices }: Imported): object => {
  const { form, body, self, year, answers, texts, remarks, previous } = filing;
  return {
    ...{ form, body, self, year, answers, texts },
    ...(Object.keys(remarks).length > 0 ? { remarks } : {}),
    ...(previous ? { previous } : {}),
    ...{ inferred, unread, notices },
  };
};

/** `gouji import`: reads a report of any kind, says what was read, and writes it as a workbook if asked. */
export const runImport = async (file: string, options: ImportOptions, today: Date): Promise<ExitCode> => {
  const { output, force = false } = options;
  let culprit = output ?? file;
  try {
    if (output !== undefined) {
      if (path.extname(output).toLowerCase() !== '.xlsx') throw new Fault('文件名应以 .xlsx 结尾。');
      await checkTarget(output, force);
    }
    culprit = file;
    const imported = await openImported(file, pickIn(options.pick));
    if (output !== undefined) {
      culprit = output;
      const drawing = new Session(imported.filing, forms, today.getFullYear()).draw();
      await writeWhole(output, await writeDrawing(drawing), force);
    }
    if (options.format === 'json') printJson(toJson(imported));
    else {
      print(describe(file, imported));
      if (output !== undefined) print(`  已写成工作簿：${output}`);
    }
    return exitCodes.clean;
  } catch (error) {
    complain(culprit, error);
    return exitCodes.unusable;
  }
};
