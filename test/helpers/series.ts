import {fixtureJson} from './fixture-json.js';

/** Differences to the last figure before, the first to 0; `null` is no figure. */
export type Differences = readonly (number | null)[];

export interface PilpresFixture {
  /** In seconds since 1970. */
  readonly times: Differences;
  /** Polling stations counted, in hundredths of a percent. */
  readonly percent: Differences;
  /** By ballot number. */
  readonly votes: readonly Differences[];
  readonly areas: readonly {readonly id: string; readonly name: string; readonly votes: readonly Differences[]}[];
}

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

/** The figures themselves. */
export function figuresOf(differences: Differences): (number | null)[] {
  let last = 0;
  return differences.map((difference) => (difference === null ? null : (last += difference)));
}

/**
 * The running count of 2024 as documents of the project's format, oldest first: three
 * candidates, 39 areas. Without progress, since the source gives percents only.
 */
export async function pilpresSeries(): Promise<object[]> {
  const {times, votes, areas} = await pilpresFixture();
  const national = votes.map(figuresOf);
  const regions = areas.map((area) => ({...area, votes: area.votes.map(figuresOf)}));
  return figuresOf(times).map((seconds, i) => ({
    format: 'rekap/1',
    id: 'id-pilpres-2024',
    title: 'Hasil Hitung Suara',
    candidates: ['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud'].map((name, c) => ({id: String(c + 1), ballot: c + 1, name, votes: national[c][i]})),
    asOf: inJakarta(seconds! * 1000),
    source: {name: 'KPU'},
    areas: regions.map(({id, name, votes: counts}) => ({id, name, votes: Object.fromEntries(counts.map((count, c) => [c + 1, count[i]]))})),
  }));
}

const inJakarta = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+07:00');

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
