import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/**
 * A text that is typed elsewhere, after the next frame: laying a long one out again is a task of its own, so that the
 * next key does not wait for it and what else it brings about.
 * @param field where it is shown
 * @param isElsewhere false where it is typed here, and shown at once
 */
export const useLateText = (
  text: string,
  field: RefObject<HTMLElement | null>,
  isElsewhere: boolean,
): string => {
  const [late, setLate] = useState(text);
  useEffect(() => setLate(text), [text]);
  useLayoutEffect(() => {
    // Whoever asks for its height has it laid out now, and not in one frame with the next key.
    if (isElsewhere) void field.current?.scrollHeight;
  }, [late]);
  return isElsewhere ? late : text;
};
