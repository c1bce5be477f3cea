import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {FeedAdapter, ParseResult} from '../../src/feed/adapter.js';
import {parseFeed} from '../../src/feed/parse-feed.js';
import {rekap1} from '../../src/feed/rekap1.js';
import {deriveResults} from '../../src/domain/derive.js';
import type {Snapshot} from '../../src/domain/types.js';
import {fixtureJson} from '../helpers/fixture-json.js';
import {hasBadNumber, makeSnapshot} from '../helpers/make-snapshot.js';

const A = {id: '1', name: 'A', votes: 60};
const B = {id: '2', name: 'B', votes: 40};
const snapshotOf = (data: unknown): Snapshot => {
  const result = parseFeed(data);
  if (!result.ok) throw new Error(result.problems.map(({path, message}) => `${path} ${message}`).join('; '));
  return result.snapshot;
};
const problemsOf = (data: unknown): string[] => {
  const result = parseFeed(data);
  return result.ok ? [] : result.problems.map(({code, path}) => `${code} ${path}`);
};
const findingsOf = (data: unknown): string[] => {
  const result = parseFeed(data);
  return result.ok ? result.findings.map(({code, path}) => `${code} ${path}`) : ['refused'];
};

describe('rekap/1', () => {
  it('fills what a document leaves out with what is not known', () => {
    const {candidates, ...rest} = snapshotOf({candidates: [{name: 'A'}]});
    expect(rest).to.deep.equal((({candidates: _, ...others}) => others)(makeSnapshot()));
    expect(candidates[0]).to.deep.include({id: '#1', votes: null, kind: 'candidate', status: null, incumbent: false, keep: false});
  });

  it('reads every field', () => {
    const snapshot = snapshotOf({
      format: 'rekap/1', id: 'pilpres-2024', title: 'T', subtitle: 'S', base: 'cast', seats: 2, state: 'counting', asOf: '2024-03-20T22:20', seq: 7, refresh: 30,
      test: true, rule: {name: 'majority'}, source: {name: 'KPU', url: 'https://kpu.go.id', authority: 'official'}, progress: {reported: 5, expected: 10, unit: 'TPS'},
      ballots: {valid: 100, invalid: 3, cast: 103, registered: 200},
      candidates: [{...A, ballot: 1, party: 'P', color: '#f00', photo: '/a.jpg', people: [{name: 'X', photo: '/x.png'}, {}], percent: 60, kind: 'empty-box', status: 'runoff', incumbent: true, keep: true, seats: 3}],
      calls: [{candidate: 1, kind: 'elected', by: 'AP', at: '2024-03-20', withdrawnAt: '2024-03-21', method: 'lot'}],
      areas: [{id: 11, name: 'Aceh', votes: {1: 5, 2: null}, progress: {reported: 1}, areas: [{name: 'Banda Aceh'}]}],
      previous: {title: 'Pemilu 2019', boundaries: 'notional', votes: {1: 4}, seats: {1: 2}, areas: [{id: 11, votes: {1: 4}}]},
      history: [{asOf: '2024-03-20T21:20', votes: {1: 3}}],
    });
    expect(snapshot).to.deep.equal(makeSnapshot({
      id: 'pilpres-2024', title: 'T', subtitle: 'S', base: 'cast', seats: 2, state: 'counting', seq: 7, refresh: 30, test: true, rule: 'majority',
      asOf: {at: Date.UTC(2024, 2, 20, 15, 20), dateOnly: false},
      source: {name: 'KPU', url: 'https://kpu.go.id', authority: 'official'}, progress: {reported: 5, expected: 10, unit: 'TPS'},
      ballots: {valid: 100, invalid: 3, cast: 103, registered: 200},
      candidates: [{
        ...A, ballot: 1, party: 'P', color: '#f00', photo: '/a.jpg', people: [{name: 'X', photo: '/x.png'}, {name: '', photo: null}], percent: 60,
        kind: 'empty-box', status: 'runoff', incumbent: true, keep: true, seats: 3,
      }],
      calls: [{
        candidate: '1', kind: 'elected', by: 'AP', method: 'lot',
        at: {at: Date.UTC(2024, 2, 19, 17), dateOnly: true}, withdrawnAt: {at: Date.UTC(2024, 2, 20, 17), dateOnly: true},
      }],
      areas: [{
        id: '11', name: 'Aceh', votes: new Map([['1', 5], ['2', null]]), progress: {reported: 1, expected: null, unit: null},
        areas: [{id: '#1', name: 'Banda Aceh', votes: new Map(), progress: null, areas: []}],
      }],
      previous: {
        title: 'Pemilu 2019', boundaries: 'notional', votes: new Map([['1', 4]]), seats: new Map([['1', 2]]),
        areas: [{id: '11', name: null, votes: new Map([['1', 4]]), progress: null, areas: []}],
      },
      history: [{asOf: {at: Date.UTC(2024, 2, 20, 14, 20), dateOnly: false}, votes: new Map([['1', 3]]), progress: null}],
    }));
  });

  const faults: readonly {what: string; data: unknown; expected: string[]}[] = [
    {what: 'no object', data: 'ok', expected: ['format-unknown format']},
    {what: 'a list', data: [], expected: ['format-unknown format']},
    {what: 'null', data: null, expected: ['format-unknown format']},
    {what: 'a later version', data: {format: 'rekap/2', candidates: []}, expected: ['format-unknown format']},
    {what: 'no candidates', data: {format: 'rekap/1'}, expected: ['candidates-missing candidates']},
    {what: 'candidates that are no list', data: {candidates: {1: A}}, expected: ['candidates-missing candidates']},
    {what: 'a hole among candidates', data: {candidates: [null, A, 5]}, expected: ['field-invalid candidates[0]', 'field-invalid candidates[2]']},
    {what: 'edge 38: negative votes', data: {candidates: [{...A, votes: -5}, B]}, expected: ['field-invalid candidates[0].votes']},
    {what: 'edge 38: half a vote', data: {candidates: [A, {...B, votes: 0.5}]}, expected: ['field-invalid candidates[1].votes']},
    {what: 'edge 38: votes beyond 2^53 - 1', data: {candidates: [{...A, votes: 2 ** 53}]}, expected: ['field-invalid candidates[0].votes']},
    {what: 'edge 38: Infinity', data: {candidates: [{...A, votes: Infinity}]}, expected: ['field-invalid candidates[0].votes']},
    {what: 'edge 38: NaN', data: {candidates: [{...A, votes: NaN}]}, expected: ['field-invalid candidates[0].votes']},
    {what: 'edge 39: empty text as votes', data: {candidates: [{...A, votes: ''}]}, expected: ['field-invalid candidates[0].votes']},
    {what: 'edge 35: text as votes', data: {candidates: [{...A, votes: '40.971.906'}]}, expected: ['field-invalid candidates[0].votes']},
    {what: 'true as votes', data: {candidates: [{...A, votes: true}]}, expected: ['field-invalid candidates[0].votes']},
    {what: 'a candidate without a name', data: {candidates: [{votes: 5}]}, expected: ['field-invalid candidates[0].name']},
    {what: 'a state that is none', data: {candidates: [A], state: 'won'}, expected: ['field-invalid state']},
    {what: 'a word for true', data: {candidates: [A], test: 'yes'}, expected: ['field-invalid test']},
    {what: 'a bad figure deep in areas', data: {candidates: [A], areas: [{areas: [{votes: {1: -1}}]}]}, expected: ['field-invalid areas[0].areas[0].votes.1']},
    {what: 'a call for nobody', data: {candidates: [A], calls: [{}]}, expected: ['field-invalid calls[0].candidate']},
    {what: 'a source that is text', data: {candidates: [A], source: 'KPU'}, expected: ['field-invalid source']},
    {what: 'two faults', data: {candidates: [{...A, votes: -1}], seats: 'two'}, expected: ['field-invalid candidates[0].votes', 'field-invalid seats']},
  ];
  for (const {what, data, expected} of faults) {
    it(`refuses ${what}`, () => expect(problemsOf(data)).to.deep.equal(expected));
  }

  it('edge 39: null and a missing field are no figure, zero is zero', () => {
    expect(snapshotOf({candidates: [{name: 'A', votes: null}, {name: 'B'}, {name: 'C', votes: 0}, {name: 'D', votes: -0}]}).candidates.map(({votes}) => Object.is(votes, -0) ? '-0' : votes))
      .to.deep.equal([null, null, 0, 0]);
  });

  it('areas deeper than any country has are refused, not followed', () => {
    let area: object = {};
    for (let i = 0; i < 1000; i++) area = {areas: [area]};
    expect(problemsOf({candidates: [A], areas: [area]})[0]).to.match(/^field-invalid (areas\[0\]\.){12}areas$/);
  });

  it('edge 50: a time that is none is a finding and not known', () => {
    const data = {candidates: [A], asOf: 'kemarin'};
    expect(findingsOf(data)).to.deep.equal(['time-unknown asOf']);
    expect(snapshotOf(data).asOf).to.equal(null);
  });

  it('edge 50: takes the zone that the author declares', () => {
    const result = parseFeed({candidates: [A], asOf: '2024-03-20T22:20'}, {timeZone: 'Asia/Jayapura'});
    expect(result.ok && result.snapshot.asOf?.at).to.equal(Date.UTC(2024, 2, 20, 13, 20));
  });

  it('edge 63: leaves harmful addresses out and tells them', () => {
    const data = {candidates: [{...A, photo: 'javascript:alert(1)', people: [{name: 'X', photo: 'data:text/html,x'}]}], source: {name: 'KPU', url: 'javascript:alert(1)'}};
    expect(findingsOf(data)).to.have.members(['address-refused candidates[0].photo', 'address-refused candidates[0].people[0].photo', 'address-refused source.url']);
    expect(JSON.stringify(snapshotOf(data))).to.not.match(/javascript|text\/html/);
  });

  it('edge 63: keeps every name of the corpus as it is', async () => {
    const {cases} = await fixtureJson<{cases: {input: string}[]}>('corpora/own/names.json');
    expect(cases.length).to.be.above(30);
    const {candidates} = snapshotOf({title: cases[0].input, candidates: cases.map(({input}) => ({name: input, votes: 1, party: input}))});
    expect(candidates.map(({name}) => name)).to.deep.equal(cases.map(({input}) => input));
    expect(candidates.map(({party}) => party)).to.deep.equal(cases.map(({input}) => input));
  });

  it('edge 65: two candidates may share a name, and even an id', () => {
    expect(snapshotOf({candidates: [A, {...B, name: 'A'}]}).candidates).to.have.lengthOf(2);
    const data = {candidates: [A, {...B, id: '1'}]};
    expect(findingsOf(data)).to.deep.equal(['id-duplicate candidates[1].id']);
    expect(snapshotOf(data).candidates.map(({votes}) => votes)).to.deep.equal([60, 40]);
  });

  it('detects itself by its name, and by candidates where a document has no name', () => {
    expect([{format: 'rekap/1'}, {format: 'rekap/9'}, {candidates: []}, {format: 'x', candidates: []}, [], null, 'rekap/1'].map(rekap1.detect))
      .to.deep.equal([true, true, true, false, false, false, false]);
  });
});

