import type {Grid, Line} from './grid.js';
import type {Layout} from './layout.js';
import {FIGURES, type FigureRole} from './words.js';

/** The columns of ballot figures: each with its column in the grid and its columns in the table. */
export type BallotColumns = readonly {readonly column: number; readonly from: readonly number[]}[];

/** @param candidates - Number of the grid's columns that belong to candidates. */
export const ballotColumns = ({at}: Layout, candidates: number): BallotColumns =>
  FIGURES.flatMap((role, i) => (at(role).length === 0 ? [] : [{column: candidates + i, from: at(role)}]));

export const ballotColumn = (role: FigureRole, candidates: number): number => candidates + FIGURES.indexOf(role);

/**
 * Sets the ballots of a line from one of its rows. The first row that has them counts.
 * Several columns of one figure are added. A sum with a missing part is not known.
 */
export function setBallots(grid: Grid, line: Line, row: number, ballots: BallotColumns, {figure}: Layout): void {
  for (const {column, from} of ballots) {
    if (grid.value(line, column) !== null) continue;
    let sum = 0;
    let known = 0;
    for (const one of from) {
      const value = figure(row, one);
      if (value === null) continue;
      sum += value;
      known++;
    }
    if (known === from.length) grid.set(line, column, sum);
  }
}
