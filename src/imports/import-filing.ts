import { refuseTooLong } from '../files/bounds';
import { readableKindOf } from '../files/file-kind';
import { blankFiling } from '../filing/blank-filing';
import { bodyKindOf } from '../filing/body-kind';
import type { Divisions } from '../filing/divisions/divisions';
import { formOfYear } from '../filing/known-forms';
import { isBlank } from '../model/answer';
import { defaultSettings } from '../model/filing';
import type { BodyKind, Filing } from '../model/filing';
import type { FormWithReading } from '../model/form';
import { formatOf } from './index';
import { Fault } from '../model/fault';
import { cellsOf, misprintWords, unplacedIn } from './page-words';
import { chooseForm } from './recognise/choose-form';
import { reporterOf } from './recognise/reporter';
import type { Reporter } from './recognise/reporter';
import { textsOf } from './recognise/paragraphs';
import { recognise } from './recognise/recognise';
import { pickReport } from './recognise/reports-in';
import { signatureOf } from './recognise/signature';
import { unheadedIn } from './recognise/unheaded';
import { unusedLines } from './recognise/unused-lines';
import { tableTextIn } from './recognise/table-text';
import type { Inferred, Unread } from './recognise/assign-figures';
import { lengthOf } from './source';
import type { Source } from './source';
import { readHtml } from './sources/html-source';
import { readText } from './sources/text-source';

export type { Inferred, Unread } from './recognise/assign-figures';

/** A filing as it was found on a page, and what is to be said of it before it is used. */
export interface Imported {
  readonly filing: Filing;
  /** Figures taken apart by calculation. */
  readonly inferred: readonly Inferred[];
  /** What was seen and could not be placed. */
  readonly unread: readonly Unread[];
  /** What is said of the whole page, in the clerk's words. */
  readonly notices: readonly string[];
}

export interface ImportOptions {
  /** Name of the file, which may have the year in it. */
  readonly name?: string;
  /** Which report to take where there are several, counted from 1. */
  readonly pick?: number;
  /** The divisions of China, which tell what kind of body reports. */
  readonly divisions?: Divisions;
}

/** The kind of body by its name; without one, by 我镇, which no other kind says of itself. */
const kindOf = ({ body, self }: Reporter, divisions: Divisions | undefined): BodyKind => {
  if (body === '' && /(?:镇|乡|街道)$/u.test(self)) return 'township';
  return bodyKindOf(body, divisions);
};

const wrongForm = (
  form: FormWithReading,
  forms: readonly FormWithReading[],
  year: number | null,
): readonly string[] => {
  const right = formOfYear(forms, year);
  if (year === null || right === form) return [];
  return [
    `这是 ${year} 年的报告，却用了${form.notice}规定的格式${right ? `；${year} 年应使用${right.notice}规定的格式` : ''}。`,
  ];
};

/** What is said of a page without figures: that its tables are pictures, or blank, or that there are none. */
const whyNoFigures = ({ pictures }: Source, foundCells: boolean): string => {
  if (foundCells) return '表格里没有填数字';
  return pictures > 0 ? '表格是图片，读不出数字' : '没有找到三张表的数字';
};

/** The same, where there is no text either. */
const refusalOf = ({ pictures }: Source, foundCells: boolean): string => {
  if (foundCells) return '表格里没有填数字，也没有正文，没有可以读入的内容。请检查是不是选了空白的表格。';
  return pictures > 0
    ? '表格是图片，读不出数字。请找到文字版的报告，或把数字填入工作簿。'
    : '没有找到年度报告的表格和正文。请检查是不是选错了文件。';
};

/** Makes a filing of what a page says. @throws Fault when there is nothing of a report in it. */
export const importSource = (
  source: Source,
  forms: readonly FormWithReading[],
  options: ImportOptions = {},
): Imported => {
  refuseTooLong(lengthOf(source.blocks));
  const blocks = pickReport(source.blocks, forms, options.pick);
  const tableText = tableTextIn(blocks, forms);
  const context = { forms, tableText };
  const guess = chooseForm(tableText, forms, null);
  const first = recognise(blocks, guess, context);
  const facts = reporterOf(first.outline, source.title, options.name ?? '');
  const form = chooseForm(tableText, forms, facts.year);
  const { answers, inferred, unread, page, outline, headings } =
    form === guess ? first : recognise(blocks, form, context);
  const texts = textsOf(outline, form, source.wraps);
  const signature = signatureOf(outline, form);
  const foundCells = Object.keys(answers).length > 0;
  const hasFigures = Object.values(answers).some((answer) => !isBlank(answer)) || unread.length > 0;
  if (!hasFigures && Object.keys(texts).length === 0) throw new Fault(refusalOf(source, foundCells));
  const notices = [
    ...wrongForm(form, forms, facts.year),
    ...(hasFigures ? [] : [`${whyNoFigures(source, foundCells)}；只读入了正文。`]),
  ];
  return {
    filing: blankFiling(form.id, {
      ...facts,
      settings: { ...defaultSettings, kind: kindOf(facts, options.divisions) },
      answers,
      texts,
      ...(unread.length > 0 ? { unread: cellsOf(unread) } : {}),
      page: {
        ...page,
        headings,
        ...(signature === '' ? {} : { signature }),
        unusedLines: unusedLines(outline, headings, texts),
        unheaded: unheadedIn(outline, texts, form),
      },
    }),
    inferred,
    unread: [...unread, ...unplacedIn(page)],
    notices: [...notices, ...misprintWords(page.misprints)],
  };
};

/** A filing of which nothing had to be recognised. @throws Fault where its texts are longer than any report. */
export const asImported = (filing: Filing): Imported => {
  const { texts: own, remarks, facts = {}, problems = [], previous } = filing;
  const stated = [facts, previous?.facts ?? {}, ...problems, ...(previous?.problems ?? [])];
  const texts = [own, remarks, previous?.texts ?? {}, ...stated].flatMap((each) =>
    Object.values(each).map(String),
  );
  refuseTooLong(texts.reduce((sum, { length }) => sum + length, filing.body.length + filing.self.length));
  return { filing, inferred: [], unread: [], notices: [] };
};

/**
 * Imports a file of any kind: a saved page, a Word document, a workbook, plain text.
 * @param kind what its content is.
 */
export const importFile = async (
  name: string,
  bytes: Uint8Array,
  forms: readonly FormWithReading[],
  options: ImportOptions = {},
  kind = readableKindOf(bytes, name),
): Promise<Imported> => {
  const found = await (await formatOf(name, kind).load())(bytes, forms);
  return 'blocks' in found ? importSource(found, forms, { name, ...options }) : asImported(found);
};

/** Imports what was pasted: the formatted flavour where it has tables, else the plain one. */
export const importPaste = (
  pasted: { readonly html?: string; readonly text?: string },
  forms: readonly FormWithReading[],
  options: ImportOptions = {},
): Imported => {
  const html = pasted.html === undefined ? undefined : readHtml(pasted.html);
  const hasTables = html?.blocks.some(({ kind }) => kind === 'grid') === true;
  return importSource(
    hasTables || pasted.text === undefined ? (html ?? readText('')) : readText(pasted.text),
    forms,
    options,
  );
};
