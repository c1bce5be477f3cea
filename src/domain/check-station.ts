import type {Finding} from './types.js';

/** The record of one polling place. A missing figure and `null` mean not known. */
export interface Station {
  /** Votes by candidate, in the order of the ballot paper. */
  readonly votes: readonly (number | null)[];
  /** The same votes from a second source. */
  readonly other?: readonly (number | null)[];
  readonly valid?: number | null;
  readonly invalid?: number | null;
  /** Votes cast, valid and invalid. */
  readonly total?: number | null;
  /** Voters on the roll. */
  readonly registered?: number | null;
  /** Voters let in, on the roll or not. */
  readonly admitted?: number | null;
}

/** Options of {@link checkStation}. */
export interface StationOptions {
  /** Most ballot papers of one polling place. Default 306: at most 300 voters in Indonesia's presidential vote of 2024, and two percent in reserve. */
  readonly largest?: number;
}

/** No candidate has this many votes in one polling place (Kawal Pemilu 2024). */
const CAP = 10_000;

/** Coded findings on one polling place. The limits are stricter than for a contest, where the same figures may be right. Nothing is repaired. */
export function checkStation(record: Station, {largest = 306}: StationOptions = {}): Finding[] {
  const {votes, other, valid = null, invalid = null, total = null, registered = null, admitted = null} = record;
  const findings: Finding[] = [];
  const find = (isOdd: boolean, code: string, path: string, message: string): void => {
    if (isOdd) findings.push({code, path, message});
  };
  const counted = votes.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const isWhole = !votes.includes(null);
  // A sum is not compared before any votes were read.
  const isRead = votes.some((count) => count !== null && count !== 0);
  // Missing figures can only raise this number.
  const papers = Math.max(counted, total ?? 0);
  const cast = total ?? (valid === null || invalid === null ? null : valid + invalid);

  votes.forEach((count, i) => {
    find(count !== null && count < 0, 'figure-negative', `votes[${i}]`, `${count}`);
    find(count !== null && count >= CAP, 'votes-high', `votes[${i}]`, `${count} in one polling place`);
    const second = other?.[i] ?? null;
    find(count !== null && second !== null && count !== second, 'sources-differ', `votes[${i}]`, `${count} here, ${second} there`);
  });
  for (const [field, figure] of Object.entries({valid, invalid, total, registered, admitted})) find(figure !== null && figure < 0, 'figure-negative', field, `${figure}`);
  find(valid !== null && (isRead || isWhole) && (!isWhole || counted !== valid), 'sum-mismatch', 'valid', `${valid} declared, ${counted} counted${isWhole ? '' : ', figures missing'}`);
  find(valid !== null && invalid !== null && total !== null && valid + invalid !== total, 'whole-mismatch', 'total', `${total} declared, ${valid} valid and ${invalid} invalid`);
  find(registered !== null && papers * 100 > registered * 102, 'over-roll', 'registered', `${registered} on the roll, ${papers} counted`);
  find(papers > largest, 'station-over', 'total', `${papers} in one polling place, ${largest} at most`);
  find(invalid !== null && invalid > 0 && cast !== null && invalid * 100 >= cast * 3, 'invalid-high', 'invalid', `${invalid} of ${cast}`);
  const gap = admitted === null || cast === null || (!isRead && cast === 0) ? 0 : Math.abs(admitted - cast);
  find(gap > 0 && (gap >= 15 || gap * 100 >= 2 * admitted!), 'admitted-differ', 'admitted', `${admitted} let in, ${cast} cast`);
  return findings;
}
