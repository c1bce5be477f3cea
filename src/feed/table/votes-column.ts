import type {Refusal} from '../adapter.js';
import type {Reading} from '../../proof/proof.js';
import {only, unclear, type Columns} from './columns.js';
import type {Row, Table} from './table.js';
import {wordsOf} from './texts.js';

/** Columns by their content. */
interface Contents {
  /** Rows that are candidates by their names. */
  readonly plain: readonly Row[];
  /** Columns of whole numbers whose heads do not exclude votes. */
  readonly counts: readonly number[];
  readonly percents: readonly number[];
}

/** Most columns of figures. With more of them the votes cannot be found. */
const MOST_COLUMNS = 20;

/** Tolerance for rounded percents: their sum may miss 100 by as much. */
const PERCENT_SLACK = 1;

export const numberIn = (row: Row, column: number): number => Number(wordsOf(row[column]).replace(/[^\d]/g, ''));

const sumIn = (rows: readonly Row[], column: number): number => rows.reduce((sum, row) => sum + numberIn(row, column), 0);

/**
 * The column with the votes of the candidate of each row: the one with a head for votes, or
 * the only possible one. Where several are possible, the table is refused, unless one is
 * the sum of the others. Votes are never computed from percents.
 */
export function votesColumn(table: Table, columns: Columns, {plain, counts, percents}: Contents, {findings}: Reading): number | Refusal {
  const {headers, dialect} = table;
  const {heads, roles, used} = columns;
  const said = [...heads.keys()].filter((i) => !used.has(i) && heads[i]!.role === 'votes');
  const whole = said.filter((i) => !heads[i]!.isPart);
  const valid = roles.get('valid')?.[0]?.get('');
  /** Columns that are the sum of all others in every row. Such a column is half of the sum of all columns with itself. */
  const totalsAmong = (some: readonly number[]): readonly number[] => {
    if (some.length < 3 || plain.length === 0) return [];
    const sums = plain.map((row) => some.reduce((sum, column) => sum + numberIn(row, column), 0));
    return some.filter((column) => plain.every((row, i) => numberIn(row, column) * 2 === sums[i]));
  };
  const oneOf = (some: readonly number[], among = some): number | Refusal => {
    const totals = some.length === 1 ? some : totalsAmong(among);
    return totals.length === 1 ? totals[0]! : unclear(table, '', `${some.map((i) => `"${headers[i]}"`).join(' and ')} may each be votes`);
  };
  if (whole.length > 0) return oneOf(whole, said);
  if (said.length > 0) return oneOf(said);
  if (valid !== undefined) {
    roles.delete('valid');
    return valid;
  }
  const looksLikePercents = (column: number): boolean => {
    const figures = plain.map((row) => numberIn(row, column));
    return heads[column]!.role !== 'total' && figures.length > 1 && figures.every((one) => one <= 100) && Math.abs(sumIn(plain, column) - 100) <= PERCENT_SLACK;
  };
  const arePercentsOf = (column: number, other: number): boolean =>
    looksLikePercents(column) && sumIn(plain, other) > 0 && plain.every((row) => Math.abs((100 * numberIn(row, other)) / sumIn(plain, other) - numberIn(row, column)) <= PERCENT_SLACK);
  const nameAt = roles.get('name')?.[0]?.get('') ?? 0;
  const isNumbering = (column: number): boolean => column < nameAt && plain.length > 0 && plain.every((row, i) => numberIn(row, column) === i + 1);
  // A column 1, 2, 3 … before the names is a running number, where there is another column of figures.
  const numbering = counts.length > 1 ? counts.find(isNumbering) : undefined;
  if (numbering !== undefined) {
    used.add(numbering);
    if (!roles.has('ballot')) roles.set('ballot', [only(numbering)]);
  }
  const figures = counts.filter((i) => i !== numbering && i !== nameAt);
  const possible = figures.length > MOST_COLUMNS ? figures : figures.filter((i) => !figures.some((other) => other !== i && arePercentsOf(i, other)));
  if (possible.length > 1 || (possible[0] !== undefined && !looksLikePercents(possible[0]))) {
    const votes = oneOf(possible);
    if (typeof votes === 'number' && heads[votes]!.role !== 'total') {
      findings.push({code: 'column-guessed', path: dialect, message: `${headers[votes] === '' ? 'the only column of whole numbers' : `"${headers[votes]}"`} is read as the votes`});
    }
    return votes;
  }
  const isOfPercents = percents.length > 0 || counts.length > 0 || heads.some(({role}) => role === 'percent');
  return unclear(table, '', isOfPercents ? 'has percents and no votes, and no votes are made of percents' : 'has no column of whole numbers');
}
