import {expect} from '@open-wc/testing';
import {FeedStore, type FeedRequest} from '../../src/feed/feed-store.js';
import {freshnessOf} from '../../src/feed/freshness.js';
import {at, fault, newKey, report, type Query} from './fault.js';
import {answer, Outside, watch, type Server, type Watcher} from './outside.js';

/** Milliseconds between questions in these tests. */
export const BASE = 30_000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const GOOD = report([60, 40], {asOf: at(0)});
export const NEXT = report([70, 50], {asOf: at(1)});

/** A step of the fault server that answers with a document. */
export const json = (body: object): Query => ({body: JSON.stringify(body)});

/** One reader of one address. */
export interface Run {
  readonly outside: Outside;
  readonly store: FeedStore;
  readonly watcher: Watcher;
}

/** Documents of one address, one after another, then the last again and again. The first has been heard. */
export async function feed(documents: readonly (object | string)[], wanted: Partial<FeedRequest> = {}, seed = 1): Promise<Run> {
  return started((_, turn) => answer(documents[Math.min(turn, documents.length - 1)]), wanted, seed);
}

/** A server in the hands of the test, whose first answer has been heard where it comes at once. */
export async function started(server: Server, wanted: Partial<FeedRequest> = {}, seed = 1): Promise<Run> {
  const outside = new Outside(server, seed);
  const store = new FeedStore(outside);
  const watcher = watch(store, wanted);
  await outside.advance(0);
  return {outside, store, watcher};
}

/** Figures are on screen, and the next answer is what a test is about. */
export async function after(next: Server): Promise<Run> {
  const run = await started((address, turn, init) => (turn === 0 ? answer(GOOD) : next(address, turn, init)));
  expect(run.watcher.votes).to.deep.equal([60, 40]);
  expectWait(run.outside.wait, BASE);
  await nextAnswer(run);
  return run;
}

/** Over the network: each step is an answer of the fault server on the other origin. The first has been heard. */
export async function network(...steps: Query[]): Promise<Run & {readonly key: string}> {
  const key = newKey();
  const run = await started((address, _, init) => fetch(address, init), {src: fault('sequence', {key, steps})});
  await run.outside.until(() => run.watcher.told.length > 1);
  return {...run, key};
}

/** Lets time go by until the feed is asked again, and its answer is in. */
export async function nextAnswer({outside, watcher}: Pick<Run, 'watcher' | 'outside'>): Promise<void> {
  const before = watcher.told.length;
  await outside.advance(outside.wait!);
  await outside.until(() => watcher.told.length > before);
}

/** Waits are a fifth longer or shorter at random; one that a server asked for is never shorter. */
export function expectWait(wait: number | null, base: number, least = base * 0.8): void {
  expect(wait).to.be.within(least, base * 1.2);
}

/** Figures stay, with a code; the feed will be asked again. */
export function expectKept({outside, watcher}: Pick<Run, 'watcher' | 'outside'>, code: string): void {
  expect(watcher.votes).to.deep.equal([60, 40]);
  expect(watcher.codes).to.deep.equal([code]);
  expect(freshness({outside, watcher})).to.equal('error');
  expect(watcher.status.checkedAt).to.equal(0);
  expect(outside.timers).to.equal(1);
}

export const freshness = ({watcher: {status}, outside}: Pick<Run, 'watcher' | 'outside'>): string => freshnessOf(status, outside.time).freshness;

/** Codes of what is odd about what is on screen. */
export const findings = ({watcher}: Pick<Run, 'watcher'>): string[] => watcher.status.findings.map(({code}) => code);

/** Corrections, newest first: where, whose, before and after. */
export const changes = ({watcher}: Pick<Run, 'watcher'>): string[] => watcher.status.corrections.map(({candidate, area, before, after: now}) => `${area ?? 'all'} ${candidate} ${before}>${now}`);
