import type {Finding, Snapshot} from '../domain/types.js';

type Check = (snapshot: Snapshot) => readonly Finding[];

let loaded: Check | null = null;

/** Checks whether the figures of a snapshot agree; `null` before the code for it is there, which no first drawing needs. */
export const checks = (): Check | null => loaded;

export async function loadChecks(): Promise<void> {
  const {checkAlone} = await import('../domain/check.js');
  loaded = checkAlone;
}
