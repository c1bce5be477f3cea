import type {Candidate} from '../../domain/types.js';
import {refused, type Refusal} from '../adapter.js';
import {isVotes, mismatch, placeOf, valueOf, type Figure, type Line} from './line.js';
import type {Layout} from './layout.js';
import type {Row, Table} from './table.js';
import {FIGURES, isFigureRole, isTotal, kindOf, roleOf, soundsLikeTotal, type Role} from './words.js';
import type {Reading} from '../proof.js';
import {candidateOf} from '../snapshot.js';

/** One contest of a table. */
export interface Contest {
  /** Id of the contest, where the table has any. */
  readonly id: string | null;
  readonly lines: readonly Line[];
  /** Who stands, by the key under which lines have their votes. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly hasAreas: boolean;
}

const wordsOf = (cell: unknown): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).replace(/\s+/g, ' ').trim() : '');
const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

/** What may be an id where none is given: it must tell everybody apart. */
const LABELS: readonly ((candidate: Candidate) => string | number | null)[] = [({ballot}) => ballot, ({name}) => name, ({name, party}) => `${name} (${party})`];

/** Gathers the figures of one contest by area and candidate. */
export function contestOf({rows, headers}: Table, {slots, at, figure}: Layout, contest: string | null, {problems, findings}: Reading): Contest | Refusal {
  const textsOf = (row: Row, role: Role, star = ''): string[] => at(role, star).map((column) => wordsOf(row.cells[column]));
  const textOf = (row: Row, role: Role, star = ''): string => joined(textsOf(row, role, star));
  const isWide = slots.some(({named}) => named);

  const contests = new Set(rows.map((row) => textOf(row, 'contest')));
  contests.delete('');
  if (contest === null ? contests.size > 1 : !contests.has(contest)) {
    return refused(`contest-${contest === null ? 'needed' : 'unknown'}`, 'contest', `name one of its ${contests.size} contests: ${[...contests].join(', ')}`);
  }
  const id = contest ?? [...contests][0] ?? null;
  const lines = new Map<string, Line>();
  const lineOf = (row: Row): Line => {
    const codes = textsOf(row, 'area');
    const names = textsOf(row, 'area-name');
    const name = joined(names);
    const area = joined(codes) || name;
    // A row that names no area is one of its own where rows are areas.
    const key = area || (isWide ? row.at : '');
    let line = lines.get(key);
    if (!line) lines.set(key, line = {id: area, name: name || null, at: row.at, parts: joined(codes) ? codes : names, isTotal: [...codes, ...names].some(isTotal), figures: new Map()});
    return line;
  };
  const set = ({figures}: Line, key: string, found: Figure): void => {
    const before = figures.get(key);
    if (before) problems.push({code: 'row-duplicate', path: placeOf(found), message: `is there already at ${placeOf(before)}; columns declares which hold areas`});
    figures.set(key, found);
  };
  const candidates = new Map<string, Candidate>();
  const totals: (readonly [Line, Figure])[] = [];
  for (const row of rows) {
    const own = textOf(row, 'contest');
    if (own === '' && contests.size > 1) {
      // Of all contests together, or under a contest that is written once for many rows.
      if (!row.cells.some((cell) => isTotal(wordsOf(cell)))) problems.push({code: 'contest-unknown', path: row.at, message: 'names no contest'});
      continue;
    }
    if (own !== '' && own !== id) continue;
    const line = lineOf(row);
    const {figures} = line;
    for (const role of FIGURES) {
      const columns = at(role);
      if (columns[0] === undefined || figures.has(role)) continue;
      const known = columns.flatMap((column) => figure(row, column) ?? []);
      // In a table of candidates they stand in each row of an area. Without one of its parts a sum is not known.
      if (known.length === columns.length) figures.set(role, {value: known.reduce((sum, value) => sum + value), at: row.at, header: headers[columns[0]]!});
    }
    for (const {star, votes, named} of slots) {
      const found: Figure = {value: figure(row, votes), at: row.at, header: headers[votes]!};
      if (named) {
        const key = `\n${named.id}`;
        if (!candidates.has(key)) candidates.set(key, candidateOf({...named, kind: kindOf(named.name)}));
        set(line, key, found);
        continue;
      }
      const party = textOf(row, 'party', star) || null;
      const name = textOf(row, 'name', star) || party;
      const role = roleOf(name ?? '');
      if (name === null || isFigureRole(role) || isTotal(name)) {
        // Empty places of a group have neither a name nor votes.
        if (found.value === null) continue;
        if (name === null) problems.push({code: 'csv-name', path: placeOf(found), message: 'are votes for nobody'});
        else if (isFigureRole(role)) figures.set(role, {...found, value: found.value + (valueOf(line, role) ?? 0)});
        else totals.push([line, found]);
        continue;
      }
      const given = textOf(row, 'id', star);
      const key = given ? `\n${given}` : `${name}\n${party ?? ''}`;
      const ballot = at('ballot', star).map((column) => figure(row, column))[0] ?? null;
      const known = candidates.get(key);
      if (!known) candidates.set(key, candidateOf({id: given, name, party, ballot, color: textOf(row, 'color', star) || null, kind: kindOf(name, party)}));
      // A number that changes from area to area is nobody's.
      else if (known.ballot !== ballot) candidates.set(key, {...known, ballot: null});
      set(line, key, found);
    }
  }
  for (const [{figures}, total] of totals) {
    const sum = [...figures].reduce((so, [key, {value}]) => (isVotes(key) ? so + (value ?? 0) : so), 0);
    if (sum !== total.value && candidates.size > 0) findings.push(mismatch(total, sum));
  }
  // A total whose name is not known well enough, but whose figure tells.
  const votesOf = (wanted: string): number => [...lines.values()].reduce((sum, {figures}) => sum + (figures.get(wanted)?.value ?? 0), 0);
  for (const [key, {name}] of isWide ? [] : candidates) {
    if (!soundsLikeTotal(name)) continue;
    const others = [...candidates.keys()].filter((other) => other !== key).reduce((sum, other) => sum + votesOf(other), 0);
    if (others > 0 && votesOf(key) === others) {
      candidates.delete(key);
      for (const {figures} of lines.values()) figures.delete(key);
    } else findings.push({code: 'total-mismatch', path: 'candidates', message: `"${name}" is named as a total, but is not the sum of the others`});
  }
  const unnamed = [...candidates].filter(([, one]) => one.id === '');
  const label = LABELS.find((one) => new Set(unnamed.flatMap(([, candidate]) => one(candidate) ?? [])).size === unnamed.length)!;
  for (const [key, candidate] of unnamed) candidates.set(key, {...candidate, id: String(label(candidate))});
  return {id, lines: [...lines.values()], candidates, hasAreas: isWide || at('area').length + at('area-name').length > 0};
}
