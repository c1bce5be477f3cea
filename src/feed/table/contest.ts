import type {Candidate} from '../../domain/types.js';
import {refused, tooMany, type Refusal} from '../adapter.js';
import type {Reading} from '../proof.js';
import {candidateOf} from '../snapshot.js';
import {contestsApart} from './contests-apart.js';
import {placeOf} from './figures.js';
import {isVotes, mismatch, valueOf, type Figure, type Line} from './line.js';
import type {Layout} from './layout.js';
import {candidatesOf, type ListRow} from './list.js';
import {STEP, type Steps} from '../steps.js';
import type {Row, Table} from './table.js';
import {FIGURES, isTotal, kindOf, labelOf, soundsLikeTotal, type Label, type Role} from './words.js';

/** One contest of a table. */
export interface Contest {
  /** Id of the contest, where the table has any. */
  readonly id: string | null;
  readonly lines: readonly Line[];
  /** Who stands, by the key under which lines have their votes. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly hasAreas: boolean;
}

/** The votes of one candidate, or a figure of nobody, in one line. */
interface Entry extends ListRow {
  readonly row: Row;
  readonly star: string;
  readonly line: Line;
  readonly party: string | null;
}

export const wordsOf = (cell: unknown): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).replace(/\s+/g, ' ').trim() : '');
const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

/** What may be an id where none is given: it must tell everybody apart. */
const LABELS: readonly ((candidate: Candidate) => string | number | null)[] = [({ballot}) => ballot, ({name}) => name, ({name, party}) => `${name} (${party})`];

