import type {Threshold} from '../share.js';

/** A name and a threshold, and nothing more. A rule decides nothing: no figure makes a winner, only a source or an editor does. */
export interface Rule {
  readonly name: string;
  /** Share of the base that a candidate needs. It is drawn as a tick through every bar, and printed shares never cross it. `null` where none is needed. */
  readonly threshold: Threshold | null;
}
