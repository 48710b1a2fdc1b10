import { forms } from '../../src/forms/index';
import { defaultSettings } from '../../src/model/filing';
import type { Filing } from '../../src/model/filing';
import type { FullForm } from '../../src/model/form';
import { pickWeighted, varied } from './random';
import type { Random } from './random';

export const form: FullForm = forms[0]!;

/** Results of table three in order, （一） to （六）3, then carried on: published reports of 2022–2025 added up. */
export const resultShares = [
  2607, 829, 2, 58, 11, 44, 32, 25, 34, 129, 1903, 42, 4, 369, 64, 0.5, 58, 5, 121, 18, 404, 230,
];
/** 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他 of the same reports. */
export const applicantShares = [6625, 158, 0.5, 4, 66, 5];
/** 维持, 纠正, 其他, 未审结 of 复议, 直接起诉 and 复议后起诉, and how many cases there are to a request. */
export const caseShares = [
  { perRequest: 0.12, outcomes: [406, 85, 275, 63] },
  { perRequest: 0.015, outcomes: [18, 8, 24, 7] },
  { perRequest: 0.02, outcomes: [28, 1, 68, 15] },
];
const carriedInShare = 0.02;

export type Figures = Record<string, number>;

/** Fields of a table by row and column of its grid. */
const gridOf = (of: FullForm, number: number): readonly (readonly string[])[] => {
  const rows = new Map<number, string[]>();
  for (const { field, row } of of.tables.find((table) => table.number === number)!.cells)
    if (field) rows.set(row, [...(rows.get(row) ?? []), field.name]);
  return [...rows.values()];
};
export const requestGrid = gridOf(form, 3);
export const caseGrid = gridOf(form, 4)[0]!;

/** Counts that add up to a total, drawn by shares. */
export const distribute = (random: Random, total: number, shares: readonly number[]): number[] => {
  const counts = shares.map(() => 0);
  const kinds = shares.map((_, kind) => kind);
  for (let drawn = 0; drawn < total; drawn++)
    counts[pickWeighted(random, kinds, (kind) => shares[kind]!)]! += 1;
  return counts;
};

/** A filing in which every equation holds, with all totals typed. */
export const likelyFiling = (random: Random): { figures: Figures; filing: Filing } => {
  const size = Math.round(3 * (14000 / 3) ** random());
  const figures: Figures = {};
  const [received, carriedIn] = requestGrid as [readonly string[], readonly string[]];
  const handled = requestGrid.at(-2)!;
  const carriedOut = requestGrid.at(-1)!;
  const results = [...requestGrid.slice(2, -2), carriedOut];
  const shares = varied(random, resultShares);
  const put = (field: string, value: number): number => (figures[field] = (figures[field] ?? 0) + value);
  distribute(random, size, varied(random, applicantShares)).forEach((count, column) => {
    const old = distribute(random, count, [carriedInShare, 1 - carriedInShare])[0]!;
    const outcomes = distribute(random, count, shares);
    for (const at of [column, 6]) {
      put(received[at]!, count - old);
      put(carriedIn[at]!, old);
      results.forEach((row, index) => put(row[at]!, outcomes[index]!));
      put(handled[at]!, count - outcomes.at(-1)!);
    }
  });
  caseShares.forEach(({ perRequest, outcomes }, kind) => {
    const counts = distribute(random, Math.round(2 * random() * perRequest * size), varied(random, outcomes));
    counts.forEach((count, outcome) => put(caseGrid[5 * kind + outcome]!, count));
    put(
      caseGrid[5 * kind + 4]!,
      counts.reduce((sum, count) => sum + count, 0),
    );
  });
  const previous = Object.fromEntries(carriedOut.map((field, at) => [field, figures[carriedIn[at]!]!]));
  const filing: Filing = {
    form: form.id,
    body: '',
    self: '',
    year: 2025,
    settings: { ...defaultSettings, blanks: random() < 0.5 ? 'error' : 'zero' },
    answers: figures,
    texts: {},
    remarks: {},
    ...(random() < 0.5 ? { previous: { form: form.id, year: 2024, answers: previous } } : {}),
  };
  return { figures, filing };
};
