import {expect} from '@open-wc/testing';
import {FeedStore} from '../../src/feed/feed-store.js';
import {documentAt, isPointer, readPointer} from '../../src/feed/pointer.js';
import {answer, Outside, watch} from '../helpers/outside.js';
import {at, report} from '../helpers/fault.js';
import {watchPage} from '../helpers/oracle.js';

const BASE = 'https://feed.invalid/night/latest.json';
const POINTER = {format: 'rekap-pointer/1', latest: '3.json', refresh: 20, history: [{asOf: at(3), src: '3.json'}, {asOf: at(1), src: '../old/1.json'}, {asOf: at(2), src: 'https://other.invalid/2.json'}]};

describe('readPointer', () => {
  it('knows a pointer by its format alone', () => {
    expect([POINTER, {format: 'rekap/1'}, [POINTER], null, 'rekap-pointer/1', Object.create(POINTER)].map(isPointer)).to.deep.equal([true, false, false, false, false, false]);
  });
  it('leads from its own address, with what was before in order', () => {
    expect(readPointer(POINTER, BASE)).to.deep.equal({
      latest: 'https://feed.invalid/night/3.json', refresh: 20,
      history: [
        {at: Date.parse(at(1)), src: 'https://feed.invalid/old/1.json'}, {at: Date.parse(at(2)), src: 'https://other.invalid/2.json'}, {at: Date.parse(at(3)), src: 'https://feed.invalid/night/3.json'},
      ],
    });
  });
  it('needs no more than where the newest lies', () => {
    expect(readPointer({format: 'rekap-pointer/1', latest: '3.json'}, BASE)).to.deep.equal({latest: 'https://feed.invalid/night/3.json', refresh: null, history: []});
  });
  const bad: readonly [string, object][] = [
    ['without where the newest lies', {latest: null}], ['that leads to itself by nothing', {latest: ''}], ['that leads into a script', {latest: 'javascript:alert(1)'}],
    ['that leads into a file', {latest: 'file:///etc/passwd'}], ['that leads into itself', {latest: 'data:application/json,{}'}], ['that gives away a password', {latest: 'https://a:b@feed.invalid/'}],
    ['with a number for an address', {latest: 3}], ['with a word for its interval', {refresh: '20'}], ['with a past without time', {history: [{src: '1.json'}]}],
    ['with a past of no time', {history: [{asOf: 'yesterday', src: '1.json'}]}], ['with a past that leads nowhere', {history: [{asOf: at(1), src: 'javascript:0'}]}], ['with a past that is none', {history: {}}],
  ];
  for (const [what, more] of bad) it(`refuses one ${what}`, () => expect(readPointer({...POINTER, ...more}, BASE)).to.equal(null));
});

describe('documentAt', () => {
  const pointer = readPointer(POINTER, BASE)!;
  const cases = [
    {time: at(0), src: null}, {time: at(1), src: 'https://feed.invalid/old/1.json'}, {time: '2024-02-14T20:01:59+07:00', src: 'https://feed.invalid/old/1.json'},
    {time: '2024-02-14T13:02:30Z', src: 'https://other.invalid/2.json'}, {time: '2024-02-14T20:02', src: 'https://other.invalid/2.json'}, {time: '2100-01-01', src: 'https://feed.invalid/night/3.json'},
    {time: 'yesterday', src: null}, {time: '', src: null},
  ];
  for (const {time, src} of cases) it(`of "${time}" is ${src}`, () => expect(documentAt(pointer, time, 'Asia/Jakarta')).to.equal(src));
});

