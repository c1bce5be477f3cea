import {indexed} from '../../domain/range.js';
import type {Candidate, Finding} from '../../domain/types.js';
import {tooMany, type Refusal} from '../adapter.js';
import type {Reading} from '../../proof/proof.js';
import {candidateOf} from '../snapshot.js';
import {STEP, type Steps} from '../steps.js';
import {ballotColumn, ballotColumns, setBallots} from './ballots.js';
import {contestsApart} from './contests-apart.js';
import {Grid, mismatch, type Gathered, type Line} from './grid.js';
import type {Layout, Slot} from './layout.js';
import {LineIndex} from './lines.js';
import {candidatesOf, type ListRow} from './list.js';
import type {Table} from './table.js';
import {wordsIn, wordsOf} from './texts.js';
import {FIGURES, isRemark, kindOf, labelOf, soundsLikeFigure, soundsLikeTotal, type Label, type Role} from './words.js';

/** A row of one candidate, or of another figure. */
interface Entry extends ListRow {
  readonly row: number;
  readonly slot: Slot;
  readonly line: Line;
  readonly party: string | null;
}

/** The candidates, and the candidate of each row. */
interface Standing {
  readonly candidates: Candidate[];
  /** Index of the candidate of each entry; -1 for none. */
  readonly of: Int32Array;
}

/** Texts that may replace a missing id. They must differ between all candidates. */
const LABELS: readonly ((candidate: Candidate) => string | number | null)[] = [({ballot}) => ballot, ({name}) => name, ({name, party}) => `${name} (${party})`];

/** Collects rows of candidates, in one area or in the whole, and rows with several candidates. */
export function* gatherCandidates(table: Table, layout: Layout, rows: readonly number[], reading: Reading): Steps<Gathered | Refusal> {
  const {problems, findings} = reading;
  const index = new LineIndex(table, layout, false);
  const entries = yield* entriesOf(table, layout, rows, index, reading);
  if (problems.length > 0) return {ok: false, problems};
  const {lines, hasAreas} = index;
  const isList = lines.length === 1 && layout.slots.length === 1;
  const many = tooMany(isList ? entries.length : 1, lines.length, '');
  if (many) return many;
  const listed = isList ? candidatesOf(entries, findings) : entries.filter(({label}) => !label || label.isWeak);
  if ('ok' in listed) return listed;
  const standing = standingOf(table, layout, listed, reading);
  const {candidates, of} = isList ? standing : withoutTotals(standing, listed, findings);
  for (const {name, party} of candidates) {
    if (party === null && soundsLikeFigure(name)) findings.push({code: 'name-unclear', path: 'candidates', message: `"${name}" may be a total, and counts as one of them`});
  }
  yield;
  const excess = tooMany(candidates.length, lines.length, '');
  if (excess) return excess;

  const ballots = ballotColumns(layout, candidates.length);
  const columns = candidates.length + FIGURES.length;
  const rowOf = new Int32Array(lines.length * columns).fill(-1);
  const votesColumn = layout.slots[0]!.votes;
  const grid = new Grid(lines.length, candidates.length, FIGURES.length, (line, column) =>
    layout.placeOf(rowOf[line * columns + column]!, ballots.find((one) => one.column === column)?.from[0] ?? votesColumn), table.placeOf);
  for (const [i, {line, row, slot, votes, place}] of indexed(listed)) {
    if (i % STEP === STEP - 1) yield;
    const column = of[i]!;
    if (column < 0) continue;
    const at = line.index * columns + column;
    if (rowOf[at]! >= 0) problems.push({code: 'row-duplicate', path: place(), message: `is already at ${layout.placeOf(rowOf[at]!, slot.votes)}; columns declares the areas`});
    rowOf[at] = row;
    grid.set(line, column, votes);
  }
  if (problems.length > 0) return {ok: false, problems};
  if (ballots.length > 0) for (const {line, row} of entries) setBallots(grid, line, row, ballots, layout);
  setLabelled(entries, grid, isList, findings);
  const areaColumns = [...layout.at('area'), ...layout.at('area-name')];
  const isDeclared = layout.declared.has('area') || layout.declared.has('area-name');
  const apart = hasAreas && !isDeclared ? contestsApart(lines, grid, candidates, areaColumns.map((column) => table.headers[column]!).join(' and '), table.dialect) : null;
  return apart ?? {lines, grid, hasAreas, candidates: withIds(candidates)};
}

/** The rows with the meanings of their names. */
function* entriesOf(table: Table, layout: Layout, rows: readonly number[], index: LineIndex, {problems}: Reading): Steps<Entry[]> {
  const {slots, at, figure, placeOf} = layout;
  const {dialect} = table;
  const entries: Entry[] = [];
  const columnsOf = slots.map(({star}) => ({party: at('party', star), name: at('name', star), described: (['ballot', 'color', 'id'] satisfies Role[]).flatMap((role) => at(role, star))}));
  for (const [i, row] of indexed(rows)) {
    if (i % STEP === STEP - 1) yield;
    const cells = table.rows[row]!;
    const line = index.lineOf(row);
    for (const [place, slot] of indexed(slots)) {
      const columns = columnsOf[place]!;
      const party = wordsIn(cells, columns.party) || null;
      const name = wordsIn(cells, columns.name) || party;
      const label = name === null ? labelIn(cells) : labelOf(name) ?? (dialect === 'table' ? labelOf(wordsOf(cells[0])) : null);
      const votes = figure(row, slot.votes, label !== null && !label.isWeak);
      // Empty places of a group have neither a name nor votes.
      if (votes === null && (name === null || isRemark(name))) continue;
      if (name !== null && label === null && !/\p{L}/u.test(name)) problems.push({code: `${dialect}-name`, path: placeOf(row, slot.votes), message: `"${name}" is not a name`});
      const hasParty = party !== null && party !== name;
      const isDescribed = hasParty || columns.described.some((column) => wordsOf(cells[column]) !== '');
      entries.push({row, slot, line, party, name, label, votes, isDescribed, hasParty, place: () => placeOf(row, slot.votes)});
    }
  }
  return entries;
}

