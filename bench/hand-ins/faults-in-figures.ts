import type { Filing } from '../../src/model/filing';
import { fieldsOf } from '../../src/model/form';
import type { Figures } from '../repair/likely-filing';
import { form, requestGrid } from '../repair/likely-filing';
import { below, pick } from '../repair/random';
import type { BodyCase } from './case';
import { honestFilings } from './honest-filings';
import type { Filings } from './honest-filings';
import type { FaultKind } from './fault-kinds';
import { answered, asError, figureOf, fileWith, fine, withFault, wrong } from './plant';
import type { Fault } from './plant';
import { asHandedIn } from './made-files';
import { hasOwnTables } from './write-report';

const totals = form.equations.flatMap(({ total }) => total ?? []);
/** Cells of table three that are no totals. */
const details = requestGrid.slice(0, -2).flatMap((row) => row.slice(0, -1));
const swapped = (value: number): number => Number([...String(value)].reverse().join(''));
const isSwapped = (value: number): boolean => value >= 10 && value < 1000 && swapped(value) !== value;
const receivedTotal = 'requests.received.total';
const inForce = 'documents.normative.inForce';
const fees = 'fees.amount';

const typed = fieldsOf(form).flatMap(({ name }) => (totals.includes(name) || name === inForce ? [] : [name]));

/** In bits: how little a figure is to be expected elsewhere; those in round tens and hundreds are everywhere. */
const bitsOf = (value: number): number =>
  value >= 10 && /^\d0+$/u.test(String(value)) ? 0 : Math.log2(Math.max(1, value)) / 2;

/** Whether a body has so many figures that no other has the same by chance. */
const isUnlike = (figures: Filing['answers']): boolean =>
  typed.reduce((sum, field) => sum + bitsOf(Number(figures[field])), 0) > 36;

/** The body's reports where its figures were others, its hand-in made of them. */
const refiled = (honest: BodyCase, change: (now: Figures, before: Figures) => void): Filings =>
  honestFilings(honest.body, ({ before, now }) => {
    const changed = { before: { ...before }, now: { ...now } };
    change(changed.now, changed.before);
    return changed;
  });

const fileOfReports = (honest: BodyCase, filings: Filings) =>
  fileWith(honest, asHandedIn(filings, honest.format, honest.body.seed));

const addTo = (figures: Figures, fields: readonly string[], count: number): void => {
  for (const field of fields) figures[field]! += count;
};

const blanks = (kind: 'blankCells' | 'blanksAllowed'): Fault => ({
  // Our own workbook computes totals, and says of each blank that it is one.
  fits: ({ format, filings, row }) =>
    row.counts &&
    !hasOwnTables(format) &&
    details.filter((field) => filings.now.answers[field] === 0).length > 3,
  plant: (honest, planting) => {
    const zeros = details.filter((field) => honest.filings.now.answers[field] === 0);
    const from = below(planting.random, zeros.length - 3);
    const filing = answered(
      honest,
      Object.fromEntries(zeros.slice(from, from + 3).map((field) => [field, null])),
    );
    const isAllowed = kind === 'blanksAllowed';
    return [
      withFault(
        honest,
        kind,
        [fileWith(honest, filing)],
        isAllowed ? { states: fine } : { states: wrong, finding: [asError, ['空白']] },
        planting,
        isAllowed ? { row: { blanks: 'zero' }, isNoFault: true } : {},
      ),
    ];
  },
});

