import {expect} from '@open-wc/testing';
import {FeedStore} from '../../src/feed/feed-store.js';
import {counted, fault, report} from '../helpers/fault.js';
import {after, BASE, expectKept, expectWait, GOOD, json, network, NEXT, nextAnswer} from '../helpers/feed-run.js';
import {answer, Outside, watch} from '../helpers/outside.js';
import {watchPage} from '../helpers/oracle.js';

describe('faults 8 to 17 and 36: answers that do not come, or not as they should', () => {
  watchPage();

  it('fault 8: no head within ten seconds', async () => {
    const run = await network(json(GOOD), {kind: 'hang'});
    const {outside, watcher} = run;
    await outside.advance(outside.wait!);
    // Given up before it was sent, a question would never reach the server.
    await counted(run.key, ({asked}) => asked === 2);
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
    expect(watcher.status.snapshot!.title).to.equal('Hasil é');
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
});
