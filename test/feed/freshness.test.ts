import {expect} from '@open-wc/testing';
import type {FeedStatus} from '../../src/feed/feed.js';
import {freshnessOf} from '../../src/feed/freshness.js';

const STATUS: FeedStatus = {
  snapshot: null, findings: [], problems: [], cause: null, corrections: [], history: [], checkedAt: 0, interval: 30_000, nextAt: null, isBehind: false, isOnline: true, isPaused: false, clockOffset: 0,
};
const PROBLEM = {code: 'feed-status', path: 'src', message: 'answered 503'};

describe('freshnessOf (section 3.3)', () => {
  const cases: readonly {when: string; status: Partial<FeedStatus>; now: number; freshness: string; lasts: number}[] = [
    {when: 'nothing was heard yet', status: {checkedAt: null}, now: 0, freshness: 'loading', lasts: Infinity},
    {when: 'it was just found to be the newest', status: {}, now: 0, freshness: 'live', lasts: 60_000},
    {when: 'it was found so almost two intervals ago', status: {}, now: 59_999, freshness: 'live', lasts: 1},
    {when: 'two intervals have gone by', status: {}, now: 60_000, freshness: 'late', lasts: 90_000},
    {when: 'almost five have', status: {}, now: 149_999, freshness: 'late', lasts: 1},
    {when: 'five have', status: {}, now: 150_000, freshness: 'stale', lasts: Infinity},
    {when: 'older documents come, and two intervals have gone by (fault 23)', status: {isBehind: true}, now: 60_000, freshness: 'late', lasts: 30_000},
    {when: 'older documents have come for three (fault 23)', status: {isBehind: true}, now: 90_000, freshness: 'stale', lasts: Infinity},
    {when: 'the last answer was bad', status: {problems: [PROBLEM]}, now: 0, freshness: 'error', lasts: Infinity},
    {when: 'the first answer was bad', status: {problems: [PROBLEM], checkedAt: null}, now: 0, freshness: 'error', lasts: Infinity},
    {when: 'it was asked for once', status: {interval: null}, now: 1e9, freshness: 'live', lasts: Infinity},
    {when: 'it was asked for once, in vain', status: {interval: null, checkedAt: null, problems: [PROBLEM]}, now: 0, freshness: 'error', lasts: Infinity},
    {when: 'there is no network (fault 16)', status: {isOnline: false, problems: [PROBLEM]}, now: 1e9, freshness: 'offline', lasts: Infinity},
    {when: 'there never was any (fault 16)', status: {isOnline: false, checkedAt: null, interval: null}, now: 0, freshness: 'offline', lasts: Infinity},
    {when: 'there is no network, but all is there (fault 16)', status: {isOnline: false, interval: null}, now: 1e9, freshness: 'live', lasts: Infinity},
    {when: 'nobody looks (fault 18)', status: {isPaused: true, isOnline: false, problems: [PROBLEM]}, now: 1e9, freshness: 'paused', lasts: Infinity},
    {when: 'nobody looks, but all is there (fault 18)', status: {isPaused: true, interval: null}, now: 1e9, freshness: 'live', lasts: Infinity},
  ];
  for (const {when, status, now, freshness, lasts} of cases) {
    it(`is ${freshness} when ${when}`, () => expect(freshnessOf({...STATUS, ...status}, now)).to.deep.equal({freshness, for: lasts}));
  }
});
