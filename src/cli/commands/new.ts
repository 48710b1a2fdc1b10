import { blankFiling } from '../../filing/blank-filing';
import { bodyKindOf } from '../../filing/body-kind';
import { defaultYear } from '../../filing/default-year';
import { loadDivisions } from '../../filing/divisions/load-divisions';
import { formInForce } from '../../filing/known-forms';
import { forms } from '../../forms/index';
import { writeDrawing } from '../../hosts/xlsx/write';
import type { Chart } from '../../model/chart';
import { Fault } from '../../model/fault';
import { defaultSettings } from '../../model/filing';
import type { Filing } from '../../model/filing';
import { Session } from '../../session/session';
import { exitCodes, print } from '../console';
import type { ExitCode } from '../console';
import { blaming } from '../fault';
import { checkWorkbookTarget, writeWhole } from '../files';
import { formIn } from '../given-form';
import { kindIn, ofKind } from '../given-kind';
import { wrongYear } from '../last-year';
import { openFiling, openPrevious } from '../open-filing';
import { wordedForms } from '../own-wording';
import { programName } from '../program-name';

interface NewOptions {
  readonly answers?: string;
  readonly body?: string;
  readonly self?: string;
  readonly kind?: string;
  readonly year?: string;
  readonly form?: string;
  readonly previous?: string;
  /** Adds a sheet with charts. */
  readonly charts?: true;
  /** A folder or file of sentences of the office's own. */
  readonly wording?: string;
  readonly force?: true;
}

const yearIn = (text: string): number => {
  if (!/^[1-9]\d{3}$/u.test(text)) throw new Fault(`--year 填的是“${text}”；请填四位数的年份，如 2025。`);
  return Number(text);
};

const filingFor = async (options: NewOptions, today: Date): Promise<Filing> => {
  const { answers: file } = options;
  const given = file === undefined ? undefined : await blaming(`答案文件 ${file}`, () => openFiling(file));
  const year = options.year === undefined ? (given?.year ?? defaultYear(today)) : yearIn(options.year);
  const form = formIn(options.form ?? given?.form ?? formInForce(forms, year).id);
  if (given && given.form !== form)
    throw new Fault(`--form 填的是“${form}”，但答案文件用的是“${given.form}”格式。请改为一致。`);
  const previous = options.previous === undefined ? undefined : await openPrevious(options.previous);
  const named = bodyKindOf(options.body ?? '', await loadDivisions());
  const filing = given ?? blankFiling(form, { year, settings: { ...defaultSettings, kind: named } });
  return {
    ...ofKind(filing, kindIn(options.kind)),
    body: options.body ?? filing.body,
    self: options.self ?? filing.self,
    year: options.year === undefined ? filing.year : year,
    ...(previous ? { previous } : {}),
  };
};

/** What the clerk should know of a workbook that was made all the same. */
const warningsOn = (
  filing: Filing,
  { previous: file, charts: wanted }: NewOptions,
  charts: readonly Chart[],
): readonly string[] => {
  const { previous } = filing;
  const warning = file === undefined || !previous ? undefined : wrongYear(file, filing, previous);
  return [
    ...(warning === undefined ? [] : [warning]),
    ...(wanted && charts.length === 0 ? ['没有可以画成图的数据，没有加“图解”页。'] : []),
  ];
};

/** `gouji new`: writes a workbook, blank or filled in. */
export const runNew = async (out: string, options: NewOptions, today: Date): Promise<ExitCode> => {
  const { force = false } = options;
  await checkWorkbookTarget(out, force);
  const filing = await filingFor(options, today);
  const { forms: worded, says } = await wordedForms(filing.form, options.wording);
  const session = new Session(filing, worded, today.getFullYear());
  const charts = options.charts ? session.charts() : [];
  await writeWhole(out, await writeDrawing(session.draw(charts)), force);
  print(`已建好工作簿：${out}`);
  for (const words of says) print(words);
  for (const warning of warningsOn(filing, options, charts)) print(`注意：${warning}`);
  print(`下一步：用 Excel、WPS 或 LibreOffice 打开填写，然后运行 ${programName} check ${out} 校验。`);
  return exitCodes.clean;
};
