import type { DraftPlace } from '../../session/edit/draft-edits';

/** A text in a field of the pane, which goes into the workbook by itself. */
export interface FieldDraft {
  readonly place: DraftPlace;
  /** What the clerk knows it by. */
  readonly name: string;
  /** As it is typed. */
  readonly text: string;
  /** What the workbook has: when the typing began, or as it was written last. */
  readonly over: string;
  /** What the workbook had when the field was entered. */
  readonly before: string;
  /** What came into the sheet while this was typed, and gave way to it; null where nothing did. */
  readonly displaced: string | null;
  /** `refused`: the workbook does not take it now. `asking`: the sheet has another text by now, and the clerk is to say which stays. */
  readonly stage: 'typing' | 'written' | 'refused' | 'asking';
  /** Why it was refused. */
  readonly reason: string;
  /** It was refused, and is tried again by itself. */
  readonly triesAgain: boolean;
  /** The field has not been left. */
  readonly isOpen: boolean;
  /** Something was written since the field was entered. */
  readonly hasBegun: boolean;
  /** What was written last has been read since: what the pane knows of the sheet is no earlier. */
  readonly isRead: boolean;
  /** The workbook has refused it, so that what the sheet has by now may be newer than what was typed. */
  readonly wasRefused: boolean;
}

/** What the clerk calls what is written there. */
export const placeWords: Readonly<Record<DraftPlace['kind'], string>> = {
  text: '这段文字',
  remark: '这条说明',
  figure: '这个数',
  fact: '这一项',
  problem: '这一栏',
};

export const draftKey = ({ kind, at }: DraftPlace): string => `${kind}:${at}`;

/** Whether the workbook lacks what was typed. */
export const isUnwritten = ({ text, over }: FieldDraft): boolean => text.trim() !== over;

/** Whether the clerk has to be told of it: it is not written, or something has given way to it. */
export const isTroubled = ({ stage, displaced }: FieldDraft): boolean =>
  stage === 'refused' || stage === 'asking' || displaced !== null;

/** A draft that has just begun, over what the workbook has. */
export const newDraft = (place: DraftPlace, name: string, saved: string): FieldDraft => ({
  ...{ place, name, text: saved, over: saved, before: saved, displaced: null },
  ...{ stage: 'typing', reason: '', triesAgain: false, isOpen: true, hasBegun: false },
  ...{ isRead: true, wasRefused: false },
});

/** What was typed stays, and what the sheet has by now gives way to it. */
export const inPlaceOf = (draft: FieldDraft, there: string): FieldDraft => ({
  ...draft,
  ...{ over: there, displaced: there || null, wasRefused: false, stage: 'typing' },
});

/** What is noted of drafts that the workbook has not taken. */
type Note = Pick<FieldDraft, 'place' | 'name' | 'text' | 'over'>;

export const noteOf = ({ place, name, text, over }: FieldDraft): Note => ({ place, name, text, over });

const isNote = (value: unknown): value is Note => {
  const { place, name, text, over } = (value ?? {}) as Partial<Record<keyof Note, unknown>>;
  const { kind, at } = (place ?? {}) as { readonly kind?: unknown; readonly at?: unknown };
  return (
    Object.keys(placeWords).includes(kind as string) &&
    [at, name, text, over].every((each) => typeof each === 'string')
  );
};

/** The drafts that were noted; none where what stands there is none of ours. */
export const draftsIn = (noted: unknown): readonly FieldDraft[] =>
  (Array.isArray(noted) ? noted : []).filter(isNote).map(({ place, name, text, over }) => ({
    ...newDraft(place, name, over),
    ...{ text, stage: 'refused', isOpen: false, wasRefused: true },
  }));
