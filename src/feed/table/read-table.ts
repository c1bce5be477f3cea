import {checkSnapshot} from '../../domain/check.js';
import type {Area, Candidate, Progress} from '../../domain/types.js';
import type {ParseResult, Refusal} from '../adapter.js';
import type {Reading} from '../proof.js';
import {snapshotOf} from '../snapshot.js';
import {settle} from './areas.js';
import {contestOf} from './contest.js';
import {placeOf} from './figures.js';
import {layoutOf, type Layout} from './layout.js';
import {hasVotes, isVotes, sumOf, valueOf, type Branch, type Line} from './line.js';
import type {Steps} from '../steps.js';
import type {Table} from './table.js';
import {refused} from '../adapter.js';
import type {FigureRole} from './words.js';

/** What is asked of a table beside its contents. */
export interface TableOptions {
  /** An object from a role to a header, to several, or to a name in which `*` stands for a number. */
  readonly columns: unknown;
  /** Id of the contest, where the table has several. */
  readonly contest: string | null;
}

/**
 * Reads a table of results, whatever it was written in. Nothing is guessed that would
 * decide who wins: what may be read in two ways is refused, and what is left out or
 * taken for something is told in a finding.
 */
export function* readTable(table: Table, {columns, contest}: TableOptions, reading: Reading): Steps<ParseResult> {
  const {problems, findings} = reading;
  const layout = layoutOf(table, columns, reading);
  if ('ok' in layout) return layout;
  const found = yield* contestOf(table, layout, contest, reading);
  if ('ok' in found) return found;
  if (problems.length > 0) return {ok: false, problems};
  const {id, lines, candidates: standing, hasAreas} = found;
  const nobody = withoutCandidates(table, layout, standing.size);
  if (nobody) return nobody;
  const isDeclared = layout.declared.has('area') || layout.declared.has('area-name');
  const settled = settle(lines, findings, isDeclared && !table.isKeyed);
  if ('ok' in settled) return settled;
  yield;

  const {counted, total} = settled;
  const reporting = counted.filter(hasVotes);
  const candidates = [...standing].map(([key, candidate]): Candidate => {
    const gaps = valueOf(total, key) === null ? reporting.filter((line) => line.figures.has(key) && valueOf(line, key) === null) : [];
    const sum = sumOf(counted, key);
    if (gaps[0] && sum !== null) {
      findings.push({code: 'area-missing-figure', path: placeOf(gaps[0].figures.get(key)!), message: `no figure in ${gaps.length} of ${counted.length} rows; the sum is of the others, and no total says whether it is all`});
    }
    return {...candidate, votes: sum ?? valueOf(total, key)};
  });
  yield;
  const ballots = (role: FigureRole): number | null =>
    (reporting.every((line) => valueOf(line, role) !== null) ? sumOf(counted, role) : null) ?? valueOf(total, role);
  const areaOf = ({line, parts}: Branch, i: number): Area => ({
    id: line.id || `#${i + 1}`,
    name: line.name,
    votes: votesByCandidate(line, standing),
    progress: progressOf((role) => valueOf(line, role)),
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
  return {ok: true, snapshot, findings: [...findings, ...checkSnapshot(snapshot)]};
}

function votesByCandidate({figures}: Line, standing: ReadonlyMap<string, Candidate>): Map<string, number | null> {
  const votes = new Map<string, number | null>();
  for (const [key, {value}] of figures) if (isVotes(key)) votes.set(standing.get(key)!.id, value);
  return votes;
}

/** A table of progress or turnout is the contest of nobody. */
function withoutCandidates({dialect, rows}: Table, {slots}: Layout, standing: number): Refusal | null {
  return standing > 0 || rows.length === 0 ? null : refused(`${dialect}-columns`, dialect === 'table' ? 'table' : '', slots.length === 0 ? 'has no column of a candidate' : 'has no row of a candidate');
}

function progressOf(figure: (role: FigureRole) => number | null): Progress | null {
  const [reported, expected] = [figure('reported'), figure('expected')];
  return reported === null && expected === null ? null : {reported, expected, unit: null};
}
