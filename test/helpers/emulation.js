/**
 * Stands in for `@web/test-runner-commands` where an engine cannot be told to
 * prefer something. What it prefers by itself is fine; anything else ends the test
 * with words by which the reporter knows that it says nothing about the code.
 */
import {CANNOT} from './emulation-words.js';

export * from '@web/test-runner-commands';


const QUERIES = {
  colorScheme: (value) => `(prefers-color-scheme: ${value})`,
  reducedMotion: (value) => `(prefers-reduced-motion: ${value})`,
  forcedColors: (value) => `(forced-colors: ${value})`,
  media: (value) => value,
};

export async function emulateMedia(wanted) {
  for (const [name, value] of Object.entries(wanted)) {
    if (!matchMedia(QUERIES[name](value)).matches) throw new Error(`${name} ${value} ${CANNOT}`);
  }
}
