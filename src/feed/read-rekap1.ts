import {indexed} from '../domain/range.js';
import {BASES, BOUNDARIES, CANDIDATE_KINDS, CANDIDATE_STATUSES, RACE_STATES, type Area, type Ballots, type CandidateStatus, type Progress, type Snapshot} from '../domain/types.js';
import {guarded, refused, type ParseOptions, type ParseResult} from './adapter.js';
import {NO_BALLOTS} from './snapshot.js';
import {STEP, type Steps} from './steps.js';
import {UnknownFields} from './unknown-fields.js';
import {fieldsOf, figure, flag, given, isObject, kind, link, listOf, mapOf, moment, name, number, objectOf, or, photo, startReading, text, word, type Kind, type Reading} from '../proof/proof.js';

const FORMAT = 'rekap/1';

/** Areas inside areas: country, province, regency, district, village, station, and room to spare. */
const DEEPEST = 12;

/** The position is used where an id is missing. */
const numbered = <Item extends {readonly id: string | null}>(list: Kind<readonly Item[]>): Kind<(Item & {readonly id: string})[]> => (value, path, reading) =>
  list(value, path, reading).map((item, i) => (hasId(item) ? item : {...item, id: `#${i + 1}`}));

const hasId = <Item extends {readonly id: string | null}>(item: Item): item is Item & {readonly id: string} => item.id !== null;

const required = <Value>(one: Kind<Value | null>, other: Value): Kind<Value> => or(given(one), other);

const progressFields = objectOf({reported: figure, expected: figure, unit: text, percent: number});

/** The field is left out where there is no percent, as in documents from before this field. */
const progress: Kind<Progress | null> = (...given) => {
  const fields = progressFields(...given);
  if (fields === null) return null;
  const {percent, ...counts} = fields;
  return percent === null ? counts : {...counts, percent};
};

/** A time without a zone does not say when an embargo ends. Such a document is refused, so that no figure is shown too early. */
const zonedTime = kind('a time with its zone', (value): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/i.test(value));

const statuses: Kind<Map<string, CandidateStatus>> = (...given) =>
  new Map([...mapOf(word(CANDIDATE_STATUSES))(...given)].filter((entry): entry is [string, CandidateStatus] => entry[1] !== null));

const tooDeep = kind(`at most ${DEEPEST} levels deep`, (_): _ is never => false);

const areas: Kind<readonly Area[]> = (value, path, reading) =>
  // Most areas have no parts, and measuring each path takes longer than reading the area.
  value === null ? [] : (path.split('.').length > DEEPEST ? tooDeep(value, path, reading) : areaList(value, path, reading)) ?? [];

const ballots = objectOf({valid: figure, invalid: figure, cast: figure, registered: figure});

/** The field is left out of areas without ballots, which are most. */
const ballotsOfArea: Kind<Ballots | undefined> = (...given) => ballots(...given) ?? undefined;

const AREA = {id: name, name: text, votes: mapOf(figure), progress, ballots: ballotsOfArea, areas};
const areaList: Kind<readonly Area[]> = numbered(listOf(AREA));

const DOCUMENT = {
  // Compared before anything else is read.
  format: (): undefined => undefined,
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
  ballots,
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
  rule: objectOf({name: text, threshold: number}),
  // Areas are read in steps, see below.
  areas: (): null => null,
  previous: objectOf({title: text, boundaries: or(word(BOUNDARIES), 'same'), votes: mapOf(figure), seats: mapOf(figure), areas}),
  history: listOf({asOf: moment, votes: mapOf(figure), progress}),
};

/** Areas are most of a long document. */
function* areasInSteps(value: unknown, reading: Reading): Steps<readonly Area[]> {
  if (!Array.isArray(value) || value.length <= STEP) return areas(value, 'areas', reading);
  const item = given(objectOf(AREA));
  const found: Area[] = [];
  for (const [i, entry] of indexed(value)) {
    if (i % STEP === STEP - 1) yield;
    const area = item(entry, `areas[${i}]`, reading);
    if (area) found.push(hasId(area) ? area : {...area, id: `#${found.length + 1}`});
  }
  return found;
}

/** Proves a document, and leaves it to others to check whether its figures agree. A malformed figure refuses the whole document. A missing one means "no figure". */
export function* readRekap1(data: unknown, options: ParseOptions): Steps<ParseResult> {
  if (!isObject(data)) return refused('not-data', '', 'is not an object');
  if (Object.hasOwn(data, 'format') && data['format'] !== FORMAT) return refused('format-unknown', 'format', 'is not rekap/1; a later version needs a later script');
  if (!Array.isArray(data['candidates'])) return refused('candidates-missing', 'candidates', 'is not a list');
  const unknown = new UnknownFields();
  const reading = {...startReading(options), onUnknown: unknown.note};
  const fields = fieldsOf(DOCUMENT, data, '', reading);
  yield;
  const parts = yield* areasInSteps(Object.hasOwn(data, 'areas') ? data['areas'] ?? null : null, reading);
  if (reading.problems.length > 0) return {ok: false, problems: reading.problems};
  const {ballots: papers, rule, hold, embargo: until} = fields;
  const embargo = moment(until, 'embargo', reading);
  // Changed in place: a copy of so many fields takes as long as to read them. An embargo with an invalid date lasts until the source removes it.
  const snapshot: Snapshot = Object.assign(fields, {areas: parts, ballots: papers ?? NO_BALLOTS, rule: rule?.name ?? null, embargo, hold: hold ?? (until !== null && embargo === null ? {message: null} : null)});
  const threshold = rule?.threshold;
  if (threshold && threshold > 0 && threshold < 100) Object.assign(snapshot, {threshold});
  return {ok: true, snapshot, findings: [...reading.findings, ...unknown.findings(snapshot)]};
}

/** Proves a document that stands on a page. */
export const proveRekap1 = guarded(readRekap1).parse;