describe('parseFeed', () => {
  const lines: FeedAdapter = {
    format: 'lines',
    detect: (data) => typeof data === 'string',
    parse: (data) => rekap1.parse({candidates: String(data).split(';').map((name) => ({name}))}),
  };
  const codeOf = (result: ParseResult): string => (result.ok ? 'ok' : result.problems[0].code);

  it('finds the adapter by its data', () => expect(codeOf(parseFeed('A;B', {adapters: [lines]}))).to.equal('ok'));
  it('takes the adapter that is named', () => expect(codeOf(parseFeed('A;B', {format: 'lines', adapters: [lines]}))).to.equal('ok'));
  it('tells fields that are near known ones, each once, and shows the rest as it is', () => {
    const result = parseFeed({candidates: [{name: 'A', voteCount: 10}, {name: 'B', voteCount: 20}], as_of: '2024-02-14', slug: 'x'});
    expect(result.ok && result.findings).to.deep.equal([
      {code: 'field-unknown', path: 'candidates[0].voteCount', message: 'is not a field of rekap/1; is votes meant? (2 times)'},
      {code: 'field-unknown', path: 'as_of', message: 'is not a field of rekap/1; is asOf meant?'},
    ]);
  });
  it('tells figures of other names where all votes are missing, and only there', () => {
    expect(findingsOf({candidates: [{name: 'A', suara: 10}, {name: 'B', suara: '20'}]})).to.deep.equal(['field-unknown candidates[0].suara']);
    expect(findingsOf({candidates: [{name: 'A', votes: 1, suara: 10}]})).to.deep.equal([]);
    expect(findingsOf({candidates: [{name: 'A', slug: 'a'}]})).to.deep.equal([]);
  });
  it('reads a progress in percent', () => expect(snapshotOf({candidates: [], progress: {percent: 78.1, unit: 'TPS'}}).progress).to.deep.equal({reported: null, expected: null, unit: 'TPS', percent: 78.1}));
  it('does not know a format that no adapter has', () => expect(codeOf(parseFeed({candidates: []}, {format: 'situng'}))).to.equal('format-unknown'));
  const apart: {what: string; data: unknown; format?: string; expected: string}[] = [
    {what: 'CSV', data: 'name,votes\nAnna,60\nBen,40', expected: 'csv'},
    {what: 'CSV with semicolons and a line feed of another system', data: 'name;votes\r\nAnna;60\r\n', expected: 'csv'},
    {what: 'TSV', data: 'name\tvotes\nAnna\t60', expected: 'csv'},
    {what: 'Civics', data: '<?xml version="1.0"?><VipObject></VipObject>', expected: 'civics'},
    {what: 'a list that is said to be CSV', data: [], format: 'csv', expected: 'csv'},
  ];
  for (const {what, data, format = 'auto', expected} of apart) {
    it(`names the adapter that ${what} needs`, () => {
      const result = parseFeed(data, {format});
      expect(result.ok ? null : result.problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['adapter-missing format']);
      expect(result.ok ? '' : result.problems[0].message).to.contain(`rekap/feed/${expected}`);
    });
  }
  for (const data of ['<!doctype html><p>One, two', '<html>\n<p>a, b</p>', 'Not found, sorry', 'Service unavailable', '{"a": 1,\n"b": 2', '']) {
    it(`takes ${JSON.stringify(data)} for no format at all`, () => expect(codeOf(parseFeed(data))).to.equal('format-unknown'));
  }
  it('does not guess between several adapters', () => expect(codeOf(parseFeed(5, {adapters: [lines]}))).to.equal('format-unknown'));
  it('an adapter that throws is a document that cannot be read', () => {
    const broken: FeedAdapter = {...lines, parse: () => { throw new TypeError('broken'); }};
    expect(parseFeed('x', {adapters: [broken]})).to.deep.equal({ok: false, problems: [{code: 'not-data', path: '', message: 'the document cannot be read: TypeError: broken'}]});
  });

  it('never throws, never changes what it is given, and yields no NaN: on anything', () => {
    fc.assert(fc.property(fc.anything({withNullPrototype: true, withMap: true, withSparseArray: true, withBigInt: true, withDate: true}), (data) => {
      const before = fc.stringify(data);
      const result = parseFeed(data);
      expect(fc.stringify(data)).to.equal(before);
      if (result.ok) expect(hasBadNumber(deriveResults(result.snapshot))).to.equal(false);
      else expect(result.problems).to.not.have.lengthOf(0);
    }), {numRuns: 1000});
  });

  it('never throws, never changes what it is given, and yields no NaN: on documents with any value in any field', () => {
    const or = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<unknown> => fc.oneof({weight: 12, arbitrary: value as fc.Arbitrary<unknown>}, {weight: 1, arbitrary: fc.jsonValue()});
    const figure = or(fc.oneof(fc.nat(), fc.maxSafeNat(), fc.constant(null)));
    const candidate = or(fc.record({
      id: or(fc.string()), name: or(fc.string()), votes: figure, percent: or(fc.double()), color: or(fc.string()), ballot: figure, photo: or(fc.string()),
      kind: or(fc.constantFrom('candidate', 'other')), status: or(fc.constantFrom(null, 'called')), keep: or(fc.boolean()), people: or(fc.constant([])),
    }, {requiredKeys: ['name']}));
    const document = fc.record({
      format: fc.constant('rekap/1'), candidates: or(fc.array(candidate, {maxLength: 5})), ballots: or(fc.record({valid: figure, cast: figure, invalid: figure, registered: figure})),
      base: or(fc.constantFrom('valid', 'cast')), seats: figure, progress: or(fc.record({reported: figure, expected: figure})), state: or(fc.constantFrom('counting', 'final')),
      calls: or(fc.array(fc.record({candidate: fc.string(), by: fc.string(), at: fc.string()}), {maxLength: 2})), asOf: or(fc.string()), rule: or(fc.record({name: fc.string()})),
      areas: or(fc.array(fc.record({id: fc.string(), votes: or(fc.dictionary(fc.string(), figure))}), {maxLength: 2})),
    }, {requiredKeys: ['candidates']});
    let read = 0;
    fc.assert(fc.property(document, (data) => {
      const before = fc.stringify(data);
      const result = parseFeed(data);
      expect(fc.stringify(data)).to.equal(before);
      if (!result.ok) return;
      read++;
      expect(hasBadNumber(deriveResults(result.snapshot))).to.equal(false);
    }), {numRuns: 1000});
    expect(read).to.be.above(50);
  });

  it('keeps nothing of the document itself', () => {
    const people = [{name: 'X'}];
    const data = {candidates: [{...A, people}], areas: [{votes: {1: 5}}]};
    const snapshot = snapshotOf(data);
    people[0].name = 'Y';
    data.areas[0].votes[1] = 9;
    expect([snapshot.candidates[0].people[0].name, snapshot.areas[0].votes.get('1')]).to.deep.equal(['X', 5]);
  });
});

