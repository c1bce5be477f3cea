import {expect} from '@open-wc/testing';
import {FeedStore} from '../../src/feed/feed-store.js';
import {freshnessOf} from '../../src/feed/freshness.js';
import {answer, Outside, watch, type Server, type Watcher} from '../helpers/outside.js';
import {at, countOf, counted, fault, newKey, release, report, type Query} from '../helpers/fault.js';
import {watchPage} from '../helpers/oracle.js';

/** Milliseconds between questions in these tests. */
const BASE = 30_000;
const MINUTE = 60_000;
const GOOD = report([60, 40], {asOf: at(0)});
const NEXT = report([70, 50], {asOf: at(1)});
const json = (body: object): Query => ({body: JSON.stringify(body)});

const freshness = ({status}: Watcher, outside: Outside): string => freshnessOf(status, outside.time).freshness;

/** Waits are a fifth longer or shorter at random. */
function expectWait(wait: number | null, base: number, least = base * 0.8): void {
  expect(wait).to.be.within(least, base * 1.2);
}

/** A store whose first answer was good, and whose next is what a test is about. */
async function after(next: Server, seed = 1): Promise<{outside: Outside; watcher: Watcher; store: FeedStore}> {
  const outside = new Outside((address, turn, init) => (turn === 0 ? answer(GOOD) : next(address, turn, init)), seed);
  const store = new FeedStore(outside);
  const watcher = watch(store);
  await outside.advance(0);
  expect(watcher.votes).to.deep.equal([60, 40]);
  expectWait(outside.wait, BASE);
  await outside.advance(outside.wait!);
  return {outside, watcher, store};
}

/** Likewise over the network: each step is an answer of the fault server on the other origin. */
async function network(...steps: Query[]): Promise<{outside: Outside; watcher: Watcher; key: string}> {
  const key = newKey();
  const outside = new Outside();
  const watcher = watch(new FeedStore(outside), {src: fault('sequence', {key, steps})});
  await outside.until(() => watcher.told.length > 1);
  return {outside, watcher, key};
}

/** Asks again when it is time. */
async function nextAnswer({outside, watcher}: {outside: Outside; watcher: Watcher}): Promise<void> {
  const before = watcher.told.length;
  await outside.advance(outside.wait!);
  await outside.until(() => watcher.told.length > before);
}

/** Figures stay, with a code; the feed is asked again after a wait. */
function expectKept({outside, watcher}: {outside: Outside; watcher: Watcher}, code: string): void {
  expect(watcher.votes).to.deep.equal([60, 40]);
  expect(watcher.codes).to.deep.equal([code]);
  expect(freshness(watcher, outside)).to.equal('error');
  expect(watcher.status.checkedAt).to.equal(0);
  expect(outside.timers).to.equal(1);
}

