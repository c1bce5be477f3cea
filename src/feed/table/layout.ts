import type {Refusal} from '../adapter.js';
import type {Reading} from '../../proof/proof.js';
import {columnsOf, only, unclear, type Columns, type Declaration} from './columns.js';
import {figureReader, isCount, isPercent, type PlaceOf, type ReadFigure} from './figures.js';
import type {Row, Table} from './table.js';
import {numberIn, votesColumn} from './votes-column.js';
import {FIGURES, isCandidateHead, kindOf, labelOf, type Role} from './words.js';

/** The place of one candidate's votes in a record. */
export interface Slot {
  /** The candidate's number within the record, where a record has several. */
  readonly star: string;
  readonly votes: number;
  /** The candidate, where the header names one and the record does not. */
  readonly named: {readonly id: string; readonly name: string} | null;
}

export interface Layout {
  readonly slots: readonly Slot[];
  /** Columns of a role, for one candidate's place or for the whole record. */
  readonly at: (role: Role, star?: string) => readonly number[];
  readonly figure: ReadFigure;
  readonly placeOf: PlaceOf;
  readonly declared: ReadonlySet<Role>;
}

/** Whether a row is named for a total or another figure, in whatever column. */
const isLabelled = (row: Row): boolean => row.some((cell) => typeof cell === 'string' && labelOf(cell) !== null);

/** Finds the roles of a table's columns: as declared, else by the words of the headers, else by sums. */
export function layoutOf(table: Table, declaration: Declaration | null, reading: Reading): Layout | Refusal {
  const columns = columnsOf(table, declaration, reading);
  if ('ok' in columns) return columns;
  const {headers, rows, dialect} = table;
  const {roles, declared, heads, used} = columns;
  const found = new Map<string, readonly number[]>();
  // Called for every row of a table, after the roles are settled.
  const at: Layout['at'] = (role, star = '') => {
    const key = `${role} ${star}`;
    let some = found.get(key);
    if (!some) found.set(key, some = columnsAt(role, star));
    return some;
  };
  const columnsAt = (role: Role, star = ''): number[] => (roles.get(role) ?? []).flatMap((column) => column.get(star) ?? column.get('') ?? []);
  const layout = (slots: readonly Slot[]): Layout => {
    const votes = slots.map((slot) => slot.votes);
    const role = (column: number): string => [...roles].find(([, those]) => those.some((one) => [...one.values()].includes(column)))?.[0] ?? 'votes';
    const placeOf: PlaceOf = (row, column) => table.placeOf(row) + (dialect === 'table' ? `.${role(column)}` : `, "${headers[column]}"`);
    return {slots, at, declared, placeOf, figure: figureReader(table, [...votes, ...FIGURES.flatMap((one) => columnsAt(one))], placeOf, reading)};
  };
  const slotOf = ([star, column]: readonly [string, number]): Slot => ({star: '', votes: column, named: {id: star || headers[column]!, name: headers[column]!}});
  const declaredVotes = (roles.get('votes') ?? []).flatMap((column) => [...column]);
  const isStarred = (role: Role): boolean => roles.get(role)?.some((column) => !column.has('')) ?? false;
  if (isStarred('votes') && isStarred('name')) return layout(declaredVotes.map(([star, column]) => ({star, votes: column, named: null})));

  const plain = rows.filter((row) => !isLabelled(row));
  const free = (test: (cell: unknown) => boolean): number[] => [...headers.keys()].filter((i) =>
    !used.has(i) && plain.some((row) => row[i] != null && row[i] !== '') && plain.every((row) => row[i] == null || row[i] === '' || test(row[i])));
  const isMany = columns.isWide || isStarred('votes');
  const places = free(isCount).filter((i) => isCandidateHead(headers[i]!) || kindOf(headers[i]!) === 'empty-box');
  const isOfAreas = isMany || (places.length > 1 && !declared.has('votes') && !heads.some(({role}) => role === 'votes'));
  if (!isOfAreas && !nameColumn(table, columns, free)) return unclear(table, '', 'has no column of names');
  if (!isOfAreas && (roles.has('name') || roles.has('party'))) {
    // In a contest of parties the party is the candidate.
    standIn(roles, 'name', 'party');
    const votes = declaredVotes[0]?.[1] ?? votesColumn(table, columns, {plain, counts: free(isCount), percents: free(isPercent)}, reading);
    if (typeof votes !== 'number') return votes;
    const parts = free(isCount).filter((i) => i !== votes && headers[i] !== '' && heads[i]!.role !== 'votes' && !heads[i]!.isPart);
    const [name] = columnsAt('name');
    // Under a head with unknown words the texts may also be areas, with a column for each candidate beside them.
    if (!declared.has('votes') && name !== undefined && heads[name]!.role === null && parts.length > 1 && plain.every((row) => parts.reduce((so, i) => so + numberIn(row, i), 0) === numberIn(row, votes))) {
      return unclear(table, '', 'has no column of names');
    }
    roles.set('votes', [only(votes)]);
    return layout([{star: '', votes, named: null}]);
  }
  // Rows are areas here, so the name is the area's name.
  standIn(roles, 'area-name', 'name');
  standIn(roles, 'area', 'id');
  if (dialect === 'table' && !roles.has('area') && !roles.has('area-name')) {
    const [first] = free((cell) => !isCount(cell) && !isPercent(cell));
    if (first !== undefined) roles.set('area-name', [only(first)]);
  }
  if (isMany) return layout(declaredVotes.map(slotOf));
  return areasByCandidates(table, columns, free(isCount).filter((i) => headers[i] !== '' && heads[i]!.role !== 'total'), places, plain, layout, slotOf, reading);
}

