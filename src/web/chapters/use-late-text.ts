import { useEffect, useState } from 'preact/hooks';

/**
 * A text that is typed elsewhere, after the next frame: laying a long one out again is a task of its own, so that the
 * next key does not wait for it and what else it brings about.
 * @param isElsewhere false where it is typed here, and shown at once
 */
export const useLateText = (text: string, isElsewhere: boolean): string => {
  const [late, setLate] = useState(text);
  useEffect(() => setLate(text), [text]);
  return isElsewhere ? late : text;
};
