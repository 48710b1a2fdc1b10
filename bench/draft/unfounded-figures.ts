import type { Filing } from '../../src/model/filing';
import type { Report, Run } from '../../src/model/report';

const figures = /\d+(?:\.\d+)?/gu;
const figuresIn = (text: string): readonly string[] => text.match(figures) ?? [];

/** All that somebody typed in words, and the years that a report of a year may speak of. */
const givenIn = ({ facts = {}, problems = [], texts, year, body, self }: Filing): ReadonlySet<string> => {
  const words = [
    ...Object.values(facts).map(String),
    ...problems.flatMap((problem) => Object.values(problem as object).map(String)),
    ...Object.values(texts),
    ...[body, self, String(year), String((year ?? 0) + 1), String((year ?? 0) - 1)],
  ];
  return new Set(words.flatMap(figuresIn));
};

const valueAt = ({ answers, facts = {}, previous }: Filing, place: string): number => {
  const key = /^facts\.(.+)$/u.exec(place)?.[1];
  const value = key === undefined ? (answers[place] ?? previous?.answers[place]) : facts[key];
  return typeof value === 'number' ? value : NaN;
};

/** Whether a figure is that of its fields, their sum, or what share the first of them are of the last. */
const isOfFields = (filing: Filing, { text, fields = [] }: Run): boolean => {
  const values = fields.map((place) => valueAt(filing, place)).filter((value) => !Number.isNaN(value));
  const sum = values.reduce((total, value) => total + value, 0);
  const [, digits = '', tenThousands] = /^([\d.]+)(万)?余$/u.exec(text) ?? [];
  if (digits !== '') return values.includes(Number(digits) * (tenThousands === undefined ? 1 : 10_000));
  if (!text.includes('%')) return values.includes(Number(text)) || Math.abs(sum - Number(text)) < 1e-6;
  const rate = Number(text.replace('%', ''));
  return values.some((_, at) => {
    const part = values.slice(0, at).reduce((total, value) => total + value, 0);
    const whole = sum - part;
    return Math.abs((100 * part) / whole - rate) < 0.06;
  });
};

/** Figures of a draft that are neither typed nor worked out of what was typed. */
export const unfoundedFigures = (filing: Filing, { blocks }: Report): readonly string[] => {
  const given = givenIn(filing);
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.slot === 'preface') return [];
    return block.runs.flatMap((run) =>
      run.fields
        ? isOfFields(filing, run)
          ? []
          : [run.text]
        : figuresIn(run.text).filter((figure) => !given.has(figure)),
    );
  });
};