/** One role replaces another that the table does not have. */
function standIn(roles: Columns['roles'], role: Role, other: Role): void {
  const found = roles.get(other);
  if (found && !roles.has(role)) roles.set(role, found).delete(other);
}

/** Whether there is a column of names or of areas. In a `<table>` without known heads, the first column of text has the names. */
function nameColumn({dialect, headers}: Table, {roles}: Columns, free: (test: (cell: unknown) => boolean) => number[]): boolean {
  if (dialect !== 'table' || ['name', 'party', 'area', 'area-name'].some((role) => roles.has(role as Role))) return true;
  const [first] = free((cell) => !isCount(cell) && !isPercent(cell));
  if (first === undefined) return false;
  roles.set('name', [only(first)]);
  return headers.length > 1;
}

/**
 * Recognizes rows of areas with a column for each candidate. The columns are proved to be
 * all candidates by the valid votes or total of every row, or by heads that all name a
 * candidate's place.
 */
function areasByCandidates(
  table: Table, {roles, heads}: Columns, free: readonly number[], places: readonly number[], plain: readonly Row[],
  layout: (slots: readonly Slot[]) => Layout, slotOf: (entry: readonly [string, number]) => Slot, reading: Reading,
): Layout | Refusal {
  const {headers, rows} = table;
  const proved = layout(free.map((i) => slotOf(['', i])));
  const sum = (row: number, some: readonly number[]): number => some.reduce((so, i) => so + (proved.figure(row, i) ?? 0), 0);
  const totals = [roles.get('valid')?.flatMap((column) => [...column.values()]) ?? [], [...heads.keys()].filter((i) => heads[i]!.role === 'total')].filter((some) => some.length > 0);
  const addsUp = (total: readonly number[]): boolean => rows.every((_, row) => sum(row, free) === sum(row, total));
  const isNumber = free.find((i) => /^[\d\s]+$/.test(headers[i]!));
  if (isNumber !== undefined) return unclear(table, '', `"${headers[isNumber]}" is a number and not a name`);
  const isProved = totals.some(addsUp) && free.every((i) => rows.some((_, row) => sum(row, [i]) > 0));
  if (reading.problems.length > 0) return {ok: false, problems: reading.problems};
  if (rows.length > 0 && (isProved || (places.length === free.length && plain.length > 0))) {
    if (!isProved && totals.length > 0) reading.findings.push({code: 'total-mismatch', path: table.dialect, message: 'the columns do not add up to the total of every row'});
    return proved;
  }
  return unclear(table, '', 'no columns add up to the total of every row');
}
