/** What came from an address, or a coded reason why nothing usable did. */
export type FeedAnswer =
  | {readonly ok: true; readonly data: unknown}
  | {readonly ok: false; readonly code: FeedErrorCode; readonly message: string; readonly cause: unknown};

export type FeedErrorCode = 'feed-address' | 'feed-unreachable' | 'feed-status' | 'feed-timeout' | 'feed-too-large' | 'feed-not-json';

/** Head and body together. */
const TIMEOUT = 15_000;
/** Decoded; a small compressed answer can be very large. */
const LARGEST = 5 * 1024 * 1024;

const underway = new Map<string, Promise<FeedAnswer>>();

/** Asks a proved address once; who asks for the same address meanwhile gets the same answer. Never rejects. */
export function load(address: string): Promise<FeedAnswer> {
  const started = underway.get(address);
  if (started) return started;
  const answer = ask(address).finally(() => underway.delete(address));
  underway.set(address, answer);
  return answer;
}

const failed = (code: FeedErrorCode, message: string, cause: unknown = null): FeedAnswer => ({ok: false, code, message, cause});

async function ask(address: string): Promise<FeedAnswer> {
  const signal = AbortSignal.timeout(TIMEOUT);
  let text: string | null;
  try {
    const response = await fetch(address, {
      cache: 'no-cache', credentials: 'omit', referrerPolicy: 'strict-origin-when-cross-origin', signal,
    });
    // Any other answer is no data, however good its body looks.
    if (response.status !== 200) return failed('feed-status', `answered ${response.status}`);
    text = await readText(response);
  } catch (cause) {
    if (signal.aborted) return failed('feed-timeout', `no answer within ${TIMEOUT / 1000} s`, cause);
    return failed('feed-unreachable', 'unreachable: network, CORS header, or connect-src of the page', cause);
  }
  if (text === null) return failed('feed-too-large', `larger than ${LARGEST} bytes`);
  try {
    return {ok: true, data: JSON.parse(text) as unknown};
  } catch (cause) {
    return failed('feed-not-json', String(cause), cause);
  }
}

/** The body as text, or `null` where it is too large; the rest is then not read. */
async function readText(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > LARGEST) {
      void reader?.cancel();
      return null;
    }
    text += decoder.decode(part.value, {stream: true});
  }
  return text + decoder.decode();
}