describe('documents with odd keys', () => {
  let cases: readonly {readonly id: string; readonly text: string}[];
  before(async () => {
    ({cases} = await fixtureJson<{cases: typeof cases}>('corpora/own/prototype-pollution.json'));
  });

  it('add nothing by the prototype that they bring along', () => {
    const candidate = Object.assign(Object.create({votes: 99, status: 'elected'}) as object, {name: 'A'});
    expect(snapshotOf(Object.assign(Object.create({state: 'final'}) as object, {candidates: [candidate]}))).to.deep.include({state: null});
    expect(snapshotOf({candidates: [candidate]}).candidates[0]).to.deep.include({votes: null, status: null});
  });

  it('leave Object.prototype alone', () => {
    const keys = Reflect.ownKeys(Object.prototype);
    expect(cases).to.have.lengthOf(14);
    for (const {id, text} of cases) {
      const result = parseFeed(JSON.parse(text));
      if (result.ok) deriveResults(result.snapshot);
      expect(({} as Record<string, unknown>)['polluted'], id).to.equal(undefined);
      expect(Reflect.ownKeys(Object.prototype), id).to.deep.equal(keys);
    }
  });

  const readings: readonly [id: string, expected: string][] = [
    ['proto-top', '1=1'], ['proto-nested', '1=1'], ['ctor', ''], ['proto-array', 'field-invalid candidates[0]'], ['proto-options', ''],
    ['id-proto', '__proto__=3 constructor=2 toString=1'], ['id-has', 'hasOwnProperty=3 valueOf=2'], ['region-key', 'format-unknown format'],
    ['tojson', '1=1'], ['then', '1=1'], ['length', 'candidates-missing candidates'], ['name-obj', 'field-invalid candidates[0].name'],
    ['name-arr', 'field-invalid candidates[0].name'], ['litlike', 'field-invalid candidates[0].name'],
  ];
  for (const [id, expected] of readings) {
    it(`${id} reads "${expected}"`, () => {
      const result = parseFeed(JSON.parse(cases.find((one) => one.id === id)!.text));
      const read = result.ok ? result.snapshot.candidates.map((one) => `${one.id}=${one.votes}`).join(' ') : `${result.problems[0].code} ${result.problems[0].path}`;
      expect(read).to.equal(expected);
    });
  }

  it('a mark goes to the candidate whose id is a name of Object.prototype', () => {
    const snapshot = snapshotOf(JSON.parse('{"candidates":[{"id":"__proto__","name":"P","votes":3},{"id":"constructor","name":"C","votes":2}],"calls":[{"candidate":"__proto__","by":"KPU"}]}'));
    expect(deriveResults(snapshot).rows.map(({mark, rank}) => [mark?.by ?? null, rank])).to.deep.equal([['KPU', 1], [null, 2]]);
  });

  it('an area may have votes for a candidate called __proto__', () => {
    const snapshot = snapshotOf(JSON.parse('{"candidates":[{"id":"__proto__","name":"P"}],"areas":[{"id":"__proto__","votes":{"__proto__":5}}]}'));
    expect([...snapshot.areas[0].votes]).to.deep.equal([['__proto__', 5]]);
  });
});

