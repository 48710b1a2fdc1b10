import type { PrintedBlock, PrintedReport } from '../../model/report';
import type { BodyState } from '../body-state';
import type { AssessedBody, Collection } from '../collection';
import { findingBlocks } from './finding-blocks';
import { contactWords, issuerOf } from './issuer';
import { againWords, reminderWords, reviewWords } from './letter-words';
import type { LetterDates } from './letter-words';

/** What is sent to a body: what is wrong with its report, that it cannot be used at all, or that none has come. */
export const letterKinds = { review: '审核意见', again: '重新报送通知', reminder: '催报通知' } as const;
export type LetterKind = keyof typeof letterKinds;

/** A letter to one body, free of any file format. */
export interface Letter {
  readonly kind: LetterKind;
  /** To whom, as the list calls it. */
  readonly body: string;
  /** Who signs; empty where nobody knows. */
  readonly issuer: string;
  readonly report: PrintedReport;
}

/**
 * Which letter a body gets in its state. One whose file is 待确认 gets none: as long as nobody knows whose it is, or which
 * of several counts, the next step is the superior's own.
 */
const kinds: Readonly<Partial<Record<BodyState, LetterKind>>> = {
  missing: 'reminder',
  unreadable: 'again',
  otherYear: 'again',
  toCorrect: 'review',
  toExplain: 'review',
};

/** Which letter a body gets, if any. */
export const letterKindFor = ({ state }: Pick<AssessedBody, 'state'>): LetterKind | undefined => kinds[state];

/** What is set for all letters. */
export interface LetterOptions {
  /** By when reports are to be sent back, as 2026-02-05; the body's own deadline where left out. */
  readonly by?: string;
}

/** By when a body is to send its report; empty where that is not known. */
export const deadlineOf = ({ deadline }: Collection, { body }: AssessedBody): string =>
  body.deadline || deadline;

const datesFor = (collection: Collection, assessed: AssessedBody, by: string | undefined): LetterDates => ({
  day: collection.day,
  deadline: deadlineOf(collection, assessed),
  ...(by === undefined ? {} : { by }),
});

const wordsFor: Readonly<
  Record<LetterKind, (year: number, assessed: AssessedBody, dates: LetterDates) => readonly string[]>
> = { review: reviewWords, again: againWords, reminder: reminderWords };

const paragraph = (text: string): PrintedBlock => ({ kind: 'paragraph', slot: '', runs: [{ text }] });

/** The letter to a body of the collection, or undefined where it gets none. */
export const letterFor = (
  collection: Collection,
  assessed: AssessedBody,
  { by }: LetterOptions = {},
): Letter | undefined => {
  const kind = letterKindFor(assessed);
  if (!kind) return undefined;
  const { body, round, findings } = assessed;
  const contact = contactWords(collection);
  const words = wordsFor[kind](collection.year, assessed, datesFor(collection, assessed, by));
  const [opening, ...closing] = [...words, ...(contact === '' ? [] : [contact])];
  const number = kind === 'review' ? `（第${round}次）` : '';
  return {
    kind,
    body: body.name,
    issuer: issuerOf(collection),
    report: {
      title: `${collection.year}年政府信息公开工作年度报告\n${letterKinds[kind]}${number}`,
      blocks: [
        { kind: 'addressee', text: `${body.name}：` },
        paragraph(opening!),
        ...(kind === 'review' ? findingBlocks(findings, round) : []),
        ...closing.map(paragraph),
      ],
    },
  };
};
