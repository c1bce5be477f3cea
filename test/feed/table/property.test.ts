/** Whatever stands in a table beside the votes of its candidates: it is read right, or refused with a code. */
import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {ParseResult} from '../../../src/feed/adapter.js';
import {csv} from '../../../src/feed/csv.js';
import {readHtmlTable, type Cell} from '../../../src/feed/html-table.js';
import {HEADS, LABELS} from '../../helpers/table-words.js';

const NAMES = ['Anies & Muhaimin', 'Prabowo', 'Ganjar', 'Partai Nasional', 'Die Linke', 'Sum Ting', 'Totalia', 'Volt', 'ENSEMBLE ! (MAJORITÉ PRÉSIDENTIELLE)', 'Ana Blanco', 'محمد علي', 'Suara Sahabat', 'List 7', 'No Label'];
const headsOf = (role: string): string[] => HEADS.filter(([one]) => one === role).flatMap(([, names]) => names);
const RUNS = {numRuns: 400, seed: 20_240_214};

/** Columns that are nobody's votes, with figures under them. */
const OTHER_HEADS = [...headsOf('left-out'), ...headsOf('percent'), ...headsOf('result'), ...headsOf('registered'), ...headsOf('invalid'), 'Foo', 'Zeilen'];

const votes = fc.oneof({arbitrary: fc.nat(40), weight: 1}, {arbitrary: fc.nat(5_000_000), weight: 3});
const standing = fc.uniqueArray(fc.constantFrom(...NAMES), {minLength: 2, maxLength: 6}).chain((names) => fc.tuple(...names.map((name) => votes.map((count) => [name, count] as const))));
const label = fc.constantFrom(...Object.values(LABELS).flat());
const order = fc.infiniteStream(fc.nat(100));

/** The candidates as they are, whatever their order; or that there is a code. */
function isRightOrRefused(result: ParseResult, expected: ReadonlyMap<string, number | null>): void {
  if (!result.ok) return expect(result.problems[0].code).to.match(/^[a-z]+(-[a-z]+)*$/) as unknown as void;
  expect(Object.fromEntries(result.snapshot.candidates.map(({name, votes: count}) => [name, count]))).to.deep.equal(Object.fromEntries(expected));
}

const asCells = (rows: readonly (readonly string[])[]): Cell[][] => rows.map((row, i) => row.map((text) => ({text, field: null, heading: i === 0, spans: false})));
const asText = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

describe('a list of candidates', () => {
  const list = fc.record({
    candidates: standing,
    nameHead: fc.constantFrom(...headsOf('name'), ...headsOf('party')),
    votesHead: fc.constantFrom(...headsOf('votes')),
    extra: fc.array(fc.tuple(fc.constantFrom(...OTHER_HEADS), votes), {maxLength: 3}),
    above: fc.array(fc.tuple(label, votes), {maxLength: 2}),
    below: fc.array(fc.tuple(label, votes), {maxLength: 4}),
    total: fc.option(fc.tuple(fc.constantFrom(...LABELS.total, ...LABELS.valid), fc.constantFrom(0, 0, 1))),
    isVotesFirst: fc.boolean(),
    order,
  });
  it('among rows and columns that are nobody’s votes', () => {
    fc.assert(fc.property(list, ({candidates, nameHead, votesHead, extra, above, below, total, isVotesFirst, order: random}) => {
      const sum = candidates.reduce((so, [, count]) => so + count, 0);
      const rows = [...above, ...candidates, ...(total ? [[total[0], sum + total[1]] as const] : []), ...below];
      const row = (name: string, count: string, others: readonly string[]): string[] => [name, ...(isVotesFirst ? [count, ...others] : [...others, count])];
      const heads = row(nameHead, votesHead, extra.map(([head]) => head));
      if (new Set(heads).size < heads.length) return;
      const text = [heads, ...rows.map(([name, count]) => row(name, String(count), extra.map(() => String(random.next().value))))];
      isRightOrRefused(readHtmlTable(asCells(text)), new Map(candidates));
      isRightOrRefused(csv.parse(asText(text)), new Map(candidates));
    }), RUNS);
  });
  it('is mostly read and not refused', () => {
    let read = 0;
    fc.assert(fc.property(standing, label, votes, (candidates, name, count) => {
      if (readHtmlTable(asCells([['Nama', 'Suara'], ...candidates.map(([one, figure]) => [one, String(figure)]), [name, String(count)]])).ok) read++;
    }), {...RUNS, numRuns: 200});
    expect(read).to.be.greaterThan(190);
  });
});

