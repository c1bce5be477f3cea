import type {FeedRequest} from '../feed/feed-store.js';
import {pageAddress} from '../page/address.js';

/** What an author may say of a feed, as attributes or properties of an element. */
export interface FeedInputs {
  readonly src?: string | null;
  readonly format: string;
  /** Seconds between questions, as text where a framework gave text; 0 is once, `null` leaves it to the document. */
  readonly refresh?: number | string | null;
  readonly candidatesSrc?: string | null;
  readonly areasSrc?: string | null;
  readonly contest?: string | null;
  /** How columns are named: an object, or the JSON of one. */
  readonly columns?: unknown;
  readonly at?: string | null;
  readonly allowTest?: boolean;
  readonly numberLocale?: string | null;
  readonly timeZone?: string;
}

const NAMES = ['format', 'refresh', 'candidatesSrc', 'areasSrc', 'contest', 'columns', 'at', 'allowTest', 'numberLocale', 'timeZone'] as const;

/** All that a request depends on beside its address, for a memo. */
export const inputsOf = (inputs: FeedInputs): unknown[] => NAMES.map((name) => inputs[name]);

/**
 * What an element was given as a question to the page's feeds.
 * @param src - Address that is asked, as written.
 * @param address - Makes an address of what is written.
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

/** `null` for what is no number of seconds. */
function secondsOf(refresh: number | string | null): number | null {
  const seconds = refresh === null ? NaN : Number(refresh);
  return seconds >= 0 ? seconds : null;
}

/** What cannot be written as JSON, such as an object that holds itself, is left to the adapter to refuse. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    return String(cause);
  }
}
