import type {ParseResult} from './adapter.js';
import {parseFeedInSteps, type ParseFeedOptions} from './parse-in-steps.js';
import {sirekap} from './sirekap.js';
import {finish} from './steps.js';

export type {ParseFeedOptions} from './parse-in-steps.js';

/**
 * Turns a document of any known format into a snapshot with coded findings, or
 * into coded problems. Never throws and never changes `data`. An element fetches the
 * adapter of sirekap with its first document; here it is at hand.
 * @param data - Parsed JSON, or the text of a document that is not JSON.
 */
export const parseFeed = (data: unknown, {adapters = [], ...options}: ParseFeedOptions = {}): ParseResult =>
  finish(parseFeedInSteps(data, {...options, adapters: [sirekap, ...adapters]}));
