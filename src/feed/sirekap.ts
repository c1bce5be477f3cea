import type {Area, Progress} from '../domain/types.js';
import {checkAlone} from '../domain/check.js';
import {guarded, refused, tooMany, type FeedAdapter, type ParseOptions, type ParseResult} from './adapter.js';
import {parseMoment} from '../proof/moment.js';
import {fieldsOf, figure, isObject, kind, objectOf, startReading, usable, type Fields, type Reading} from '../proof/proof.js';
import {byBallot, candidateNamed, contestUnclear, namesFor, own} from './sirekap-names.js';
import {hasOne, looksLikeSirekap} from './sirekap-detect.js';
import {NO_BALLOTS, snapshotOf} from './snapshot.js';
import type {Steps} from './steps.js';

/**
 * The format that Indonesia's commission (KPU) publishes during the count: the president,
 * heads of regions (`tungsura`) and parties, from the country down to one polling station.
 * Names of candidates and of areas are documents of their own, given as options.
 */
export const sirekap: FeedAdapter = {
  format: 'sirekap',
  detect: looksLikeSirekap,
  ...guarded(read),
};

/** Times have no zone. They are Jakarta's, which has had one offset since 1964. A lookup by the name of the zone would take as long as reading the rest. */
const time = usable('time-unknown', 'is not a time', (written) => parseMoment(`${written}+07:00`, 'UTC') ?? parseMoment(written, 'Asia/Jakarta'));

const object = kind('an object', isObject);
const list = kind('a list', (value): value is unknown[] => Array.isArray(value));
/** The percent is only compared. No figure depends on it. */
const stations = objectOf({progres: figure, total: figure, persen: (value) => value});
const BODY = {chart: object, table: object};
const DOCUMENT = {
  ...BODY,
  tungsura: objectOf(BODY),
  administrasi: objectOf({suara_sah: figure, suara_tidak_sah: figure, suara_total: figure, pemilih_dpt_j: figure}),
  ts: time,
};

/** Ids are mixed with `persen`, `psu`, `progres`, `status_progress` and the word `null`. */
const isId = (key: string): boolean => /^\d+$/.test(key);
const holdsIds = (fields: unknown): boolean => isObject(fields) && Object.keys(fields).some(isId);

/** Most figures. Each area has one for each candidate, and the largest table of KPU has some ten thousand. */
const MOST_FIGURES = 200_000;

/** Tolerance of percents with two decimals. */
const PERCENT_TOLERANCE = 0.015;

