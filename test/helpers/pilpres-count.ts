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

/** A document of the project's format, as far as the count fills it. */
export interface PilpresDocument {
  readonly format: 'rekap/1';
  readonly id: string;
  readonly title: string;
  readonly candidates: readonly {readonly id: string; readonly ballot: number; readonly name: string; readonly votes: number | null}[];
  readonly asOf: string;
  readonly source: {readonly name: string};
  readonly areas: readonly {readonly id: string; readonly name: string; readonly votes: Readonly<Record<string, number | null>>}[];
}

const PAIRS = ['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud'];

/** The figures themselves. */
export function figuresOf(differences: Differences): (number | null)[] {
  let last = 0;
  return differences.map((difference) => (difference === null ? null : (last += difference)));
}

/**
 * The running count of 2024 as documents of the project's format, oldest first: three
 * candidates, 39 areas. Without progress, since the source gives percents only. The
 * demo plays the same ones.
 */
export function pilpresDocuments({times, votes, areas}: PilpresFixture): PilpresDocument[] {
  const national = votes.map(figuresOf);
  const regions = areas.map((area) => ({...area, votes: area.votes.map(figuresOf)}));
  return figuresOf(times).map((seconds, i) => ({
    format: 'rekap/1',
    id: 'id-pilpres-2024',
    title: 'Hasil Hitung Suara',
    candidates: PAIRS.map((name, c) => ({id: String(c + 1), ballot: c + 1, name, votes: national[c]![i]!})),
    asOf: inJakarta(seconds! * 1000),
    source: {name: 'KPU'},
    areas: regions.map(({id, name, votes: counts}) => ({id, name, votes: Object.fromEntries(counts.map((count, c) => [c + 1, count[i]!]))})),
  }));
}

const inJakarta = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+07:00');
