import {refused, type FeedAdapter, type ParseOptions, type ParseResult} from './adapter.js';
import {rekap1} from './rekap1.js';

export interface ParseFeedOptions extends ParseOptions {
  /** Name of the format, or `auto` to find it among the adapters. Default `auto`. */
  readonly format?: string;
  /** Adapters beside `rekap/1`. Default: none. */
  readonly adapters?: readonly FeedAdapter[];
}

/**
 * Turns a document of any known format into a snapshot with coded findings, or
 * into coded problems. Never throws and never changes `data`.
 */
export function parseFeed(data: unknown, {format = 'auto', adapters = [], ...options}: ParseFeedOptions = {}): ParseResult {
  const known = [rekap1, ...adapters];
  try {
    const adapter = format === 'auto' ? known.find((one) => one.detect(data)) : known.find((one) => one.format === format);
    if (adapter) return adapter.parse(data, options);
    // A document that no adapter knows is most often a `rekap/1` with a fault; its reader says which.
    if (format === 'auto' && known.length === 1) return rekap1.parse(data, options);
  } catch (cause) {
    return refused('not-data', '', `the document cannot be read: ${cause instanceof Error ? String(cause) : typeof cause}`);
  }
  return refused('format-unknown', 'format', `"${format}" is not one of ${known.map((one) => one.format).join(', ')}`);
}
