/** Documents of the format `rekap/1` made up at random, right ones and broken ones. Written from the format's words, not from its schema. */
import fc from 'fast-check';

const MOST = Number.MAX_SAFE_INTEGER;

/** A value, or none: `null` or left out. */
const perhaps = (arbitrary) => fc.oneof({weight: 4, arbitrary}, {weight: 1, arbitrary: fc.constantFrom(null, undefined)});
const fields = (spec, needed = []) => fc.record(Object.fromEntries(Object.entries(spec).map(([name, one]) => [name, needed.includes(name) ? one : perhaps(one)])));

const text = fc.oneof(fc.constantFrom('', 'Hasil', 'Calon & Wakil', '<b>'), fc.string({unit: 'grapheme', maxLength: 8}));
const id = fc.oneof(fc.constantFrom('1', '2', '', '__proto__', 'constructor', 'a.b'), fc.integer({min: -MOST, max: MOST}));
const figure = fc.oneof(fc.nat(), fc.constantFrom(0, -0, MOST), fc.integer({min: 0, max: MOST}));
const number = fc.oneof(fc.double({noNaN: true, noDefaultInfinity: true}), fc.constantFrom(0, -5, 33.3, 100));
const flag = fc.boolean();
const time = fc.oneof(fc.constantFrom('2024-02-14', '2024-02-14T18:00', '2024-02-30T00:00:00Z', 'yesterday', ''), fc.date({noInvalidDate: true}).map((date) => date.toISOString()));
const address = fc.oneof(fc.constantFrom('', 'a.png', 'vbscript:x', 'data:image/png;base64,AA=='), fc.webUrl());
const status = fc.constantFrom('called', 'elected', 'runoff');
const state = fc.constantFrom(
  'scheduled', 'awaiting-first', 'counting', 'paused', 'too-early', 'too-close', 'unable', 'will-not-call', 'estimate', 'called', 'winner-not-leading', 'withdrawn',
  'runoff', 'rcv-pending', 'uncontested', 'tied', 'complete-unofficial', 'recount', 'disputed', 'final', 'certified', 'cancelled', 'postponed');
const two = (least) => String(least).padStart(2, '0');
const embargo = fc.tuple(fc.nat(9999), fc.nat(99), fc.nat(99), fc.constantFrom('T', 't', ' '), fc.nat(99), fc.nat(99), fc.constantFrom('', ':00', ':59.5'), fc.constantFrom('Z', 'z', '+07', '-03:30', '+0700'))
  .map(([year, month, day, mark, hour, minute, rest, zone]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}${mark}${two(hour)}:${two(minute)}${rest}${zone}`);
const byId = (one) => fc.dictionary(fc.constantFrom('1', '2', '3', '', '__proto__', 'toString'), perhaps(one), {maxKeys: 3});
const list = (one) => fc.array(one, {maxLength: 3});

const progress = fields({reported: figure, expected: figure, unit: text});
/** Down to the twelfth level; most are not so deep. */
const innermost = fields({id, name: text, votes: byId(figure), progress, areas: fc.constantFrom(null, undefined)});
const area = Array.from({length: 11}).reduce(
  (within) => fields({id, name: text, votes: byId(figure), progress, areas: fc.oneof({weight: 3, arbitrary: fc.constant([])}, {weight: 4, arbitrary: fc.array(within, {maxLength: 2})}), 'x-unknown': fc.jsonValue({maxDepth: 1})}),
  innermost);

/** A document of JSON that keeps every rule of the format. */
export const rekapDocument = fields({
  format: fc.constantFrom('rekap/1', undefined),
  id, title: text, subtitle: text,
  candidates: list(fields({
    id, ballot: figure, name: text, party: text, color: text, photo: address, people: list(fields({name: text, photo: address})), votes: figure, percent: number,
    kind: fc.constantFrom('candidate', 'write-in', 'other', 'empty-box'), status, incumbent: flag, keep: flag, seats: figure, 'x-unknown': fc.jsonValue({maxDepth: 1}),
  }, ['name'])),
  ballots: fields({valid: figure, invalid: figure, cast: figure, registered: figure}),
  base: fc.constantFrom('valid', 'cast', 'round'),
  seats: figure, progress, state,
  calls: list(fields({candidate: id, kind: status, by: text, at: time, withdrawnAt: time, method: text}, ['candidate'])),
  asOf: time, seq: figure, refresh: number, test: flag,
  hold: fields({message: text}), embargo, final: flag,
  override: fields({state, statuses: byId(status), against: byId(figure)}),
  source: fields({name: text, url: address, authority: text}),
  rule: fields({name: fc.oneof(fc.constantFrom('plurality', 'majority'), text), threshold: number}),
  areas: list(area),
  previous: fields({title: text, boundaries: fc.constantFrom('same', 'notional', 'other'), votes: byId(figure), seats: byId(figure), areas: list(innermost)}),
  history: list(fields({asOf: time, votes: byId(figure), progress})),
}, ['format', 'candidates']).map(asJson);

/** What is somewhere right and elsewhere wrong. */
const odd = fc.oneof(
  fc.constantFrom(
    null, '', 'x', '1', 'rekap/1', 'rekap/2', 'called', 'Called', 'candidate', 'valid', 'certified', '2024-02-14', '2024-02-14T18:00', '2024-02-14T18:00Z', '2024-02-14T18:00Z\n', '40.971', 'NaN', 'true',
    0, 1, -1, 0.5, 1e21, MOST, MOST + 1, -MOST, -MOST - 1, true, false, [], {}, [null], [[]], [{}], {name: 'x'}, [{name: 'x'}], {candidate: 1}, {1: null}, {1: 5}, {1: '5'}, {length: 1}),
  fc.jsonValue({maxDepth: 2}));

const changes = fc.array(fc.record({at: fc.nat(), from: fc.nat(), how: fc.constantFrom('put', 'put', 'drop', 'add', 'wrap', 'move'), odd}), {minLength: 1, maxLength: 3});

/** The same in ten broken ways, each at one to three places: another value, one less, one more, or what stands elsewhere in it. */
export const brokenDocuments = fc.tuple(rekapDocument, fc.array(changes, {minLength: 10, maxLength: 10}))
  .map(([data, ways]) => ways.map((way) => asJson(way.reduce(broken, {data: asJson(data)}).data)));

function broken(holder, {at, from, how, odd: value}) {
  const places = placesIn(holder, 'data');
  const [inside, key] = places[at % places.length];
  const [other, name] = places[from % places.length];
  const before = inside[key];
  if (how === 'drop' && inside !== holder) Array.isArray(inside) ? inside.splice(key, 1) : delete inside[key];
  else if (how === 'add' && Array.isArray(before)) before.push(value);
  else if (how === 'add' && typeof before === 'object' && before !== null) before[NAMES[from % NAMES.length]] = value;
  else if (how === 'wrap') inside[key] = [before];
  else if (how === 'move') inside[key] = structuredClone(other[name]);
  else inside[key] = value;
  return holder;
}

const NAMES = ['id', 'name', 'votes', 'format', 'candidates', 'areas', 'progress', 'kind', 'status', 'candidate', 'at', 'embargo', 'x-unknown', 'length'];

/** Every place in a piece of JSON: what holds it, and its key there. */
function placesIn(inside, key) {
  const value = inside[key];
  return [[inside, key], ...(typeof value === 'object' && value !== null ? Object.keys(value).flatMap((name) => placesIn(value, name)) : [])];
}

function asJson(data) {
  return JSON.parse(JSON.stringify(data));
}
