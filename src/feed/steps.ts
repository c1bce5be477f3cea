/** Work that can be interrupted: it yields from time to time, and returns its result at the end. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** Rows between two points where the work may be interrupted. */
export const STEP = 500;
