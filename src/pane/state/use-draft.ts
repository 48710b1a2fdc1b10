import { useEffect, useState } from 'preact/hooks';
import { usePane } from './pane-context';

/** A text being edited: as typed, or else as saved; and whether what is saved has changed since the typing began. */
export const useDraft = (
  key: string,
  saved: string,
): readonly [text: string, change: (text: string) => void, overtaken: boolean] => {
  const { drafts } = usePane();
  const [text, setText] = useState(drafts.get(key)?.text ?? saved);
  useEffect(() => {
    if (drafts.get(key)?.text.trim() === saved) drafts.delete(key);
    setText(drafts.get(key)?.text ?? saved);
  }, [drafts, key, saved]);
  const change = (next: string): void => {
    if (next === saved) drafts.delete(key);
    else drafts.set(key, { text: next, over: drafts.get(key)?.over ?? saved });
    setText(next);
  };
  const draft = drafts.get(key);
  return [text, change, draft !== undefined && draft.over !== saved];
};
