import type { BlankPolicy } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import type { FaultKind } from './fault-kinds';
import type { Filings } from './honest-filings';
import type { MadeBody } from './made-body';
import type { HandInFormat } from './write-report';

/** A file that is to be written; what is in it is made only then. */
export interface MadeFile {
  /** From the folder of its round, with “/”. */
  readonly path: string;
  /** Its name as another system wrote it, which is no UTF-8; the last part of the path is then only what it means. */
  readonly rawName?: Uint8Array;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number;
  /** Whose it is; left out where it is nobody's on the list. */
  readonly body?: string;
  /** What is in it, where that can be read. */
  readonly filing?: Filing;
  readonly write: () => Promise<Uint8Array>;
}

/** A row of the list of bodies, as far as the generator sets it. */
export interface ListRow {
  readonly aliases: readonly string[];
  readonly counts: boolean;
  readonly whyNot: string;
  readonly blanks: BlankPolicy;
  readonly formerly: readonly string[];
}

/** What collect has to say of a fault; all that is given must be so. */
export interface MustSay {
  /** The states that its body may be in, by the beginnings of their Chinese names. */
  readonly states?: readonly string[];
  /** Stands in one finding of its body, in whatever column: one of each group. */
  readonly finding?: readonly (readonly string[])[];
  /** The figures of that finding: what was filled in, and what would be right. */
  readonly sides?: readonly [present: number, expected: number];
  /** What becomes of a file, by its path. */
  readonly outcomes?: Readonly<Record<string, readonly string[]>>;
  /** A sheet of 汇总.xlsx with a row that names all the bodies. */
  readonly sheet?: string;
  /** Its figures of last year are known, so that they can be held against those of this year. */
  readonly hasLastYear?: true;
  /** One finding of its body is said to be put right since the round before. */
  readonly isPartlyCorrected?: true;
}

/** A fault that was put in, and what has to be said of it. */
export interface PlantedFault {
  readonly kind: FaultKind;
  /** The body that has it, then all others that it touches. */
  readonly bodies: readonly string[];
  readonly files: readonly string[];
  readonly must: MustSay;
  /** What has become of it in the second round; left out for what is no fault of a hand-in. */
  readonly second?: 'corrected' | 'open' | 'partly';
  /** What has to be said of it in the second round, where it is put right in part. */
  readonly later?: MustSay;
}

/** A body with all that is handed in for it. */
export interface BodyCase {
  readonly body: MadeBody;
  readonly row: ListRow;
  readonly filings: Filings;
  readonly format: HandInFormat;
  /** Where its file is, without the ending. */
  readonly path: string;
  /** The files of the first round, of the second, and of last year. */
  readonly first: readonly MadeFile[];
  readonly second: readonly MadeFile[];
  readonly previous: readonly MadeFile[];
  readonly planted?: PlantedFault;
}
