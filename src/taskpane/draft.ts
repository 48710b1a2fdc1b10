import { useEffect, useState } from 'preact/hooks';

/** Texts that were typed and not saved yet, by what they belong to; they outlive a look at another page. */
export type Drafts = Map<string, string>;

/** A text being edited: as typed, or else as saved. */
export const useDraft = (
  drafts: Drafts,
  key: string,
  saved: string,
): readonly [text: string, change: (text: string) => void] => {
  const [text, setText] = useState(drafts.get(key) ?? saved);
  useEffect(() => {
    if (drafts.get(key)?.trim() === saved) drafts.delete(key);
    setText(drafts.get(key) ?? saved);
  }, [drafts, key, saved]);
  const change = (next: string): void => {
    if (next === saved) drafts.delete(key);
    else drafts.set(key, next);
    setText(next);
  };
  return [text, change];
};