describe('a poller follows a pointer', () => {
  watchPage();

  /** Answers by the last part of an address; what is a number is a status. */
  const serverOf = (files: Record<string, object | number>): Outside => new Outside((address) => {
    const file = files[address.split('/').at(-1)!] ?? 404;
    return typeof file === 'number' ? answer('', file) : answer(file);
  });
  const names = ({asked}: Outside): string[] => asked.map(({address}) => address.split('/').at(-1)!);
  const wanted = {src: BASE, refresh: null};

  it('to documents that caches may keep, which it asks for once', async () => {
    const files: Record<string, object | number> = {'latest.json': POINTER, '3.json': report([60, 40], {asOf: at(3)}), '4.json': report([70, 50], {asOf: at(4)})};
    const outside = serverOf(files);
    const watcher = watch(new FeedStore(outside), wanted);
    await outside.advance(0);
    expect(watcher.votes).to.deep.equal([60, 40]);
    expect(watcher.status.interval).to.equal(20_000);
    await outside.advance(outside.wait!);
    expect(watcher.status.checkedAt).to.equal(outside.time);
    files['latest.json'] = {...POINTER, history: []};
    await outside.advance(outside.wait!);
    files['latest.json'] = {...POINTER, latest: '4.json'};
    await outside.advance(outside.wait!);
    expect(watcher.votes).to.deep.equal([70, 50]);
    expect(names(outside)).to.deep.equal(['latest.json', '3.json', 'latest.json', 'latest.json', 'latest.json', '4.json']);
    expect(outside.asked.map(({init}) => init.cache)).to.deep.equal(['no-cache', 'default', 'no-cache', 'no-cache', 'no-cache', 'default']);
  });

  it('and keeps the figures where it leads nowhere yet', async () => {
    const files: Record<string, object | number> = {'latest.json': POINTER, '3.json': report([60, 40], {asOf: at(3)})};
    const outside = serverOf(files);
    const watcher = watch(new FeedStore(outside), wanted);
    await outside.advance(0);
    files['latest.json'] = {...POINTER, latest: '4.json'};
    await outside.advance(outside.wait!);
    expect(watcher.votes).to.deep.equal([60, 40]);
    expect(watcher.status.problems).to.deep.equal([{code: 'feed-status', path: 'src', message: 'https://feed.invalid/night/4.json answered 404'}]);
    files['4.json'] = report([70, 50], {asOf: at(4)});
    await outside.advance(outside.wait!);
    expect(watcher.votes).to.deep.equal([70, 50]);
    expect(watcher.codes).to.deep.equal([]);
  });

  it('back to what it led to before a document lay in its place', async () => {
    const files: Record<string, object | number> = {'latest.json': POINTER, '3.json': report([60, 40])};
    const outside = serverOf(files);
    const watcher = watch(new FeedStore(outside), {...wanted, refresh: 30});
    await outside.advance(0);
    files['latest.json'] = report([1, 2]);
    await outside.advance(outside.wait!);
    expect(watcher.votes).to.deep.equal([1, 2]);
    files['latest.json'] = POINTER;
    await outside.advance(outside.wait!);
    expect(watcher.votes).to.deep.equal([60, 40]);
  });

  it('though it was left in the moment when the document came', async () => {
    const outside = new Outside((address) => answer(address.endsWith('latest.json') ? POINTER : report([60, 40])));
    const store = new FeedStore(outside);
    for (let turns = 0; turns < 60; turns++) {
      const src = `${BASE}/${turns}/latest.json`;
      const leaver = watch(store, {...wanted, src});
      for (let i = 0; i < turns; i++) await Promise.resolve();
      leaver.leave();
      const watcher = watch(store, {...wanted, src});
      await outside.advance(1000);
      expect(watcher.votes).to.deep.equal([60, 40]);
      watcher.leave();
    }
  });

  for (const [what, pointer, code] of [['that is none', {...POINTER, latest: 7}, 'feed-pointer'], ['of the past without the wanted time', {...POINTER, history: []}, 'feed-pointer'], ['where a document lies', report([1, 2]), 'feed-no-history']] as const) {
    it(`not, where it meets one ${what}`, async () => {
      const outside = serverOf({'latest.json': pointer});
      const watcher = watch(new FeedStore(outside), {...wanted, at: at(1)});
      await outside.advance(0);
      expect([watcher.votes, watcher.codes]).to.deep.equal([null, [code]]);
    });
  }

  it('into the past once, after as many failures as it takes', async () => {
    const files: Record<string, object | number> = {'latest.json': 503, '1.json': report([6, 4], {asOf: at(1)})};
    const outside = serverOf(files);
    const watcher = watch(new FeedStore(outside), {...wanted, at: at(1)});
    await outside.advance(0);
    expect(watcher.codes).to.deep.equal(['feed-status']);
    files['latest.json'] = POINTER;
    await outside.advance(outside.wait!);
    expect(watcher.votes).to.deep.equal([6, 4]);
    expect([outside.timers, watcher.status.interval]).to.deep.equal([0, null]);
  });
});
