import type {addAdapter} from '../feed/registry.js';
import type {addMessages} from '../i18n/registry.js';
import type {addViewMessages} from '../i18n/view-registry.js';

/** The registries of a library script that other scripts add to. A script without views has no `addViewMessages`. */
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
 * Shared state of the library script and the scripts that add to it (`csv.js`, `ar.js` …).
 * They are separate files, modules or classic scripts, and may run in any order.
 */
const page = ((globalThis as {[key: symbol]: Page | undefined})[Symbol.for('rekap.page')] ??= {libraries: [], additions: []});

/** Connects a library to this page: it gets all additions, earlier and later ones. */
export function takeAdditions(library: Library): void {
  page.libraries.push(library);
  for (const addition of page.additions) addition(library);
}

/** Applies an addition to every library of this page, including those that load later. */
export function addToPage(addition: Addition): void {
  page.additions.push(addition);
  for (const library of page.libraries) addition(library);
}
