import { fieldsOf } from '../../src/model/form';
import { form } from '../repair/likely-filing';
import type { MadeFile, PlantedFault } from './case';
import type { County } from './make-county';

/** The order in which the truth has figures. */
export const truthFields: readonly string[] = fieldsOf(form).map(({ name }) => name);

/** A file as it was put into a folder. */
export interface TrueFile {
  /** The body that handed it in; left out where it is none of the list. */
  readonly body?: string;
  /** What its tables say, in the order of {@link truthFields}; left out where nothing can be read. */
  readonly figures?: readonly (number | null)[];
}

/** What is in the folders of a county, and what is wrong with it. */
export interface Truth {
  readonly area: string;
  readonly year: number;
  /** Bodies in the order of the list, and whether their figures go into the sums. */
  readonly bodies: readonly { readonly name: string; readonly counts: boolean }[];
  readonly files: Readonly<Record<string, TrueFile>>;
  readonly planted: readonly PlantedFault[];
  /** The second round: its files, and the faults that are new in it. */
  readonly second: {
    readonly files: Readonly<Record<string, TrueFile>>;
    readonly newlyMade: readonly PlantedFault[];
  };
}

const trueFile = ({ body, filing }: MadeFile): TrueFile => ({
  ...(body === undefined ? {} : { body }),
  ...(filing
    ? {
        figures: truthFields.map((field) => {
          const answer = filing.answers[field];
          return typeof answer === 'number' ? answer : null;
        }),
      }
    : {}),
});

const filesOf = (files: readonly MadeFile[]): Truth['files'] =>
  Object.fromEntries(files.map((file) => [file.path, trueFile(file)]));

/** All files of a round, those of nobody among them. */
export const filesOfRound = ({ cases, extras }: County, round: 'first' | 'second'): readonly MadeFile[] => [
  ...cases.flatMap((each) => each[round]),
  ...extras,
];

export const truthOf = (county: County): Truth => ({
  ...{ area: county.area, year: county.year, planted: county.planted },
  bodies: county.cases.map(({ body, row }) => ({ name: body.name, counts: row.counts })),
  files: filesOf(filesOfRound(county, 'first')),
  second: { files: filesOf(filesOfRound(county, 'second')), newlyMade: county.newlyMade },
});
