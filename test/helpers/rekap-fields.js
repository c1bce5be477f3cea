/**
 * Every field of the formats `rekap/1` and `rekap-pointer/1`, and what may stand
 * there, as pieces of JSON; `null` is a field that is left out. Written by hand from
 * the format's words: schema and parser are both held against it.
 */

/** A document that has every field. */
export const FULL = {
  format: 'rekap/1', id: 'c1', title: 'Hasil', subtitle: '2024',
  candidates: [{
    id: '1', ballot: 1, name: 'A', party: 'P', color: '#123456', photo: 'a.png', people: [{name: 'B', photo: 'b.png'}], votes: 5, percent: 100,
    kind: 'candidate', status: 'called', incumbent: true, keep: true, seats: 1,
  }],
  ballots: {valid: 5, invalid: 1, cast: 6, registered: 9}, base: 'valid', seats: 1, progress: {reported: 1, expected: 2, unit: 'TPS', percent: 50}, state: 'called',
  calls: [{candidate: '1', kind: 'called', by: 'L', at: '2024-02-14T18:00:00+07:00', withdrawnAt: '2024-02-14T19:00:00+07:00', method: 'lot'}],
  asOf: '2024-02-14T18:00:00+07:00', seq: 1, refresh: 30, test: true, hold: {message: 'M'}, embargo: '2024-02-14T15:00:00+07:00', final: true,
  override: {state: 'called', statuses: {1: 'elected'}, against: {1: 5}}, source: {name: 'KPU', url: 'https://kpu.example/', authority: 'official-recap'}, rule: {name: 'majority', threshold: 4},
  areas: [{
    id: '11', name: 'Aceh', votes: {1: 5}, progress: {reported: 1, expected: 2, unit: 'TPS', percent: 50}, ballots: {valid: 5, invalid: 1, cast: 6, registered: 9},
    areas: [{id: '1101', name: 'S', votes: {1: 5}, progress: {reported: 1, expected: 2, unit: 'TPS', percent: 50}, areas: []}],
  }],
  previous: {title: 'Pemilu 2019', boundaries: 'notional', votes: {1: 4}, seats: {1: 1}, areas: [{
    id: '11', name: 'Aceh', votes: {1: 4}, progress: {reported: 1, expected: 2, unit: 'TPS', percent: 50}, ballots: {valid: 4, invalid: 1, cast: 5, registered: 9}, areas: [],
  }]},
  history: [{asOf: '2024-02-14T17:00:00+07:00', votes: {1: 3}, progress: {reported: 1, expected: 2, unit: 'TPS', percent: 50}}],
};

const NONE = ['null', null];
const perhaps = ({right, wrong}) => ({right: [...right, ...NONE], wrong});
const needed = ({right, wrong}) => ({right, wrong: [...wrong, ...NONE]});
/** A list may be shorter, but it has no holes. */
const item = ({right, wrong}) => ({right, wrong: [...wrong, 'null']});

const TEXT = {right: ['""', '"x"', '" "', '"<b>"', '"\\u0000"', '"null"', '"5"'], wrong: ['0', '5', '0.5', 'true', 'false', '[]', '["x"]', '{}', '{"toString":"x"}']};
const ID = {right: [...TEXT.right, '0', '-0', '1', '-1', '1.0', '1e3', '9007199254740991', '-9007199254740991'], wrong: ['0.5', '9007199254740992', '-9007199254740992', '1e21', '1e400', 'true', '[]', '[1]', '{}']};
const FIGURE = {
  right: ['0', '-0', '0.0', '1', '1.0', '10e-1', '1e3', '40971906', '9007199254740991'],
  wrong: ['-1', '0.5', '1.5', '1e-7', '9007199254740992', '9007199254740993', '1e21', '1e400', '""', '"0"', '"1"', '"40.971"', 'true', 'false', '[]', '[1]', '{}'],
};
const NUMBER = {right: ['0', '-0', '-1', '5', '0.5', '33.333', '1e21', '-1e308'], wrong: ['""', '"5"', '"0.5"', 'true', 'false', '[]', '[5]', '{}', '1e400', '-1e400']};
const FLAG = {right: ['true', 'false'], wrong: ['0', '1', '""', '"true"', '"false"', '[]', '{}']};
const word = (...words) => ({right: words.map((one) => `"${one}"`), wrong: [...words.flatMap((one) => [`"${one.toUpperCase()}"`, `" ${one}"`, `"${one}s"`, `["${one}"]`]), '""', '"x"', '"null"', '0', '1', 'true', 'false', '[]', '{}']});
const NO_OBJECT = ['[]', '[{}]', '""', '"x"', '0', '1', 'true', 'false'];
const OBJECT = {right: ['{}', '{"x-unknown":{"deep":[1,null,{"votes":-1}]}}', '{"__proto__":{"votes":-1}}', '{"toString":1,"length":5}'], wrong: NO_OBJECT};
const list = (right) => ({right: ['[]', `[${right}]`, `[${right},${right}]`], wrong: ['{}', '{"0":{},"length":1}', '""', '"[]"', '0', '1', 'true', 'false', '[null]', `[${right},null]`, `[null,${right}]`, `[[${right}]]`, '[5]', '["x"]', '[[]]']});
const map = (right, wrong) => ({
  right: ['{}', `{"1":${right}}`, '{"1":null}', `{"":${right},"__proto__":${right},"constructor":null,"a.b":${right}}`],
  wrong: [...NO_OBJECT, `{"1":${wrong}}`, `{"1":${right},"2":${wrong}}`, `{"__proto__":${wrong}}`, `{"toString":${wrong}}`, `{"":${wrong}}`, `{"1":[${right}]}`, '{"1":{}}'],
});

