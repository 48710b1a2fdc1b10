import { loadDivisions } from '../../filing/divisions/load-divisions';
import { Session, exporterFor, readDate, reportExtensions } from '../../session/session';
import type { ExportOptions, Exporter, Printable } from '../../session/session';
import { Fault } from '../../model/fault';
import { isLastYear } from '../../model/filing';
import type { Filing, PreviousFiling } from '../../model/filing';
import type { Finding } from '../../model/finding';
import { besides } from '../../model/missing';
import type { Missing } from '../../model/missing';
import { isConvertible } from '../check-text';
import { complain, exitCodes, print } from '../console';
import type { ExitCode } from '../console';
import { blaming } from '../fault';
import { checkTarget, writeWhole } from '../files';
import { wrongYear } from '../last-year';
import { openFiling, openPrevious } from '../open-filing';
import { wordedForms } from '../own-wording';
import { makePdf as madeByProgram } from '../pdf/make-pdf';
import { readLetterhead } from '../read-letterhead';
import { programName, toNumbers } from '../program-name';

interface ReportOptions {
  readonly output: string;
  /** Reports of earlier years, last year's among them. */
  readonly previous?: readonly string[];
  /** Adds what can be drawn as charts. */
  readonly charts?: true;
  /** A .docx of the office's own. */
  readonly template?: string;
  /** The day to sign on, as typed; true for today. */
  readonly sign?: string | true;
  /** A folder or file of sentences of the office's own. */
  readonly wording?: string;
  readonly force?: true;
}

/** The day to sign on, in any usual way to write it. */
const dayIn = (text: string, today: Date): Date => {
  const date = readDate(text, today);
  if (!date) throw new Fault(`--sign 填的是“${text}”；请填日期，如 2026-01-20，或者不填，用今天的日期。`);
  return date;
};

/** @throws Fault for options that this format has no use for. */
const exportOptions = async (
  { template, sign, charts }: ReportOptions,
  { takesLetterhead, takesCharts }: Exporter,
  today: Date,
): Promise<ExportOptions> => {
  if (!takesLetterhead && (template !== undefined || sign !== undefined))
    throw new Fault('只有 .docx、.pdf 报告可以用 --template 套用信头、用 --sign 落款。');
  if (!takesCharts && charts) throw new Fault('只有 .docx、.pdf、.html 报告可以用 --charts 附图解。');
  return {
    date: typeof sign === 'string' ? dayIn(sign, today) : today,
    signed: sign !== undefined,
    ...(template === undefined ? {} : { letterhead: await readLetterhead(template, print) }),
  };
};

interface Years {
  readonly filing: Filing;
  /** What the clerk should know of the files given for earlier years. */
  readonly warnings: readonly string[];
  /** Years before last year. */
  readonly earlier: readonly PreviousFiling[];
}

/**
 * Takes the report of the year before for last year's, whichever was named first; others are for charts. One of another
 * year takes its place only where the file has none of its own.
 */
const withYears = async (filing: Filing, { previous: files = [], charts }: ReportOptions): Promise<Years> => {
  const reports: PreviousFiling[] = [];
  for (const file of files) reports.push(await openPrevious(file));
  const fitting =
    reports.find(({ year }) => year === (filing.year ?? NaN) - 1) ??
    reports.find((report) => isLastYear(filing, report));
  const lastYear = fitting ?? (filing.previous ? undefined : reports[0]);
  const [first] = reports;
  const isForCharts = charts === true && filing.previous !== undefined;
  const warning = first && !fitting && !isForCharts ? wrongYear(files[0]!, filing, first) : undefined;
  return {
    filing: lastYear ? { ...filing, previous: lastYear } : filing,
    warnings: warning === undefined ? [] : [warning],
    earlier: reports.filter((report) => report !== lastYear),
  };
};

/** What is to be done about numbers that are stored as text. */
const howToSettle = (findings: readonly Finding[], file: string): string =>
  findings.some(isConvertible)
    ? `请先改为数字：${toNumbers(file)}，再用新文件生成报告。`
    : '请先在表格里改成数字，再生成报告。';

/** Says that a report that was written is unfinished, and what it lacks. */
const complainOf = (output: string, missing: readonly Missing[]): void =>
  complain(
    output,
    new Fault(`报告还没有写完，有 ${missing.length} 处待填写：`),
    missing.map(({ message }) => `${message}。`),
  );

/**
 * `gouji report`: writes the report of one filing. Its figures are taken as they are; `check` is a step of its own. A
 * report that still lacks something is written all the same, and what it lacks is named: that is an error. Files of data
 * lack only what is stored as text.
 */
export const runReport = async (file: string, options: ReportOptions, today: Date): Promise<ExitCode> => {
  const { output, force = false } = options;
  const [exporter, how] = await blaming(output, async () => {
    const found = exporterFor(output);
    if (!found) throw new Fault(`不支持这种格式。文件名应以 ${reportExtensions.join('、')} 结尾。`);
    await checkTarget(output, force);
    return [found, await exportOptions(options, found, today)] as const;
  });
  const { filing, warnings, earlier } = await withYears(await openFiling(file), options);
  const { forms, says } = await wordedForms(filing.form, options.wording);
  const session = new Session(filing, forms, today.getFullYear(), await loadDivisions());
  const composed = session.composed();
  const charts = options.charts ? session.charts(earlier) : [];
  const { checked, missing } = session.examine();
  const made: string[] = [];
  const makePdf = (printable: Printable): Promise<Uint8Array> =>
    madeByProgram(printable, (words) => made.push(words));
  await blaming(output, async () =>
    writeWhole(output, await exporter.write(composed, { ...how, charts, makePdf }), force),
  );
  const open = session.open();
  print(`${exporter.isData ? '已写出数据' : '已生成报告'}：${output}`);
  for (const words of says) print(words);
  for (const warning of [...made, ...warnings]) print(`注意：${warning}`);
  if (options.charts && charts.length === 0) print('注意：没有可以画成图的数据，没有附图解。');
  if (open !== '') print(`注意：${open}。${howToSettle(checked.findings, file)}`);
  const errors = besides(missing, checked.findings).filter(({ severity }) => severity === 'error').length;
  if (errors > 0) print(`注意：数据还有 ${errors} 处必须改正，请先运行 ${programName} check 查看。`);
  if (exporter.isData) return open === '' ? exitCodes.clean : exitCodes.errorsFound;
  if (missing.length === 0) return exitCodes.clean;
  complainOf(output, missing);
  return exitCodes.errorsFound;
};