/** A label in another column than the names, such as "Total" in the first. */
function labelIn(cells: readonly unknown[]): Label | null {
  for (const cell of cells) {
    const label = labelOf(wordsOf(cell));
    if (label && !label.isWeak) return label;
  }
  return null;
}

/** Finds the candidates that the rows name. A candidate may have a row in each area. */
function standingOf({rows, dialect}: Table, {at, figure}: Layout, listed: readonly Entry[], {problems}: Reading): Standing {
  const places = new Map<string, number>();
  const candidates: Candidate[] = [];
  const of = new Int32Array(listed.length).fill(-1);
  for (const [i, {row, slot: {star}, name, party, place}] of indexed(listed)) {
    if (name === null) {
      problems.push({code: `${dialect}-name`, path: place(), message: 'has votes without a name'});
      continue;
    }
    const cells = rows[row]!;
    const id = wordsIn(cells, at('id', star));
    const key = id ? `\n${id}` : `${name}\n${party ?? ''}`;
    const [numbers] = at('ballot', star);
    const ballot = numbers === undefined ? null : figure(row, numbers);
    const known = places.get(key);
    if (known === undefined) {
      places.set(key, candidates.length);
      of[i] = candidates.length;
      candidates.push(candidateOf({id, name, party, ballot, color: wordsIn(cells, at('color', star)) || null, kind: kindOf(name, party)}));
      continue;
    }
    of[i] = known;
    // A number that differs between areas does not identify a candidate.
    if (candidates[known]!.ballot !== ballot) candidates[known] = {...candidates[known]!, ballot: null};
  }
  return {candidates, of};
}

/** Removes candidates whose name may be that of a total, and whose votes are the sum of all others. */
function withoutTotals({candidates, of}: Standing, listed: readonly Entry[], findings: Finding[]): Standing {
  const doubtful = candidates.filter(({name}) => soundsLikeTotal(name) || labelOf(name));
  if (doubtful.length === 0) return {candidates, of};
  const votes = candidates.map(() => 0);
  listed.forEach((entry, i) => {
    if (of[i]! >= 0) votes[of[i]!]! += entry.votes ?? 0;
  });
  const all = votes.reduce((sum, count) => sum + count, 0);
  const isTotal = (candidate: Candidate): boolean => {
    const own = votes[candidates.indexOf(candidate)]!;
    // A candidate "Ensemble" beside one other is a party, even with half of all votes.
    const others = votes.filter((count) => count > 0).length - 1;
    return own > 0 && own * 2 === all && others > (soundsLikeTotal(candidate.name) ? 0 : 1);
  };
  const left = new Set(doubtful.filter(isTotal));
  for (const {name} of doubtful.filter((one) => !left.has(one) && soundsLikeTotal(one.name))) {
    findings.push({code: 'total-mismatch', path: 'candidates', message: `"${name}" is named a total, but is not the sum of the others`});
  }
  const kept = candidates.filter((candidate) => !left.has(candidate));
  return {candidates: kept, of: of.map((place) => (place < 0 ? place : kept.indexOf(candidates[place]!)))};
}

/** Sets ballots from rows that are named for them, and compares totals. */
function setLabelled(entries: readonly Entry[], grid: Grid, isList: boolean, findings: Finding[]): void {
  const invalid = new Map<Line, number[]>();
  for (const {label, line, votes, place} of entries) {
    if (!label || label.isWeak || votes === null || label.kind === 'none') continue;
    if (label.kind === 'invalid') invalid.set(line, [...(invalid.get(line) ?? []), votes]);
    else if (label.kind !== 'total') {
      const column = ballotColumn(label.kind, grid.candidates);
      if (grid.value(line, column) === null) grid.set(line, column, votes);
    } else if (!isList && grid.candidates > 0 && grid.total(line) !== votes) findings.push(mismatch(place(), votes, grid.total(line)));
  }
  for (const [line, parts] of invalid) {
    const column = ballotColumn('invalid', grid.candidates);
    const sum = parts.reduce((so, value) => so + value, 0);
    // One of several parts may be the sum of the others.
    if (grid.value(line, column) === null) grid.set(line, column, parts.length > 2 && parts.some((part) => part * 2 === sum) ? sum / 2 : sum);
  }
}

/** Ids for candidates without one: ballot numbers, names, or names and parties, whichever differ between all. */
function withIds(candidates: readonly Candidate[]): Candidate[] {
  const unnamed = candidates.filter(({id}) => id === '');
  const label = LABELS.find((one) => new Set(unnamed.flatMap((candidate) => one(candidate) ?? [])).size === unnamed.length)!;
  return candidates.map((candidate) => (candidate.id === '' ? {...candidate, id: String(label(candidate))} : candidate));
}
