import {refused, type Refusal} from '../adapter.js';
import type {Reading} from '../../proof/proof.js';
import type {Steps} from '../steps.js';
import type {Gathered} from './grid.js';
import type {Layout} from './layout.js';
import {gatherCandidates} from './long.js';
import type {Row, Table} from './table.js';
import {wordsIn, wordsOf} from './texts.js';
import {gatherAreas} from './wide.js';
import {isTotal} from './words.js';

/** One contest of a table. */
export interface Contest extends Gathered {
  /** Id of the contest, where the table has any. */
  readonly id: string | null;
}

/** Collects the figures of one contest by area and candidate. */
export function* contestOf(table: Table, layout: Layout, wanted: string | null, reading: Reading): Steps<Contest | Refusal> {
  const chosen = chosenRows(table, layout, wanted, reading);
  if ('ok' in chosen) return chosen;
  yield;
  const isWide = layout.slots.some(({named}) => named);
  const found = yield* isWide ? gatherAreas(table, layout, chosen.rows, reading) : gatherCandidates(table, layout, chosen.rows, reading);
  return 'ok' in found ? found : {id: chosen.id, ...found};
}

/** The rows of the contest that is wanted, or of the only one. */
function chosenRows({rows, placeOf}: Table, {at}: Layout, wanted: string | null, {problems}: Reading): {readonly id: string | null; readonly rows: readonly number[]} | Refusal {
  const all = [...rows.keys()];
  const columns = at('contest');
  if (wanted === null && columns.length === 0) return {id: null, rows: all};
  // Areas that are contests of their own may be selected by their names.
  const areaOf = (row: Row): string => wordsIn(row, at('area')) || wordsIn(row, at('area-name'));
  const isByArea = wanted !== null && columns.length === 0 && rows.some((row) => areaOf(row) === wanted);
  const own = rows.map((row) => (isByArea ? areaOf(row) : wordsIn(row, columns)));
  const contests = new Set(own);
  contests.delete('');
  if (wanted === null ? contests.size > 1 : !contests.has(wanted)) {
    const listed = [...contests].slice(0, 100).join(', ');
    return refused(`contest-${wanted === null ? 'needed' : 'unknown'}`, 'contest', `name one of its ${contests.size} contests: ${listed}${contests.size > 100 ? ' …' : ''}`);
  }
  const id = wanted ?? [...contests][0] ?? null;
  const kept = all.filter((row) => {
    if (own[row] !== '' || contests.size < 2) return own[row] === '' || own[row] === id;
    // A row for all contests together, or under a contest that is written once for many rows.
    if (!rows[row]!.some((cell) => isTotal(wordsOf(cell)))) problems.push({code: 'contest-unknown', path: placeOf(row), message: 'names no contest'});
    return false;
  });
  return {id, rows: kept};
}