describe('faults 1 to 17 and 36: what an address answers', () => {
  watchPage();

  it('fault 1: an unchanged body is found to be the newest, and nothing else', async () => {
    const {outside, watcher} = await after(() => answer(GOOD));
    const [before, now] = watcher.told.slice(-2);
    expect(now.snapshot).to.equal(before.snapshot);
    expect(now.problems).to.equal(before.problems);
    expect(now.corrections).to.equal(before.corrections);
    expect(now.checkedAt).to.equal(outside.time);
    expect(now.checkedAt).to.be.greaterThan(before.checkedAt!);
    expect(freshness(watcher, outside)).to.equal('live');
    expectWait(outside.wait, BASE);
  });

  it('fault 1: the same words in another order of fields are the same', async () => {
    const {watcher} = await after(() => answer(JSON.stringify(Object.fromEntries(Object.entries(GOOD).reverse()), null, 2)));
    expect(watcher.told.at(-1)!.snapshot).to.equal(watcher.told.at(-2)!.snapshot);
  });

  it('fault 2: 304 after figures is as good as the same figures', async () => {
    const run = await network(json(GOOD), {status: 304}, {status: 304});
    const {snapshot} = run.watcher.status;
    await nextAnswer(run);
    await nextAnswer(run);
    const {outside, watcher, key} = run;
    expect(watcher.status).to.include({snapshot, checkedAt: outside.time});
    expect(watcher.codes).to.deep.equal([]);
    expectWait(outside.wait, BASE);
    expect((await countOf(key)).asked).to.equal(3);
  });

  it('fault 2: 304 before any figures is no answer', async () => {
    const {watcher} = await network({status: 304});
    expect(watcher.codes).to.deep.equal(['feed-status']);
  });

  it('fault 2: the browser revalidates by itself, without a preflight, and gives the body', async () => {
    const key = newKey();
    const outside = new Outside();
    const watcher = watch(new FeedStore(outside), {src: fault('etag', {key, ...json(GOOD)})});
    await outside.until(() => watcher.told.length > 1);
    await nextAnswer({outside, watcher});
    expect(watcher.votes).to.deep.equal([60, 40]);
    expect(watcher.status.checkedAt).to.equal(outside.time);
    expect(await countOf(key)).to.include({asked: 2, conditional: 1, preflights: 0});
  });

  for (const status of [404, 410]) {
    it(`fault 3: ${status} keeps the figures; waits double up to ten minutes`, async () => {
      const run = await network(json(GOOD), {status, ...json(NEXT)});
      for (const wait of [1, 2, 4, 8, 16, 20, 20]) {
        await nextAnswer(run);
        expectKept(run, 'feed-status');
        expectWait(run.outside.wait, wait * BASE);
      }
      expect(run.watcher.status.problems[0].message).to.contain(String(status));
    });
    it(`fault 3: ${status} before any figures`, async () => {
      const {outside, watcher} = await network({status});
      expect(watcher.votes).to.equal(null);
      expect(freshness(watcher, outside)).to.equal('error');
      expectWait(outside.wait, BASE);
    });
  }

  it('fault 3: a good answer ends the longer waits', async () => {
    const run = await network(json(GOOD), {status: 404}, {status: 404}, json(NEXT));
    for (let i = 0; i < 3; i++) await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([70, 50]);
    expect(freshness(run.watcher, run.outside)).to.equal('live');
    expectWait(run.outside.wait, BASE);
  });

  for (const status of [401, 403]) {
    it(`fault 4: ${status} says that access is refused, and waits five minutes or more`, async () => {
      const run = await network(json(GOOD), {status});
      await nextAnswer(run);
      expectKept(run, 'feed-not-allowed');
      expectWait(run.outside.wait, 5 * MINUTE, 5 * MINUTE);
    });
  }

  const later = [
    {header: '120', expected: 120_000, least: 120_000},
    {header: '5', expected: BASE},
    {header: '0', expected: BASE},
    {header: '7200', expected: 30 * MINUTE, least: 30 * MINUTE},
    {header: '-5', expected: BASE},
    {header: 'soon', expected: BASE},
    {header: '1.5', expected: BASE},
    {header: new Date(Date.parse(at(0)) + 10 * MINUTE).toUTCString(), expected: 10 * MINUTE, least: 9.4 * MINUTE},
    {header: new Date(Date.parse(at(0)) - MINUTE).toUTCString(), expected: BASE},
  ];
  for (const {header, expected, least} of later) {
    it(`fault 5: Retry-After: ${header}`, async () => {
      const run = await network(json(GOOD), {status: 503, headers: {'Retry-After': header}, expose: 'Retry-After'});
      await nextAnswer(run);
      expectKept(run, 'feed-status');
      expectWait(run.outside.wait, expected, least);
    });
  }
  for (const status of [408, 425, 429, 503]) {
    it(`fault 5: ${status} may say when to ask again`, async () => {
      const {outside} = await after(() => answer('', status, {'retry-after': '200'}));
      expectWait(outside.wait, 200_000, 200_000);
    });
  }

  it('fault 5: Retry-After that other origins may not read counts for nothing, and back-off goes on', async () => {
    const run = await network(json(GOOD), {status: 503, headers: {'Retry-After': '1000'}});
    for (const wait of [1, 2, 4]) {
      await nextAnswer(run);
      expectWait(run.outside.wait, wait * BASE);
    }
  });

  it('fault 5: a page that is shown or connected again does not come before the server said', async () => {
    const {outside} = await after(() => answer('', 503, {'retry-after': '600'}));
    const due = outside.time + outside.wait!;
    await outside.change({hidden: true});
    await outside.advance(5 * MINUTE);
    await outside.change({hidden: false});
    await outside.change({online: false});
    await outside.change({online: true});
    await outside.advance(4 * MINUTE);
    expect(outside.asked).to.have.length(2);
    await outside.advance(3 * MINUTE);
    expect(outside.asked).to.have.length(3);
    expect(outside.asked[2].at).to.be.at.least(due);
  });

  for (const status of [500, 502, 504, 520, 599]) {
    it(`fault 6: ${status} with good figures in it keeps those on screen`, async () => {
      const run = await network(json(GOOD), {status, ...json(NEXT)});
      for (const wait of [1, 2]) {
        await nextAnswer(run);
        expectKept(run, 'feed-status');
        expectWait(run.outside.wait, wait * BASE);
      }
    });
  }

  for (const status of [201, 202, 203, 204, 206]) {
    it(`fault 7: ${status} is no data, whatever its body`, async () => {
      const run = await network(json(GOOD), {status, ...(status === 204 ? {} : json(NEXT))});
      await nextAnswer(run);
      expectKept(run, 'feed-status');
      expectWait(run.outside.wait, BASE);
    });
  }

  it('fault 8: no head within ten seconds', async () => {
    const run = await network(json(GOOD), {kind: 'hang'});
    const {outside, watcher} = run;
    await outside.advance(outside.wait!);
    await outside.advance(9_999);
    expect(watcher.codes).to.deep.equal([]);
    await outside.advance(1);
    await outside.until(() => watcher.codes.length > 0);
    expectKept(run, 'feed-timeout');
    expectWait(outside.wait, BASE);
    expect((await counted(run.key, ({left}) => left === 1)).asked).to.equal(2);
  });

  it('fault 9: a body that comes byte by byte has fifteen seconds with its head', async () => {
    const run = await network(json(GOOD), {kind: 'drip'});
    const {outside, watcher, key} = run;
    await outside.advance(outside.wait!);
    await outside.until(() => outside.underWay === 0);
    await outside.advance(14_999);
    expect(watcher.codes).to.deep.equal([]);
    await outside.advance(1);
    await outside.until(() => watcher.codes.length > 0);
    expectKept(run, 'feed-timeout');
    expectWait(outside.wait, BASE);
    await counted(key, ({left}) => left === 1);
  });

  it('fault 10: 64 MB in a small file are not read to their end', async () => {
    const run = await network(json(GOOD), {kind: 'blanks'});
    await nextAnswer(run);
    expectKept(run, 'feed-too-large');
    expectWait(run.outside.wait, BASE);
  });

  it('fault 10: a body without end is left after 5 MB', async () => {
    const run = await network(json(GOOD), {kind: 'endless'});
    await nextAnswer(run);
    expectKept(run, 'feed-too-large');
    await counted(run.key, ({left}) => left === 1);
  });

  it('fault 10: a large document within the limit is read', async () => {
    const {watcher} = await after(() => answer(JSON.stringify(NEXT) + ' '.repeat(5_000_000)));
    expect(watcher.votes).to.deep.equal([70, 50]);
  });

  it('fault 11: a body cut short of its length', async () => {
    const run = await network(json(GOOD), {kind: 'cut', length: 1, ...json(NEXT)});
    await nextAnswer(run);
    expectKept(run, 'feed-unreachable');
    expectWait(run.outside.wait, BASE);
  });

  it('fault 11: a body cut where nobody said how long it is', async () => {
    const run = await network(json(GOOD), {kind: 'cut', ...json(NEXT)});
    await nextAnswer(run);
    expectKept(run, 'feed-not-json');
    expectWait(run.outside.wait, BASE);
  });

  it('fault 11: no part of a document is ever taken for the whole', async () => {
    const whole = JSON.stringify(NEXT);
    const {outside, watcher} = await after((_, turn) => answer(whole.slice(0, turn - 1)));
    for (let i = 1; i < whole.length; i++) {
      expect(watcher.votes).to.deep.equal([60, 40]);
      expect(watcher.codes).to.have.length(1);
      await outside.advance(outside.wait!);
    }
  });

  const pages = [
    {what: 'a page of HTML', body: '<!doctype html><title>Masuk</title><form><input name="user"></form>'},
    {what: 'an empty answer', body: ''},
    {what: 'words', body: 'OK'},
  ];
  for (const {what, body} of pages) {
    it(`fault 12: ${what} with 200 is not data`, async () => {
      const run = await network(json(GOOD), {body, headers: {'Content-Type': 'text/html'}}, json(NEXT));
      await nextAnswer(run);
      expectKept(run, 'feed-not-data');
      expectWait(run.outside.wait, BASE);
      await nextAnswer(run);
      expect(run.watcher.votes).to.deep.equal([70, 50]);
    });
  }

  it('fault 12: a captive portal before the first figures, and before anybody said how often to ask', async () => {
    const outside = new Outside((_, turn) => answer(turn === 0 ? '<html>' : GOOD));
    const watcher = watch(new FeedStore(outside), {refresh: null});
    await outside.advance(0);
    expect(watcher.codes).to.deep.equal(['feed-not-data']);
    expectWait(outside.wait, BASE);
    await outside.advance(outside.wait!);
    expect(watcher.votes).to.deep.equal([60, 40]);
    expect(outside.timers).to.equal(0);
  });

  for (const type of ['text/plain', 'text/html', 'application/octet-stream']) {
    it(`fault 13: JSON called ${type} is JSON, also where nobody may guess`, async () => {
      const {watcher} = await network({...json(GOOD), headers: {'Content-Type': type, 'X-Content-Type-Options': 'nosniff'}});
      expect(watcher.votes).to.deep.equal([60, 40]);
      expect(watcher.codes).to.deep.equal([]);
    });
  }

  it('fault 14: a byte-order mark before JSON', async () => {
    const {watcher} = await network({body: `\uFEFF${JSON.stringify(GOOD)}`});
    expect(watcher.votes).to.deep.equal([60, 40]);
  });

  it('fault 14: letters of another encoding spoil no figure', async () => {
    const {watcher} = await network({body: JSON.stringify(report([60, 40], {title: 'Hasil é'})), encoding: 'latin1', headers: {'Content-Type': 'application/json; charset=iso-8859-1'}});
    expect(watcher.votes).to.deep.equal([60, 40]);
    expect(watcher.status.snapshot!.title).to.equal('Hasil \uFFFD');
  });

  const wrapped = [
    {what: 'behind a guard against inclusion', wrap: (text: string) => `)]}',\n${text}`},
    {what: 'in a function call', wrap: (text: string) => `show(${text});`},
    {what: 'in JSON once more', wrap: (text: string) => JSON.stringify(text)},
  ];
  for (const {what, wrap} of wrapped) {
    it(`fault 14: JSON ${what} is refused`, async () => {
      const run = await network(json(GOOD), {body: wrap(JSON.stringify(NEXT))});
      await nextAnswer(run);
      expectKept(run, 'feed-not-data');
    });
  }

  it('fault 15: without the header for other origins', async () => {
    const run = await network(json(GOOD), {...json(NEXT), cors: 0});
    await nextAnswer(run);
    expectKept(run, 'feed-unreachable');
    for (const cause of ['CORS', 'mixed content', 'connect-src']) expect(run.watcher.status.problems[0].message).to.contain(cause);
    expectWait(run.outside.wait, BASE);
  });

  for (const kind of ['reset', 'loop']) {
    it(`fault ${kind === 'reset' ? '17: a connection that breaks' : '36: a redirect to itself'}`, async () => {
      const run = await network(json(GOOD), {kind: kind === 'reset' ? 'reset' : 'redirect', to: fault('loop')});
      for (const wait of [1, 2]) {
        await nextAnswer(run);
        expectKept(run, 'feed-unreachable');
        expectWait(run.outside.wait, wait * BASE);
      }
    });
  }

  it('fault 17: a host that nobody knows', async () => {
    const outside = new Outside();
    const watcher = watch(new FeedStore(outside), {src: 'https://nowhere.invalid/feed.json'});
    await outside.until(() => watcher.told.length > 1);
    expect(watcher.codes).to.deep.equal(['feed-unreachable']);
    expectWait(outside.wait, BASE);
  });

  it('fault 36: a redirect to ever other addresses', async () => {
    const run = await network(json(GOOD), {kind: 'redirect', to: fault('loop', {grow: 0})});
    await nextAnswer(run);
    expectKept(run, 'feed-unreachable');
  });

  it('fault 36: a redirect is followed', async () => {
    const {watcher} = await network({kind: 'redirect', to: fault('answer', json(GOOD))});
    expect(watcher.votes).to.deep.equal([60, 40]);
  });

  it('fault 22: an answer that was given up is dropped, though it arrives', async () => {
    const key = newKey();
    const outside = new Outside();
    const store = new FeedStore(outside);
    const src = fault('sequence', {key, steps: [{kind: 'hang', ...json(report([1, 2], {asOf: at(9)}))}, json(GOOD)]});
    const first = watch(store, {src});
    await counted(key, ({asked}) => asked === 1);
    first.leave();
    const second = watch(store, {src});
    await outside.until(() => second.votes !== null);
    await release(key);
    await outside.advance(0);
    expect(second.votes).to.deep.equal([60, 40]);
    expect(first.told.every(({snapshot}) => snapshot === null)).to.equal(true);
  });
});
