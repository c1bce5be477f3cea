import {expect} from '@open-wc/testing';
import type {Area, Snapshot} from '../../src/domain/types.js';
import type {ParseOptions, ParseResult} from '../../src/feed/adapter.js';
import {civics} from '../../src/feed/civics.js';
import {parseFeed} from '../../src/feed/parse-feed.js';
import {adapterKeepsItsWord} from '../helpers/adapter-kit.js';

async function fixture(name: string): Promise<string> {
  const response = await fetch(new URL(`../fixtures/civics/${name}.xml`, import.meta.url));
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.text();
}

const [summary, precincts, measure, retention, before] = await Promise.all([
  fixture('summary'), fixture('precincts'), fixture('ballot-measure'), fixture('retention'), fixture('pre-election'),
]);
const GOVERNOR = {contest: 'cc20003', timeZone: 'America/New_York'};

adapterKeepsItsWord(civics, [
  {name: 'a summary of several contests', data: summary, options: GOVERNOR},
  {name: 'precincts', data: precincts},
  {name: 'a ballot measure', data: measure},
  {name: 'a retention', data: retention},
  {name: 'candidates before the election', data: before, options: GOVERNOR},
]);

function snapshotOf(data: string, options: ParseOptions = {}): Snapshot {
  const result = civics.parse(data, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.snapshot;
}

const votes = ({candidates}: Snapshot): readonly string[] => candidates.map(({name, votes: figure}) => `${name}=${figure}`);
const findings = (result: ParseResult): readonly string[] => (result.ok ? result.findings.map(({code, path}) => `${code} ${path}`) : []);
const problems = (result: ParseResult): readonly string[] => (result.ok ? [] : result.problems.map(({code, path}) => `${code} ${path}`));

/** The line on which the first such text stands, and the name of its element. */
const place = (text: string, marker: string): string => `line ${text.slice(0, text.indexOf(marker)).split('\n').length}, ${/<(\w+)/.exec(marker)![1]}`;

/** Elements by their names, in the order in which they are written; a list repeats its element. */
type Tree = {readonly [name: string]: string | number | Tree | readonly Tree[] | undefined};

/** `'Contest#c1'` is a `Contest` with that `objectId`. */
function xml(tree: Tree): string {
  return Object.entries(tree).map(([key, value]) => {
    if (value === undefined) return '';
    const [name, id] = key.split('#');
    const one = (inner: string): string => `<${name}${id ? ` objectId="${id}"` : ''}>${inner}</${name}>\n`;
    if (Array.isArray(value)) return value.map((inner) => one(xml(inner))).join('');
    return one(typeof value === 'object' ? xml(value as Tree) : String(value));
  }).join('');
}

const words = (text: string): Tree => ({Text: text});
const count = (unit: string | null, type: string | null, figure: string | number, more: Tree = {}): Tree => ({...more, ...(unit && {GpUnitId: unit}), ...(type && {Type: type}), Count: figure});
const counts = (...list: readonly Tree[]): Tree => ({VoteCountsCollection: {VoteCounts: list}});
const unit = (type: string, inside = '', more: Tree = {}): Tree => ({...(inside && {ComposingGpUnitIds: inside}), Name: type, Type: type, ...more});

/** A state S of counties A and B with precincts, and one contest in it. */
function report(contest: Tree, {more = {}, units = {}, candidates = {}}: {more?: Tree; units?: Tree; candidates?: Tree} = {}): string {
  return `<?xml version="1.0"?>\n${xml({ElectionReport: {
    Election: {CandidateCollection: candidates, ContestCollection: {'Contest#c1': {ElectoralDistrictId: 'S', Name: 'Contest', ...contest}}, Name: words('Election')},
    GpUnitCollection: {'GpUnit#S': unit('state', 'A B'), 'GpUnit#A': unit('county', 'A1 A2'), 'GpUnit#B': unit('county'), 'GpUnit#A1': unit('precinct'), 'GpUnit#A2': unit('precinct'), ...units},
    Issuer: 'Issuer', Status: 'unofficial-partial', ...more,
  }})}`;
}

/** Two answers, the second with one vote for the whole state where nothing else is said. */
const yesNo = (yes: Tree, no: Tree = counts(count('S', 'total', 1))): Tree => ({'BallotSelection#y': {...yes, Selection: words('Yes')}, 'BallotSelection#n': {...no, Selection: words('No')}});
const firstVotes = (...list: readonly Tree[]): number | null => snapshotOf(report(yesNo(counts(...list)))).candidates[0]!.votes;

describe('civics reads what authorities publish', () => {
  it('resolves every id: contest, candidates, persons, parties and colours', () => {
    const result = civics.parse(summary, GOVERNOR);
    expect(findings(result)).to.deep.equal([]);
    const snapshot = snapshotOf(summary, GOVERNOR);
    expect(snapshot.title).to.equal('Governor of Virginia');
    expect(snapshot.subtitle).to.equal('2013 Virginia General Election');
    expect(snapshot.candidates.map(({id, name, party, color}) => [id, name, party, color])).to.deep.equal([
      ['vageneral-cand-2013-va-cuccinelli', 'Ken Cuccinelli', 'Republican', '#e91d0e'],
      ['vageneral-cand-2013-va-sarvis', 'Robert Sarvis', 'Libertarian', '#f5f500'],
      ['vageneral-cand-2013-va-mcauliffe', 'Terry McAuliffe', 'Democratic', '#232066'],
    ]);
  });

  it('takes the total beside its parts, and never both', () => {
    expect(votes(snapshotOf(summary, GOVERNOR))).to.deep.equal(['Ken Cuccinelli=14259', 'Robert Sarvis=14463', 'Terry McAuliffe=12453']);
  });

  it('reads progress, seats, state, source and time in the zone of the page', () => {
    const {progress, seats, state, source, asOf, id, test, rule} = snapshotOf(summary, GOVERNOR);
    expect({progress, seats, state, source, id, test, rule}).to.deep.equal({
      progress: {reported: 21, expected: 31, unit: null}, seats: 1, state: 'counting', source: {name: 'Commonwealth of Virginia', url: null, authority: null},
      id: 'vageneral-cont-2013-va1-country-us', test: false, rule: null,
    });
    expect(asOf).to.deep.equal({at: Date.UTC(2013, 10, 5, 19, 25, 28), dateOnly: false});
  });

  it('sums precincts where their district has no counts of its own', () => {
    const snapshot = snapshotOf(precincts);
    expect(votes(snapshot)).to.deep.equal(['Steven Landes=64061']);
    expect(snapshot.areas.map(({id, name, votes: one}) => [id, name, one.get('vageneral-cand-2013-va-landes')])).to.deep.equal([
      ['stable-gpu-ru_pre92087', '604 - BROWNSVILLE', 9373], ['stable-gpu-ru_pre92145', '601 - CROZET', 8514], ['stable-gpu-ru_pre92306', '204 - BELFIELD', 18229],
      ['stable-gpu-ru_pre92360', '301 - IVY', 16080], ['stable-gpu-ru_pre92426', '304 - EAST IVY', 11865],
    ]);
  });

  it('reads a ballot measure in the order of its answers', () => {
    const snapshot = snapshotOf(measure);
    expect(votes(snapshot)).to.deep.equal(['Yes=7551434', 'No=4499702']);
    expect([snapshot.title, snapshot.subtitle, snapshot.state]).to.deep.equal([
      'California Proposition 12, Farm Animal Confinement Initiative (2018)', 'Farm Animal Confinement Initiative', 'certified',
    ]);
  });

  it('reads a retention, with the person whom it is about', () => {
    const snapshot = snapshotOf(retention);
    expect(votes(snapshot)).to.deep.equal(['Yes=7552', 'No=13773']);
    expect([snapshot.title, snapshot.subtitle]).to.deep.equal(['Retention of Supreme Court Justice', 'Dwayne Johnson']);
  });

  it('has no figures before there are any', () => {
    const snapshot = snapshotOf(before, GOVERNOR);
    expect(votes(snapshot)).to.deep.equal(['Ken Cuccinelli=null', 'Robert Sarvis=null', 'Terry McAuliffe=null']);
    expect([snapshot.areas, snapshot.progress, findings(civics.parse(before, GOVERNOR))]).to.deep.equal([[], null, []]);
    expect(snapshotOf(before.replace('unofficial-partial', 'pre-election'), GOVERNOR).state).to.equal('scheduled');
  });

  it('is found among the formats of a page that adds it', () => {
    expect(parseFeed(measure, {adapters: [civics]}).ok).to.equal(true);
    expect(parseFeed(measure).ok).to.equal(false);
  });
});

describe('civics asks which contest is meant', () => {
  it('where there are several, and names them', () => {
    const result = civics.parse(summary);
    expect(problems(result)).to.deep.equal(['contest-needed contest']);
    expect(!result.ok && result.problems[0]!.message).to.equal(
      'must say which of 3 contests: cc20002 (President of the United States), cc20003 (Governor of Virginia), cc20262 (Member Board of Supervisors - Scottsville)');
  });

  it('names ten of them, and how many more there are', () => {
    const many = Object.fromEntries(Array.from({length: 12}, (_, i) => [`Contest#c${i}`, {Name: `Seat ${i}`}]));
    const result = civics.parse(xml({ElectionReport: {Election: {ContestCollection: many}}}));
    expect(!result.ok && result.problems[0]!.message).to.match(/^must say which of 12 contests: c0 \(Seat 0\), .*c9 \(Seat 9\) and 2 more$/);
  });

  it('by the id of the document, and by the one that holds from one document to the next', () => {
    expect(snapshotOf(summary, {contest: 'vageneral-cont-2013-va1-country-us'}).title).to.equal('Governor of Virginia');
    expect(snapshotOf(measure, {contest: 'bmc0'}).candidates.length).to.equal(2);
  });

  it('and knows when there is no such contest, or none at all', () => {
    expect(problems(civics.parse(summary, {contest: 'cc1'}))).to.deep.equal(['contest-unknown contest']);
    expect(problems(civics.parse(measure, {contest: 'cc1'}))).to.deep.equal(['contest-unknown contest']);
    expect(problems(civics.parse('<ElectionReport/>'))).to.deep.equal(['contest-missing line 1, ElectionReport']);
  });
});

describe('civics counts nothing twice', () => {
  const cases: readonly {when: string; list: readonly Tree[]; expected: number | null}[] = [
    {when: 'a total stands before its parts', list: [count('S', 'total', 30), count('S', 'early', 10), count('S', 'election-day', 20)], expected: 30},
    {when: 'only parts are given', list: [count('S', 'early', 10), count('S', 'election-day', 20), count('S', 'provisional', 3)], expected: 33},
    {when: 'a figure has no type', list: [count('S', null, 30), count('S', 'early', 10)], expected: 30},
    {when: 'a figure has no unit', list: [count(null, 'total', 30)], expected: 30},
    {when: 'absentee holds its own classes', list: [count('S', 'absentee', 10), count('S', 'absentee-mail', 7), count('S', 'uocava', 3), count('S', 'early', 5)], expected: 15},
    {when: 'absentee is given by class only', list: [count('S', 'absentee-mail', 7), count('S', 'uocava', 3)], expected: 10},
    {when: 'the votes of a party are named as such', list: [count('S', 'other', 30, {OtherType: 'party-votes'}), count('S', 'other', 4, {OtherType: 'seats-won'})], expected: 30},
    {when: 'seats of every kind stand beside a total', list: [count('S', 'total', 30), ...['seats-won', 'seats-total', 'seats-leading', 'seats-no-election', 'seats-delta', 'seats-delta-2019'].map((type) => count('S', 'other', 7, {OtherType: type}))], expected: 30},
    {when: 'a change of seats is negative', list: [count('S', 'total', 30), count('S', 'other', -7, {OtherType: 'seats-delta'})], expected: 30},
    {when: 'a class that nobody knows stands beside a total', list: [count('S', 'total', 30), count('S', 'other', 7, {OtherType: 'ship'})], expected: 30},
    {when: 'a total is given by device', list: [count('S', 'total', 7, {Device: {Type: 'lever'}}), count('S', 'total', 3, {Device: {Type: 'mixed-systems'}})], expected: 10},
    {when: 'a total is given as a whole and by device', list: [count('S', 'total', 10), count('S', 'total', 7, {Device: {Type: 'lever'}})], expected: 10},
    {when: 'a unit and its parts have counts', list: [count('S', 'total', 30), count('A', 'total', 20), count('B', 'total', 10), count('A1', 'total', 15)], expected: 30},
    {when: 'a total of zero stands beside parts', list: [count('S', 'total', 0), count('S', 'early', 0)], expected: 0},
    {when: 'the total is withheld for privacy', list: [count('S', 'total', 0, {IsSuppressedForPrivacy: 'true'}), count('S', 'early', 10)], expected: null},
    {when: 'a part is withheld for privacy', list: [count('S', 'early', 10), count('S', 'election-day', 0, {IsSuppressedForPrivacy: '1'})], expected: null},
    {when: 'a part has no figure', list: [count('S', 'early', 10), count('S', 'election-day', '')], expected: null},
  ];
  for (const {when, list, expected} of cases) it(`gives ${expected} when ${when}`, () => expect(firstVotes(...list)).to.equal(expected));

  it('refuses a class that is not known where no total is given, in place of adding it', () => {
    for (const type of ['ship', 'seats-lost', '', null]) {
      const data = report(yesNo(counts(count('S', 'early', 10), count('S', 'other', 3, type === null ? {} : {OtherType: type}))));
      expect(problems(civics.parse(data)).map((one) => one.split(' ')[0])).to.deep.equal(['count-type-unknown']);
    }
    expect(findings(civics.parse(report(yesNo(counts(count('S', 'total', 30), count('S', 'other', 7, {OtherType: 'ship'}))))))[0]).to.match(/^counts-left-out /);
  });

  it('gives seats to the seats of a list and a percent to its percent, and none of them to votes', () => {
    const parse = (...list: readonly Tree[]): string => {
      const [{votes, seats, percent}] = snapshotOf(report(yesNo(counts(...list)))).candidates;
      return `${votes} ${seats} ${percent}`;
    };
    const other = (type: string, figure: unknown): Tree => count('S', 'other', figure as number, {OtherType: type});
    expect(parse(other('seats-won', 3), other('seats-total', 5), other('total-percent', 24.2))).to.equal('null 3 24.2');
    expect(parse(other('seats-total', 5), count('S', 'total', 9))).to.equal('9 5 null');
    expect(parse(count('S', 'seats', 2), other('seats-leading', 5), count('S', 'total', 9))).to.equal('9 2 null');
  });

  it('tells a total that is not the sum of its parts, and keeps it', () => {
    const data = report(yesNo(counts(count('S', 'total', 31), count('S', 'early', 10), count('S', 'election-day', 20))));
    const result = civics.parse(data);
    expect(findings(result)).to.deep.equal([`parts-mismatch ${place(data, '<VoteCounts>')}`]);
    expect(result.ok && result.snapshot.candidates[0]!.votes).to.equal(31);
  });

  it('takes neither of two figures for the same, and tells it', () => {
    const data = report(yesNo(counts(count('S', 'total', 31), count('S', 'total', 30))));
    const result = civics.parse(data);
    expect(findings(result)).to.deep.equal([`counts-duplicate ${place(data, '<VoteCounts>')}`, 'votes-missing candidates[0].votes']);
    expect(result.ok && result.snapshot.candidates[0]!.votes).to.equal(null);
  });

  const drawn = (areas: readonly Area[], ids: readonly string[]): string => areas.map(({id, votes: one, areas: inner}) => `${id}=${ids.map((candidate) => one.get(candidate)).join('/')}${inner.length > 0 ? `(${drawn(inner, ids)})` : ''}`).join(' ');
  const total = (list: readonly Tree[], other: readonly Tree[] = list, units: Tree = {}): string => {
    const {candidates, areas} = snapshotOf(report(yesNo(counts(...list), counts(...other)), {units}));
    return `${candidates.map((one) => one.votes).join('/')}: ${drawn(areas, candidates.map(({id}) => id))}`;
  };

  it('sums the outermost units where the district has no counts', () => {
    expect(total([count('A1', 'total', 3), count('A', 'total', 5), count('B', 'total', 7), count('A2', 'total', 2)])).to.equal('12/12: A=5/5(A1=3/3 A2=2/2) B=7/7');
  });

  it('makes areas of the units in the district, whatever lies between has no counts', () => {
    expect(total([count('S', 'total', 12), count('A1', 'total', 3), count('B', 'total', 7)])).to.equal('12/12: A1=3/3 B=7/7');
  });

  it('takes counts of a unit around the district, which is no area', () => {
    const units = {'GpUnit#C': unit('country', 'S')};
    expect(total([count('C', 'total', 12), count('A', 'total', 5)], undefined, units)).to.equal('12/12: A=5/5');
    expect(total([count('C', 'total', 99), count('S', 'total', 12)], undefined, units)).to.equal('12/12: ');
  });

  it('has no total of a candidate for whom one unit has no figure', () => {
    expect(total([count('A', 'total', 5), count('B', 'total', 7)], [count('A', 'total', 5)])).to.equal('12/: A=5/5 B=7/');
    expect(total([count('S', 'total', 12)], [count('A', 'total', 5)])).to.equal('12/: A=/5');
  });

  it('has no sum of units of different kinds, which may count the same votes twice, and tells it', () => {
    const list = counts(count('A', 'total', 5), count('D', 'total', 7));
    const data = report(yesNo(list, list), {units: {'GpUnit#D': unit('state-house')}});
    const result = civics.parse(data);
    expect(findings(result)).to.include(`units-mixed ${place(data, '<GpUnitCollection>')}`);
    expect(result.ok && result.snapshot.candidates.map((one) => one.votes)).to.deep.equal([null, null]);
  });

  it('sums precincts, split and combined ones', () => {
    const units = {'GpUnit#D': unit('split-precinct'), 'GpUnit#E': unit('combined-precinct')};
    expect(total([count('A1', 'total', 1), count('D', 'total', 2), count('E', 'total', 4)], undefined, units)).to.equal('7/7: A1=1/1 D=2/2 E=4/4');
  });

  it('places a precinct of two districts once', () => {
    const units = {'GpUnit#D': unit('county', 'A1')};
    expect(total([count('A', 'total', 5), count('D', 'total', 7), count('A1', 'total', 3)], undefined, units)).to.equal('12/12: A=5/5(A1=3/3) D=7/7');
  });

  it('ends where units lie in each other or in themselves', () => {
    expect(total([count('D', 'total', 5)], undefined, {'GpUnit#D': unit('county', 'D')})).to.equal('5/5: D=5/5');
    expect(total([count('D', 'total', 5), count('E', 'total', 6)], undefined, {'GpUnit#D': unit('county', 'E'), 'GpUnit#E': unit('county', 'D')})).to.equal('/: ');
  });

  it('refuses units that lie in more than twelve others', () => {
    const chain = (length: number): string => report(
      yesNo(counts(...Array.from({length}, (_, i) => count(`u${i}`, 'total', 1)))),
      {units: Object.fromEntries(Array.from({length}, (_, i) => [`GpUnit#u${i}`, unit('county', i + 1 < length ? `u${i + 1}` : '')]))},
    );
    expect(civics.parse(chain(12)).ok).to.equal(true);
    expect(problems(civics.parse(chain(13)))[0]).to.match(/^field-invalid line \d+, GpUnit$/);
    expect(problems(civics.parse(chain(3000)))[0]).to.match(/^field-invalid line \d+, GpUnit$/);
  });

  it('says how far the count of an area is', () => {
    const units = {'GpUnit#D': unit('county', '', {SubUnitsReported: 3, TotalSubUnits: 9})};
    expect(snapshotOf(report(yesNo(counts(count('S', 'total', 5), count('D', 'total', 5))), {units})).areas[0]!.progress).to.deep.equal({reported: 3, expected: 9, unit: null});
  });
});

describe('civics names whoever stands', () => {
  const person = (full: string): Tree => ({FullName: words(full)});
  const people = {
    PersonCollection: {'Person#p1': person('Ann One'), 'Person#p2': person('Bob Two')},
    PartyCollection: {'Party#r': {Color: 'ABCDEF', Name: words('Reds')}, 'Party#g': {Colors: {OfficialColor: '00ff00'}, Name: words('Greens')}},
  };
  const selection = (ids: string, candidates: Tree): Snapshot =>
    snapshotOf(report({'BallotSelection#s': {...counts(count('S', 'total', 5)), CandidateIds: ids}}, {candidates, more: people}));

  it('a ticket, with the people on it', () => {
    const [ticket] = selection('a b', {'Candidate#a': {PersonId: 'p1', PartyId: 'r'}, 'Candidate#b': {PersonId: 'p2', PartyId: 'g'}}).candidates;
    const {id, name, party, color, people: both} = ticket!;
    expect([id, name, party, color, both.map((one) => one.name)]).to.deep.equal(['s', 'Ann One & Bob Two', 'Reds, Greens', '#ABCDEF', ['Ann One', 'Bob Two']]);
  });

  it('by the ballot or by the id where a reference leads nowhere, and tells it once', () => {
    const data = report({'BallotSelection#s': {...counts(count('X', 'early', 5), count('X', 'provisional', 5)), CandidateIds: 'a b'}},
      {candidates: {'Candidate#a': {BallotName: words('On the Ballot'), PartyId: 'nobody', PersonId: 'nowhere'}}, more: people});
    const result = civics.parse(data);
    expect(result.ok && result.snapshot.candidates[0]!.name).to.equal('On the Ballot & b');
    expect(findings(result)).to.deep.equal(['<GpUnitId>X', '<CandidateIds>', '<PartyId>nobody', '<PersonId>nowhere'].map((marker) => `reference-unknown ${place(data, marker)}`));
  });

  it('an id that stands for something else leads nowhere too', () => {
    const data = report({'BallotSelection#s': {...counts(count('c1', 'total', 5)), Selection: words('Yes')}});
    expect(findings(civics.parse(data))).to.deep.equal([`reference-unknown ${place(data, '<GpUnitId>c1')}`]);
  });

  it('by first and last name, and without a name by the ballot', () => {
    const more = {PersonCollection: {'Person#p1': {FirstName: 'Ann', LastName: 'One'}, 'Person#p2': {}}};
    const candidates = {'Candidate#a': {PersonId: 'p1'}, 'Candidate#b': {PersonId: 'p2', BallotName: words('B.')}};
    const data = report({'BallotSelection#s': {CandidateIds: 'a'}, 'BallotSelection#t': {CandidateIds: 'b'}}, {candidates, more});
    expect(snapshotOf(data).candidates.map(({name}) => name)).to.deep.equal(['Ann One', 'B.']);
  });

  it('with a party that is only a label', () => expect(selection('a', {'Candidate#a': {BallotName: words('A'), PartyLabel: words('No party')}}).candidates[0]!.party).to.equal('No party'));

  it('parties of a party contest', () => {
    const lists = {'BallotSelection#s': {...counts(count('S', 'total', 5)), PartyIds: 'r'}, 'BallotSelection#t': {...counts(count('S', 'total', 3)), PartyIds: 'r g'}};
    const data = report({...lists, NumberElected: 7}, {more: people});
    const {candidates, seats} = snapshotOf(data);
    expect(candidates.map(({name, party, color, votes: figure}) => [name, party, color, figure])).to.deep.equal([['Reds', null, '#ABCDEF', 5], ['Reds, Greens', null, '#ABCDEF', 3]]);
    expect(seats).to.equal(7);
  });

  it('with a photo that is safe, and without one that is not', () => {
    const withPhoto = (address: string): ParseResult => civics.parse(report(
      {'BallotSelection#s': {CandidateIds: 'a'}},
      {candidates: {'Candidate#a': {PersonId: 'p'}}, more: {PersonCollection: {'Person#p': {FullName: words('A'), ImageUri: address}}}},
    ));
    const safe = withPhoto('https://example.org/a.jpg');
    expect(safe.ok && safe.snapshot.candidates[0]!.photo).to.equal('https://example.org/a.jpg');
    expect(findings(withPhoto('javascript:alert(1)'))[0]).to.match(/^address-refused line \d+, ImageUri$/);
  });

  const statuses: readonly {said: Tree; expected: unknown}[] = [
    {said: {PostElectionStatus: 'winner'}, expected: ['called', 'candidate', false]},
    {said: {PostElectionStatus: 'projected-winner'}, expected: ['called', 'candidate', false]},
    {said: {PostElectionStatus: 'advanced-to-runoff'}, expected: ['runoff', 'candidate', false]},
    {said: {PostElectionStatus: 'withdrawn'}, expected: [null, 'candidate', false]},
    {said: {PreElectionStatus: 'write-in'}, expected: [null, 'write-in', false]},
    {said: {IsIncumbent: 'true'}, expected: [null, 'candidate', true]},
    {said: {}, expected: [null, 'candidate', false]},
  ];
  for (const {said, expected} of statuses) {
    it(`${JSON.stringify(said)} as it is said`, () => {
      const [one] = selection('a', {'Candidate#a': {PersonId: 'p1', ...said}}).candidates;
      expect([one!.status, one!.kind, one!.incumbent]).to.deep.equal(expected);
    });
  }

  it('keeps who has withdrawn with votes, and leaves out who has without', () => {
    const data = report({'BallotSelection#s': {...counts(count('S', 'total', 5)), CandidateIds: 'a'}, 'BallotSelection#t': {CandidateIds: 'b'}},
      {candidates: {'Candidate#a': {BallotName: words('A'), PreElectionStatus: 'withdrawn'}, 'Candidate#b': {BallotName: words('B'), PreElectionStatus: 'withdrawn'}}});
    expect(votes(snapshotOf(data))).to.deep.equal(['A=5']);
    expect(findings(civics.parse(data))[0]).to.match(/^selection-left-out line \d+, BallotSelection$/);
  });

  it('in the order of their numbers, if all have one', () => {
    const ordered = (numbers: readonly (number | undefined)[]): readonly string[] =>
      snapshotOf(report(Object.fromEntries(numbers.map((number, i) => [`BallotSelection#s${i}`, {SequenceOrder: number, Selection: words(`${i}`)}])))).candidates.map(({name}) => name);
    expect(ordered([3, 1, 2])).to.deep.equal(['1', '2', '0']);
    expect(ordered([3, undefined, 2])).to.deep.equal(['0', '1', '2']);
  });

  const stable = (value: string): Tree => ({ExternalIdentifiers: {ExternalIdentifier: [{Type: 'fips', Value: '51'}, {Type: 'other', OtherType: 'stable', Value: value}]}});

  it('by ids that hold from one document to the next, if all have one of their own', () => {
    const ids = (...values: readonly (string | null)[]): readonly string[] =>
      snapshotOf(report(Object.fromEntries(values.map((value, i) => [`BallotSelection#s${i}`, {...(value && stable(value)), Selection: words(`${i}`)}])))).candidates.map(({id}) => id);
    expect(ids('yes', 'no')).to.deep.equal(['yes', 'no']);
    expect(ids('yes', null)).to.deep.equal(['s0', 's1']);
    expect(ids('yes', 'yes')).to.deep.equal(['s0', 's1']);
  });

  it('by position without any id', () => {
    expect(snapshotOf(report({BallotSelection: [{Selection: words('A')}, {Selection: words('B')}]})).candidates.map(({id, name}) => id + name)).to.deep.equal(['#1A', '#2B']);
  });
});

describe('civics tells votes for nobody from votes', () => {
  const special = (name: string, figure: number, more: Tree = {}): Tree => ({[`${name}#${name}`]: {...counts(count('S', 'total', figure)), Selection: words(name), ...more}});
  const answers = yesNo(counts(count('S', 'total', 9)));
  const none = {valid: null, invalid: null, cast: null, registered: null};

  it('blank, spoilt and none-of-the-above papers are rows where they count in the total', () => {
    const papers = {...special('NoneOfTheAboveBallotSelection', 4), ...special('BlankBallotSelection', 3), ...special('NullBallotSelection', 2, {CountedInTotal: 'true'})};
    const {candidates, ballots} = snapshotOf(report({...answers, ...papers}));
    expect(candidates.map(({kind, votes: figure}) => `${kind} ${figure}`)).to.deep.equal(['candidate 9', 'candidate 1', 'other 4', 'other 3', 'other 2']);
    expect(ballots).to.deep.equal(none);
  });

  it('and invalid where they do not', () => {
    const {candidates, ballots} = snapshotOf(report({...answers, ...special('BlankBallotSelection', 3, {CountedInTotal: 'false'}), ...special('NullBallotSelection', 2, {CountedInTotal: '0'})}));
    expect(candidates.length).to.equal(2);
    expect(ballots).to.deep.equal({...none, invalid: 5});
  });

  it('others are one row, and those who are counted in it are none', () => {
    const included = {'BallotSelection#x': {...counts(count('S', 'total', 2)), IncludedInAggregation: 'true', Selection: words('X')}};
    const data = report({...answers, ...included, ...special('AggregateBallotSelection', 6)});
    expect(votes(snapshotOf(data))).to.deep.equal(['Yes=9', 'No=1', 'AggregateBallotSelection=6']);
    expect(findings(civics.parse(data))[0]).to.match(/^selection-left-out line \d+, BallotSelection$/);
    expect(votes(snapshotOf(report({...answers, ...included, 'AggregateBallotSelection#o': {Selection: words('Others')}})))).to.deep.equal(['Yes=9', 'No=1', 'X=2']);
  });

  it('overvotes and undervotes are invalid papers, and no votes', () => {
    const SummaryCounts = {GpUnitId: 'S', Type: 'total', BallotsCast: 15, Overvotes: 2, Undervotes: 3};
    const {candidates, ballots} = snapshotOf(report({...answers, SummaryCounts}, {units: {'GpUnit#S': unit('state', '', {VotersRegistered: 40})}}));
    expect(candidates.map((one) => one.votes)).to.deep.equal([9, 1]);
    expect(ballots).to.deep.equal({valid: null, invalid: 5, cast: 15, registered: 40});
  });

  it('of one of the two alone nothing follows', () => expect(snapshotOf(report({...answers, SummaryCounts: {Overvotes: 2}})).ballots).to.deep.equal(none));

  it('summaries by type and by unit are summed like votes', () => {
    const list = counts(count('A', 'total', 5), count('B', 'total', 7));
    const SummaryCounts = [{GpUnitId: 'A', Type: 'early', BallotsCast: 4}, {GpUnitId: 'A', Type: 'election-day', BallotsCast: 7}, {GpUnitId: 'B', BallotsCast: 15}];
    expect(snapshotOf(report({...yesNo(list, list), SummaryCounts})).ballots.cast).to.equal(26);
  });

  it('papers with several votes are not compared with votes', () => {
    const {ballots, seats} = snapshotOf(report({...answers, NumberElected: 3, VotesAllowed: 3, SummaryCounts: {BallotsCast: 5, Overvotes: 0, Undervotes: 5}}));
    expect([ballots, seats]).to.deep.equal([none, 3]);
  });

  it('write-ins of the summary are a row, unless one holds them already', () => {
    const rows = (more: Tree): readonly string[] => snapshotOf(report({...answers, SummaryCounts: {GpUnitId: 'S', WriteIns: 4}, ...more})).candidates.map(({kind, votes: figure}) => `${kind} ${figure}`);
    expect(rows({})).to.deep.equal(['candidate 9', 'candidate 1', 'write-in 4']);
    expect(rows({'BallotSelection#w': {...counts(count('S', 'total', 4)), IsWriteIn: 'true', Selection: words('W')}})).to.deep.equal(['candidate 9', 'candidate 1', 'write-in 4']);
    expect(rows(special('AggregateBallotSelection', 6))).to.deep.equal(['candidate 9', 'candidate 1', 'other 6']);
    expect(rows({SummaryCounts: {WriteIns: 0}})).to.deep.equal(['candidate 9', 'candidate 1']);
  });
});

describe('civics says no more of a contest than its source', () => {
  const answers = yesNo(counts(count('S', 'total', 9)));
  const states: readonly {status: string; contest?: Tree; expected: string | null}[] = [
    {status: 'pre-election', expected: 'scheduled'},
    {status: 'unofficial-partial', expected: 'counting'},
    {status: 'unofficial-complete', expected: 'complete-unofficial'},
    {status: 'certified', expected: 'certified'},
    {status: 'recount', expected: 'recount'},
    {status: 'correction', expected: null},
    {status: 'unofficial-partial', contest: {CurrentResultsReportingStage: 'exit-polls'}, expected: 'estimate'},
    {status: 'unofficial-partial', contest: {CurrentResultsReportingStage: 'projections'}, expected: 'estimate'},
    {status: 'unofficial-partial', contest: {CurrentResultsReportingStage: 'preliminary'}, expected: 'counting'},
    {status: 'unofficial-partial', contest: {CurrentResultsReportingStage: 'no-results'}, expected: 'awaiting-first'},
    {status: 'pre-election', contest: {CurrentResultsReportingStage: 'no-results'}, expected: 'scheduled'},
    {status: 'unofficial-complete', contest: {CurrentResultsReportingStage: 'official'}, expected: 'final'},
    {status: 'certified', contest: {CurrentResultsReportingStage: 'official'}, expected: 'certified'},
    {status: 'unofficial-partial', contest: {ContestDateStatus: 'confirmed'}, expected: 'counting'},
    {status: 'unofficial-partial', contest: {ContestDateStatus: 'postponed'}, expected: 'postponed'},
    {status: 'pre-election', contest: {ContestDateStatus: 'canceled'}, expected: 'cancelled'},
  ];
  for (const {status, contest = {}, expected} of states) {
    it(`${status} ${JSON.stringify(contest)} is ${expected}`, () => expect(snapshotOf(report({...answers, ...contest}, {more: {Status: status}})).state).to.equal(expected));
  }

  it('tells a status that is no state', () => expect(findings(civics.parse(report(answers, {more: {Status: 'correction'}})))[0]).to.match(/^state-unknown line \d+, Status$/));

  it('knows a test', () => {
    expect([{IsTest: 'true'}, {IsTest: 'false'}, {TestType: 'logic and accuracy'}].map((more) => snapshotOf(report(answers, {more})).test)).to.deep.equal([true, false, true]);
  });

  it('keeps an embargo, and refuses one whose end nobody knows', () => {
    expect(snapshotOf(report({...answers, ResultsEmbargoEnd: '2024-11-05T20:00:00-05:00'})).embargo).to.deep.equal({at: Date.UTC(2024, 10, 6, 1), dateOnly: false});
    for (const end of ['2024-11-05T20:00:00', '2024-11-05', '2024-02-30T20:00:00Z', 'later']) {
      expect(problems(civics.parse(report({...answers, ResultsEmbargoEnd: end})))[0]).to.match(/^field-invalid line \d+, ResultsEmbargoEnd$/);
    }
  });

  it('takes a rule that says who wins, not one that says how to mark', () => {
    const rules = ['majority', 'plurality', 'rcv', '1-of-m', 'n-of-m'].map((VoteVariation) => snapshotOf(report({...answers, VoteVariation})).rule);
    expect(rules).to.deep.equal(['majority', 'plurality', 'rcv', null, null]);
  });

  it('takes the first language of a text', () => {
    const data = report({...answers, BallotTitle: words('Governor')}).replace('<BallotTitle>', '<BallotTitle><Text language="es"/><Text language="fr"> Le\n gouverneur </Text>');
    expect(snapshotOf(data).title).to.equal('Le gouverneur');
  });
});

describe('civics refuses what it cannot read', () => {
  const bad: readonly {what: string; text: string; code: string; marker: string}[] = [
    ...['-1', '12.5', '1e3', '1,234', '40.971', '٤', '9007199254740993', 'x', '0x10', 'NaN', '--'].map((figure) =>
      ({what: `a count of "${figure}"`, text: report(yesNo(counts(count('S', 'total', figure)))), code: 'field-invalid', marker: '<Count>'})),
    {what: 'half a seat', text: report({NumberElected: '1.5'}), code: 'field-invalid', marker: '<NumberElected>'},
    {what: 'progress in words', text: report({SubUnitsReported: 'all'}), code: 'field-invalid', marker: '<SubUnitsReported>'},
    {what: 'a flag that is neither', text: report({}, {more: {IsTest: 'TRUE'}}), code: 'field-invalid', marker: '<IsTest>'},
    {what: 'another document of XML', text: '\n<rss/>', code: 'format-unknown', marker: '<rss/>'},
  ];
  for (const {what, text, code, marker} of bad) it(what, () => expect(problems(civics.parse(text))).to.deep.equal([`${code} ${place(text, marker)}`]));

  it('a document that was cut off, wherever that was', () => {
    for (let length = 0; length < measure.trimEnd().length; length += 97) expect(problems(civics.parse(measure.slice(0, length)))[0], String(length)).to.match(/^xml-invalid line \d+, column \d+$/);
  });

  it('entities', () => {
    expect(problems(civics.parse('<!DOCTYPE ElectionReport [<!ENTITY a "aaaa">]><ElectionReport>&a;</ElectionReport>'))).to.deep.equal(['xml-invalid line 1, column 1']);
  });

  it('but reads a fraction of nothing, which the type of the format allows', () => expect(firstVotes(count('S', 'total', '12.0'))).to.equal(12));

  it('knows its own documents by their root', () => {
    const cases: readonly [unknown, boolean][] = [
      [summary, true], [`\ufeff \n<!-- a --><x:ElectionReport xmlns:x="y">`, true], ['<ElectionReport/>', true],
      ['<ElectionReports/>', false], ['<html>ElectionReport</html>', false], ['', false], [null, false], [{ElectionReport: {}}, false],
    ];
    for (const [data, expected] of cases) expect(civics.detect(data), String(data).slice(0, 40)).to.equal(expected);
  });

  it('reads a document whose elements have a prefix', () => {
    const prefixed = measure.replace(/<(\/?)(\w)/g, '<$1e:$2').replace('xmlns:xsi', 'xmlns:e="urn:e" xmlns:xsi');
    expect(votes(snapshotOf(prefixed))).to.deep.equal(['Yes=7551434', 'No=4499702']);
  });

  it('tells an id that stands twice; the first one has it', () => {
    const data = report(yesNo(counts(count('A', 'total', 5))), {units: {'GpUnit#A': unit('county'), 'GpUnit#y': unit('county')}});
    expect(findings(civics.parse(data))).to.include(`id-duplicate ${place(data, '<GpUnit objectId="y">')}`);
  });
});
