import {indexed} from '../../domain/range.js';
import {tooMany, type Refusal} from '../adapter.js';
import type {Reading} from '../../proof/proof.js';
import {candidateOf} from '../snapshot.js';
import {STEP, type Steps} from '../steps.js';
import {ballotColumns, setBallots} from './ballots.js';
import {Grid, type Gathered} from './grid.js';
import type {Layout} from './layout.js';
import {LineIndex} from './lines.js';
import type {Table} from './table.js';
import {FIGURES, kindOf, labelOf} from './words.js';

/** Collects rows of areas, with a column for each candidate. */
export function* gatherAreas(table: Table, layout: Layout, rows: readonly number[], {problems, findings}: Reading): Steps<Gathered | Refusal> {
  const {slots, figure, placeOf} = layout;
  const excess = tooMany(slots.length, rows.length, '');
  if (excess) return excess;
  const index = new LineIndex(table, layout, true);
  const ballots = ballotColumns(layout, slots.length);
  const rowOf: number[] = [];
  const grid = new Grid(rows.length, slots.length, FIGURES.length, (line, column) =>
    placeOf(rowOf[line]!, slots[column]?.votes ?? ballots.find((one) => one.column === column)!.from[0]!), table.placeOf);
  let left = 0;
  for (const [i, row] of indexed(rows)) {
    if (i % STEP === STEP - 1) yield;
    // A row of percents or of margins below rows of areas.
    const label = labelOf(index.nameOf(row));
    if (label && label.kind !== 'total' && label.kind !== 'valid') {
      left++;
      continue;
    }
    const line = index.lineOf(row);
    const before = rowOf[line.index];
    if (before !== undefined) {
      for (const {votes} of slots) problems.push({code: 'row-duplicate', path: placeOf(row, votes), message: `is already at ${placeOf(before, votes)}; columns declares the areas`});
      continue;
    }
    rowOf[line.index] = row;
    for (const [column, {votes}] of indexed(slots)) grid.set(line, column, figure(row, votes));
    setBallots(grid, line, row, ballots, layout);
  }
  if (left > 0) findings.push({code: 'row-left-out', path: table.dialect, message: `${left} rows are not areas`});
  return {lines: index.lines, grid, hasAreas: true, candidates: slots.map(({named}) => candidateOf({...named!, kind: kindOf(named!.name)}))};
}
