import type { Filing } from '../../src/model/filing';
import type { Random } from '../repair/random';
import type { BodyCase, ListRow, MadeFile, MustSay } from './case';
import type { FaultKind } from './fault-kinds';
import type { HandInFormat } from './write-report';
import { fileOf } from './made-files';

/** What a fault is put in with. */
export interface Planting {
  readonly random: Random;
  /** Whether all bodies are of one county. */
  readonly isOne: boolean;
  /** Whether it is put right in the second round. */
  readonly isCorrected: boolean;
  /** Honest bodies of the same kind and county, as many as the fault asked for. */
  readonly partners: readonly BodyCase[];
}

/** How a kind of fault is put in. */
export interface Fault {
  /** Whether a body can have it. */
  readonly fits?: (honest: BodyCase) => boolean;
  /** How many other bodies it takes, and which may be one. */
  readonly partners?: { readonly count: number; readonly fits?: (partner: BodyCase) => boolean };
  /** The bodies that it changes, with what becomes of them. */
  readonly plant: (honest: BodyCase, planting: Planting) => readonly BodyCase[];
}

/** States of bodies whose report can be added up as it is. */
export const fine = ['通过', '需说明'];
export const wrong = ['待改'];

/** What finding lines call an error, as any program has it. */
export const asError = ['必须改正', '错误', 'error'];

interface Changes {
  readonly bodies?: readonly string[];
  readonly row?: Partial<ListRow>;
  readonly previous?: readonly MadeFile[];
  /** The files of the second round, where the fault is put right; those of the honest body where left out. */
  readonly second?: readonly MadeFile[];
  /** What has to be said of the second round, where its files put right a part only. */
  readonly later?: MustSay;
  /** Where it is no fault of a hand-in, nothing is put right. */
  readonly isNoFault?: true;
}

/** A body with a fault, which is in its files of the first round, or in the list. */
export const withFault = (
  honest: BodyCase,
  kind: FaultKind,
  first: readonly MadeFile[],
  must: MustSay,
  { isCorrected }: Planting,
  { bodies = [], row = {}, previous, second, later, isNoFault }: Changes = {},
): BodyCase => ({
  ...honest,
  first,
  second: (isCorrected || later) && !isNoFault ? (second ?? honest.second) : first,
  row: { ...honest.row, ...row },
  previous: previous ?? honest.previous,
  planted: {
    ...{ kind, bodies: [honest.body.name, ...bodies], files: first.map(({ path }) => path), must },
    ...(later ? { later } : {}),
    ...(isNoFault ? {} : { second: later ? 'partly' : isCorrected ? 'corrected' : 'open' }),
  },
});

/** The hand-in of a body with another report in it. */
export const fileWith = (
  { body, path, format, first }: BodyCase,
  filing: Filing,
  about: { readonly path?: string; readonly format?: HandInFormat; readonly modified?: number } = {},
): MadeFile =>
  fileOf(about.path ?? path, filing, about.format ?? format, {
    ...{ body: body.name, seed: body.seed },
    modified: about.modified ?? first[0]!.modified,
  });

/** The report of this year with other answers. */
export const answered = ({ filings: { now } }: BodyCase, answers: Filing['answers']): Filing => ({
  ...now,
  answers: { ...now.answers, ...answers },
});

/** A figure of this year. */
export const figureOf = ({ filings }: BodyCase, field: string): number => Number(filings.now.answers[field]);
