import type {Area, Candidate, Progress} from '../domain/types.js';
import {checkSnapshot} from '../domain/check.js';
import {guarded, refused, type FeedAdapter, type ParseOptions, type ParseResult} from './adapter.js';
import {settle} from './csv/areas.js';
import {contestOf} from './csv/contest.js';
import {layoutOf} from './csv/layout.js';
import {hasVotes, isVotes, placeOf, sumOf, valueOf, type Branch} from './csv/line.js';
import {looksLikeTable, tableOf} from './csv/table.js';
import type {FigureRole} from './csv/words.js';
import {isObject, startReading} from './proof.js';
import {snapshotOf} from './snapshot.js';

/**
 * Tables: text with separators, a list of records, or records by the code of their
 * area. A record is a candidate (in one area or in all), or an area with a column for
 * each candidate, or a contest with groups of columns.
 *
 * `columns` declares what headers do not say: an object from a role to a header, to
 * several, or to a name in which `*` stands for a number. Roles are `name`, `party`,
 * `ballot`, `color` and `id` of a candidate, `votes` (one column, or one for each
 * candidate: `["A", "B"]` or `"paslon_*"`), `area` (its code) and `area-name`,
 * `contest`, the ballots `valid`, `invalid`, `cast` and `registered`, `reported` and
 * `expected` of progress, and `separator`, which is the mark itself. Several columns of
 * text are joined, several of ballots added. With `*` in `name` as well, a record has
 * several candidates.
 *
 * Votes are added up over areas. An empty cell is no figure: the sum is of the others,
 * and that is told unless a total proves that it is all. Ballots that one of the areas
 * with votes lacks are not known, unless a total says them.
 */
export const csv: FeedAdapter = {
  format: 'csv',
  detect: looksLikeTable,
  parse: guarded(read),
};

function read(data: unknown, options: ParseOptions): ParseResult {
  const {columns = null} = options;
  const reading = startReading(options);
  const {problems, findings} = reading;
  const separator = isObject(columns) && Object.hasOwn(columns, 'separator') ? columns['separator'] : null;
  if (separator !== null && typeof separator !== 'string') return refused('csv-separator', 'columns.separator', 'is not one character');
  const table = tableOf(data, separator);
  if ('ok' in table) return table;
  const layout = layoutOf(table, columns, reading);
  if ('ok' in layout) return layout;
  const found = contestOf(table, layout, options.contest ?? null, reading);
  if ('ok' in found) return found;
  if (problems.length > 0) return {ok: false, problems};
  const {id, lines, candidates: standing, hasAreas} = found;
  const settled = settle(lines, findings);
  if ('ok' in settled) return settled;

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
  const ballots = (role: FigureRole): number | null =>
    (reporting.every((line) => valueOf(line, role) !== null) ? sumOf(counted, role) : null) ?? valueOf(total, role);
  const areaOf = ({line, parts}: Branch, i: number): Area => ({
    id: line.id || `#${i + 1}`,
    name: line.name,
    votes: new Map([...line.figures].flatMap(([key, {value}]) => (isVotes(key) ? [[standing.get(key)!.id, value]] : []))),
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
  return {ok: true, snapshot, findings: [...findings, ...checkSnapshot(snapshot)]};
}

function progressOf(figure: (role: FigureRole) => number | null): Progress | null {
  const [reported, expected] = [figure('reported'), figure('expected')];
  return reported === null && expected === null ? null : {reported, expected, unit: null};
}