/** Gathers the figures of one contest by area and candidate. */
export function* contestOf(table: Table, layout: Layout, contest: string | null, reading: Reading): Steps<Contest | Refusal> {
  const {rows, dialect, headers} = table;
  const {slots, at, figure, names, declared} = layout;
  const {problems, findings} = reading;
  const textsOf = (row: Row, role: Role, star = ''): string[] => at(role, star).map((column) => wordsOf(row.cells[column]));
  const textOf = (row: Row, role: Role, star = ''): string => joined(textsOf(row, role, star));
  const areaOf = (row: Row): string => textOf(row, 'area') || textOf(row, 'area-name');
  const isWide = slots.some(({named}) => named);
  const hasAreas = isWide || at('area').length + at('area-name').length > 0;

  // Areas that are contests of their own may be asked for by their names.
  const ofAreas = contest !== null && at('contest').length === 0 && rows.some((row) => areaOf(row) === contest);
  const contestIn = (row: Row): string => (ofAreas ? areaOf(row) : textOf(row, 'contest'));
  const contests = new Set(rows.map(contestIn));
  contests.delete('');
  if (contest === null ? contests.size > 1 : !contests.has(contest)) {
    const listed = [...contests].slice(0, 100).join(', ');
    return refused(`contest-${contest === null ? 'needed' : 'unknown'}`, 'contest', `name one of its ${contests.size} contests: ${listed}${contests.size > 100 ? ' …' : ''}`);
  }
  const id = contest ?? [...contests][0] ?? null;
  const lines = new Map<string, Line>();
  const lineOf = (row: Row): Line => {
    const codes = textsOf(row, 'area');
    const areas = textsOf(row, 'area-name');
    const name = joined(areas);
    const area = joined(codes) || name;
    // A row that names no area is one of its own where rows are areas.
    const key = area || (isWide ? row.at : '');
    let line = lines.get(key);
    if (!line) lines.set(key, line = {id: area, name: name || null, at: row.at, parts: joined(codes) ? codes : areas, isTotal: [...codes, ...areas].some(isTotal), figures: new Map()});
    return line;
  };
  const set = ({figures}: Line, key: string, found: Figure): void => {
    const before = figures.get(key);
    if (before) problems.push({code: 'row-duplicate', path: placeOf(found), message: `is there already at ${placeOf(before)}; columns declares which hold areas`});
    figures.set(key, found);
  };
  const candidates = new Map<string, Candidate>();
  const labelled = new Map<string, Label | null>();
  const labelNamed = (name: string): Label | null => {
    let label = labelled.get(name);
    if (label === undefined) labelled.set(name, label = labelOf(name));
    return label;
  };

  const entries: Entry[] = [];
  let left = 0;
  for (const [i, row] of rows.entries()) {
    if (i % STEP === STEP - 1) yield;
    const own = contestIn(row);
    if (own === '' && contests.size > 1) {
      // Of all contests together, or under a contest that is written once for many rows.
      if (!row.cells.some((cell) => isTotal(wordsOf(cell)))) problems.push({code: 'contest-unknown', path: row.at, message: 'names no contest'});
      continue;
    }
    if (own !== '' && own !== id) continue;
    // A row of percents or of margins below rows of areas.
    const areaLabel = isWide ? labelNamed(textOf(row, 'area-name') || textOf(row, 'area')) : null;
    if (areaLabel && areaLabel.kind !== 'total' && areaLabel.kind !== 'valid') {
      left++;
      continue;
    }
    const line = lineOf(row);
    for (const role of FIGURES) {
      const columns = at(role);
      if (columns[0] === undefined || line.figures.has(role)) continue;
      const known = columns.flatMap((column) => figure(row, column) ?? []);
      // In a table of candidates they stand in each row of an area. Without one of its parts a sum is not known.
      if (known.length === columns.length) line.figures.set(role, {value: known.reduce((sum, value) => sum + value), at: row.at, column: names(columns[0])});
    }
    for (const {star, votes, named} of slots) {
      const place = {at: row.at, column: names(votes)};
      if (named) {
        const key = `\n${named.id}`;
        if (!candidates.has(key)) candidates.set(key, candidateOf({...named, kind: kindOf(named.name)}));
        set(line, key, {...place, value: figure(row, votes)});
        continue;
      }
      const party = textOf(row, 'party', star) || null;
      const name = textOf(row, 'name', star) || party;
      const label = name === null ? labelInRow(row, labelNamed) : labelNamed(name) ?? (dialect === 'table' ? labelNamed(wordsOf(row.cells[0])) : null);
      const found: Figure = {...place, value: figure(row, votes, label !== null && !label.isWeak)};
      // Empty places of a group have neither a name nor votes.
      if (name === null && found.value === null) continue;
      if (name !== null && label === null && /^[\d\s]+$/.test(name)) problems.push({code: `${dialect}-name`, path: row.at, message: `"${name}" is a number and nobody's name`});
      const isDescribed = (party !== null && party !== name) || ['ballot', 'color', 'id'].some((role) => textOf(row, role as Role, star) !== '');
      entries.push({row, star, line, party, name, label, figure: found, isDescribed});
    }
  }
  if (problems.length > 0) return {ok: false, problems};
  if (left > 0) findings.push({code: 'row-left-out', path: dialect, message: `${left} rows are named for figures that are nobody's votes`});

  const isList = !isWide && lines.size === 1 && slots.length === 1;
  const standing = isList ? candidatesOf(entries, findings) : entries;
  if ('ok' in standing) return standing;
  const chosen = new Set<ListRow>(standing);
  const invalid = new Map<Line, Figure[]>();
  for (const [i, entry] of entries.entries()) {
    if (i % STEP === STEP - 1) yield;
    const {row, star, line, party, name, label, figure: found} = entry;
    if (isList ? !chosen.has(entry) : label && !label.isWeak) {
      if (label?.kind === 'invalid') invalid.set(line, [...(invalid.get(line) ?? []), found]);
      else if (label && label.kind !== 'none' && label.kind !== 'total' && found.value !== null && !line.figures.has(label.kind)) line.figures.set(label.kind, found);
      continue;
    }
    if (name === null) {
      problems.push({code: `${dialect}-name`, path: placeOf(found), message: 'are votes for nobody'});
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
  for (const [{figures}, parts] of invalid) if (!figures.has('invalid')) figures.set('invalid', sumOfParts(parts));
  for (const {label, line: {figures}, figure: total} of isList ? [] : entries.filter((entry) => entry.label?.kind === 'total' && !entry.label.isWeak)) {
    const sum = [...figures].reduce((so, [key, {value}]) => (isVotes(key) ? so + (value ?? 0) : so), 0);
    if (label && total.value !== null && sum !== total.value && candidates.size > 0) findings.push(mismatch(total, sum));
  }
  if (!isWide && !isList) leaveOutTotals(candidates, [...lines.values()], findings);
  const excess = tooMany(candidates.size, lines.size, '');
  if (excess) return excess;
  const apart = hasAreas && contest === null && !declared.has('area') && !declared.has('area-name') && !isWide
    ? contestsApart([...lines.values()], candidates, [...at('area'), ...at('area-name')].map((column) => headers[column]!).join(' and '), dialect) : null;
  if (apart) return apart;
  const unnamed = [...candidates].filter(([, one]) => one.id === '');
  const unique = LABELS.find((one) => new Set(unnamed.flatMap(([, candidate]) => one(candidate) ?? [])).size === unnamed.length)!;
  for (const [key, candidate] of unnamed) candidates.set(key, {...candidate, id: String(unique(candidate))});
  return {id, lines: [...lines.values()], candidates, hasAreas};
}

/** A label in another column than that of names, such as "Total" in the first. */
function labelInRow({cells}: Row, labelNamed: (name: string) => Label | null): Label | null {
  for (const cell of cells) {
    const label = labelNamed(wordsOf(cell));
    if (label && !label.isWeak) return label;
  }
  return null;
}

/** Blank, void and spoilt ballots together. One of several parts may be their sum already. */
function sumOfParts(parts: readonly Figure[]): Figure {
  const sum = parts.reduce((so, {value}) => so + (value ?? 0), 0);
  return parts.find(({value}) => parts.length > 2 && value !== null && value * 2 === sum) ?? {...parts[0]!, value: parts.some(({value}) => value === null) ? null : sum};
}

/** A total whose name is not known well enough, but whose figure tells. */
function leaveOutTotals(candidates: Map<string, Candidate>, lines: readonly Line[], findings: Reading['findings']): void {
  const doubtful = [...candidates].filter(([, {name}]) => soundsLikeTotal(name) || labelOf(name));
  if (doubtful.length === 0) return;
  const votes = new Map([...candidates.keys()].map((key) => [key, lines.reduce((sum, line) => sum + (valueOf(line, key) ?? 0), 0)]));
  for (const [key, {name}] of doubtful) {
    const others = [...candidates.keys()].filter((other) => other !== key && votes.get(other)! > 0);
    // "Ensemble" with half of the votes and one other is a party.
    const isSum = others.length > (soundsLikeTotal(name) ? 0 : 1) && votes.get(key) === others.reduce((sum, other) => sum + votes.get(other)!, 0);
    if (isSum) {
      candidates.delete(key);
      for (const {figures} of lines) figures.delete(key);
    } else if (soundsLikeTotal(name)) findings.push({code: 'total-mismatch', path: 'candidates', message: `"${name}" is named as a total, but is not the sum of the others`});
  }
}
