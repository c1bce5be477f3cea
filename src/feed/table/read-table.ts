import type {Declaration} from './columns.js';
import {indexed} from '../../domain/range.js';
import {checkAlone} from '../../domain/check.js';
import type {Area, Candidate, Progress} from '../../domain/types.js';
import {refused, type ParseResult, type Refusal} from '../adapter.js';
import type {Reading} from '../../proof/proof.js';
import {snapshotOf} from '../snapshot.js';
import {settle} from './areas.js';
import {ballotColumn} from './ballots.js';
import {contestOf} from './contest.js';
import type {Branch, Grid, Line} from './grid.js';
import {layoutOf} from './layout.js';
import type {Steps} from '../steps.js';
import type {Table} from './table.js';
import type {FigureRole} from './words.js';

/** Options for reading a table. */
export interface TableOptions {
  /** The columns by role, as the author declares them. `null` where nothing is declared. */
  readonly columns: Declaration | null;
  /** Id of the contest, where the table has several. */
  readonly contest: string | null;
}

/**
 * Reads a table of results in any notation. Nothing is guessed that would decide who wins.
 * A table that can be read in two ways is refused. Findings report what was left out or
 * assumed.
 */
export function* readTable(table: Table, {columns, contest}: TableOptions, reading: Reading): Steps<ParseResult> {
  const {problems, findings} = reading;
  const layout = layoutOf(table, columns, reading);
  if ('ok' in layout) return layout;
  if (layout.slots.length === 0) return withoutCandidates(table, 'has no column of a candidate');
  const found = yield* contestOf(table, layout, contest, reading);
  if ('ok' in found) return found;
  if (problems.length > 0) return {ok: false, problems};
  const {id, lines, candidates: standing, grid, hasAreas} = found;
  if (standing.length === 0 && table.rows.length > 0) return withoutCandidates(table, 'has no row of a candidate');
  const isDeclared = layout.declared.has('area') || layout.declared.has('area-name');
  const settled = settle(lines, grid, findings, isDeclared && !table.isKeyed);
  if ('ok' in settled) return settled;
  yield;

  const {counted, total} = settled;
  const reporting = counted.filter((line) => grid.hasVotes(line));
  const candidates = standing.map((candidate, column): Candidate => {
    const gaps = grid.value(total, column) === null ? reporting.filter((line) => grid.has(line, column) && grid.value(line, column) === null) : [];
    const sum = grid.sum(counted, column);
    if (gaps[0] && sum !== null) {
      findings.push({code: 'area-missing-figure', path: grid.placeOf(gaps[0].index, column), message: `no figure in ${gaps.length} of ${counted.length} rows; the sum is of the others`});
    }
    return {...candidate, votes: sum ?? grid.value(total, column)};
  });
  yield;
  const ballots = (role: FigureRole): number | null => {
    const column = ballotColumn(role, grid.candidates);
    return (reporting.every((line) => grid.value(line, column) !== null) ? grid.sum(counted, column) : null) ?? grid.value(total, column);
  };
  const areaOf = ({line, parts}: Branch, i: number): Area => ({
    id: line.id || `#${i + 1}`,
    name: line.name,
    votes: votesOf(line, grid, candidates),
    progress: progressOf((role) => grid.value(line, ballotColumn(role, grid.candidates))),
    areas: parts.map(areaOf),
  });
  const snapshot = snapshotOf({
    id,
    candidates,
    ballots: {valid: ballots('valid'), invalid: ballots('invalid'), cast: ballots('cast'), registered: ballots('registered')},
    progress: progressOf(ballots),
    areas: hasAreas ? settled.areas.map(areaOf) : [],
  });
  yield;
  return {ok: true, snapshot, findings: [...findings, ...checkAlone(snapshot)]};
}

/** Votes by candidate id. A candidate without a cell did not stand. */
function votesOf(line: Line, grid: Grid, candidates: readonly Candidate[]): Map<string, number | null> {
  const votes = new Map<string, number | null>();
  for (const [column, {id}] of indexed(candidates)) if (grid.has(line, column)) votes.set(id, grid.value(line, column));
  return votes;
}

/** A refusal of a table without candidates, such as one of progress or turnout. */
const withoutCandidates = ({dialect}: Table, message: string): Refusal => refused(`${dialect}-columns`, dialect === 'table' ? 'table' : '', message);

function progressOf(figure: (role: FigureRole) => number | null): Progress | null {
  const [reported, expected] = [figure('reported'), figure('expected')];
  return reported === null && expected === null ? null : {reported, expected, unit: null};
}
