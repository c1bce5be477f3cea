import {expect} from '@open-wc/testing';
import {FeedStore} from '../../src/feed/feed-store.js';
import {addAdapter} from '../../src/feed/registry.js';
import {rekap1} from '../../src/feed/rekap1.js';
import {at, countOf, fault, newKey} from '../helpers/fault.js';
import {after, BASE, expectKept, expectWait, freshness, GOOD, json, MINUTE, network, NEXT, nextAnswer, started} from '../helpers/feed-run.js';
import {answer, Outside, watch} from '../helpers/outside.js';
import {watchPage} from '../helpers/oracle.js';

describe('faults 1 to 7: what an address answers', () => {
  watchPage();

  it('fault 1: an unchanged body is found to be the newest, and nothing else', async () => {
    const {outside, watcher} = await after(() => answer(GOOD));
    const [before, now] = watcher.told.slice(-2);
    expect(now.snapshot).to.equal(before.snapshot);
    expect(now.problems).to.equal(before.problems);
    expect(now.corrections).to.equal(before.corrections);
    expect(now.checkedAt).to.equal(outside.time);
    expect(now.checkedAt).to.be.greaterThan(before.checkedAt!);
    expect(freshness({watcher, outside})).to.equal('live');
    expectWait(outside.wait, BASE);
  });

  it('fault 1: the same words in another order of fields are the same', async () => {
    const {watcher} = await after(() => answer(JSON.stringify(Object.fromEntries(Object.entries(GOOD).reverse()), null, 2)));
    expect(watcher.told.at(-1)!.snapshot).to.equal(watcher.told.at(-2)!.snapshot);
  });

  it('fault 1: the same bytes are read once, and so is what came with 304', async () => {
    let read = 0;
    addAdapter({
      format: 'counted-once', detect: () => false,
      parse: (data, options) => {
        read++;
        return rekap1.parse(data, options);
      },
    });
    const run = await started((_, turn) => (turn % 3 === 2 ? answer('', 304) : answer(GOOD)), {format: 'counted-once'});
    for (let i = 0; i < 8; i++) await nextAnswer(run);
    expect([run.watcher.votes, read]).to.deep.equal([[60, 40], 1]);
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

  it('fault 6: the time of the next request is told with the failure', async () => {
    const {watcher, outside} = await network({status: 500});
    expect(watcher.status.nextAt! - outside.time).to.equal(outside.wait);
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
      expect(freshness({watcher, outside})).to.equal('error');
      expectWait(outside.wait, BASE);
    });
  }

  it('fault 3: a good answer ends the longer waits', async () => {
    const run = await network(json(GOOD), {status: 404}, {status: 404}, json(NEXT));
    for (let i = 0; i < 3; i++) await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([70, 50]);
    expect(freshness(run)).to.equal('live');
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
});
