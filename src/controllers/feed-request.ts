import type {CardInputs} from '../context.js';
import type {FeedRequest} from '../feed/feed-store.js';
import {pageAddress} from '../page/address.js';

/** The attributes and properties of an element that describe a feed. */
export interface FeedInputs extends Partial<CardInputs> {
  readonly src?: string | null;
  readonly format: string;
  /** Seconds between requests; 0 is one request only, `null` leaves it to the document. Text where a framework gave text. */
  readonly refresh?: number | string | null;
  readonly areasSrc?: string | null;
  readonly at?: string | null;
  readonly allowTest?: boolean;
  readonly timeZone?: string;
}

/** Everything that a request depends on, except its address. It is the key of a memo. */
export const inputsOf = (inputs: FeedInputs): unknown[] => Object.values(feedRequest('', inputs, (written) => written));

/**
 * The request to the feeds of the page that the inputs of an element describe.
 * @param src - Address of the feed, as written.
 * @param address - Resolves a written address. Default: relative to the page.
 */
export function feedRequest(src: string, {
  format, refresh = null, candidatesSrc = null, areasSrc = null, contest = null, columns = null, at = null, allowTest = false, numberLocale = null, timeZone = 'Asia/Jakarta',
}: FeedInputs, address: (written: string) => string = pageAddress): FeedRequest {
  return {
    src: address(src), format, contest, at, allowTest, numberLocale, timeZone,
    refresh: secondsOf(refresh),
    columns: columns === null || typeof columns === 'string' ? columns : asJson(columns),
    candidatesSrc: candidatesSrc === null ? null : address(candidatesSrc),
    areasSrc: areasSrc === null ? null : address(areasSrc),
  };
}

/** `null` for a value that is not a number of seconds. */
function secondsOf(refresh: number | string | null): number | null {
  const seconds = refresh === null ? NaN : Number(refresh);
  return seconds >= 0 ? seconds : null;
}

/** A value that has no JSON, such as an object that contains itself, becomes the error text, which the adapter refuses. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    return String(cause);
  }
}
