/**
 * A little server within the page: a function in the place of `fetch` that answers
 * the demo's own feed addresses and passes everything else on. So the demo works on
 * any static host and without a network, and nothing survives the page, as a service
 * worker would. The library is the one that is published: its poller calls `fetch`
 * and gets real responses, real streams and the errors of a browser.
 */
import './page-network.js';

export interface Question {
  readonly url: URL;
  readonly signal: AbortSignal;
}

export type Handler = (question: Question) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const network = globalThis.fetch.bind(globalThis);

globalThis.fetch = async (input, init) => {
  const request = input instanceof Request ? input : null;
  const url = new URL(request?.url ?? String(input), document.baseURI);
  const handler = handlers.get(url.origin + url.pathname);
  if (!handler) return network(input, init);
  const signal = init?.signal ?? request?.signal ?? new AbortController().signal;
  signal.throwIfAborted();
  if (!navigator.onLine) return cutOff();
  return handler({url, signal});
};

/** Answers an address from now on, whatever stands after its `?`. */
export function serve(address: string, handler: Handler): void {
  const {origin, pathname} = new URL(address, document.baseURI);
  handlers.set(origin + pathname, handler);
}

/** A document, by a server whose clock stands at `clock`: milliseconds since 1970. */
export const answer = (text: string, clock: number): Response =>
  new Response(text, {headers: {'content-type': 'application/json', 'date': new Date(clock).toUTCString()}});

export const refusal = (status: number, headers: Record<string, string> = {}): Response => new Response(null, {status, headers});

/** What a hotel or an expired login sends with the best of statuses. */
export const WEB_PAGE = '<!doctype html><html lang="en"><title>Sign in</title><h1>Welcome to our wireless network</h1><p>Please sign in to go on.</p></html>';

export const webPage = (): Response => new Response(WEB_PAGE, {headers: {'content-type': 'text/html'}});

/** As a browser puts a connection that breaks, whatever broke it. */
export function cutOff(): never {
  throw new TypeError('Failed to fetch');
}

const DRIP = 500;

/**
 * A body that comes byte by byte, until the reader gives up, or the rest at once as soon as `isOver`.
 * @param end - Called with the bytes sent, when all is sent or the reader has gone.
 */
export function slowly(text: string, clock: number, {signal}: Question, isOver: () => boolean, end: (sent: number) => void): Response {
  const bytes = new TextEncoder().encode(text);
  let sent = 0;
  let timer = 0;
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      const stop = (): void => {
        clearInterval(timer);
        end(sent);
      };
      signal.addEventListener('abort', () => {
        stop();
        stream.error(signal.reason);
      });
      timer = window.setInterval(() => {
        const part = isOver() ? bytes.subarray(sent) : bytes.subarray(sent, sent + 1);
        stream.enqueue(part);
        sent += part.length;
        if (sent < bytes.length) return;
        stop();
        stream.close();
      }, DRIP);
    },
    cancel: () => clearInterval(timer),
  });
  return new Response(body, {headers: {'content-type': 'application/json', 'date': new Date(clock).toUTCString()}});
}