/** Text of which no use can be made is no reason to refuse the document. */
const TIME = {right: [...TEXT.right, '"2024-02-14"', '"2024-02-14T18:00"', '"2024-02-30T18:00:00Z"', '"yesterday"'], wrong: [...TEXT.wrong, '1707908400000']};
const ADDRESS = {right: [...TEXT.right, '"https://kpu.example/"', '"a.png"', '"javascript:alert(1)"', '"data:image/png;base64,AA=="', '"https://[::1"'], wrong: TEXT.wrong};
/** All but for the zone, without which nobody knows when it ends. */
const EMBARGO = {
  right: ['15:00Z', '15:00:00z', '15:00:00.123456789Z', '15:00+07', '15:00-0330', '15:00:59+07:00', '99:99Z', '24:00:60+99:99'].flatMap((time) => ['2024-02-14T', '2024-02-30 ', '0000-99-99t'].map((day) => `"${day}${time}"`)),
  wrong: [
    '', 'x', '2024-02-14', '2024-02-14Z', '2024-02-14T15:00', '2024-02-14T15:00:00', '2024-02-14T15Z', '2024-02-14T15:00:Z', '2024-02-14T15:00:00.Z', '2024-02-14T15:00.5Z', '2024-02-14T15:00:00,5Z', '2024-02-14T15:00 Z',
    '2024-02-14T15:00+7', '2024-02-14T15:00+07:', '2024-02-14T15:00+07:0', '2024-02-14T15:00+070', '2024-02-14T15:00WIB', '2024-02-14T15:00UTC', '2024-02-14T15:00\u221207:00', '2024-02-14T15:00ZZ', '2024-02-14T15:00Z[Asia/Jakarta]',
    ' 2024-02-14T15:00Z', '2024-02-14T15:00Z ', '2024-02-14T15:00Z\n', '\n2024-02-14T15:00Z', 'x\n2024-02-14T15:00Z\nx', '24-02-14T15:00Z', '2024-2-14T15:00Z', '2024-02-14T5:00Z', '12024-02-14T15:00Z', '2024-02-14_15:00Z', '20240214T150000Z',
    '\u0662\u0660\u0662\u0664-02-14T15:00Z', '2024-02-14T15:00\u212a',
  ].map((text) => JSON.stringify(text)).concat(TEXT.wrong),
};

const STATES = word(
  'scheduled', 'awaiting-first', 'counting', 'paused', 'too-early', 'too-close', 'unable', 'will-not-call', 'estimate', 'called', 'winner-not-leading', 'withdrawn',
  'runoff', 'rcv-pending', 'uncontested', 'tied', 'complete-unofficial', 'recount', 'disputed', 'final', 'certified', 'cancelled', 'postponed');
const STATUS = word('called', 'elected', 'runoff');
const within = (place, fields) => Object.fromEntries(Object.entries(fields).map(([name, one]) => [name === '' ? place : `${place}.${name}`, one]));
/** A list of areas; those within are as those around them. */
const areas = (place) => ({
  [place]: perhaps(list('{}')),
  ...within(`${place}[0]`, {
    '': item(OBJECT), 'id': perhaps(ID), 'name': perhaps(TEXT), 'votes': perhaps(map('5', '-1')), 'votes.*': perhaps(FIGURE), ...progress('progress'), ...ballots('ballots'), 'areas': perhaps(list('{}')), 'areas[0]': item(OBJECT),
  }),
});
const ballots = (place) => within(place, {'': perhaps(OBJECT), valid: perhaps(FIGURE), invalid: perhaps(FIGURE), cast: perhaps(FIGURE), registered: perhaps(FIGURE)});
const progress = (place) => within(place, {'': perhaps(OBJECT), reported: perhaps(FIGURE), expected: perhaps(FIGURE), unit: perhaps(TEXT), percent: perhaps(NUMBER)});

