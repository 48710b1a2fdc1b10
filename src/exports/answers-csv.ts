import { writeCsv } from 'hucre/csv';
import type { Answer } from '../model/answer';
import { answersTableHeads, coverFacts, factsPrefix, textPrefix, toCell } from '../model/answers-table';
import type { Filing } from '../model/filing';
import type { Form, FormWithWriting } from '../model/form';
import { problemParts, problemPlace } from '../model/problem';
import type { ProblemPart, ReportedProblem } from '../model/problem';
import { tickWords } from '../model/stated-facts';
import type { Facts } from '../model/stated-facts';
import type { Table } from '../model/table';

/** Its place in the report, its row, its column, its content, its code. */
type Row = readonly [where: string, row: string, column: string, value: Answer, code: string];

const coverRows = (form: Form, filing: Filing): readonly Row[] => {
  const values = { form: form.notice, body: filing.body, self: filing.self, year: filing.year };
  const keys = Object.keys(coverFacts) as (keyof typeof coverFacts)[];
  return keys.map((key) => ['封面', coverFacts[key], '', values[key], key]);
};

const labelOf = (labels: readonly string[]): string => labels.join(' / ');

const slotsOf = ({ cells }: Table): readonly string[] => cells.flatMap(({ slot }) => slot ?? []);

const ownLabel = '自定类别';

const fieldRows = (tables: readonly Table[], { answers, texts }: Filing): readonly Row[] =>
  tables.flatMap((table) => {
    const slots = slotsOf(table);
    return table.fields.map(({ name, row, column }): Row => {
      const slot = slots.find((each) => name === each || name.startsWith(`${each}.`));
      const rowLabel = slot === undefined ? labelOf(row) : (texts[slot] ?? ownLabel);
      return [table.name, rowLabel, labelOf(column), answers[name] ?? null, name];
    });
  });

/** The clerk's own texts: paragraphs under their headings, own labels under their tables, the others on the cover. */
const textRows = (form: Form, { texts }: Filing): readonly Row[] => {
  const places = new Map<string, readonly [where: string, row: string]>([
    ['preface', ['封面', '报告开头']],
    ...form.tables.flatMap((table) => slotsOf(table).map((slot) => [slot, [table.name, ownLabel]] as const)),
    ...form.chapters.flatMap(({ heading, slots }) =>
      slots.map((slot) => [slot.key, [heading, slot.heading ?? '']] as const),
    ),
  ]);
  return Object.entries(texts).map(([key, text]): Row => {
    const [where, row] = places.get(key) ?? ['封面', '联系方式'];
    return [where, row, '', text, textPrefix + key];
  });
};

/** What is stated besides, by the paragraph that it feeds. */
const factRows = (form: FormWithWriting, facts: Facts = {}): readonly Row[] => {
  const headings = new Map(
    form.chapters.flatMap(({ heading, slots }) =>
      slots.map((slot) => [slot.key, [heading, slot.heading ?? ''] as const] as const),
    ),
  );
  return form.writing.facts.flatMap((group) =>
    group.facts.flatMap(({ key, label }): readonly Row[] => {
      const value = facts[key] ?? null;
      if (value === null) return [];
      const shown = typeof value === 'boolean' ? (value ? tickWords.yes : tickWords.no) : value;
      const [where, row] = headings.get(group.slot) ?? ['', ''];
      return [[where, row, label, shown, factsPrefix + key]];
    }),
  );
};

const problemRows = (form: Form, problems: readonly ReportedProblem[] = []): readonly Row[] => {
  const { slot } = form.wordings.problems;
  const where = form.chapters.find(({ slots }) => slots.some(({ key }) => key === slot))?.heading ?? '';
  return problems.flatMap((problem, index) =>
    (Object.keys(problemParts) as ProblemPart[]).flatMap((part): readonly Row[] =>
      problem[part] === ''
        ? []
        : [[where, `问题${index + 1}`, problemParts[part], problem[part], problemPlace(index + 1, part)]],
    ),
  );
};

/**
 * The filing as a table, one row a field, for spreadsheets: UTF-8 with a mark by which Excel and WPS know it, CRLF,
 * and nothing in it that a spreadsheet would compute.
 */
export const exportAnswersCsv = (form: FormWithWriting, filing: Filing): string => {
  const rows = [
    ...coverRows(form, filing),
    ...fieldRows(form.tables, filing),
    ...factRows(form, filing.facts),
    ...problemRows(form, filing.problems),
    ...textRows(form, filing),
  ];
  return writeCsv([[...answersTableHeads], ...rows.map((row) => row.map(toCell))], { bom: true }) + '\r\n';
};