describe('the corpus of feed bodies', () => {
  interface Row {readonly id: string; readonly status: number; readonly body: string; readonly expect: 'accept' | 'warn' | 'keep' | 'policy'}
  /** Where the project's answer is another than the row's, or the row leaves it to the project. */
  const DECIDED: Readonly<Record<string, string>> = {
    // What the schema can say is refused, and the last good figures stay.
    'cand-holes': 'keep',
    // JSON.parse takes the last of two keys in silence; nobody can see that there were two.
    'dup-keys': 'accept',
    // The position stands in for an id.
    'no-ids': 'accept',
    'string-votes': 'keep',
    // A note for readers, not a finding.
    'test-flag': 'accept',
    // Parsing has no clock; the age is told where the time is.
    'ts-future': 'accept',
    'ts-no-zone': 'accept',
    // U+FFFD is a sign like others.
    'latin1': 'accept',
  };

  it('is accepted, told or refused as each row says', async () => {
    const rows = (await fixtureJson<{cases: Row[]}>('corpora/own/feed-bodies.json')).cases.filter(({status}) => status === 200);
    expect(rows).to.have.lengthOf(55);
    for (const row of rows) expect(answerTo(row.body), row.id).to.equal(DECIDED[row.id] ?? row.expect);
  });

  it('edge 85: a document that says it is a test stays one', () => expect(snapshotOf({candidates: [A], test: true}).test).to.equal(true));

  function answerTo(body: string): string {
    let given: unknown;
    try {
      // As text() of a response does.
      given = JSON.parse(body.replace(/^\ufeff/, ''));
    } catch {
      return 'keep';
    }
    const result = parseFeed(fromNeutral(given));
    return !result.ok ? 'keep' : result.findings.length > 0 ? 'warn' : 'accept';
  }

  /** The neutral field names of the corpus in those of `rekap/1`. */
  function fromNeutral(given: unknown): unknown {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
    const {version, registered, valid, total: _, reported, expected, ts, candidates, ...rest} = given as Record<string, unknown>;
    const voters = registered ?? null;
    return {
      ...rest,
      ...(version === undefined ? {} : {format: `rekap/${version}`}),
      ballots: {registered: voters, valid: valid ?? null},
      progress: {reported: reported ?? null, expected: expected ?? null},
      asOf: ts ?? null,
      candidates: Array.isArray(candidates)
        ? candidates.map((one) => (typeof one === 'object' && one !== null && 'winner' in one ? {...one, status: one.winner ? 'elected' : null} : one))
        : candidates,
    };
  }
});
