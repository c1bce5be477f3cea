import type {addAdapter} from '../feed/registry.js';
import type {addMessages} from '../i18n/registry.js';
import type {addViewMessages} from '../i18n/view-registry.js';

/** What a script of the library takes from others; one without views takes no words of theirs. */
export interface Library {
  readonly addAdapter: typeof addAdapter;
  readonly addMessages: typeof addMessages;
  readonly addViewMessages?: typeof addViewMessages;
}

export type Addition = (library: Library) => void;

interface Page {
  readonly libraries: Library[];
  readonly additions: Addition[];
}

/**
 * Where a script of the library and those that add to it (`csv.js`, `ar.js` ...) find
 * each other: each is a file of its own, a module or not, and any of them may be first.
 */
const page = ((globalThis as {[key: symbol]: Page | undefined})[Symbol.for('rekap.page')] ??= {libraries: [], additions: []});

/** Takes what is added to this page, before and after. */
export function takeAdditions(library: Library): void {
  page.libraries.push(library);
  for (const addition of page.additions) addition(library);
}

/** Adds to every library of this page, those that are still to come as well. */
export function addToPage(addition: Addition): void {
  page.additions.push(addition);
  for (const library of page.libraries) addition(library);
}
