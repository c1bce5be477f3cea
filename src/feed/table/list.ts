import {indexed} from '../../domain/range.js';
import type {Finding} from '../../domain/types.js';
import {refused, type Refusal} from '../adapter.js';
import {mismatch} from './grid.js';
import {kindOf, soundsLikeTotal, type Label} from './words.js';

/** A row of a list of candidates. */
export interface ListRow {
  readonly name: string | null;
  /** The meaning of its name, where the row is not a candidate. `null` for a candidate. */
  readonly label: Label | null;
  readonly votes: number | null;
  /** Place of the votes in the document. */
  readonly place: () => string;
  /** Whether it has a party or a number of its own, as candidates have and totals do not. */
  readonly isDescribed: boolean;
  /** Whether it has a party. Only candidates have one, while a number may be the number of the line. */
  readonly hasParty: boolean;
}

/** From this number of votes a sum is proof. A smaller one may occur by chance, about once in as many lists as it has votes. */
const BY_CHANCE = 1000;

const votes = (row: ListRow): number => row.votes ?? 0;
const sum = (rows: readonly ListRow[]): number => rows.reduce((so, row) => so + votes(row), 0);
/** Whether a row is the sum of others. Zeros add nothing, so at least two others have votes. */
const isSum = (row: ListRow, others: readonly ListRow[]): boolean => votes(row) > 0 && votes(row) === sum(others) && others.filter((one) => votes(one) > 0).length > 1;
/** Whether a row is the only one without a party or a number. */
const isBare = (row: ListRow, others: readonly ListRow[]): boolean => !row.isDescribed && others.every(({isDescribed}) => isDescribed);
const unclear = (row: ListRow, message: string): Refusal =>
  refused('total-unclear', row.place(), `"${row.name ?? ''}" ${message}; name a total as such, put it into <tfoot>, or leave it out`);

/**
 * The candidates of a list without areas. The list ends at a row that is named as a total,
 * and at one that is the sum of the rows above if chance can be excluded. Rows after it
 * are not candidates. Where a row may be a total or a candidate, the table is refused.
 */
export function candidatesOf<Item extends ListRow>(rows: readonly Item[], findings: Finding[]): readonly Item[] | Refusal {
  const roles = rolesOf(rows, findings);
  if ('ok' in roles) return roles;
  const isStanding = (_: Item, i: number): boolean => roles[i] === null;
  const isTotal = (i: number): boolean => roles[i] === 'total';
  // Votes and number of the candidates above each row.
  const above: {readonly votes: number; readonly count: number}[] = [];
  let all = {votes: 0, count: 0};
  rows.forEach((row, i) => {
    above.push(all);
    if (roles[i] === null) all = {votes: all.votes + votes(row), count: all.count + 1};
  });
  const totals = [...rows.keys()].filter((i) => isTotal(i) && above[i]!.count > 0);
  // A total that includes the rows below it does not end the list.
  const end = totals.findLast((i) => votes(rows[i]!) === above[i]!.votes) ?? (totals.some((i) => votes(rows[i]!) === all.votes) ? undefined : totals.at(-1)) ?? rows.length;
  const second = totals.find((i) => i > end);
  if (second !== undefined && above[second]!.count > above[end]!.count && votes(rows[second]!) === above[second]!.votes - above[end]!.votes) {
    return refused('contest-needed', rows[second]!.place(), 'is a second total; the table may hold several contests, show one of them');
  }
  const [left] = rows.slice(end).filter((row, i) => isStanding(row, end + i));
  if (left) findings.push({code: 'row-left-out', path: left.place(), message: `${all.count - above[end]!.count} rows behind the total are left out, as "${left.name ?? ''}"`});

  const listed = rows.slice(0, end).filter(isStanding);
  // Rows after a figure row may be further figures, with names that are not in the lexicon.
  const figure = roles.findIndex((role, i) => role === 'figure' && above[i]!.count > 1);
  const odd = listed.find((row) => rows.indexOf(row) > figure && !row.isDescribed && kindOf(row.name ?? '') === 'candidate' && votes(row) > (above[figure]?.votes ?? Infinity));
  if (odd) return unclear(odd, 'may be a total or a name');
  const listedVotes = sum(listed);
  const isProved = rows.some((row, i) => isTotal(i) && votes(row) === listedVotes);
  const found = end < rows.length || isProved ? listed : withoutUnnamedTotal(listed, rows, findings);
  if ('ok' in found) return found;
  // Some totals count valid votes, others every paper, and some only the rows since the last total.
  const counted = sum(found);
  const withInvalid = counted + sum(rows.filter((row) => row.label?.kind === 'invalid'));
  let since = 0;
  rows.forEach((row, i) => {
    if (roles[i] === null) since += votes(row);
    if (!isTotal(i)) return;
    if (row.votes !== null && ![counted, withInvalid, since].includes(row.votes)) findings.push(mismatch(row.place(), row.votes, counted));
    since = 0;
  });
  return found;
}

/** Kind of a row: a total, another figure that is not votes of a candidate, or `null` for a candidate. */
type RowRole = 'total' | 'figure' | null;

/** Tells totals from candidates by their names. A weak label such as "Ensemble" needs a second sign: its figure or its place. */
function rolesOf(rows: readonly ListRow[], findings: Finding[]): readonly RowRole[] | Refusal {
  const roles: RowRole[] = [];
  const named = rows.filter(({label}) => label === null);
  const isEachDescribed = named.length > 0 && named.every(({isDescribed}) => isDescribed);
  const lastOpen = rows.findLastIndex(({label}) => label === null || label.isWeak);
  const all = sum(named);
  let above = {votes: 0, count: 0};
  for (const [i, row] of indexed(rows)) {
    const {label} = row;
    const isTotal = label?.kind === 'total' || label?.kind === 'valid';
    const asLabel = isTotal ? 'total' : 'figure';
    const isEqual = votes(row) > 0 && votes(row) === all;
    let role: RowRole = label && !label.isWeak ? asLabel : null;
    if (label?.isWeak && !(isTotal ? row.isDescribed : row.hasParty)) {
      if (!isTotal || isEachDescribed || (i === lastOpen && above.count > 1 && votes(row) === above.votes && isEqual)) role = asLabel;
      else if (isEqual) return unclear(row, 'may be a total or a name');
    }
    if (role === 'figure' && (label?.isWeak || row.hasParty)) {
      findings.push({code: 'row-left-out', path: row.place(), message: `"${row.name ?? ''}" is not a candidate`});
    }
    roles.push(role);
    if (role === null && votes(row) > 0) above = {votes: above.votes + votes(row), count: above.count + 1};
  }
  return roles;
}

/** Removes a last row that is the sum of the rows above without the name of a total. */
function withoutUnnamedTotal<Item extends ListRow>(listed: readonly Item[], rows: readonly Item[], findings: Finding[]): readonly Item[] | Refusal {
  const last = listed.at(-1);
  const others = listed.slice(0, -1);
  if (!last || !isSum(last, others)) return listed;
  if (last.name === null || isBare(last, others) || soundsLikeTotal(last.name) || votes(last) >= BY_CHANCE) {
    findings.push({code: 'total-row', path: last.place(), message: `"${last.name ?? ''}" is the sum of all above, and is taken for a total`});
    return others;
  }
  // Rows of other figures follow. This row may be the first of them.
  if (!last.isDescribed && rows.at(-1) !== last) return unclear(last, 'may be the total of all above');
  findings.push({code: 'sum-by-chance', path: last.place(), message: `"${last.name}" is the sum of all above, and counts as one of them`});
  return listed;
}
