import {surroundings} from '../surroundings.js';

/** How every address is asked. Validators that are set by hand would cost a preflight across origins; the cache of the browser sends them itself. */
export const QUESTION = {cache: 'no-cache', credentials: 'omit', referrerPolicy: 'strict-origin-when-cross-origin'} as const satisfies RequestInit;

/** Milliseconds for which an answer to a first question counts as new. */
const FRESH = 5000;

interface Question {
  readonly at: number;
  readonly abort: AbortController;
  readonly answer: Promise<Response>;
}

const asked = new Map<string, Question>();

/** Asks an address while the code that polls it is on its way. The poller takes the answer in place of its first question. */
export function askFirst(address: string): void {
  if (asked.has(address) || !/^https?:/.test(address) || surroundings.isHidden() || !surroundings.isOnline()) return;
  const abort = new AbortController();
  const answer = surroundings.fetch(address, {...QUESTION, signal: abort.signal});
  // The poller asks again where this fails, and tells why.
  answer.catch(() => {});
  asked.set(address, {at: surroundings.now(), abort, answer});
}

/** The answer to a first question, once; `null` where there is none, or an old one. */
export function takeFirstAnswer(address: string, signal: AbortSignal): Promise<Response> | null {
  const question = asked.get(address);
  asked.delete(address);
  if (!question || surroundings.now() - question.at > FRESH) return null;
  signal.addEventListener('abort', () => question.abort.abort(signal.reason));
  return question.answer;
}
