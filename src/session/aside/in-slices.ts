import { pause } from '../../model/pause';
import type { Steps } from '../../model/in-steps';
import { Overrun } from './overrun';

/** In milliseconds: so long is worked without a pause, so that a key that is pressed meanwhile is not felt to wait. */
const slice = 12;

/**
 * Does steps one after the other, with pauses.
 * @param limit in milliseconds
 * @throws Overrun when they take longer than that; a step itself is not stopped
 */
export const inSlices = async <Result>(steps: Steps<Result>, limit: number): Promise<Result> => {
  const began = Date.now();
  let paused = began;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    const now = Date.now();
    if (now - began > limit) throw new Overrun();
    if (now - paused < slice) continue;
    await pause();
    paused = Date.now();
  }
};
