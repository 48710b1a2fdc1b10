import type { BodyKind } from '../../src/model/filing';
import { allFieldsOf } from '../../src/model/form';
import {
  applicantShares,
  caseGrid,
  caseShares,
  distribute,
  form,
  requestGrid,
  resultShares,
} from '../repair/likely-filing';
import type { Figures } from '../repair/likely-filing';
import { below, varied } from '../repair/random';
import type { Random } from '../repair/random';

/** How much a body of a kind has to report: how many have no request at all, and how many requests the busiest gets. */
const sizes: Readonly<Record<BodyKind, { readonly without: number; readonly most: number }>> = {
  area: { without: 0, most: 3000 },
  office: { without: 0, most: 300 },
  department: { without: 0.35, most: 600 },
  township: { without: 0.5, most: 30 },
  branch: { without: 0.3, most: 40 },
  vertical: { without: 0.6, most: 20 },
  institution: { without: 0.8, most: 4 },
};

/** A body's figures of two years: all equations hold, within each year and from one to the next. */
export interface TwoYears {
  readonly before: Figures;
  readonly now: Figures;
}

const [received, carriedIn] = requestGrid as [readonly string[], readonly string[]];
const handled = requestGrid.at(-2)!;
const carriedOut = requestGrid.at(-1)!;
const results = requestGrid.slice(2, -2);
/** What fits no other result, which superiors want to be rare. */
const catchAll = results.length - 1;
const kindsOfCase = caseShares.length;

const zeros = (): Figures => Object.fromEntries(allFieldsOf(form).map(({ name }) => [name, 0]));

/** Table three, column by column: what was left from before is answered first. */
const addRequests = (random: Random, figures: Figures, size: number, left: readonly number[]): void => {
  const put = (row: readonly string[], column: number, value: number): void => {
    for (const at of [column, row.length - 1]) figures[row[at]!]! += value;
  };
  const shares = varied(random, resultShares.slice(0, -1)).map((share, at) =>
    at === catchAll ? share / 20 : share,
  );
  distribute(random, size, varied(random, applicantShares)).forEach((fresh, column) => {
    const old = left[column]!;
    const open = Math.min(fresh, distribute(random, fresh, [4, 96])[0]!);
    put(received, column, fresh);
    put(carriedIn, column, old);
    distribute(random, fresh + old - open, shares).forEach((count, at) => put(results[at]!, column, count));
    put(handled, column, fresh + old - open);
    put(carriedOut, column, open);
  });
};

/** Table four; cases that were open last year are among those of this year. */
const addCases = (random: Random, figures: Figures, size: number, before: Figures): void => {
  const width = caseGrid.length / kindsOfCase;
  caseShares.forEach(({ perRequest, outcomes }, kind) => {
    const fields = caseGrid.slice(kind * width, (kind + 1) * width);
    const open = before[fields.at(-2)!] ?? 0;
    // Suits follow reviews, or have no request of their own.
    const most = kind === 0 ? size : Math.min(size, figures[caseGrid[width - 1]!]!);
    const count = open + Math.min(most, Math.round(2 * random() * perRequest * size));
    distribute(random, count, varied(random, outcomes)).forEach((each, at) => (figures[fields[at]!] = each));
    figures[fields.at(-1)!] = count;
  });
};

/** A figure of this year that is not far from that of last year. */
const carriedOn = (random: Random, value: number): number => Math.round(value * (0.7 + 0.7 * random()));

const others = (random: Random, kind: BodyKind, before?: Figures): Figures => {
  const acts = kind === 'department' || kind === 'township' || kind === 'branch';
  const drawn = (share: number, most: number): number =>
    random() < share ? Math.round((1 + most) ** random()) : 0;
  const next = (field: string, share: number, most: number): number => {
    const fresh = drawn(share, most);
    return before === undefined ? fresh : carriedOn(random, before[field]!);
  };
  const stock = before?.['documents.normative.inForce'] ?? drawn(acts ? 0.8 : 0.3, 60);
  const issued = drawn(acts ? 0.4 : 0.2, 8);
  const repealed = Math.min(stock, drawn(0.25, 6));
  const inForce = before === undefined ? Math.max(stock, issued) : stock + issued - repealed;
  const website = next('disclosure.website', 1, 2000);
  const wechat = next('disclosure.wechat', 0.5, 600);
  const otherChannel = next('disclosure.otherChannel', 0.3, 80);
  return {
    'documents.normative.issued': issued,
    'documents.normative.repealed': repealed,
    'documents.normative.inForce': inForce,
    'decisions.licences': next('decisions.licences', acts ? 0.6 : 0.05, 9000),
    'decisions.penalties': next('decisions.penalties', acts ? 0.5 : 0.05, 3000),
    'decisions.coercion': next('decisions.coercion', acts ? 0.2 : 0, 200),
    'fees.amount': next('fees.amount', acts ? 0.4 : 0.1, 200_000) / (before === undefined ? 100 : 1),
    'disclosure.website': website,
    'disclosure.wechat': wechat,
    'disclosure.otherChannel': otherChannel,
    'disclosure.total': website + wechat + otherChannel,
    'disclosure.interpretations': next('disclosure.interpretations', 0.6, 40),
    'disclosure.responses': next('disclosure.responses', 0.5, 30),
    'disclosure.consultations': next('disclosure.consultations', 0.4, 10),
  };
};

/** Figures of last year and of this year as an honest body of a kind has them, many of them 0. */
export const honestFigures = (random: Random, kind: BodyKind): TwoYears => {
  const { without, most } = sizes[kind];
  const size = random() < without ? 0 : Math.max(1, Math.round(most ** random()));
  const before = { ...zeros(), ...others(random, kind) };
  const left = applicantShares.map(() => (size > 20 ? below(random, 2) : 0));
  addRequests(random, before, size, left);
  addCases(random, before, size, {});
  const now = { ...zeros(), ...others(random, kind, before) };
  addRequests(
    random,
    now,
    carriedOn(random, size),
    carriedOut.slice(0, -1).map((field) => before[field]!),
  );
  addCases(random, now, carriedOn(random, size), before);
  return { before, now };
};
