/**
 * What reading costs, held against `JSON.parse` of as much text in the same run: no
 * document may keep a page busy for long, whatever its shape. Sizes here are small;
 * a shape that costs the square of its size shows itself when it is doubled.
 */
import {expect} from '@open-wc/testing';
import type {FeedAdapter, ParseOptions} from '../../src/feed/adapter.js';
import {civics} from '../../src/feed/civics.js';
import {csv} from '../../src/feed/csv.js';
import {rekap1} from '../../src/feed/rekap1.js';
import {sirekap} from '../../src/feed/sirekap.js';

/** Times `JSON.parse`, or milliseconds where that is more. */
const MOST = 50;
const ENOUGH = 200;
/** Noise of a shared machine: the best of so many counts. */
const TRIES = 4;
const AGAIN = 3;

const rows = (count: number, row: (i: number) => string): string => Array.from({length: count}, (_, i) => row(i)).join('\n');
const list = <Item>(count: number, item: (i: number) => Item): Item[] => Array.from({length: count}, (_, i) => item(i));
const unit = (i: number): string => `<GpUnit objectId="u${i}"><Type>county</Type></GpUnit>`;
const report = (contest: string, units = ''): string => `<ElectionReport><Election><ContestCollection><Contest objectId="c">${contest}</Contest></ContestCollection></Election><GpUnitCollection>${units}</GpUnitCollection></ElectionReport>`;
const selection = (i: number, counts: string): string => `<BallotSelection objectId="s${i}"><VoteCountsCollection>${counts}</VoteCountsCollection></BallotSelection>`;
const count = (i: number): string => `<VoteCounts><GpUnitId>u${i}</GpUnitId><Type>total</Type><Count>${i}</Count></VoteCounts>`;

interface Shape {
  readonly what: string;
  readonly adapter: FeedAdapter;
  /** @param n - Some hundreds to some thousands. */
  readonly data: (n: number) => unknown;
  readonly options?: ParseOptions;
}

const SHAPES: readonly Shape[] = [
  {what: 'areas that are often the sum of their neighbors', adapter: csv, data: (n) => `wilayah,A,B,suara sah\n${rows(n, (i) => `x${i},${i % 3},${(i >> 1) % 3},${(i % 3) + ((i >> 1) % 3)}`)}`},
  {what: 'areas that are all alike', adapter: csv, data: (n) => `wilayah,A,B,suara sah\n${rows(n, (i) => `x${i},1,1,2`)}`},
  {what: 'areas without votes', adapter: csv, data: (n) => `wilayah,A,B\n${rows(n, (i) => `x${i},0,0`)}`, options: {columns: {votes: ['A', 'B']}}},
  {what: 'names of totals', adapter: csv, data: (n) => `name,votes\n${rows(n, (i) => `Total ${i},${i}`)}`},
  {what: 'totals among candidates', adapter: csv, data: (n) => `name,votes\n${rows(n, (i) => (i % 2 === 0 ? `n${i},1` : `Total ${i},${i}`))}`},
  {what: 'names that may be totals', adapter: csv, data: (n) => `name,votes\n${rows(n, (i) => (i % 2 === 0 ? `n${i},1` : `Ensemble ${i},${i}`))}`},
  {what: 'totals of one area', adapter: csv, data: (n) => `county,precinct,candidate,votes\n${rows(n, (i) => (i % 2 === 0 ? `k,p${i},A,1` : `k,Total ${i},A,${i}`))}`},
  {what: 'totals of all areas', adapter: csv, data: (n) => `county,precinct,candidate,votes\n${rows(n, (i) => (i % 2 === 0 ? `k${i},p,A,1` : `Total ${i},,A,${i}`))}`},
  {what: 'codes within codes', adapter: csv, data: (n) => `kode,A,B\n${rows(n, (i) => `1${i.toString(2).split('').reverse().join('').padEnd(20, '0')},1,1`)}`, options: {columns: {votes: ['A', 'B']}}},
  {what: 'a chain of codes', adapter: csv, data: (n) => `kode,A,B\n${rows(n, (i) => `${'1'.repeat((i % 20) + 1)}${i.toString(36)}`.padEnd(24, '0').concat(',1,1'))}`, options: {columns: {votes: ['A', 'B']}}},
  {what: 'a candidate for each area', adapter: csv, data: (n) => `wilayah,calon,suara\n${rows(n, (i) => `a${i},c${i},1`)}`},
  {what: 'many contests', adapter: csv, data: (n) => `contest,candidate,votes\n${rows(n, (i) => `c${i},a,1`)}`},
  {what: 'figures that are none', adapter: csv, data: (n) => `name,votes\n${rows(n, (i) => `n${i},x`)}`},
  {what: 'one name', adapter: csv, data: (n) => `name,votes\n${rows(n, () => 'n,1')}`},
  {what: 'quotes', adapter: csv, data: (n) => `name,votes\n${rows(n, (i) => `"${'""'.repeat(9)}${i}",1`)}`},
  {what: 'a quote that is not closed', adapter: csv, data: (n) => `name,votes\n"${'x,'.repeat(n * 10)}`},
  {what: 'many columns', adapter: csv, data: (n) => `${list(n, (i) => `paslon ${i}`).join(',')},wilayah\n${list(n, String).join(',')},x`},
  {what: 'records', adapter: csv, data: (n) => list(n, (i) => ({name: `n${i}`, votes: i, party: `p${i % 9}`}))},
  {what: 'records with nothing in common', adapter: csv, data: (n) => list(n, (i) => ({[`k${i}`]: 1, name: 'x'}))},
  {what: 'candidates of one id', adapter: rekap1, data: (n) => ({candidates: list(n, () => ({id: 'c', name: 'N', votes: 1, color: '#fff', status: 'elected'}))})},
  {what: 'calls', adapter: rekap1, data: (n) => ({candidates: list(n, (i) => ({id: `c${i}`, name: `N${i}`, votes: i})), calls: list(n, (i) => ({candidate: `c${i}`, by: `x${i}`}))})},
  {what: 'areas', adapter: rekap1, data: (n) => ({candidates: [{id: '1', name: 'A', votes: 1}], areas: list(n, (i) => ({id: `a${i}`, votes: {1: 2}, progress: {reported: 1, expected: 2}}))})},
  {what: 'areas that do not add up', adapter: rekap1, data: (n) => ({candidates: list(n, (i) => ({id: `c${i}`, name: `N${i}`, votes: i})), areas: [{id: 'a', votes: Object.fromEntries(list(n, (i) => [`c${i}`, i + 1]))}]})},
  {what: 'fields of other names', adapter: rekap1, data: (n) => ({candidates: list(n, (i) => ({name: 'N', [`vote${i}`]: 1, [`x${i}`]: 2}))})},
  {what: 'values of other types', adapter: rekap1, data: (n) => ({candidates: list(n, () => ({name: 1, votes: 'x'}))})},
  {what: 'candidates', adapter: sirekap, data: (n) => ({chart: Object.fromEntries(list(n, (i) => [i + 1, 1])), table: {}})},
  {what: 'areas', adapter: sirekap, data: (n) => ({chart: {100: 1}, table: Object.fromEntries(list(n, (i) => [i + 1, {100: 1, persen: 4}]))})},
  {what: 'candidates of each area', adapter: sirekap, data: (n) => ({chart: {}, table: Object.fromEntries(list(n, (i) => [i + 1, {[1_000_000 + i]: 1}]))})},
  {what: 'areas of one candidate', adapter: civics, data: (n) => report(selection(0, list(n, count).join('')), list(n, unit).join(''))},
  {what: 'candidates of one area', adapter: civics, data: (n) => report(list(n, (i) => selection(i, count(0))).join(''), unit(0))},
  {what: 'a candidate for each area', adapter: civics, data: (n) => report(list(n, (i) => selection(i, count(i))).join(''), list(n, unit).join(''))},
  {what: 'areas within areas', adapter: civics, data: (n) => report(selection(0, list(n, count).join('')), list(n, (i) => `<GpUnit objectId="u${i}"><ComposingGpUnitIds>u${i + 1} u${(i * 7) % n}</ComposingGpUnitIds><Type>county</Type></GpUnit>`).join(''))},
];

