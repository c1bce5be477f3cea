import {QUESTION, takeFirstAnswer} from './first-question.js';
import type {Surroundings} from '../surroundings.js';

/** The answer of an address: text, the news that nothing has changed, or a coded reason why there is no data. */
export type Answer = TextAnswer | {readonly kind: 'unchanged'} | Failure;

export interface TextAnswer {
  readonly kind: 'text';
  readonly text: string;
  /** Seconds that caches may keep it, or `null` where the server does not say. */
  readonly maxAge: number | null;
  /** The server's clock in milliseconds since 1970, where other origins may read it. */
  readonly serverTime: number | null;
}

export interface Failure {
  readonly kind: 'failed';
  readonly code: FeedErrorCode;
  readonly message: string;
  readonly cause: unknown;
  /** Milliseconds that the server asks to wait. `null` where it does not say. */
  readonly retryAfter: number | null;
}

export type FeedErrorCode =
  | 'feed-address' | 'feed-unreachable' | 'feed-blocked' | 'feed-status' | 'feed-not-allowed' | 'feed-timeout' | 'feed-too-large' | 'feed-not-json'
  | 'feed-pointer' | 'feed-no-history';

/** Milliseconds until the head of the answer. */
const HEAD_TIMEOUT = 10_000;
/** Milliseconds until the whole answer. */
const TIMEOUT = 15_000;
/** Most bytes after decoding. A small compressed answer can be very large. */
const LARGEST = 5 * 1024 * 1024;
/** Statuses whose `Retry-After` is followed. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429, 503]);

export const failure = (code: FeedErrorCode, message: string, cause: unknown = null, retryAfter: number | null = null): Failure =>
  ({kind: 'failed', code, message, cause, retryAfter});

/**
 * Requests an address once. Never rejects.
 * @param isImmutable - Whether the document never changes, so that any cache may answer. Default: no.
 */
export async function request(address: string, {fetch, setTimeout, clearTimeout, wallClock}: Surroundings, abort: AbortController, isImmutable = false): Promise<Answer> {
  const late = new DOMException('did not answer in time', 'TimeoutError');
  const limit = (milliseconds: number): unknown => setTimeout(() => abort.abort(late), milliseconds);
  const timers = [limit(HEAD_TIMEOUT), limit(TIMEOUT)];
  const policy = watchPolicy(address);
  try {
    const ask = (): Promise<Response> => fetch(address, {...QUESTION, cache: isImmutable ? 'default' : QUESTION.cache, signal: abort.signal});
    const response = await (takeFirstAnswer(address, abort.signal)?.catch((cause: unknown) => {
      if (abort.signal.aborted) throw cause;
      return ask();
    }) ?? ask());
    clearTimeout(timers[0]);
    const {status, headers} = response;
    if (status === 304) return {kind: 'unchanged'};
    // Answers with another status are not data, even with a body that looks like it.
    if (status !== 200) {
      abort.abort();
      const isForbidden = status === 401 || status === 403;
      return failure(isForbidden ? 'feed-not-allowed' : 'feed-status', `answered ${status}`, null, LATER.has(status) ? retryAfterOf(headers.get('retry-after'), timeOf(headers.get('date')) ?? wallClock()) : null);
    }
    const text = await readText(response);
    if (text === null) {
      abort.abort();
      return failure('feed-too-large', `larger than ${LARGEST} bytes`);
    }
    return {kind: 'text', text, maxAge: maxAgeOf(headers.get('cache-control')), serverTime: timeOf(headers.get('date'))};
  } catch (cause) {
    if (abort.signal.reason === late) return failure('feed-timeout', late.message, cause);
    // The event of a policy violation comes after the request has failed.
    if (!abort.signal.aborted) await new Promise<void>((settle) => setTimeout(settle, 0));
    if (policy.isBroken()) return failure('feed-blocked', 'not allowed by connect-src of the page', cause);
    return failure('feed-unreachable', 'unreachable: network, CORS, mixed content or connect-src', cause);
  } finally {
    timers.forEach(clearTimeout);
    policy.stop();
  }
}

/** The body as text, or `null` as soon as it is too large. */
async function readText({body, headers}: Response): Promise<string | null> {
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > LARGEST) return null;
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return decoderOf(bytes, headers.get('content-type') ?? '').decode(bytes);
}

/** A decoder for the encoding of the byte order mark, else of the `charset`, else UTF-8. */
function decoderOf([first, second]: Uint8Array, type: string): TextDecoder {
  const mark = {0xfffe: 'utf-16le', 0xfeff: 'utf-16be', 0xefbb: 'utf-8'}[(first! << 8) | second!];
  try {
    return new TextDecoder(mark ?? /;\s*charset\s*=\s*["']?([^\s;"',]+)/i.exec(type)?.[1]);
  } catch {
    return new TextDecoder();
  }
}

const timeOf = (text: string | null): number | null => {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : time;
};

const maxAgeOf = (text: string | null): number | null => {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})\b/i.exec(text ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds);
};

/** Milliseconds from either form of the header. `null` where it is neither, or negative. */
function retryAfterOf(text: string | null, now: number): number | null {
  if (text === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(text)) return Number(text) * 1000;
  const time = /[a-z]/i.test(text) ? timeOf(text) : null;
  return time !== null && time >= now ? time - now : null;
}

/** Detects whether the page's own content security policy blocked a request. No other cause of a network failure can be detected. */
function watchPolicy(address: string): {isBroken(): boolean; stop(): void} {
  let isBroken = false;
  const note = ({effectiveDirective, blockedURI}: SecurityPolicyViolationEvent): void => {
    isBroken ||= effectiveDirective === 'connect-src' && address.startsWith(blockedURI);
  };
  document.addEventListener('securitypolicyviolation', note);
  return {isBroken: () => isBroken, stop: () => document.removeEventListener('securitypolicyviolation', note)};
}