describe('areas by candidates', () => {
  const PARTS = ['Aceh', 'Bali', 'Jambi', 'Riau', 'Banten', 'Papua', 'Maluku'];
  const candidates = fc.uniqueArray(fc.constantFrom('Paslon 1', 'Paslon 2', 'Paslon 3', 'Kotak kosong'), {minLength: 2, maxLength: 3});
  const area = fc.record({
    stands: candidates,
    places: fc.uniqueArray(fc.oneof(fc.constantFrom(...PARTS), fc.nat(200).map((n) => `TPS ${n}`)), {minLength: 2, maxLength: 6}),
    figures: fc.infiniteStream(votes),
    totals: fc.array(fc.constantFrom('Total', 'Jumlah', 'NASIONAL', 'Gesamt'), {maxLength: 1}),
    isRegionFirst: fc.boolean(),
    regionOf: fc.nat(3),
    hasRegion: fc.boolean(),
  });
  const sumsOf = (rows: readonly (readonly number[])[]): number[] => rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));

  it('in rows, with totals, and with a region that holds some of them', () => {
    fc.assert(fc.property(area, ({stands, places, figures, totals, isRegionFirst, regionOf, hasRegion}) => {
      const rows = places.map((place) => [place, stands.map(() => figures.next().value)] as const);
      const whole = sumsOf(rows.map(([, counts]) => counts));
      const held = rows.slice(0, 2 + regionOf);
      const region = ['Wilayah Barat', sumsOf(held.map(([, counts]) => counts))] as const;
      const listed = !hasRegion || held.length === rows.length || held.length < 2 ? rows : isRegionFirst ? [region, ...rows] : [...held, region, ...rows.slice(held.length)];
      // A region of which only one part has votes, or with votes for one candidate, looks like any other area.
      const isPlain = hasRegion && (region[1].filter((count) => count > 0).length < 2 || held.filter(([, counts]) => counts.some((count) => count > 0)).length < 2);
      if (isPlain) return;
      const expected = new Map(stands.map((one, i) => [one, whole[i]!]));
      const wide = [['Wilayah', ...stands], ...listed.map(([place, counts]) => [place, ...counts.map(String)]), ...totals.map((name) => [name, ...whole.map(String)])];
      isRightOrRefused(readHtmlTable(asCells(wide)), expected);
      isRightOrRefused(csv.parse(asText(wide)), expected);
      const long = [['wilayah', 'calon', 'suara'], ...[...listed, ...totals.map((name) => [name, whole] as const)].flatMap(([place, counts]) => counts.map((count, i) => [place, stands[i]!, String(count)]))];
      isRightOrRefused(csv.parse(asText(long)), expected);
    }), RUNS);
  });

  it('in contests of their own are never added up', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...NAMES), {minLength: 4, maxLength: 8}), fc.constantFrom(...PARTS), fc.infiniteStream(fc.integer({min: 1, max: 5000})), (names, namesake, figures) => {
      const half = names.length >> 1;
      // One name may stand in both.
      const stands = [[...names.slice(0, half), namesake], [...names.slice(half), namesake]];
      const rows = stands.flatMap((those, i) => those.map((name) => [PARTS[i]!, name, String(name === namesake ? 1 : figures.next().value)]));
      const result = csv.parse(asText([['kabupaten', 'calon', 'suara'], ...rows]));
      expect(result.ok ? 'read' : result.problems[0].code).to.equal('contest-needed');
    }), {...RUNS, numRuns: 100});
  });
});
