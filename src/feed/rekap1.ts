import {BASES, BOUNDARIES, CANDIDATE_KINDS, CANDIDATE_STATUSES, RACE_STATES, type Area, type CandidateStatus, type Snapshot} from '../domain/types.js';
import {checkSnapshot} from '../domain/check.js';
import {guarded, refused, type FeedAdapter, type ParseOptions, type ParseResult} from './adapter.js';
import {NO_BALLOTS} from './snapshot.js';
import type {Steps} from './steps.js';
import {fieldsOf, figure, flag, given, isObject, kind, link, listOf, mapOf, moment, name, number, objectOf, or, photo, startReading, text, word, type Kind} from './proof.js';

/** Areas inside areas: country, province, regency, district, village, station, and room to spare. */
const DEEPEST = 12;

/** The project's own format, as `rekap-1.schema.json` says it to who makes feeds. A malformed figure refuses the whole document; a missing one is "no figure". */
export const rekap1: FeedAdapter = {
  format: 'rekap/1',
  detect: (data) => isObject(data) && (Object.hasOwn(data, 'format') ? /^rekap\//.test(String(data['format'])) : Object.hasOwn(data, 'candidates')),
  ...guarded(read),
};

/** The position stands in for an id. */
const numbered = <Item extends {readonly id: string | null}>(list: Kind<readonly Item[]>): Kind<(Item & {readonly id: string})[]> => (value, path, reading) =>
  list(value, path, reading).map((item, i) => (hasId(item) ? item : {...item, id: `#${i + 1}`}));

const hasId = <Item extends {readonly id: string | null}>(item: Item): item is Item & {readonly id: string} => item.id !== null;

const required = <Value>(one: Kind<Value | null>, other: Value): Kind<Value> => or(given(one), other);

const progress = objectOf({reported: figure, expected: figure, unit: text});

/** Without its zone nobody knows when an embargo ends; such a document is refused, so that no figure comes early. */
const zonedTime = kind('a time with its zone', (value): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/i.test(value));

const statuses: Kind<Map<string, CandidateStatus>> = (...given) =>
  new Map([...mapOf(word(CANDIDATE_STATUSES))(...given)].filter((entry): entry is [string, CandidateStatus] => entry[1] !== null));

const tooDeep = kind(`at most ${DEEPEST} levels deep`, (_): _ is never => false);

const areas: Kind<readonly Area[]> = (value, path, reading) =>
  // Most areas have none within, and to measure the path of each takes longer than to read it.
  value === null ? [] : (path.split('.').length > DEEPEST ? tooDeep(value, path, reading) : areaList(value, path, reading)) ?? [];

const areaList: Kind<readonly Area[]> = numbered(listOf({id: name, name: text, votes: mapOf(figure), progress, areas}));

const DOCUMENT = {
  id: name,
  title: text,
  subtitle: text,
  candidates: numbered(listOf({
    id: name,
    ballot: figure,
    name: required(text, ''),
    party: text,
    color: text,
    photo,
    people: listOf({name: or(text, ''), photo}),
    votes: figure,
    percent: number,
    kind: or(word(CANDIDATE_KINDS), 'candidate'),
    status: word(CANDIDATE_STATUSES),
    incumbent: flag,
    keep: flag,
    seats: figure,
  })),
  ballots: objectOf({valid: figure, invalid: figure, cast: figure, registered: figure}),
  base: or(word(BASES), 'valid'),
  seats: or(figure, 1),
  progress,
  state: word(RACE_STATES),
  calls: listOf({candidate: required(name, ''), kind: or(word(CANDIDATE_STATUSES), 'called'), by: text, at: moment, withdrawnAt: moment, method: text}),
  asOf: moment,
  seq: figure,
  refresh: number,
  test: flag,
  hold: objectOf({message: text}),
  embargo: zonedTime,
  final: flag,
  override: objectOf({state: word(RACE_STATES), statuses, against: mapOf(figure)}),
  source: objectOf({name: text, url: link, authority: text}),
  rule: objectOf({name: text}),
  areas,
  previous: objectOf({title: text, boundaries: or(word(BOUNDARIES), 'same'), votes: mapOf(figure), seats: mapOf(figure), areas}),
  history: listOf({asOf: moment, votes: mapOf(figure), progress}),
};

// eslint-disable-next-line require-yield
function* read(data: unknown, options: ParseOptions): Steps<ParseResult> {
  if (!isObject(data)) return refused('not-data', '', 'is not an object');
  if (Object.hasOwn(data, 'format') && data['format'] !== rekap1.format) return refused('format-unknown', 'format', 'is not rekap/1; a later version needs a later script');
  if (!Array.isArray(data['candidates'])) return refused('candidates-missing', 'candidates', 'is not a list');
  const reading = startReading(options);
  const {ballots, rule, hold, embargo: until, ...rest} = fieldsOf(DOCUMENT, data, '', reading);
  if (reading.problems.length > 0) return {ok: false, problems: reading.problems};
  const embargo = moment(until, 'embargo', reading);
  // An embargo until the 30th of February ends when its source says so.
  const snapshot: Snapshot = {...rest, ballots: ballots ?? NO_BALLOTS, rule: rule?.name ?? null, embargo, hold: hold ?? (until !== null && embargo === null ? {message: null} : null)};
  return {ok: true, snapshot, findings: [...reading.findings, ...checkSnapshot(snapshot)]};
}