/** Faults that are in figures. */
export const faultsInFigures = {
  wrongTotal: {
    fits: (honest) => totals.some((field) => figureOf(honest, field) > 0),
    plant: (honest, planting) => {
      const field = pick(
        planting.random,
        totals.filter((each) => figureOf(honest, each) > 0),
      );
      const right = figureOf(honest, field);
      const present = right + 1 + below(planting.random, 9);
      return [
        withFault(
          honest,
          'wrongTotal',
          [fileWith(honest, answered(honest, { [field]: present }))],
          { states: wrong, finding: [asError], sides: [present, right] },
          planting,
        ),
      ];
    },
  },
  twoTotals: {
    fits: (honest) => totals.filter((field) => figureOf(honest, field) > 0).length > 1,
    plant: (honest, planting) => {
      const [stays, goes] = totals.filter((field) => figureOf(honest, field) > 0);
      const present = (field: string): number => figureOf(honest, field) + 1;
      const sides = [present(stays!), figureOf(honest, stays!)] as const;
      const fileWithWrong = (...fields: readonly string[]) =>
        fileWith(
          honest,
          answered(honest, Object.fromEntries(fields.map((field) => [field, present(field)]))),
        );
      const must = { states: wrong, finding: [asError], sides };
      return [
        withFault(honest, 'twoTotals', [fileWithWrong(stays!, goes!)], must, planting, {
          second: [fileWithWrong(stays!)],
          later: { ...must, finding: [asError, ['未改']], isPartlyCorrected: true },
        }),
      ];
    },
  },
  swappedDigits: {
    fits: (honest) => details.some((field) => isSwapped(figureOf(honest, field))),
    plant: (honest, planting) => {
      const field = pick(
        planting.random,
        details.filter((each) => isSwapped(figureOf(honest, each))),
      );
      const answers = { [field]: swapped(figureOf(honest, field)) };
      return [
        withFault(
          honest,
          'swappedDigits',
          [fileWith(honest, answered(honest, answers))],
          { states: wrong, finding: [asError] },
          planting,
        ),
      ];
    },
  },
  carryOver: {
    plant: (honest, planting) => {
      // Last year carried one more on than this year carries in.
      const { before } = refiled(honest, (_, last) =>
        addTo(
          last,
          ['received', 'carriedOut'].flatMap((row) => [`requests.${row}.person`, `requests.${row}.total`]),
          1,
        ),
      );
      const [file] = honest.previous;
      const previous = [
        fileWith(honest, before, { path: file!.path.replace(/\.[a-z]+$/u, ''), format: 'page' }),
      ];
      const first = [fileWith(honest, honest.filings.now)];
      return [
        withFault(honest, 'carryOver', first, { finding: [['上年'], ['结转']] }, planting, {
          previous,
          isNoFault: true,
        }),
      ];
    },
  },
  stockChain: {
    fits: (honest) => figureOf(honest, inForce) > 0,
    plant: (honest, planting) => {
      const filings = refiled(honest, (now) => addTo(now, [inForce], 2));
      const first = [fileOfReports(honest, filings)];
      return [withFault(honest, 'stockChain', first, { finding: [['上年'], ['现行有效']] }, planting)];
    },
  },
  textDiffers: {
    fits: (honest) => figureOf(honest, receivedTotal) > 0,
    plant: (honest, planting) => {
      const { texts } = refiled(honest, (now) => addTo(now, [receivedTotal], 3)).now;
      return [
        withFault(
          honest,
          'textDiffers',
          [fileWith(honest, { ...honest.filings.now, texts })],
          { states: [...wrong, '需说明'], finding: [['正文']] },
          planting,
        ),
      ];
    },
  },
  feeUnit: {
    fits: ({ filings: { before, now } }) => Number(before.answers[fees]) > 1 && Number(now.answers[fees]) > 1,
    plant: (honest, planting) => {
      const answers = { [fees]: Math.round(figureOf(honest, fees) * 20_000) };
      return [
        withFault(
          honest,
          'feeUnit',
          [fileWith(honest, answered(honest, answers))],
          { finding: [['万元']] },
          planting,
        ),
      ];
    },
  },
  staleFigures: {
    fits: ({ filings }) => isUnlike(filings.before.answers),
    plant: (honest, planting) => {
      const filings = refiled(honest, (now, before) => Object.assign(now, before));
      return [
        withFault(
          honest,
          'staleFigures',
          [fileOfReports(honest, filings)],
          { finding: [['上年'], ['相同', '一样', '雷同']] },
          planting,
        ),
      ];
    },
  },
  sameFigures: {
    partners: { count: 1, fits: ({ filings }) => isUnlike(filings.now.answers) },
    plant: (honest, planting) => {
      const [other] = planting.partners;
      const filings = refiled(honest, (now) => Object.assign(now, other!.filings.now.answers));
      const name = other!.body.name;
      return [
        withFault(honest, 'sameFigures', [fileOfReports(honest, filings)], { finding: [[name]] }, planting, {
          bodies: [name],
        }),
      ];
    },
  },
  blankCells: blanks('blankCells'),
  blanksAllowed: blanks('blanksAllowed'),
} satisfies Partial<Record<FaultKind, Fault>>;
