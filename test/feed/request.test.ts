import {expect} from '@open-wc/testing';
import {request, type Answer} from '../../src/feed/request.js';
import {answer, Outside, type Server} from '../helpers/outside.js';
import {at} from '../helpers/fault.js';
import {watchPage} from '../helpers/oracle.js';

const ADDRESS = 'https://feed.invalid/a.json';

/** Asks a scripted server at eight in the evening by the reader's clock. */
async function asked(server: Server, isImmutable?: boolean): Promise<{answer: Answer; outside: Outside; abort: AbortController}> {
  const outside = new Outside(server);
  const abort = new AbortController();
  const answering = request(ADDRESS, outside, abort, isImmutable);
  await outside.advance(0);
  const found = await answering;
  expect(outside.timers, 'no limit outlives its answer').to.equal(0);
  return {answer: found, outside, abort};
}

const codeOf = (found: Answer): string => (found.kind === 'failed' ? found.code : found.kind);

describe('request', () => {
  const page = watchPage();

  it('sends no cookies, no validator of its own and no more of the page than its origin', async () => {
    const {outside} = await asked(() => answer('{}'));
    const {signal, ...init} = outside.asked[0].init;
    expect(init).to.deep.equal({cache: 'no-cache', credentials: 'omit', referrerPolicy: 'strict-origin-when-cross-origin'});
    expect(signal).to.be.instanceOf(AbortSignal);
  });
  it('leaves what never changes to caches', async () => expect((await asked(() => answer('{}'), true)).outside.asked[0].init.cache).to.equal('default'));

  const statuses: readonly [number, string][] = [
    [200, 'text'], [201, 'feed-status'], [204, 'feed-status'], [206, 'feed-status'], [300, 'feed-status'], [304, 'unchanged'], [400, 'feed-status'], [401, 'feed-not-allowed'], [403, 'feed-not-allowed'],
    [404, 'feed-status'], [410, 'feed-status'], [429, 'feed-status'], [500, 'feed-status'], [503, 'feed-status'], [599, 'feed-status'], [0, 'feed-status'],
  ];
  for (const [status, code] of statuses) {
    it(`takes ${status} for ${code} (faults 2 to 7)`, async () => {
      const {answer: found, abort} = await asked(() => answer('{"candidates":[]}', status));
      expect(codeOf(found)).to.equal(code);
      expect(abort.signal.aborted, 'the rest is not waited for').to.equal(code.startsWith('feed-'));
      if (found.kind === 'failed') expect(found.message).to.equal(`answered ${status}`);
    });
  }

  const headers: readonly {what: string; headers: Record<string, string>; maxAge: number | null; serverTime: number | null}[] = [
    {what: 'nothing', headers: {}, maxAge: null, serverTime: null},
    {what: 'max-age', headers: {'cache-control': 'public, max-age=15'}, maxAge: 15, serverTime: null},
    {what: 'max-age in quotes and capitals', headers: {'cache-control': 'Max-Age = "15", must-revalidate'}, maxAge: 15, serverTime: null},
    {what: 's-maxage, which is for others', headers: {'cache-control': 's-maxage=600'}, maxAge: null, serverTime: null},
    {what: 'both', headers: {'cache-control': 's-maxage=600,max-age=0'}, maxAge: 0, serverTime: null},
    {what: 'a max-age of nonsense', headers: {'cache-control': 'max-age=soon'}, maxAge: null, serverTime: null},
    {what: 'a negative max-age', headers: {'cache-control': 'max-age=-5'}, maxAge: null, serverTime: null},
    {what: 'a date', headers: {date: new Date(at(0)).toUTCString()}, maxAge: null, serverTime: Date.parse(at(0))},
    {what: 'a date that is none', headers: {date: 'today'}, maxAge: null, serverTime: null},
  ];
  for (const {what, headers: given, maxAge, serverTime} of headers) {
    it(`hears ${what} from the headers`, async () => expect((await asked(() => answer('{}', 200, given))).answer).to.deep.equal({kind: 'text', text: '{}', maxAge, serverTime}));
  }

  const retries: readonly {header: string; date?: string; wait: number | null}[] = [
    {header: '120', wait: 120_000}, {header: ' 7 ', wait: 7000}, {header: '0', wait: 0}, {header: '-1', wait: null}, {header: '1.5', wait: null}, {header: '', wait: null}, {header: 'soon', wait: null},
    {header: '9999999999', wait: null}, {header: '2030', wait: 2_030_000}, {header: 'Wed, 14 Feb 2024 13:02:00 GMT', wait: 120_000}, {header: 'Wednesday, 14-Feb-24 13:02:00 GMT', wait: 120_000},
    {header: 'Wed, 14 Feb 2024 12:59:00 GMT', wait: null}, {header: 'Wed, 14 Feb 2024 13:02:00 GMT', date: 'Wed, 14 Feb 2024 13:01:00 GMT', wait: 60_000},
  ];
  for (const {header, date, wait} of retries) {
    it(`reads Retry-After: ${header || 'nothing'}${date ? ` at ${date}` : ''} as ${wait} (fault 5)`, async () => {
      const {answer: found} = await asked(() => answer('', 503, {'retry-after': header, ...(date ? {date} : {})}));
      expect(found.kind === 'failed' && found.retryAfter).to.equal(wait);
    });
  }
  it('heeds Retry-After only where it may be said', async () => {
    const {answer: found} = await asked(() => answer('', 500, {'retry-after': '120'}));
    expect(found.kind === 'failed' && found.retryAfter).to.equal(null);
  });

  it('reads letters that are cut between two parts of a body', async () => {
    const bytes = new TextEncoder().encode('{"name":"Pilkadà 🗳"}');
    const body = (): ReadableStream => new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const {answer: found} = await asked(() => ({status: 200, headers: new Headers(), body: body()}) as Response);
    expect(found.kind === 'text' && found.text).to.equal('{"name":"Pilkadà 🗳"}');
  });
  /** Text in the bytes of an encoding. */
  const utf16 = (text: string, isLittle: boolean): number[] => [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
  const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
  const TEXT = '{"name":"Müller – Łódź"}';
  const LATIN = '{"name":"Müller"}';
  const latin = [...LATIN].map((letter) => letter.charCodeAt(0));
  const encodings: readonly {readonly what: string; readonly type: string | null; readonly bytes: readonly number[]; readonly text: string}[] = [
    {what: 'UTF-8', type: 'application/json', bytes: utf8(TEXT), text: TEXT},
    {what: 'UTF-8 that nobody names', type: null, bytes: utf8(TEXT), text: TEXT},
    {what: 'UTF-8 with its mark', type: null, bytes: [0xef, 0xbb, 0xbf, ...utf8(TEXT)], text: TEXT},
    {what: 'windows-1252', type: 'text/csv; charset=windows-1252', bytes: [...latin.slice(0, -2), 0x80, ...latin.slice(-2)], text: LATIN.replace('"}', '€"}')},
    {what: 'ISO 8859-1 in quotes and capitals', type: 'text/csv; header=present; Charset="ISO-8859-1"', bytes: latin, text: LATIN},
    {what: 'ISO 8859-2', type: 'text/csv;charset=iso-8859-2', bytes: [0xa3, 0xf3, 0x64, 0xbc], text: 'Łódź'},
    {what: 'UTF-16 with its mark, little end first', type: null, bytes: [0xff, 0xfe, ...utf16(TEXT, true)], text: TEXT},
    {what: 'UTF-16 with its mark, big end first', type: null, bytes: [0xfe, 0xff, ...utf16(TEXT, false)], text: TEXT},
    {what: 'UTF-16 by its charset', type: 'text/csv; charset=utf-16le', bytes: utf16(TEXT, true), text: TEXT},
    {what: 'a mark before a charset', type: 'application/json; charset=iso-8859-1', bytes: [0xef, 0xbb, 0xbf, ...utf8(TEXT)], text: TEXT},
    {what: 'UTF-16 before a charset', type: 'application/json; charset=utf-8', bytes: [0xff, 0xfe, ...utf16(TEXT, true)], text: TEXT},
    {what: 'an encoding that there is not, as UTF-8', type: 'application/json; charset=klingon', bytes: utf8(TEXT), text: TEXT},
    {what: 'a charset without a name, as UTF-8', type: 'application/json; charset=', bytes: utf8(TEXT), text: TEXT},
    {what: 'one byte', type: null, bytes: [0x7b], text: '{'},
    {what: 'nothing but a mark', type: null, bytes: [0xef, 0xbb, 0xbf], text: ''},
  ];
  for (const {what, type, bytes, text} of encodings) {
    for (const size of [1, 2, 5, Infinity]) {
      it(`reads ${what}, in parts of ${size}`, async () => {
        const body = new ReadableStream({
          start(controller) {
            for (let at = 0; at < bytes.length; at += size) controller.enqueue(Uint8Array.from(bytes.slice(at, at + size)));
            controller.close();
          },
        });
        const {answer: found} = await asked(() => ({status: 200, headers: new Headers(type === null ? {} : {'content-type': type}), body}) as Response);
        expect(found.kind === 'text' && found.text).to.equal(text);
      });
    }
  }
  it('gives up what is too large before it has come', async () => {
    let asks = 0;
    const body = new ReadableStream({pull: (controller) => (asks++, controller.enqueue(new Uint8Array(1024 * 1024)))});
    expect(codeOf((await asked(() => ({status: 200, headers: new Headers({'content-type': 'text/csv; charset=utf-16'}), body}) as Response)).answer)).to.equal('feed-too-large');
    expect(asks).to.be.at.most(8);
  });
  it('takes an answer without a body for an empty one', async () => {
    const {answer: found} = await asked(() => new Response(null));
    expect(found.kind === 'text' && found.text).to.equal('');
  });
  it('measures what is unpacked, to the byte (fault 10)', async () => {
    expect(codeOf((await asked(() => answer(' '.repeat(5 * 1024 * 1024)))).answer)).to.equal('text');
    expect(codeOf((await asked(() => answer(' '.repeat(5 * 1024 * 1024 + 1)))).answer)).to.equal('feed-too-large');
  });

  it('has a cause for what went wrong', async () => {
    const cause = new TypeError('Failed to fetch');
    const {answer: found} = await asked(() => Promise.reject(cause));
    expect(found).to.deep.include({kind: 'failed', code: 'feed-unreachable', cause});
  });
  it('leaves nothing unhandled where a body breaks after a status that is no data', async () => {
    const body = new ReadableStream({start: (controller) => controller.error(new TypeError('network error'))});
    expect(codeOf((await asked(() => ({status: 500, headers: new Headers(), body}) as Response)).answer)).to.equal('feed-status');
  });
  it('tells a page’s own policy from other causes, of which the page hears later (fault 15)', async () => {
    const violation = new SecurityPolicyViolationEvent('securitypolicyviolation', {
      blockedURI: ADDRESS, effectiveDirective: 'connect-src', violatedDirective: 'connect-src', documentURI: '', originalPolicy: '', disposition: 'enforce', statusCode: 0,
    });
    const outside = new Outside(() => {
      outside.setTimeout(() => document.dispatchEvent(violation), 0);
      throw new TypeError('Failed to fetch');
    });
    const found = request(ADDRESS, outside, new AbortController());
    await outside.advance(0);
    expect(codeOf(await found)).to.equal('feed-blocked');
    expect(page.take()).to.equal(ADDRESS);
  });
});
