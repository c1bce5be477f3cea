import {expect} from '@open-wc/testing';
import type {FeedStatus} from '../../src/feed/feed.js';
import {reveal, visibleOf, type Revealed, type Taken} from '../../src/feed/reveal.js';
import {candidatesWith, makeSnapshot} from '../helpers/make-snapshot.js';

const NIGHT = Date.parse('2024-02-14T20:00:00+07:00');
const HOUR = 3_600_000;
const NOTHING: Taken = {given: null, findings: [], problems: [], status: null, isAsked: false, isAnswered: false};
const STATUS: FeedStatus = {
  snapshot: null, findings: [], problems: [], cause: null, corrections: [], history: [], checkedAt: 0, interval: 30_000, nextAt: null, isBehind: false, isOnline: true, isPaused: false, clockOffset: 0,
};
const PROBLEM = {code: 'feed-status', path: 'src', message: 'answered 503'};
const FINDINGS = ['time-future', 'votes-fell'].map((code) => ({code, path: '', message: ''}));
const TALLY = {asOf: null, progress: null, votes: new Map([['1', 3]])};
const CORRECTION = {candidate: '1', area: null, before: 5, after: 3, at: null};
const EMBARGOED = makeSnapshot({candidates: candidatesWith(3, 2), embargo: {at: NIGHT + HOUR, dateOnly: false}, history: [TALLY]});
const answered = (status: Partial<FeedStatus>, more: Partial<Taken> = {}): Partial<Taken> => ({status: {...STATUS, ...status}, isAsked: true, isAnswered: true, ...more});

describe('reveal', () => {
  const cases: readonly {what: string; taken: Partial<Taken>; now?: number; expected: Partial<Revealed>}[] = [
    {what: 'is idle without a feed', taken: {}, expected: {freshness: 'idle', age: null, validFor: Infinity}},
    {what: 'is loading until a feed answers', taken: {isAsked: true}, expected: {freshness: 'loading', age: null, validFor: Infinity}},
    {what: 'is an error when a feed cannot be asked', taken: {isAsked: true, problems: [PROBLEM]}, expected: {freshness: 'error', age: null, validFor: Infinity}},
    {what: 'is as fresh as the answer', taken: answered({}), now: 1000, expected: {freshness: 'live', age: null, validFor: 59_000}},
    {what: 'counts minutes once the answer is late', taken: answered({}), now: 80_000, expected: {freshness: 'late', age: 1, validFor: 40_000}},
    {what: 'is an error when newer data was refused', taken: answered({}, {problems: [PROBLEM]}), now: 0, expected: {freshness: 'error', age: 0, validFor: 60_000}},
    {what: 'counts seconds to the next question while there is nothing to show', taken: answered({nextAt: 25_400, checkedAt: null}, {problems: [PROBLEM]}), expected: {retryIn: 26, validFor: 400}},
    {what: 'counts whole minutes where the wait is long', taken: answered({nextAt: 301_000, checkedAt: null}, {problems: [PROBLEM]}), expected: {retryIn: 360, validFor: 1000}},
    {what: 'has no wait while it asks', taken: answered({nextAt: 0, checkedAt: null}, {problems: [PROBLEM]}), now: 50, expected: {retryIn: 0, validFor: Infinity}},
    {what: 'has no wait where nobody asks again', taken: answered({nextAt: null, checkedAt: null}, {problems: [PROBLEM]}), expected: {retryIn: null, validFor: Infinity}},
    {what: 'counts nothing beside figures', taken: answered({nextAt: 25_400}, {problems: [PROBLEM], given: makeSnapshot({})}), expected: {retryIn: null, validFor: 60_000}},
    {what: 'is loading again when another feed is asked', taken: answered({}, {isAnswered: false}), now: 80_000, expected: {freshness: 'loading', age: null, validFor: Infinity}},
    {what: 'is paused when the feed is asked no more', taken: answered({}, {isAsked: false}), now: 80_000, expected: {freshness: 'paused', age: 1, validFor: Infinity}},
    {what: 'keeps the corrections of a feed', taken: answered({corrections: [CORRECTION]}), expected: {corrections: [CORRECTION]}},
    {what: 'keeps the corrections while another feed is asked', taken: answered({corrections: [CORRECTION]}, {isAnswered: false}), expected: {corrections: [CORRECTION]}},
    {what: 'keeps the history of a feed before that of the document', taken: answered({history: []}, {given: makeSnapshot({history: [TALLY]})}), expected: {history: []}},
    {what: 'keeps the history of a document without a feed', taken: {given: makeSnapshot({history: [TALLY]})}, expected: {history: [TALLY]}},
    {what: 'tells all findings', taken: {findings: FINDINGS}, expected: {findings: FINDINGS}},
    {
      what: 'hides all that names a figure behind a curtain', taken: answered({corrections: [CORRECTION], history: [TALLY], interval: null}, {given: EMBARGOED, findings: FINDINGS}),
      expected: {curtain: {message: null, until: EMBARGOED.embargo}, corrections: [], history: [], findings: FINDINGS.slice(0, 1), validFor: HOUR},
    },
    {what: 'hides the history of a document behind a curtain', taken: {given: EMBARGOED}, expected: {history: [], validFor: HOUR}},
    {what: 'asks again at the end of the embargo by the clock of the server', taken: answered({clockOffset: HOUR - 5, interval: null}, {given: EMBARGOED}), expected: {validFor: 5}},
    {what: 'ends an embargo by the clock of the server', taken: answered({clockOffset: HOUR, interval: null}, {given: EMBARGOED}), expected: {curtain: null, validFor: Infinity}},
    {what: 'keeps an embargo by the clock of the server while another feed is asked', taken: answered({clockOffset: 5 - HOUR}, {given: EMBARGOED, isAnswered: false}), expected: {validFor: 2 * HOUR - 5}},
  ];
  for (const {what, taken, now = 0, expected} of cases) {
    it(what, () => expect(reveal({...NOTHING, ...taken}, now, NIGHT)).to.deep.include(expected));
  }

  it('gives one and the same list for nothing', () => {
    const [one, other] = [reveal(NOTHING, 0, NIGHT), reveal(NOTHING, 1, NIGHT)];
    expect(one.corrections).to.equal(other.corrections);
    expect(one.history).to.equal(other.history);
  });
});

describe('visibleOf', () => {
  const override = {state: 'called' as const, statuses: new Map(), against: new Map()};

  it('is nothing of nothing', () => expect(visibleOf(null, true)).to.equal(null));
  it('is the snapshot itself where nothing is hidden or overridden', () => expect(visibleOf(EMBARGOED, false)).to.equal(EMBARGOED));
  it('is the snapshot as its editor wants it read', () => expect(visibleOf({...EMBARGOED, override: {...EMBARGOED.override, ...override}}, false)?.state).to.equal('called'));
  it('has no figures where they are hidden, and no state of an editor', () => {
    expect(visibleOf({...EMBARGOED, title: 'T', override: {...EMBARGOED.override, ...override}}, true)).to.deep.include({title: 'T', candidates: [], state: null, history: []});
  });
});