const best = (run: () => unknown): number => Math.min(...list(TRIES, () => {
  const start = performance.now();
  run();
  return performance.now() - start;
}));

const sizeOf = (data: unknown): number => (typeof data === 'string' ? data : JSON.stringify(data)).length;
const plain = JSON.stringify(list(20_000, (i) => ({id: String(i), name: `Candidate ${i}`, votes: i * 7})));
/** Milliseconds of `JSON.parse` for so many characters. */
const parseTime = (size: number): number => (best(() => JSON.parse(plain)) * size) / plain.length;
/** What a million characters take on the machine that the milliseconds are meant for; one that is busy gets as much more. */
const USUAL = 8;
const limitOf = (size: number): number => Math.max(ENOUGH * Math.max(1, parseTime(1_000_000) / USUAL), MOST * parseTime(size));

describe('no document costs more to read than fifty times its JSON.parse', () => {
  for (const {what, adapter, data, options} of SHAPES) {
    it(`${adapter.format}: ${what}`, () => {
      const [small, large] = [data(2000), data(16_000)];
      const [first, second] = [small, large].map((one) => best(() => adapter.parse(one, options)));
      for (const [one, size, once] of [[small, sizeOf(small), first], [large, sizeOf(large), second]] as const) {
        let [time, limit] = [once, limitOf(size)];
        // Both are measured again where others on this machine may have been in the way.
        for (let i = 0; i < AGAIN && time >= limit; i++) [time, limit] = [Math.min(time, best(() => adapter.parse(one, options))), Math.max(limit, limitOf(size))];
        expect(time, `${size} characters in ${time.toFixed(0)} ms, ${limit.toFixed(0)} at most`).to.be.lessThan(limit);
      }
      // The square of eight is 64; a shared machine may well make a time some times as long.
      expect(second, `${first.toFixed(1)} ms, and ${second.toFixed(1)} ms for eight times as much`).to.be.lessThan(Math.max(limitOf(0), first * 40));
    });
  }
});
