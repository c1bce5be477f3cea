import {Late} from '../domain/late.js';

/** Finds figures of a snapshot that do not agree. No first drawing needs it. */
export const checks = new Late(async () => {
  const {checkAlone} = await import('../domain/check.js');
  return checkAlone;
});
