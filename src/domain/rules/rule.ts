import type {Threshold} from '../share.js';

/** How a contest is decided, as far as a picture of it needs to know. */
export interface Rule {
  readonly name: string;
  /** Share of the base that decides, drawn as a tick through every bar and guarded in print; `null` without one. */
  readonly threshold: Threshold | null;
}
