import {Late} from '../domain/late.js';

/** Finds figures of a snapshot that do not agree. No first drawing needs it. */
export const checks = new Late(async () => {
  const {checkAlone} = await import('../domain/check.js');
  return checkAlone;
});

/** Milliseconds that the first update of a page waits for the checks. */
const PATIENCE = 500;

let inTime: Promise<unknown> | null = null;

/** Settles when the checks are there, or at the latest a moment after the page first asked. They only add notes and may never come, so no update waits for them again. */
export const checksInTime = (): Promise<unknown> => (inTime ??= Promise.race([checks.load().catch(() => null), new Promise((over) => void setTimeout(over, PATIENCE))]));
