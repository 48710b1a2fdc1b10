import { exporters } from '../../src/exports/index';
import { forms } from '../../src/forms/index';
import { formOf } from '../../src/filing/known-forms';
import { reportedTexts } from '../../src/filing/reported-texts';
import { fold } from '../../src/imports/fold';
import { textsIn } from '../../src/imports/source';
import type { Source } from '../../src/imports/source';
import { importFile } from '../../src/imports/import-filing';
import type { Imported } from '../../src/imports/import-filing';
import type { Answers } from '../../src/model/answer';
import { isBlank } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import { fieldsOf } from '../../src/model/form';
import { isUnfinished, pendingWords, textOf } from '../../src/model/report';
import { compose } from '../../src/report/compose';
import { settleTexts } from '../../src/session/import/settle-texts';

/** What became of the sentences of a report that was imported and written again. */
export interface RoundTrip {
  readonly kept: number;
  /** Sentences that are not in the report, or are there more often than in the file. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Paragraphs of the report that are not in the file. */
  readonly added: readonly string[];
}

/** In characters; shorter ones may be anywhere by chance. */
const shortest = 6;
/** A heading before a text on its line: （三）政府信息管理情况。 1.主动公开。 */
const numbered = /(?:\([一二三四五六七八九\d]\)|[一二三四五六七八九]、|\d[.、])[^,;。]{2,22}。$/u;
const topics = [
  ...new Set(forms.flatMap(({ reading }) => Object.values(reading.slots).flatMap(({ names }) => names))),
];
const isHeading = (sentence: string): boolean => {
  const found = numbered.exec(sentence)?.[0];
  return found !== undefined && topics.some((words) => found.includes(words));
};
/** - 3 - among the lines of a page. */
const pageNumber = /^\s*[-—–]\s*\d{1,3}\s*[-—–]\s*$/u;

const plain = (text: string): string => fold(text).replace(/\s+/gu, '');

const timesIn = (text: string, words: string): number => text.split(words).length - 1;

/** As much of the end of a sentence as is looked for, since a heading may stand before it on its line. */
const longestEnd = 40;

const sentencesOf = (page: string): readonly string[] =>
  page
    .split('。')
    .slice(0, -1)
    .map((sentence) => `${sentence.split('\n').at(-1)!.slice(-longestEnd)}。`)
    .filter((sentence) => sentence.length > shortest && !isHeading(sentence));

/** The end of a sentence that stands in the texts. */
const endOf = (sentence: string, texts: string): string => {
  let from = 0;
  while (sentence.length - from > shortest && !texts.includes(sentence.slice(from))) from++;
  return sentence.slice(from);
};

/** Holds the report that a page becomes against the page. */
export const roundTrip = (source: Source, imported: Imported): RoundTrip => {
  const { filing } = settleTexts(imported, forms);
  const page = plain(
    source.blocks
      .flatMap(textsIn)
      .filter((line) => !pageNumber.test(line))
      .join('\n'),
  );
  // What stands on the line of a chapter's heading is a sentence without it.
  const said = (filing.page?.headings ?? []).reduce(
    (text, { printed }) => text.replace(plain(printed), '\n'),
    page,
  );
  const paragraphs = compose(formOf(forms, filing.form), filing).blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [{ text: plain(textOf(block.runs)), isPending: isUnfinished(block.runs) }]
      : [],
  );
  const texts = paragraphs.map(({ text }) => text).join('\n');
  const lost: string[] = [];
  const doubled: string[] = [];
  let kept = 0;
  for (const sentence of new Set(sentencesOf(said))) {
    const end = endOf(sentence, texts);
    const times = timesIn(texts, end);
    if (times === 0) lost.push(sentence);
    else if (times > timesIn(page, end)) doubled.push(sentence);
    else kept++;
  }
  return {
    kept,
    lost,
    doubled,
    added: paragraphs
      .filter(({ text, isPending }) => !isPending && !page.includes(text))
      .map(({ text }) => text),
  };
};

/** The fields whose figures differ, in the order of the first. */
export const differing = (one: Answers, other: Answers): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => !(isBlank(one[name]) && isBlank(other[name])) && String(one[name]) !== String(other[name]),
  );

/** The texts that differ between two filings, by slot. */
export const differingTexts = (one: Filing['texts'], other: Filing['texts']): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((slot) => one[slot] !== other[slot]);

/** What an import makes of a report that was written in a format, and what it should be. */
export interface Reread {
  readonly ending: string;
  readonly before: Pick<Filing, 'answers' | 'texts'>;
  readonly after: Pick<Filing, 'answers' | 'texts'>;
}

/** Writes the report of a filing in each format for readers, and imports it again; pending gaps count for nothing. */
export const writtenAndRead = async (imported: Imported): Promise<readonly Reread[]> => {
  const { filing } = settleTexts(imported, forms);
  const form = formOf(forms, filing.form);
  const report = compose(form, filing);
  const texts = reportedTexts(report, filing.texts);
  const printed = new Set(fieldsOf(form).map(({ name }) => name));
  const answers = Object.fromEntries(Object.entries(filing.answers).filter(([name]) => printed.has(name)));
  const rereads: Reread[] = [];
  for (const exporter of exporters) {
    const { extension, isData, isPrinted } = exporter;
    if (isData || isPrinted) continue;
    const written = await exporter.write({ report, form, filing });
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    const { filing: after } = await importFile(`报告${extension}`, bytes, forms);
    rereads.push({
      ending: extension,
      before: { answers, texts: settled(texts) },
      after: { ...after, texts: settled(after.texts) },
    });
  }
  return rereads;
};

/** Texts without blanks around their lines, without empty lines and without those with a gap. */
const settled = (texts: Filing['texts']): Filing['texts'] =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([slot, text]) => {
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.includes(pendingWords));
      return lines.length === 0 ? [] : [[slot, lines.join('\n')]];
    }),
  );
