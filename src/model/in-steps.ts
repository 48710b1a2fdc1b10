/** Work in steps: whoever does it may do something else between any two of them. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps at once. */
export const finish = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};
