import {fixtureJson} from './fixture-json.js';
import {figuresOf, pilpresDocuments, type Differences, type PilpresDocument, type PilpresFixture} from './pilpres-count.js';

export {figuresOf, type Differences, type PilpresFixture};

export interface UsFixture {
  readonly series: readonly {
    readonly state: string;
    readonly precincts: number;
    /** In milliseconds since 1970. */
    readonly times: Differences;
    readonly reported: Differences;
    readonly biden: Differences;
    readonly trump: Differences;
    readonly total: Differences;
  }[];
}

export const pilpresFixture = (): Promise<PilpresFixture> => fixtureJson('series/ppwp-2024-02.json');
export const usFixture = (): Promise<UsFixture> => fixtureJson('series/us-2020-a.json');

/** See {@link pilpresDocuments}. */
export const pilpresSeries = async (): Promise<PilpresDocument[]> => pilpresDocuments(await pilpresFixture());

/** The count of 2020 in 27 states as documents of the project's format, oldest first. Whoever is not named is *Other*: the total less the two. */
export async function usSeries(): Promise<{readonly state: string; readonly documents: object[]}[]> {
  const {series} = await usFixture();
  return series.map(({state, precincts, times, reported, biden, trump, total}) => {
    const [counted, bidens, trumps, totals] = [reported, biden, trump, total].map(figuresOf);
    return {
      state,
      documents: figuresOf(times).map((at, i) => ({
        format: 'rekap/1',
        id: `us-2020-${state}`,
        title: state,
        candidates: [
          {id: 'biden', name: 'Biden', votes: bidens[i]},
          {id: 'trump', name: 'Trump', votes: trumps[i]},
          {id: 'other', name: 'Other', kind: 'other', votes: totals[i]! - bidens[i]! - trumps[i]!},
        ],
        ballots: {valid: totals[i]},
        progress: {reported: counted[i], expected: precincts, unit: 'precincts'},
        asOf: new Date(at!).toISOString(),
      })),
    };
  });
}
