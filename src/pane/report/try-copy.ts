import type { Clip, Desk } from '../state/desk';

/** Puts something on the clipboard; whether the browser allowed it. */
export const tryCopy = (desk: Pick<Desk, 'copy'>, clip: Clip): Promise<boolean> =>
  desk.copy(clip).then(
    () => true,
    () => false,
  );
