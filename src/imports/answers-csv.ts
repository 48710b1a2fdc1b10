import { parseCsv } from 'hucre/csv';
import type { Answer } from '../model/answer';
import {
  answersTableHeads,
  coverFacts,
  factsPrefix,
  fromCell,
  problemsPrefix,
  textPrefix,
} from '../model/answers-table';
import type { Fact } from '../model/facts';
import type { Filing } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { FormWithWriting } from '../model/form';
import { problemParts } from '../model/problem';
import { tickWords } from '../model/stated-facts';
import type { FactValue } from '../model/stated-facts';
import type { Json } from './json-values';
import { checkedAnswers } from './answers-json';
import { Fault } from '../model/fault';
import { asQuoted } from '../model/nest-quotes';
import { shortened } from '../model/quotation';
import { tableTooLarge } from './sources/allowance';
import { firstLines } from './sources/csv-text';

const separators = [',', ';', '\t'];
/** A table of ours has about 300 rows, and texts of many lines in some of their cells. */
const mostLines = 20_000;

/** The sign between the cells of a table of answers; nothing where a text is something else. */
const separatorOf = (text: string): string | undefined => {
  const start = text.slice(0, 100).replaceAll('"', '');
  return separators.find((separator) => start.startsWith(answersTableHeads.join(separator)));
};

/** What the table says by code. @throws Fault for a code that comes twice: neither is the right one. */
const answersByCode = (text: string, delimiter: string): ReadonlyMap<string, Answer> => {
  const answers = new Map<string, Answer>();
  for (const row of parseCsv(text, { delimiter }).slice(1)) {
    const code = String(row[4] ?? '').trim();
    const content = fromCell(String(row[3] ?? ''));
    if (code === '' && content === null) continue;
    if (code === '') throw new Fault('有一行有内容而没有代码，不知道是哪一项；请补上代码，或删去这一行。');
    if (answers.has(code)) throw new Fault(`代码“${code}”出现了几次；请只保留一行。`);
    answers.set(code, content);
  }
  return answers;
};

/**
 * Reads a table of answers as Gouji exports it, one row a field, by the codes in its last column.
 * @returns nothing where the text is no such table, or names no form.
 * @throws Fault for a form that is not known, and for what an answers file may not have in it either: unknown codes,
 * numbers too large.
 */
export const readAnswersCsv = (text: string, forms: readonly FormWithWriting[]): Filing | undefined => {
  const delimiter = separatorOf(text);
  if (delimiter === undefined) return undefined;
  if (firstLines(text, mostLines) !== text) throw new Fault(tableTooLarge);
  return filingIn(answersByCode(text, delimiter), forms);
};

/** A fact as a workbook has it, whose cells know a yes or no by its words. */
const factIn = (content: Exclude<Answer, null>, kind: Fact['kind'] | undefined): FactValue => {
  if (kind === 'text') return String(content);
  if (content === tickWords.yes) return true;
  return content === tickWords.no ? false : content;
};

const factsIn = (cells: ReadonlyMap<string, Answer>, { writing }: FormWithWriting): Json => {
  const known = new Map(writing.facts.flatMap(({ facts }) => facts.map((fact) => [fact.key, fact] as const)));
  return Object.fromEntries(
    [...cells].flatMap(([code, content]) => {
      const key = code.startsWith(factsPrefix) ? code.slice(factsPrefix.length) : undefined;
      return key === undefined || content === null
        ? []
        : [[key, factIn(content, known.get(key)?.kind)] as const];
    }),
  );
};

/** The problems in their order; one that is left out between others stays so. @throws Fault for a code of none */
const problemsIn = (cells: ReadonlyMap<string, Answer>): readonly Json[] => {
  const problems: Record<string, string>[] = [];
  for (const [code, content] of cells) {
    if (!code.startsWith(problemsPrefix)) continue;
    const [, digits, part] = /^problems\.([1-9]\d?)\.(\w+)$/u.exec(code) ?? [];
    if (digits === undefined || part === undefined || !Object.hasOwn(problemParts, part))
      throw new Fault(`代码“${shortened(code)}”不是问题的代码；请更正或删去这一行。`);
    if (content === null) continue;
    while (problems.length < Number(digits)) problems.push({});
    problems[Number(digits) - 1]![part] = String(content);
  }
  return problems;
};

const otherPrefixes = [textPrefix, factsPrefix, problemsPrefix];

const filingIn = (
  cells: ReadonlyMap<string, Answer>,
  forms: readonly FormWithWriting[],
): Filing | undefined => {
  const named = cells.get('form');
  if (named == null) return undefined;
  const form = forms.find(({ notice }) => notice === named);
  if (!form)
    throw new Fault(
      `这份表格的格式是“${asQuoted(shortened(String(named)))}”，这个版本不认识。如果它由更新的版本建立，请更新后再打开。`,
    );
  const fact = (key: string): string => String(cells.get(key) ?? '');
  const texts = [...cells].filter(([code]) => code.startsWith(textPrefix));
  const answers = [...cells].filter(
    ([code]) => !Object.hasOwn(coverFacts, code) && !otherPrefixes.some((prefix) => code.startsWith(prefix)),
  );
  return checkedAnswers(
    {
      form: form.id,
      body: fact('body'),
      self: fact('self'),
      year: cells.get('year') ?? null,
      answers: {
        ...Object.fromEntries(allFieldsOf(form).map(({ name }) => [name, null])),
        ...Object.fromEntries(answers),
      },
      facts: factsIn(cells, form),
      problems: problemsIn(cells),
      texts: Object.fromEntries(
        texts.flatMap(([code, content]) =>
          content === null ? [] : [[code.slice(textPrefix.length), String(content)]],
        ),
      ),
    },
    forms,
  );
};
