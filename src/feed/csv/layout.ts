import type {Refusal} from '../adapter.js';
import {columnsOf, unclear} from './columns.js';
import {figureReader, isCount, type ReadFigure} from './figures.js';
import type {Row, Table} from './table.js';
import {FIGURES, type Role} from './words.js';
import type {Reading} from '../proof.js';

/** One place in a record for one candidate's votes. */
export interface Slot {
  /** The candidate's number within the record, where a record has several. */
  readonly star: string;
  readonly votes: number;
  /** Whose votes these are, where the header says so and not the record. */
  readonly named: {readonly id: string; readonly name: string} | null;
}

export interface Layout {
  readonly slots: readonly Slot[];
  /** Columns of a role: those of one candidate's place, else those of the whole record. */
  readonly at: (role: Role, star?: string) => readonly number[];
  readonly figure: ReadFigure;
}

/** Finds out what is where in a table: as declared, else by the words of the headers, else by sums. */
export function layoutOf(table: Table, declaration: unknown, reading: Reading): Layout | Refusal {
  const columns = columnsOf(table, declaration);
  if ('ok' in columns) return columns;
  const {headers, rows} = table;
  const {roles, used} = columns;
  const at: Layout['at'] = (role, star = '') => (roles.get(role) ?? []).flatMap((column) => column.get(star) ?? column.get('') ?? []);
  const layout = (slots: readonly Slot[]): Layout => ({slots, at, figure: figureReader(table, [...slots.map(({votes}) => votes), ...FIGURES.flatMap((role) => at(role))], reading)});
  /** One role does for another that the table does not have. */
  const standIn = (role: Role, other: Role): void => {
    const found = roles.get(other);
    if (found && !roles.has(role)) roles.set(role, found).delete(other);
  };
  const isStarred = (role: Role): boolean => roles.get(role)?.some((column) => !column.has('')) ?? false;
  const votes = (roles.get('votes') ?? []).flatMap((column) => [...column]);
  if (isStarred('votes') && isStarred('name')) return layout(votes.map(([star, column]) => ({star, votes: column, named: null})));

  const isWide = columns.isWide || isStarred('votes');
  if (!isWide && votes[0] && (roles.has('name') || roles.has('party'))) {
    // A contest of parties: the party is who runs.
    standIn('name', 'party');
    return layout([{star: '', votes: votes[0][1], named: null}]);
  }
  // In a row of an area it is the area that has a name.
  standIn('area-name', 'name');
  standIn('area', 'id');
  const slotOf = ([star, column]: readonly [string, number]): Slot => ({star: '', votes: column, named: {id: star || headers[column]!, name: headers[column]!}});
  if (isWide) return layout(votes.map(slotOf));

  // Only sums show which columns are those of candidates: the valid votes of every row.
  const free = [...headers.keys()].filter((i) => headers[i] !== '' && !used.has(i) && rows.some(({cells}) => cells[i] != null && cells[i] !== '') && rows.every(({cells}) => isCount(cells[i])));
  const proved = layout(free.map((i) => slotOf(['', i])));
  const sum = (row: Row, some: readonly number[]): number => some.reduce((so, i) => so + (proved.figure(row, i) ?? 0), 0);
  const valid = at('valid');
  const isProved = valid.length > 0 && rows.every((row) => sum(row, free) === sum(row, valid)) && free.every((i) => rows.some((row) => sum(row, [i]) > 0));
  if (reading.problems.length > 0) return {ok: false, problems: reading.problems};
  return isProved && rows.length > 0 ? proved : unclear(table, '', 'no column of votes is known, and none add up to the valid votes of every row');
}
