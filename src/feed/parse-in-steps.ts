import {refused, type FeedAdapter, type ParseOptions, type ParseResult} from './adapter.js';
import {FORMATS, formatApart} from './formats.js';
import {adapters as registered} from './registry.js';
import {rekap1} from './rekap1.js';
import type {Steps} from './steps.js';

export interface ParseFeedOptions extends ParseOptions {
  /** Name of the format, or `auto` to find it among the adapters. Default `auto`. */
  readonly format?: string;
  /** Adapters beside those that were added to the page. Default: none. */
  readonly adapters?: readonly FeedAdapter[];
}

/** Parses a document of any format that is there, in steps, for documents that take longer than a frame of a page. */
export function* parseFeedInSteps(data: unknown, {format = 'auto', adapters = [], ...options}: ParseFeedOptions = {}): Steps<ParseResult> {
  const added = [...registered(), ...adapters];
  const known = added.some((one) => one.format === rekap1.format) ? added : [rekap1, ...added];
  try {
    const adapter = format === 'auto' ? known.find((one) => one.detect(data)) : known.findLast((one) => one.format === format);
    if (adapter) return adapter.parseInSteps ? yield* adapter.parseInSteps(data, options) : adapter.parse(data, options);
  } catch (cause) {
    return refused('not-data', '', `the document cannot be read: ${cause instanceof Error ? String(cause) : typeof cause}`);
  }
  const apart = formatApart(data, format);
  if (apart) return refused('adapter-missing', 'format', `${apart.name} needs addAdapter() of rekap/feed/${apart.name}`);
  return refused('format-unknown', 'format', `${format === 'auto' ? 'the document' : `"${format}"`} is not one of ${[...new Set([...known.map((one) => one.format), ...FORMATS.map(({name}) => name)])].join(', ')}`);
}
