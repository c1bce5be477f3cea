import type {FeedAdapter} from './adapter.js';

const known = new Map<string, FeedAdapter>();
const listeners = new Set<() => void>();

/**
 * Lets every feed and every `parseFeed` of this page read one more format. A
 * second adapter of the same format replaces the first.
 */
export function addAdapter(adapter: FeedAdapter): void {
  known.set(adapter.format, adapter);
  for (const listener of listeners) listener();
}

/** Calls back when a format is added. */
export const onAdapter = (listener: () => void): void => void listeners.add(listener);

/** The formats that were added. */
export const adapters = (): FeedAdapter[] => [...known.values()];
