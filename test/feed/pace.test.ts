import {expect} from '@open-wc/testing';
import {DEFAULT_INTERVAL, intervalOf, jittered, waitAfter, type Pace} from '../../src/feed/pace.js';
import {failure, type FeedErrorCode} from '../../src/feed/request.js';

const MINUTE = 60_000;
const PACE: Pace = {asked: [null], hint: null, maxAge: null, isSettled: false, isSlow: false};

describe('intervalOf', () => {
  const cases: readonly {when: string; pace: Partial<Pace>; seconds: number | null}[] = [
    {when: 'nobody says anything', pace: {}, seconds: null},
    {when: 'nobody is there', pace: {asked: [], hint: 30}, seconds: null},
    {when: 'the document says so', pace: {hint: 45}, seconds: 45},
    {when: 'an element says so', pace: {asked: [20]}, seconds: 20},
    {when: 'both do', pace: {asked: [20], hint: 45}, seconds: 45},
    {when: 'elements differ', pace: {asked: [300, 20, null, 0]}, seconds: 20},
    {when: 'all ask once, whatever the document says', pace: {asked: [0, 0], hint: 30}, seconds: null},
    {when: 'one asks once and another leaves it to the document', pace: {asked: [0, null], hint: 30}, seconds: 30},
    {when: 'it is too short', pace: {asked: [1]}, seconds: 5},
    {when: 'it is too long', pace: {asked: [86_400]}, seconds: 3600},
    {when: 'it is endless', pace: {asked: [Infinity]}, seconds: 3600},
    {when: 'the document says nothing of use', pace: {asked: [20], hint: 0}, seconds: 20},
    {when: 'the document says less than nothing', pace: {hint: -30}, seconds: null},
    {when: 'the document says a fraction', pace: {hint: 7.5}, seconds: 7.5},
    {when: 'caches keep it longer', pace: {hint: 30, maxAge: 120}, seconds: 120},
    {when: 'caches keep it shorter', pace: {hint: 30, maxAge: 10}, seconds: 30},
    {when: 'caches keep it for a year', pace: {hint: 30, maxAge: 31_536_000}, seconds: 3600},
    {when: 'caches keep what is asked once', pace: {maxAge: 60}, seconds: null},
    {when: 'it is final (fault 43)', pace: {hint: 30, isSettled: true}, seconds: 300},
    {when: 'it is final and was slow anyway (fault 43)', pace: {hint: 600, isSettled: true}, seconds: 600},
    {when: 'the reader pays for data (fault 42)', pace: {hint: 30, isSlow: true}, seconds: 60},
    {when: 'the reader pays for data, and it is rare anyway (fault 42)', pace: {hint: 3600, isSlow: true}, seconds: 3600},
  ];
  for (const {when, pace, seconds} of cases) {
    it(`is ${seconds === null ? 'once' : `${seconds} s`} when ${when}`, () => expect(intervalOf({...PACE, ...pace})).to.equal(seconds === null ? null : seconds * 1000));
  }
});

describe('jittered', () => {
  const cases = [{random: 0, wait: 24_000}, {random: 0.5, wait: 30_000}, {random: 1, wait: 36_000}];
  for (const {random, wait} of cases) it(`turns 30 s into ${wait} ms at ${random} (fault 41)`, () => expect(jittered(30_000, random)).to.be.closeTo(wait, 1e-6));
});

describe('waitAfter', () => {
  const after = (failures: number, code: FeedErrorCode, retryAfter: number | null = null, random = 0.5): number => waitAfter(failures, DEFAULT_INTERVAL, failure(code, 'x', null, retryAfter), random);

  it('doubles from an interval to ten minutes (fault 3)', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 5000].map((failures) => after(failures, 'feed-status'))).to.deep.equal([0.5, 1, 2, 4, 8, 10, 10, 10].map((minutes) => minutes * MINUTE));
  });
  it('is never shorter than the interval', () => expect(waitAfter(1, 60 * MINUTE, failure('feed-status', 'x'), 0.5)).to.equal(60 * MINUTE));

  const cases = [
    {when: 'the server says nothing (fault 5)', failures: 1, retryAfter: null, least: 0.5, most: 0.5},
    {when: 'the server asks for more (fault 5)', failures: 1, retryAfter: 2 * MINUTE, least: 2, most: 2},
    {when: 'the server asks for less (fault 5)', failures: 3, retryAfter: 1000, least: 2, most: 2},
    {when: 'the server asks for nothing (fault 5)', failures: 6, retryAfter: 0, least: 0.5, most: 0.5},
    {when: 'the server asks for a day (fault 5)', failures: 1, retryAfter: 1440 * MINUTE, least: 30, most: 30},
  ];
  for (const {when, failures, retryAfter, least, most} of cases) {
    it(`is about ${least} minutes when ${when}`, () => {
      for (const random of [0, 0.25, 0.5, 0.75, 1]) {
        // What a server asks for is never undercut.
        const floor = retryAfter !== null && retryAfter > 30_000 ? least : least * 0.8;
        expect(after(failures, 'feed-status', retryAfter, random) / MINUTE).to.be.within(floor - 1e-9, most * 1.2 + 1e-9);
      }
    });
  }
  for (const random of [0, 1]) {
    it(`is five minutes or more where access is refused, at ${random} (fault 4)`, () => expect(after(1, 'feed-not-allowed', null, random) / MINUTE).to.be.within(5, 6));
  }
});
