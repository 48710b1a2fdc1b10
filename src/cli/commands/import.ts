import { formOf } from '../../filing/known-forms';
import { forms } from '../../forms/index';
import { writeDrawing } from '../../hosts/xlsx/write';
import { countWords, missingWords, tallyOf } from '../../session/import/import-tally';
import { inferredWords, textsRead, unreadWords } from '../../session/import/import-words';
import { settleTexts } from '../../session/import/settle-texts';
import { Session } from '../../session/session';
import type { Imported } from '../../session/import/open-report';
import { exitCodes, print, printJson } from '../console';
import type { ExitCode } from '../console';
import { blaming } from '../fault';
import { checkWorkbookTarget, writeWhole } from '../files';
import { bodyIn, ofBody } from '../given-body';
import { kindIn, ofKind } from '../given-kind';
import { pickIn } from '../given-pick';
import { openImported } from '../open-filing';
import { onOneLine } from '../terminal-text';

interface ImportOptions {
  readonly output?: string;
  readonly format: 'text' | 'json';
  readonly pick?: string;
  readonly body?: string;
  readonly kind?: string;
  readonly force?: true;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${onOneLine(line)}`)];

const describe = (file: string, imported: Imported): string => {
  const { filing, unread, notices } = imported;
  const form = formOf(forms, filing.form);
  const title = [filing.body, filing.year === null ? '' : `${filing.year}年`].filter((part) => part !== '');
  const texts = textsRead(form, filing);
  const tallies = tallyOf(form, filing);
  const isAll = tallies.every(({ isMissing }) => isMissing);
  return [
    onOneLine(`${file}（${[...title, `${form.notice}格式`].join(' ')}）`),
    `  ${countWords(tallies)}。`,
    ...(texts.length > 0 ? [`  读入文字：${texts.join('；')}。`] : []),
    ...section('注意', notices),
    // Where there is nothing but text, the notice says so.
    ...section('文件里没有找到', isAll ? [] : missingWords(tallies)),
    ...section('按计算拆开的数字，请核对', inferredWords(imported)),
    ...section('没有读入，请对照原文', unread.map(unreadWords)),
  ].join('\n');
};

/** An answers file, with what else is to be said of the reading. */
const toJson = ({ filing, inferred, unread, notices }: Imported): object => {
  const { form, body, self, year, settings, answers, facts, problems, texts, remarks, previous } = filing;
  return {
    ...{ form, body, self, year, settings, answers },
    ...(facts ? { facts } : {}),
    ...(problems ? { problems } : {}),
    texts,
    ...(Object.keys(remarks).length > 0 ? { remarks } : {}),
    ...(previous ? { previous } : {}),
    ...{ inferred, unread, notices },
  };
};

/** `gouji import`: reads a report of any kind, says what was read, and writes it as a workbook if asked. */
export const runImport = async (file: string, options: ImportOptions, today: Date): Promise<ExitCode> => {
  const { output, force = false } = options;
  const kind = kindIn(options.kind);
  const body = bodyIn(options.body);
  const pick = pickIn(options.pick);
  if (output !== undefined) await blaming(output, async () => checkWorkbookTarget(output, force));
  const read = settleTexts(await openImported(file, { pick }), forms);
  const imported = { ...read, filing: ofKind(await ofBody(read.filing, body), kind) };
  if (output !== undefined)
    await blaming(output, async () => {
      const drawing = new Session(imported.filing, forms, today.getFullYear()).draw();
      await writeWhole(output, await writeDrawing(drawing), force);
    });
  if (options.format === 'json') printJson(toJson(imported));
  else {
    print(describe(file, imported));
    if (output !== undefined) print(`  已写成工作簿：${output}`);
  }
  return exitCodes.clean;
};
