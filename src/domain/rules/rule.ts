import type {Threshold} from '../share.js';

/** The rule that decides a contest, as far as a drawing needs it. */
export interface Rule {
  readonly name: string;
  /** Share of the base that decides. It is drawn as a tick through every bar, and printed shares never cross it. `null` without one. */
  readonly threshold: Threshold | null;
}
