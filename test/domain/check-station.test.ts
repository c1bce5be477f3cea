import {expect} from '@open-wc/testing';
import {checkStation, type Station} from '../../src/domain/check-station.js';
import {fixtureJson} from '../helpers/fixture-json.js';

/** The corpus's names of the checks. */
const FLAGS: Readonly<Record<string, string>> = {
  'sum-mismatch': 'sum', 'whole-mismatch': 'whole', 'over-roll': 'roll', 'votes-high': 'cap', 'station-over': 'size', 'figure-negative': 'negative',
  'sources-differ': 'mismatch', 'invalid-high': 'invalid3', 'admitted-differ': 'diff',
};
const found = (record: Station, largest?: number): string[] => checkStation(record, {largest}).map(({code, path}) => `${code} ${path}`);

describe('checkStation', () => {
  it('fault 32: says of each of the 11 rows of the corpus what the row says', async () => {
    const {cases: rows} = await fixtureJson<{cases: {id: string; rec: Station; ok: boolean; flags: string[]}[]}>('corpora/own/sanity-rules.json');
    const said = rows.map(({id, rec}) => {
      const findings = checkStation(rec);
      return {id, ok: findings.length === 0, flags: [...new Set(findings.map(({code}) => FLAGS[code]))].sort()};
    });
    expect(said).to.have.lengthOf(11).and.deep.equal(rows.map(({id, ok, flags}) => ({id, ok, flags: [...flags].sort()})));
  });

  const cases: readonly {what: string; record: Station; largest?: number; expected: string[]}[] = [
    {what: 'no figures at all', record: {votes: []}, expected: []},
    {what: 'edge 39: figures that are missing', record: {votes: [null, null], valid: null, invalid: null, total: null, registered: null}, expected: []},
    {what: 'a missing figure beside a total that the others make up', record: {votes: [10, null], valid: 10}, expected: ['sum-mismatch valid']},
    {what: 'invalid votes of nobody knows how many', record: {votes: [], invalid: 5}, expected: []},
    {what: 'nobody on the roll and no votes', record: {votes: [0], registered: 0}, expected: []},
    {what: 'known figures that the roll allows while one is missing', record: {votes: [102, null], registered: 100}, expected: []},
    {what: '9,999 votes for one', record: {votes: [9999]}, largest: 20_000, expected: []},
    {what: '10,000 votes for one', record: {votes: [1, 10_000]}, largest: 20_000, expected: ['votes-high votes[1]']},
    {what: '600 votes where polling places have 600 papers', record: {votes: [600]}, largest: 600, expected: []},
    {what: '601 votes where polling places have 600 papers', record: {votes: [601]}, largest: 600, expected: ['station-over total']},
    {what: '307 cast of whom one is invalid', record: {votes: [306], invalid: 1, total: 307}, expected: ['station-over total']},
    {what: 'known figures over the roll while one is missing', record: {votes: [103, null], registered: 100}, expected: ['over-roll registered']},
    {what: 'a negative figure', record: {votes: [-1, 5]}, expected: ['figure-negative votes[0]']},
    {what: 'a negative total', record: {votes: [5], invalid: -5}, expected: ['figure-negative invalid']},
    {what: 'a second source that has a row more', record: {votes: [5], other: [5, 6]}, expected: []},
    {what: 'a second source without a figure', record: {votes: [5, 6], other: [null, 6]}, expected: []},
    {what: '2 invalid of 67', record: {votes: [65], valid: 65, invalid: 2}, expected: []},
    {what: '3 invalid of 100', record: {votes: [97], valid: 97, invalid: 3}, expected: ['invalid-high invalid']},
    {what: '3 admitted more than 200 cast', record: {votes: [200], total: 200, admitted: 203}, expected: []},
    {what: '5 admitted fewer than 200 cast', record: {votes: [200], total: 200, admitted: 195}, expected: ['admitted-differ admitted']},
    {what: '2 percent of 100 admitted missing', record: {votes: [98], total: 98, admitted: 100}, expected: ['admitted-differ admitted']},
    {what: '4 of 201 admitted missing', record: {votes: [197], total: 197, admitted: 201}, expected: []},
    {what: '14 admitted more than 1,000 cast', record: {votes: [1000], total: 1000, admitted: 1014}, largest: 2000, expected: []},
    {what: '15 admitted more than 1,000 cast', record: {votes: [1000], total: 1000, admitted: 1015}, largest: 2000, expected: ['admitted-differ admitted']},
    {what: 'nobody admitted and nothing cast', record: {votes: [0], total: 0, admitted: 0}, expected: []},
    {what: 'a station whose votes are not read yet', record: {votes: [null, null, null], valid: 240, invalid: 5, total: 245, registered: 280}, expected: []},
    {what: 'a station of which nothing is read yet', record: {votes: [null, null], valid: 0, invalid: 0, total: 0, registered: 280, admitted: 240}, expected: []},
    {what: 'a station of which one figure is not read', record: {votes: [80, null], valid: 240}, expected: ['sum-mismatch valid']},
    {what: 'zeros where votes are declared', record: {votes: [0, 0], valid: 240}, expected: ['sum-mismatch valid']},
    {what: 'fractions, which no station has', record: {votes: [0.5, 1e300], registered: 0.5}, expected: ['votes-high votes[1]', 'over-roll registered', 'station-over total']},
  ];
  for (const {what, record, largest, expected} of cases) {
    it(`finds ${expected.length === 0 ? 'nothing' : expected.join(' and ')} in ${what}`, () => expect(found(record, largest)).to.deep.equal(expected));
  }
});