/** By place: the first of a list, and `*` in an object whose keys the document chooses. */
export const FIELDS = {
  format: {right: ['"rekap/1"', null], wrong: ['null', '""', '"rekap/2"', '"rekap/1.0"', '"rekap"', '"REKAP/1"', '" rekap/1"', '"rekap/1\\n"', '1', 'true', '["rekap/1"]', '{}']},
  id: perhaps(ID), title: perhaps(TEXT), subtitle: perhaps(TEXT),
  candidates: needed(list('{"name":"x"}')),
  ...within('candidates[0]', {
    '': item({right: ['{"name":""}', '{"name":"x","x-unknown":[{"votes":-1}]}'], wrong: [...NO_OBJECT, '{}', '[{"name":"x"}]', '{"Name":"x"}']}),
    'id': perhaps(ID), 'ballot': perhaps(FIGURE), 'name': needed(TEXT), 'party': perhaps(TEXT), 'color': perhaps(TEXT), 'photo': perhaps(ADDRESS),
    'people': perhaps(list('{}')), 'people[0]': item(OBJECT), 'people[0].name': perhaps(TEXT), 'people[0].photo': perhaps(ADDRESS),
    'votes': perhaps(FIGURE), 'percent': perhaps(NUMBER), 'kind': perhaps(word('candidate', 'write-in', 'other', 'empty-box')), 'status': perhaps(STATUS), 'incumbent': perhaps(FLAG), 'keep': perhaps(FLAG), 'seats': perhaps(FIGURE),
  }),
  ...ballots('ballots'),
  base: perhaps(word('valid', 'cast', 'round')), seats: perhaps(FIGURE), ...progress('progress'), state: perhaps(STATES),
  calls: perhaps(list('{"candidate":1}')),
  ...within('calls[0]', {
    '': item({right: ['{"candidate":""}', '{"candidate":1,"x-unknown":{}}'], wrong: [...NO_OBJECT, '{}', '{"kind":"called"}']}),
    'candidate': needed(ID), 'kind': perhaps(STATUS), 'by': perhaps(TEXT), 'at': perhaps(TIME), 'withdrawnAt': perhaps(TIME), 'method': perhaps(TEXT),
  }),
  asOf: perhaps(TIME), seq: perhaps(FIGURE), refresh: perhaps(NUMBER), test: perhaps(FLAG), ...within('hold', {'': perhaps(OBJECT), message: perhaps(TEXT)}), embargo: perhaps(EMBARGO), final: perhaps(FLAG),
  ...within('override', {'': perhaps(OBJECT), 'state': perhaps(STATES), 'statuses': perhaps(map('"elected"', '"won"')), 'statuses.*': perhaps(STATUS), 'against': perhaps(map('5', '"5"')), 'against.*': perhaps(FIGURE)}),
  ...within('source', {'': perhaps(OBJECT), name: perhaps(TEXT), url: perhaps(ADDRESS), authority: perhaps(TEXT)}), ...within('rule', {'': perhaps(OBJECT), name: perhaps(TEXT), threshold: perhaps(NUMBER)}),
  ...areas('areas'),
  ...within('previous', {
    '': perhaps(OBJECT), 'title': perhaps(TEXT), 'boundaries': perhaps(word('same', 'notional', 'other')), 'votes': perhaps(map('5', '-1')), 'votes.*': perhaps(FIGURE), 'seats': perhaps(map('5', '"5"')), 'seats.*': perhaps(FIGURE), ...areas('areas'),
  }),
  history: perhaps(list('{}')),
  ...within('history[0]', {'': item(OBJECT), 'asOf': perhaps(TIME), 'votes': perhaps(map('5', '-1')), 'votes.*': perhaps(FIGURE), ...progress('progress')}),
};

export const POINTER = {format: 'rekap-pointer/1', latest: '2.json', refresh: 30, history: [{asOf: '2024-02-14T18:00:00+07:00', src: '1.json'}]};

const DOCUMENT_ADDRESS = {right: ['"2.json"', '"https://feeds.example/2.json"'], wrong: [...TEXT.wrong, '""', '" "', '"javascript:alert(1)"', '"data:application/json,{}"', '"file:///2.json"']};

export const POINTER_FIELDS = {
  'format': needed({right: ['"rekap-pointer/1"'], wrong: ['""', '"rekap/1"', '"rekap-pointer/2"', '"rekap-pointer/1\\n"', '1', '["rekap-pointer/1"]', '{}']}),
  'latest': needed(DOCUMENT_ADDRESS),
  'refresh': perhaps(NUMBER),
  'history': perhaps(list('{"asOf":"2024-02-14","src":"1.json"}')),
  'history[0]': item({right: ['{"asOf":"2024-02-14","src":"1.json","x-unknown":1}'], wrong: [...NO_OBJECT, '{}', '{"asOf":"2024-02-14"}', '{"src":"1.json"}']}),
  'history[0].asOf': needed({right: ['"2024-02-14"', '"2024-02-29T18:00"', '" 2024-02-14T18:00:00Z "'], wrong: [...TEXT.wrong, '""', '"yesterday"', '"2023-02-29"', '"2024-02-14T24:00Z"', '"2024-02-14T18:00+15:00"']}),
  'history[0].src': needed(DOCUMENT_ADDRESS),
};
