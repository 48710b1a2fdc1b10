import { useEffect, useState } from 'preact/hooks';
import { savedAt } from '../../session/edit/draft-edits';
import type { DraftPlace } from '../../session/edit/draft-edits';
import { usePane, useSnapshot } from '../state/pane-context';
import { useObserved } from '../state/use-observed';
import { draftKey } from './draft';
import type { FieldDraft } from './draft';
import { DraftList } from './draft-list';
import { draftsOf } from './drafts';

/** A field that is written by itself: what it shows, and what it does. */
export interface DraftField {
  readonly text: string;
  readonly draft: FieldDraft | undefined;
  /** Writes what is picked at once, of a box to tick or a list. */
  readonly pick: (text: string) => void;
  readonly input: {
    readonly value: string;
    readonly onInput: (event: InputEvent) => void;
    readonly onCompositionEnd: (event: CompositionEvent) => void;
    readonly onBlur: () => void;
  };
}

const noDrafts = new DraftList();

const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;

/** @param name what the clerk knows the field by */
export const useDraft = (place: DraftPlace, name: string): DraftField => {
  const { tools } = usePane();
  const { filing } = useSnapshot();
  const drafts = tools && draftsOf(tools);
  const draft = useObserved(drafts ?? noDrafts).drafts.get(draftKey(place));
  /** What an input method is still putting together, which is no text yet. */
  const [composing, setComposing] = useState<string | null>(null);
  useEffect(() => () => drafts?.closed(place), [drafts, draftKey(place)]);
  const text = composing ?? draft?.text ?? savedAt(filing, place);
  return {
    text,
    draft,
    pick: (picked) => {
      drafts?.type(place, name, picked);
      drafts?.left(place);
    },
    input: {
      value: text,
      onInput: (event) => {
        if (event.isComposing) setComposing(valueOf(event));
        else drafts?.type(place, name, valueOf(event));
      },
      onCompositionEnd: (event) => {
        setComposing(null);
        drafts?.type(place, name, valueOf(event));
      },
      onBlur: () => drafts?.left(place),
    },
  };
};