// eslint-disable-next-line require-yield
function* read(data: unknown, {candidates: names = null, areas = null, contest = null}: ParseOptions): Steps<ParseResult> {
  if (!isObject(data) || !hasOne(data, 'chart', 'tungsura')) return refused('not-data', '', 'is not an object with chart or tungsura');
  const reading = startReading({});
  const {problems, findings} = reading;
  const {tungsura, administrasi, ts: asOf, ...top} = fieldsOf(DOCUMENT, data, '', reading);
  const {chart, table} = tungsura ?? top;
  const at = tungsura ? 'tungsura.' : '';
  let whole = {path: `${at}chart.`, fields: chart ?? {}};
  let rows = Object.entries(table ?? {});

  // The file of a province with its regents and mayors. Each row is a contest of its own, and there is no contest of the whole.
  const isMany = tungsura && !holdsIds(chart) && rows.some(([kode, row]) => holdsIds(row) || (isObject(names) && isObject(own(names, kode))));
  if (isMany) {
    const row = rows.find(([kode]) => kode === contest)?.[1];
    if (!isObject(row)) return contestUnclear(contest, table!, `${at}table`);
    whole = {path: `${at}table.${contest}.`, fields: row};
    rows = [];
  }
  // The file of a district of parties. Each row is a party's list with its candidates, not an area.
  if (rows.some(([, row]) => isObject(row) && hasOne(row, 'jml_suara_total'))) {
    for (const [party, row] of rows) checkList(row, `table.${party}`, own(whole.fields, party), reading);
    rows = [];
  }

  const parts = rows.map(([kode, row]) => ({kode, path: `${at}table.${kode}.`, fields: object(row, `${at}table.${kode}`, reading) ?? {}}));
  const ids = new Map<string, string>();
  for (const {path, fields} of [whole, ...parts]) for (const key of Object.keys(fields)) if (!ids.has(key) && isId(key)) ids.set(key, path + key);
  const named = namesFor(names, ids, contest, reading);
  if ('ok' in named) return named;
  const excess = tooMany(named.length, parts.length, `${at}table`, MOST_FIGURES);
  if (excess) return excess;

  const count = ({path, fields}: typeof whole): Pick<Area, 'votes' | 'progress'> => {
    const votes = new Map<string, number | null>();
    for (const {id} of named) votes.set(id, figure(own(fields, id), path + id, reading));
    reportRevote(fields, path, reading);
    return {votes, progress: progressOf(fields, null, path, reading)};
  };
  reportRevote(data, '', reading);
  const {votes, progress} = count(whole);
  const candidates = named.map((one) => candidateNamed(one, votes.get(one.id) ?? null)).sort(byBallot);
  const areaNames = new Map<unknown, string>();
  for (const area of list(areas, 'areas', reading) ?? []) {
    if (isObject(area) && typeof area['nama'] === 'string') areaNames.set(area['kode'], area['nama']);
  }
  const counted = parts.map((part): Area => ({id: part.kode, name: areaNames.get(part.kode) ?? null, ...count(part), areas: []})).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [id, total] of counted.length > 0 ? votes : []) {
    // A row without figures adds nothing. All tables of KPU are added in this way.
    const sum = counted.reduce((so, area) => so + (area.votes.get(id) ?? 0), 0);
    if (total !== null && total !== sum) findings.push({code: 'area-sum-mismatch', path: whole.path + id, message: `${total}, but ${sum} in the table`});
  }
  const snapshot = snapshotOf({
    id: contest,
    candidates,
    ballots: administrasi ? {valid: administrasi.suara_sah, invalid: administrasi.suara_tidak_sah, cast: administrasi.suara_total, registered: administrasi.pemilih_dpt_j} : NO_BALLOTS,
    progress: isMany || isObject(own(whole.fields, 'progres')) ? progress : progressOf(data, own(whole.fields, 'persen'), '', reading) ?? progress,
    asOf,
    source: {name: 'KPU', url: null, authority: 'sirekap'},
    // Against the empty box more than half of the valid votes is needed (Law 10/2016, article 54D).
    rule: candidates.length === 2 && candidates.some((one) => one.kind === 'empty-box') ? 'majority' : null,
    areas: counted,
  });
  return problems.length > 0 ? {ok: false, problems} : {ok: true, snapshot, findings: [...findings, ...checkAlone(snapshot)]};
}

/** @param percent - A percent that is declared elsewhere in the document. */
function progressOf(fields: Fields, percent: unknown, at: string, reading: Reading): Progress | null {
  const path = `${at}progres`;
  const found = stations(own(fields, 'progres'), path, reading);
  const persen = own(fields, 'persen');
  // Rows of a table have a percent and no counts.
  if (!found) return typeof persen === 'number' && Number.isFinite(persen) ? {reported: null, expected: null, unit: 'TPS', percent: persen} : null;
  const {progres: reported, total: expected} = found;
  const declared = found.persen ?? percent;
  if (typeof declared === 'number' && reported !== null && expected && Math.abs(declared - (reported * 100) / expected) > PERCENT_TOLERANCE) {
    reading.findings.push({code: 'progress-mismatch', path, message: `${reported} of ${expected}, but ${declared} % declared`});
  }
  return {reported, expected, unit: 'TPS'};
}

/** A repeated vote (pemungutan suara ulang) is reported in the words of the source. */
function reportRevote(fields: Fields, at: string, {findings}: Reading): void {
  const psu = own(fields, 'psu');
  if (psu && psu !== 'Reguler') findings.push({code: 'area-revote', path: `${at}psu`, message: typeof psu === 'string' ? psu : 'is not text'});
}

/** Compares a party's votes with the sum of its list and its candidates. */
function checkList(row: unknown, path: string, declared: unknown, reading: Reading): void {
  const {jml_suara_total: total = null, ...rest} = Object.fromEntries(Object.entries(object(row, path, reading) ?? {})
    .filter(([key]) => isId(key) || key.startsWith('jml_suara_'))
    .map(([key, value]) => [key, figure(value, `${path}.${key}`, reading)]));
  const sum = Object.values(rest).reduce<number>((so, votes) => so + (votes ?? 0), 0);
  if (total !== null && (total !== sum || total !== declared)) reading.findings.push({code: 'list-sum-mismatch', path, message: `${total} in all, ${sum} in parts, ${String(declared)} in the chart`});
}
