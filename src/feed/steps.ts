/** Work that can be put aside: it yields from time to time, and returns its result at the end. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** Rows between two places where the work may be put aside. */
export const STEP = 500;
