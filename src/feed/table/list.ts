import type {Finding} from '../../domain/types.js';
import {refused, type Refusal} from '../adapter.js';
import {placeOf} from './figures.js';
import {mismatch, type Figure} from './line.js';
import {soundsLikeTotal, type Label} from './words.js';

/** A row of a list of candidates. */
export interface ListRow {
  readonly name: string | null;
  /** What it is named for, where it is nobody's votes; `null` for a candidate as far as the name tells. */
  readonly label: Label | null;
  readonly figure: Figure;
  /** It has a party or a number of its own, as candidates have and totals do not. */
  readonly isDescribed: boolean;
}

/** A sum that comes out by chance once in so many lists is not taken for one. */
const BY_CHANCE = 1000;

const votes = ({figure: {value}}: ListRow): number => value ?? 0;
const sum = (rows: readonly ListRow[]): number => rows.reduce((so, row) => so + votes(row), 0);
/** Zeros add nothing: a sum has two summands at least. */
const isSum = (row: ListRow, others: readonly ListRow[]): boolean => votes(row) > 0 && votes(row) === sum(others) && others.filter((one) => votes(one) > 0).length > 1;
/** The only one without a party or a number. */
const isBare = (row: ListRow, others: readonly ListRow[]): boolean => !row.isDescribed && others.length > 0 && others.every(({isDescribed}) => isDescribed);
const unclear = (row: ListRow, message: string): Refusal =>
  refused('total-unclear', placeOf(row.figure), `"${row.name ?? ''}" ${message}; name a total as such, put it into <tfoot>, or leave it out`);

/**
 * The candidates of a list without areas. It ends at a row that is named as a total
 * and at one that is the sum of those above, if chance is out of the question; what
 * follows is no candidate. Where a row may be a total as well as a candidate, the
 * table is refused.
 */
export function candidatesOf<Item extends ListRow>(rows: readonly Item[], findings: Finding[]): readonly Item[] | Refusal {
  const labels = withoutWeak(rows);
  if ('ok' in labels) return labels;
  const isStanding = (row: Item): boolean => labels.get(row) === null;
  const standing = (from: number, to: number): Item[] => rows.slice(from, to).filter(isStanding);
  const totals = [...rows.keys()].filter((i) => labels.get(rows[i]!) === 'total' && standing(0, i).length > 0);
  const at = totals.filter((i) => votes(rows[i]!) === sum(standing(0, i))).at(-1) ?? totals.at(-1) ?? rows.length;
  const second = totals.find((i) => i > at);
  const between = second === undefined ? [] : standing(at, second);
  if (second !== undefined && between.length > 0 && votes(rows[second]!) === sum(between)) {
    return refused('contest-needed', placeOf(rows[second]!.figure), 'is a second total, so that the table holds several contests; show one of them');
  }
  const left = standing(at, rows.length);
  if (left[0]) findings.push({code: 'row-left-out', path: placeOf(left[0].figure), message: `${left.length} rows behind the total are left out, such as "${left[0].name ?? ''}"`});

  const listed = standing(0, at);
  const isTotal = (row: Item): boolean => labels.get(row) === 'total';
  const isProved = rows.some((row) => isTotal(row) && votes(row) === sum(listed));
  const found = at < rows.length || isProved ? listed : withoutUnnamedTotal(listed, rows, findings);
  if ('ok' in found) return found;
  // Some totals count what is valid, others every paper, and some only those since the last one.
  const all = sum(found);
  const withInvalid = all + sum(rows.filter((row) => row.label?.kind === 'invalid'));
  let since = 0;
  for (const row of rows) {
    if (isStanding(row)) since += votes(row);
    if (!isTotal(row)) continue;
    if (row.figure.value !== null && ![all, withInvalid, since].includes(votes(row))) findings.push(mismatch(row.figure, all));
    since = 0;
  }
  return found;
}

/** What each row is: a total, another figure, or, with `null`, a candidate. A name such as "Ensemble" is that of a total where its figure or its place says so as well. */
function withoutWeak<Item extends ListRow>(rows: readonly Item[]): ReadonlyMap<Item, 'total' | 'figure' | null> | Refusal {
  const roles = new Map<Item, 'total' | 'figure' | null>();
  for (const [i, row] of rows.entries()) {
    const {label} = row;
    const isTotal = label?.kind === 'total' || label?.kind === 'valid';
    if (!label?.isWeak) {
      roles.set(row, label === null ? null : isTotal ? 'total' : 'figure');
      continue;
    }
    const above = rows.slice(0, i).filter((one) => roles.get(one) === null);
    const others = [...above, ...rows.slice(i + 1).filter((one) => one.label === null)];
    const isLast = rows.slice(i + 1).every((one) => one.label !== null && !one.label.isWeak);
    if (row.isDescribed) roles.set(row, null);
    else if (!isTotal || isBare(row, others) || (isLast && isSum(row, above))) roles.set(row, isTotal ? 'total' : 'figure');
    else if (votes(row) > 0 && votes(row) === sum(others)) return unclear(row, 'may be a total or a name');
    else roles.set(row, null);
  }
  return roles;
}

/** Without a last row that is the sum of those above and is not named as that. */
function withoutUnnamedTotal<Item extends ListRow>(listed: readonly Item[], rows: readonly Item[], findings: Finding[]): readonly Item[] | Refusal {
  const last = listed.at(-1);
  const others = listed.slice(0, -1);
  if (!last || !isSum(last, others)) return listed;
  if (last.name === null || isBare(last, others) || soundsLikeTotal(last.name) || votes(last) >= BY_CHANCE) {
    findings.push({code: 'total-row', path: placeOf(last.figure), message: `"${last.name ?? ''}" is the sum of all above, so it is taken for their total`});
    return others;
  }
  // Behind it stand figures that are no candidates'; it may be the first of these.
  if (!last.isDescribed && rows.at(-1) !== last) return unclear(last, 'has the votes of all above together and may be their total');
  findings.push({code: 'sum-by-chance', path: placeOf(last.figure), message: `"${last.name}" has the votes of all above together, and counts as one of them`});
  return listed;
}
