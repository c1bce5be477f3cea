import {expect} from '@open-wc/testing';
import type {Snapshot} from '../../src/domain/types.js';
import type {ParseOptions, ParseResult} from '../../src/feed/adapter.js';
import {csv} from '../../src/feed/csv.js';
import {adapterKeepsItsWord} from '../helpers/adapter-kit.js';
import {fixtureJson} from '../helpers/fixture-json.js';

const fixtureText = async (path: string): Promise<string> => (await fetch(new URL(`../fixtures/csv/${path}`, import.meta.url))).text();

type Records = Record<string, Record<string, unknown>>;

const pilpres = await fixtureText('kpu-2024-pilpres.csv');
const dpr = await fixtureText('kpu-2024-dpr.csv');
const uk = await fixtureText('uk-2024.csv');
const france = await fixtureText('france-2022.tsv');
const austria = await fixtureJson<Records>('csv/austria-2024.json');

const CANDIDATE_GROUPS = {contest: 'id', name: ['p*_prenom', 'p*_nom'], party: 'p*_nuance', ballot: 'p*_panneau', votes: 'p*_voix'};

/** Votes in Delaware on 3 November 2020, as its authority published them: the two largest parties, one row a county and candidate. */
const DELAWARE = `county,office,district,party,candidate,votes
New Castle,President,,DEM,"Joseph R. Biden, Jr.",195034
New Castle,President,,REP,Donald J. Trump,88364
New Castle,State Senate,14,DEM,Bruce C. Ennis,12237
New Castle,State Senate,14,REP,Craig Pugh,8524
Kent,President,,DEM,"Joseph R. Biden, Jr.",44552
Kent,President,,REP,Donald J. Trump,41009
Kent,State Senate,14,DEM,Bruce C. Ennis,4255
Kent,State Senate,14,REP,Craig Pugh,2705
Sussex,President,,DEM,"Joseph R. Biden, Jr.",56682
Sussex,President,,REP,Donald J. Trump,71230
`;

function read(data: unknown, options: ParseOptions = {}): {readonly snapshot: Snapshot; readonly findings: readonly string[]} {
  const result = csv.parse(data, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return {snapshot: result.snapshot, findings: result.findings.map(({code, path}) => `${code} ${path}`)};
}

const votesOf = (data: unknown, options?: ParseOptions): string[] => read(data, options).snapshot.candidates.map(({id, votes}) => `${id}=${votes}`);
const problemsOf = (data: unknown, options?: ParseOptions): string[] => {
  const result: ParseResult = csv.parse(data, options);
  return result.ok ? [] : result.problems.map(({code, path}) => `${code} ${path}`);
};
const messageOf = (data: unknown, options?: ParseOptions): string => {
  const result = csv.parse(data, options);
  return result.ok ? '' : result.problems.map(({message}) => message).join();
};
const areasOf = ({areas}: Pick<Snapshot, 'areas'>): string[] => areas.map(({id, votes, areas: within}) => `${id}=${[...votes.values()].join()}${within.length > 0 ? `(${within.map((one) => one.id).join()})` : ''}`);

/** Rows of areas, of which only some are given. */
const statesOf = (isKept: (code: string) => boolean): Records => Object.fromEntries(Object.entries(austria).filter(([code]) => isKept(code)));

adapterKeepsItsWord(csv, [
  {name: 'provinces', data: pilpres},
  {name: 'parties', data: dpr, options: {columns: {votes: 'suara_2024_08_25'}}},
  {name: 'records by code', data: austria},
  {name: 'a list of records', data: Object.values(austria).slice(0, 10)},
  {name: 'groups', data: france, options: {columns: CANDIDATE_GROUPS, contest: '2A_01'}},
  {name: 'counties', data: DELAWARE, options: {contest: 'President'}},
]);

describe('csv reads the final result of Indonesia 2024', () => {
  it('by province, the columns of candidates proved by their sums', () => {
    const {snapshot, findings} = read(pilpres);
    expect(snapshot.candidates.map(({id, votes}) => [id, votes])).to.deep.equal([['paslon_1', 40_971_906], ['paslon_2', 96_214_691], ['paslon_3', 27_040_878]]);
    expect(snapshot.ballots).to.deep.equal({valid: 164_227_475, invalid: null, cast: null, registered: null});
    expect(snapshot.areas.length).to.equal(39);
    expect(snapshot.areas[0]).to.deep.equal({id: '11', name: 'ACEH', votes: new Map([['paslon_1', 2_369_534], ['paslon_2', 787_024], ['paslon_3', 64_677]]), progress: null, areas: []});
    expect(findings).to.deep.equal([]);
  });
  it('with ids from the place of the star', () => {
    expect(votesOf(pilpres, {columns: {votes: 'paslon_*'}})).to.deep.equal(['1=40971906', '2=96214691', '3=27040878']);
    expect(read(pilpres, {columns: {votes: 'paslon_*'}}).snapshot.candidates[0]!.name).to.equal('paslon_1');
  });
  it('with columns from a list, in its order', () =>
    expect(votesOf(pilpres, {columns: {votes: ['paslon_2', 'paslon_1']}})).to.deep.equal(['paslon_2=96214691', 'paslon_1=40971906']));
  it('and tells where a declared total is not the sum', () => {
    const {snapshot, findings} = read(pilpres.replace('NASIONAL,40971906', 'NASIONAL,40971960'), {columns: {votes: 'paslon_*'}});
    expect(snapshot.candidates[0]!.votes).to.equal(40_971_906);
    expect(findings).to.deep.equal(['total-mismatch line 41, "paslon_1"']);
  });
  it('by party, and does not choose between two moments', () => {
    expect(problemsOf(dpr)).to.deep.equal(['csv-columns ']);
    expect(messageOf(dpr)).to.contain('"suara_2024_03_20" and "suara_2024_08_25" may each be votes');
    for (const [votes, sum] of [['suara_2024_03_20', 151_796_631], ['suara_2024_08_25', 151_793_293]] as const) {
      const {snapshot, findings} = read(dpr, {columns: {votes}});
      expect(snapshot.candidates.length).to.equal(18);
      expect(snapshot.candidates.reduce((so, one) => so + one.votes!, 0)).to.equal(sum);
      expect(snapshot.candidates.at(-1)).to.include({id: '24', ballot: 24, name: 'Partai Ummat', party: null});
      expect(snapshot.areas).to.deep.equal([]);
      expect(findings).to.deep.equal([]);
    }
  });
  it('by party, with the typing error of a newspaper', () =>
    expect(read(dpr.replace('972898', '927898'), {columns: {votes: 'suara_2024_08_25'}}).findings).to.deep.equal(['total-mismatch line 20, "suara_2024_08_25"']));
});

describe('csv reads the general election of the United Kingdom 2024', () => {
  const {snapshot, findings} = read(uk);
  it('to the last vote', () => {
    expect(snapshot.ballots.valid).to.equal(28_808_662);
    expect(snapshot.candidates.reduce((sum, {votes}) => sum + votes!, 0)).to.equal(28_808_662);
    expect(votesOf(uk).slice(0, 3)).to.deep.equal(['Con=6828925', 'Lab=9708716', 'LD=3519143']);
    expect(findings).to.deep.equal([]);
  });
  it('with leads and parts of columns no candidates, and all others as what they are', () => {
    expect(snapshot.candidates.length).to.equal(13);
    expect(snapshot.candidates.at(-1)).to.include({name: 'All other candidates', kind: 'other'});
  });
  it('by constituency, though codes that end in zero look as if they held others', () => {
    expect(snapshot.areas.length).to.equal(650);
    expect(snapshot.areas.every(({areas}) => areas.length === 0)).to.equal(true);
  });
  it('with the seats of each party, as far as no winner is among the others', () => {
    const led = new Map<string, number>();
    for (const {votes} of snapshot.areas) {
      const [first] = [...votes].reduce((best, one) => (one[1]! > best[1]! ? one : best));
      led.set(first, (led.get(first) ?? 0) + 1);
    }
    // Of the 411 of Labour two have fewer votes than all others together, who are no one; Ind 6, Spk and TUV are among these.
    expect(Object.fromEntries(led)).to.deep.equal({Lab: 409, Con: 121, LD: 72, SNP: 9, SF: 7, RUK: 5, DUP: 5, Green: 4, PC: 4, SDLP: 2, APNI: 1, UUP: 1, 'All other candidates': 10});
  });
});

describe('csv reads records by code (Austria 2024)', () => {
  const {snapshot, findings} = read(austria);
  it('with figures that are text', () => {
    expect(snapshot.ballots).to.deep.equal({valid: 4_882_888, invalid: 46_857, cast: 4_929_745, registered: 6_346_059});
    expect(snapshot.candidates.reduce((sum, {votes}) => sum + votes!, 0)).to.equal(4_882_888);
    expect(votesOf(austria).slice(0, 3)).to.deep.equal(['ÖVP=1282734', 'SPÖ=1032234', 'FPÖ=1408514']);
  });
  it('with the nine states that add up to the country', () => {
    expect(snapshot.areas.map(({name}) => name)).to.deep.equal(['Burgenland', 'Kärnten', 'Niederösterreich', 'Oberösterreich', 'Salzburg', 'Steiermark', 'Tirol', 'Vorarlberg', 'Wien']);
    expect(snapshot.areas.map(({id}) => id)).to.include('G90000');
  });
  it('with areas within areas where their sums prove it, and tells of the others', () => {
    expect(snapshot.areas.map(({areas}) => areas.map(({id}) => id).join())).to.deep.equal(['', '', '', '', '', '', '', 'G8A000,G8B000', '']);
    expect(findings.filter((one) => !one.startsWith('name-shouted'))).to.deep.equal(['areas-overlap G80099']);
  });
  it('with no figure where a party did not stand', () => {
    expect(snapshot.areas[1]!.votes.get('BGE')).to.equal(null);
    expect(snapshot.candidates.find(({id}) => id === 'BGE')!.votes).to.equal(156);
  });
  it('of one part, which is the whole then', () => {
    const district = read(statesOf((code) => code.startsWith('G803'))).snapshot;
    expect(district.areas.map(({name}) => name)).to.deep.equal(['Dornbirn', 'Hohenems', 'Lustenau', 'Wahlkarten - Dornbirn']);
    expect(district.ballots.valid).to.equal(41_254);
    // One row of postal ballots, all of them invalid, is in neither of the two regions.
    const state = read(statesOf((code) => code.startsWith('G8')));
    expect(state.snapshot.areas.map(({name}) => name)).to.deep.equal(['Vorarlberg Nord', 'Vorarlberg Süd']);
    expect(state.snapshot.ballots).to.deep.equal({valid: 197_268, invalid: 1042, cast: 198_310, registered: 276_039});
    expect(state.findings).to.include('areas-overlap G80099');
  });
  it('without a country: by sums of those that have a figure, and tells where there is none', () => {
    const {snapshot: states, findings: odd} = read(statesOf((code) => /^G[1-9]0000$/.test(code)));
    expect(states.areas.length).to.equal(9);
    expect(states.candidates.find(({id}) => id === 'BGE')!.votes).to.equal(156);
    expect(odd.filter((one) => !one.startsWith('name-shouted'))).to.deep.equal(['area-missing-figure G20000, "GAZA"', 'area-missing-figure G20000, "BGE"', 'area-missing-figure G10000, "MFG"']);
  });
  it('not where areas seem to hold others and are not their sum', () =>
    expect(problemsOf(statesOf((code) => /^G[0-5]0000$/.test(code)))).to.deep.equal(['areas-overlap G00000']));
  it('whatever else is beside them', () => {
    const {snapshot: same} = read({...austria, about: 'provisional', meta: {updated: '2024-10-03', by: 'BMI'}});
    expect(same).to.deep.equal(snapshot);
  });
});

describe('csv reads groups of columns (France 2022)', () => {
  it('one contest a row, each with the sum it declares', () => {
    const rows = france.trim().split('\n').slice(1).map((line) => line.split('\t'));
    for (const row of rows) {
      const {snapshot} = read(france, {columns: CANDIDATE_GROUPS, contest: row[0]!});
      expect(snapshot.id).to.equal(row[0]);
      expect(snapshot.candidates.reduce((sum, {votes}) => sum + votes!, 0)).to.equal(Number(row[8]));
      expect(snapshot.ballots).to.deep.equal({valid: Number(row[8]), invalid: Number(row[6]) + Number(row[7]), cast: Number(row[5]), registered: Number(row[3])});
    }
    expect(rows.length).to.equal(13);
  });
  it('with names in parts, of which two may be the same', () => {
    const {candidates} = read(france, {columns: CANDIDATE_GROUPS, contest: '29_07'}).snapshot;
    expect(candidates.filter(({name}) => name.endsWith('TANGUY')).length).to.equal(2);
    expect(read(france, {columns: CANDIDATE_GROUPS, contest: '01_01'}).snapshot.candidates[0]).to.include({id: '2', ballot: 2, name: 'Éric LAHY', party: 'DXG', votes: 391});
  });
  it('only where a contest is named', () => {
    expect(problemsOf(france, {columns: CANDIDATE_GROUPS})).to.deep.equal(['contest-needed contest']);
    expect(messageOf(france, {columns: CANDIDATE_GROUPS})).to.contain('01_01, 01_02').and.to.contain('44_10');
    expect(problemsOf(france, {columns: CANDIDATE_GROUPS, contest: '99_99'})).to.deep.equal(['contest-unknown contest']);
  });
  it('not without being told what is where', () => expect(problemsOf(france)).to.deep.equal(['csv-columns ']));
});

describe('csv reads one row a candidate and area (OpenElections)', () => {
  it('with areas added up', () => {
    const {snapshot} = read(DELAWARE, {contest: 'President'});
    expect(snapshot.candidates.map(({name, party, votes}) => `${name} ${party} ${votes}`)).to.deep.equal(['Joseph R. Biden, Jr. DEM 296268', 'Donald J. Trump REP 200603']);
    expect(areasOf(snapshot)).to.deep.equal(['New Castle=195034,88364', 'Kent=44552,41009', 'Sussex=56682,71230']);
    expect(snapshot.id).to.equal('President');
  });
  it('by office and district', () => {
    expect(votesOf(DELAWARE, {contest: 'State Senate 14'})).to.deep.equal(['Bruce C. Ennis=16492', 'Craig Pugh=11229']);
    expect(messageOf(DELAWARE)).to.equal('name one of its 2 contests: President, State Senate 14');
    expect(problemsOf(DELAWARE, {contest: 'Governor'})).to.deep.equal(['contest-unknown contest']);
  });
  it('with rows that name no contest: of the only one, or a total of all, or of nobody knows which', () => {
    expect(votesOf('office,candidate,votes\nMayor,Ann,1\n,Bob,2')).to.deep.equal(['Ann=1', 'Bob=2']);
    const rows = 'office,candidate,votes\nMayor,Ann,1\nMayor,Bob,2\nJudge,Cas,3\n';
    expect(read(`${rows},Total,6`, {contest: 'Mayor'}).findings).to.deep.equal([]);
    expect(votesOf(`${rows},Total,6`, {contest: 'Mayor'})).to.deep.equal(['Ann=1', 'Bob=2']);
    expect(problemsOf(`${rows},Dan,6`, {contest: 'Mayor'})).to.deep.equal(['contest-unknown line 5']);
  });
  it('with totals by name of an area and of a candidate', () => {
    const rows = ['county,precinct,party,candidate,votes', 'Kent,01,A,Ann,10', 'Kent,01,B,Bob,20', 'Kent,01,,Total,30', 'Kent,02,A,Ann,5', 'Kent,02,B,Bob,6', 'Kent,Total,A,Ann,15', 'Kent,Total,B,Bob,26', 'Sussex,01,A,Ann,1', 'Sussex,Total,A,Ann,1', 'Total,,A,Ann,16', 'Total,,B,Bob,26'];
    const {snapshot, findings} = read(rows.join('\n'));
    expect(areasOf(snapshot)).to.deep.equal(['Kent 01=10,20', 'Kent 02=5,6', 'Sussex 01=1']);
    expect(snapshot.candidates.map(({votes}) => votes)).to.deep.equal([16, 26]);
    expect(findings).to.deep.equal([]);
    expect(read(rows.join('\n').replace('Total,30', 'Total,31').replace('Kent,Total,A,Ann,15', 'Kent,Total,A,Ann,14')).findings).to.deep.equal(['total-mismatch line 4, "votes"', 'total-mismatch line 7, "votes"']);
  });
  it('with totals that only leave the smaller area out', () => {
    const rows = ['county,precinct,candidate,votes', 'Kent,,Ann,15', 'Kent,,Bob,26', 'Kent,01,Ann,10', 'Kent,01,Bob,20', 'Kent,02,Ann,5', 'Kent,02,Bob,6'].join('\n');
    expect(votesOf(rows)).to.deep.equal(['Ann=15', 'Bob=26']);
    expect(problemsOf(rows.replace('Ann,15', 'Ann,16'))).to.deep.equal(['areas-overlap line 2']);
  });
  it('with votes that are counted once beside their parts', () =>
    expect(votesOf('county,office,candidate,election_day,absentee,votes\nKent,Mayor,Ann,6,4,10\nKent,Mayor,Bob,1,2,3')).to.deep.equal(['Ann=10', 'Bob=3']));
  it('with a number of rows that is nobody’s id', () => expect(votesOf('id,town,candidate,votes\n1,X,Ann,10\n2,Y,Ann,3')).to.deep.equal(['Ann=13']));
  it('with a ballot number only where it is the same everywhere', () => {
    const {candidates} = read('town,no,candidate,votes\nX,1,Ann,10\nX,2,Bob,10\nY,1,Ann,3\nY,3,Bob,4').snapshot;
    expect(candidates.map(({id, ballot}) => `${id} ${ballot}`)).to.deep.equal(['Ann 1', 'Bob null']);
  });
  it('with rows that are ballots and no candidates', () => {
    const {snapshot} = read('county,candidate,votes\nKent,Ann,10\nKent,Bob,3\nKent,Write-ins,1\nKent,Over Votes,1\nKent,Under Votes,2\nKent,Registered Voters,40\nKent,Ballots Cast,17');
    expect(snapshot.candidates.map(({name, kind}) => `${name} ${kind}`)).to.deep.equal(['Ann candidate', 'Bob candidate', 'Write-ins write-in']);
    expect(snapshot.ballots).to.deep.equal({valid: null, invalid: 3, cast: 17, registered: 40});
  });
  it('with somebody who has no row in some area', () => {
    const {snapshot, findings} = read('town,candidate,votes\nA,Ann,10\nA,Bob,3\nB,Ann,1');
    expect(areasOf(snapshot)).to.deep.equal(['A=10,3', 'B=1']);
    expect(findings).to.deep.equal([]);
  });
  it('not where somebody has two rows in one area', () =>
    expect(problemsOf('booth,candidate,votes\n1,Ann,10\n2,Ann,3')).to.deep.equal(['row-duplicate line 3, "votes"']));
  it('but with that column declared', () =>
    expect(votesOf('booth,candidate,votes\n1,Ann,10\n2,Ann,3', {columns: {area: 'booth'}})).to.deep.equal(['Ann=13']));
});

describe('csv reads one row a candidate', () => {
  it('with ids that tell everybody apart: given, by ballot number, by name, by party', () => {
    expect(votesOf('id,name,votes\nx,Ann,1\ny,Bob,2')).to.deep.equal(['x=1', 'y=2']);
    expect(votesOf('no,nama,suara\n2,Ann,1\n1,Bob,2')).to.deep.equal(['2=1', '1=2']);
    expect(votesOf('no,nama,suara\n1,Ann,1\n1,Bob,2')).to.deep.equal(['Ann=1', 'Bob=2']);
    expect(votesOf('name,party,votes\nAnn,A,1\nAnn,B,2')).to.deep.equal(['Ann (A)=1', 'Ann (B)=2']);
  });
  it('and takes nobody for others whose party is', () => expect(read('name,party,votes\nAnn,Other,1\nOthers,,2').snapshot.candidates.map(({kind}) => kind)).to.deep.equal(['candidate', 'other']));
  it('with a colour, and the empty box', () => {
    const {candidates} = read('name,color,votes\nAnn,#f00,1\nKotak kosong,,2').snapshot;
    expect(candidates[0]).to.include({color: '#f00', kind: 'candidate'});
    expect(candidates[1]).to.include({color: null, kind: 'empty-box'});
  });
  it('edge 39: with an empty cell as no figure', () => expect(votesOf('name,votes\nAnn,\nBob,0')).to.deep.equal(['Ann=null', 'Bob=0']));
  it('from records', () => expect(votesOf([{name: 'Ann', votes: 1}, {name: 'Bob', votes: '2'}])).to.deep.equal(['Ann=1', 'Bob=2']));
  const refusals: readonly {what: string; data: unknown; options?: ParseOptions; expected: string[]}[] = [
    {what: 'edge 38: with a negative figure', data: 'name,votes\nAnn,-1\nBob,2', expected: ['figure-invalid line 2, "votes"']},
    {what: 'edge 38: with a fraction of JSON', data: [{name: 'Ann', votes: 1.5}, {name: 'Bob', votes: 2}], expected: ['figure-invalid [0], "votes"']},
    {what: 'with something else for a figure', data: [{name: 'Ann', votes: {}}, {name: 'Bob', votes: true}], expected: ['field-invalid [0], "votes"', 'field-invalid [1], "votes"']},
    {what: 'with votes for nobody', data: 'name,votes\n,1\nBob,2', expected: ['csv-name line 2, "votes"']},
    {what: 'with a hole in a list', data: [{name: 'Ann', votes: 1}, null], expected: ['csv-record [1]']},
    {what: 'with a header twice', data: 'name,votes,votes\nAnn,1,2', expected: ['csv-columns line 1']},
    {what: 'of a contest that is not there', data: 'name,votes\nAnn,1', options: {contest: 'x'}, expected: ['contest-unknown contest']},
    {what: 'which is a page', data: '<!doctype html>,', expected: ['not-data ']},
    {what: 'which is JSON as text', data: '[{"name":"Ann","votes":1}]', expected: ['not-data ']},
    {what: 'which is nothing', data: null, expected: ['not-data ']},
    {what: 'with a role that nobody knows', data: 'name,votes\nAnn,1', options: {columns: {seats: 'votes'}}, expected: ['csv-columns columns.seats']},
    {what: 'with a header that is not there', data: 'name,votes\nAnn,1', options: {columns: {votes: 'suara'}}, expected: ['csv-columns columns.votes']},
    {what: 'with a star that fits no header', data: 'name,votes\nAnn,1', options: {columns: {votes: 'vote*'}}, expected: ['csv-columns columns.votes']},
    {what: 'with columns that are no object', data: 'name,votes\nAnn,1', options: {columns: '{"votes":"votes"}'}, expected: ['csv-columns columns']},
    {what: 'with a separator that is no text', data: 'name,votes\nAnn,1', options: {columns: {separator: 1}}, expected: ['csv-separator columns.separator']},
  ];
  for (const {what, data, options, expected} of refusals) it(`not ${what}`, () => expect(problemsOf(data, options)).to.deep.equal(expected));
});

describe('csv reads figures as people write them', () => {
  const tables: readonly {what: string; text: string; options?: ParseOptions; expected: string[]}[] = [
    {what: 'edge 36: one group alone is refused', text: 'nama;suara\nAnn;40.971\nBob;96.214', expected: ['figure-ambiguous line 2, "suara"', 'figure-ambiguous line 3, "suara"']},
    {what: 'edge 36: with a locale it is read', text: 'nama;suara\nAnn;40.971\nBob;96.214', options: {numberLocale: 'id'}, expected: ['Ann=40971', 'Bob=96214']},
    {what: 'a figure with two groups proves those with one', text: 'nama;suara\nAnn;40.971\nBob;1.096.214', expected: ['Ann=40971', 'Bob=1096214']},
    {what: 'it proves nothing of another mark', text: 'nama;suara\nAnn;40,971\nBob;1.096.214', expected: ['figure-ambiguous line 2, "suara"']},
    {what: 'nor where two marks group', text: 'nama;suara\nAnn;40.971\nBob;1.096.214\nCas;1,096,214', expected: ['figure-ambiguous line 2, "suara"']},
    {what: 'what another locale writes is refused', text: 'nama;suara\nAnn;40,971\nBob;2', options: {numberLocale: 'id'}, expected: ['figure-invalid line 2, "suara"']},
    {what: 'a fraction is refused whatever is proved', text: 'nama;suara\nAnn;40.97\nBob;1.096.214', expected: ['figure-invalid line 2, "suara"']},
  ];
  for (const {what, text, options, expected} of tables) {
    it(what, () => {
      const problems = problemsOf(text, options);
      expect(problems.length > 0 ? problems : votesOf(text, options)).to.deep.equal(expected);
    });
  }
});

describe('csv counts nobody twice', () => {
  it('where a row without a name for it is the sum of all others', () => {
    const {snapshot, findings} = read('wilayah,A,B,suara sah\nUtara,10,5,15\nSelatan,3,4,7\nSemuanya,13,9,22');
    expect(areasOf(snapshot)).to.deep.equal(['Utara=10,5', 'Selatan=3,4']);
    expect(votesOf('wilayah,A,B,suara sah\nUtara,10,5,15\nSelatan,3,4,7\nSemuanya,13,9,22')).to.deep.equal(['A=13', 'B=9']);
    expect(snapshot.ballots.valid).to.equal(22);
    expect(findings).to.deep.equal(['total-row line 4']);
  });
  it('nor guesses which of two rows that are alike is the total', () =>
    expect(problemsOf('wilayah,A,B,suara sah\nSemuanya,10,5,15\nUtara,10,5,15\nSelatan,0,0,0')).to.deep.equal(['areas-overlap line 3']));
  it('nor leaves out somebody with half of the votes', () => expect(votesOf('name,votes\nAnn,5\nBob,3\nCas,2')).to.deep.equal(['Ann=5', 'Bob=3', 'Cas=2']));
  it('nor leaves out an area with half of the votes of a single candidate', () =>
    expect(votesOf('wilayah,A,suara sah\nUtara,5,5\nSelatan,3,3\nTimur,2,2')).to.deep.equal(['A=10']));
  it('where codes nest, though one that ends in zero is smaller than the next', () => {
    const {snapshot, findings} = read('kode,A,B,suara sah\n1000,13,9,22\n1100,10,5,15\n1110,1,2,3\n1111,9,3,12\n1200,3,4,7');
    expect(areasOf(snapshot)).to.deep.equal(['1100=10,5(1110,1111)', '1200=3,4']);
    expect(snapshot.candidates.map(({votes}) => votes)).to.deep.equal([13, 9]);
    expect(findings).to.deep.equal([]);
  });
  it('nor anybody whose codes only count on', () => {
    expect(votesOf('kode,A,B,suara sah\n10,10,5,15\n11,3,9,12\n12,1,1,2')).to.deep.equal(['A=14', 'B=15']);
    expect(problemsOf('kode,A,B,suara sah\n10,10,15,25\n11,3,9,12\n12,1,1,2')).to.deep.equal(['areas-overlap line 2']);
    expect(votesOf('kode,wilayah,A,B,suara sah\n10,X,10,15,25\n11,Y,3,9,12\n12,Z,1,1,2', {columns: {area: 'wilayah'}})).to.deep.equal(['A=14', 'B=25']);
  });
  it('nor before anything is counted', () => {
    const {snapshot} = read('kode,A,B\n10,,\n11,,\n12,0,0', {columns: {votes: ['A', 'B']}});
    expect(areasOf(snapshot)).to.deep.equal(['10=,', '11=,', '12=0,0']);
  });
  it('but takes the total where no area has a figure', () => {
    const {snapshot} = read('wilayah,A,B,dpt\nUtara,,,\nSelatan,,,\nTotal,13,9,40', {columns: {votes: ['A', 'B']}});
    expect(snapshot.candidates.map(({votes}) => votes)).to.deep.equal([13, 9]);
    expect(snapshot.ballots.registered).to.equal(40);
  });
});

describe('csv reads one row an area', () => {
  it('with progress', () => {
    const {snapshot} = read('wilayah,A,B,tps masuk,tps\nUtara,1,2,3,10\nSelatan,3,4,5,20', {columns: {votes: ['A', 'B']}});
    expect(snapshot.progress).to.deep.equal({reported: 8, expected: 30, unit: null});
    expect(snapshot.areas[1]!.progress).to.deep.equal({reported: 5, expected: 20, unit: null});
  });
  it('with a cell that is empty: told, unless a total says that it is all', () => {
    const text = 'wilayah,A,B\nUtara,1,2\nSelatan,3,\nTimur,,';
    expect(votesOf(text, {columns: {votes: ['A', 'B']}})).to.deep.equal(['A=4', 'B=2']);
    expect(read(text, {columns: {votes: ['A', 'B']}}).findings).to.deep.equal(['area-missing-figure line 3, "B"']);
    expect(read(`${text}\nTotal,4,2`, {columns: {votes: ['A', 'B']}}).findings).to.deep.equal([]);
    expect(read(`${text}\nTotal,4,3`, {columns: {votes: ['A', 'B']}}).findings).to.deep.equal(['total-mismatch line 5, "B"']);
  });
  it('without a sum of ballots where a counted area has none', () => {
    const text = (total: string): string => `wilayah,A,B,suara tidak sah\nUtara,1,2,1\nSelatan,3,4,\nTimur,,,${total}`;
    expect(read(text(''), {columns: {votes: ['A', 'B']}}).snapshot.ballots.invalid).to.equal(null);
    expect(read(text('\nTotal,4,6,3'), {columns: {votes: ['A', 'B']}}).snapshot.ballots.invalid).to.equal(3);
  });
  it('without a sum of ballots of which one part is not known', () => {
    const text = 'wilayah,A,B,blancs,nuls\nUtara,1,2,1,4\nSelatan,3,4,2,';
    expect(read(text, {columns: {votes: ['A', 'B']}}).snapshot.ballots.invalid).to.equal(null);
    expect(read(`${text}5`, {columns: {votes: ['A', 'B']}}).snapshot.ballots.invalid).to.equal(12);
  });
  it('beside columns of percents', () => expect(votesOf([{wilayah: 'U', A: 1, B: 3, share: 0.25, valid: 4}, {wilayah: 'S', A: 3, B: 3, share: 0.5, valid: 6}])).to.deep.equal(['A=4', 'B=6']));
  it('only where every candidate column has votes that add up', () => {
    expect(problemsOf('wilayah,A,B,C,suara sah\nUtara,1,2,0,3\nSelatan,3,4,0,7')).to.deep.equal(['csv-columns ']);
    expect(problemsOf('wilayah,A,B,suara sah\nUtara,1,2,3\nSelatan,3,4,8')).to.deep.equal(['csv-columns ']);
    expect(problemsOf('wilayah,A,B\nUtara,1,2\nSelatan,3,4')).to.deep.equal(['csv-columns ']);
    expect(messageOf('wilayah,A,B\nUtara,1,2\nSelatan,3,4')).to.contain('"wilayah", "A", "B"').and.to.contain('columns');
  });
  it('with rows that name no area as areas of their own', () => expect(areasOf(read('A,B\n1,2\n3,4', {columns: {votes: ['A', 'B']}}).snapshot)).to.deep.equal(['#1=1,2', '#2=3,4']));
  it('with every record of a list, whatever it holds', () => {
    const list = [{wilayah: 'U', A: 1, B: 3, valid: 4}, {wilayah: 'S', A: 3, B: 3, valid: 6}, {wilayah: 'T', A: 1, B: 1, valid: 2}, {catatan: 'x'}];
    expect(areasOf(read(list).snapshot)).to.deep.equal(['U=1,3', 'S=3,3', 'T=1,1', '#4=,']);
  });
  it('without the empty rows that a spreadsheet leaves', () =>
    expect(areasOf(read('wilayah,A,B,suara sah\nUtara,1,2,3\n,,,\nSelatan,3,4,7\n, ,,\n').snapshot)).to.deep.equal(['Utara=1,2', 'Selatan=3,4']));
  it('not with an area twice', () => expect(problemsOf('wilayah,A,B,suara sah\nUtara,1,2,3\nUtara,3,4,7')).to.deep.equal(['row-duplicate line 3, "A"', 'row-duplicate line 3, "B"']));
});

describe('csv knows a table by its looks', () => {
  const looks: readonly {what: string; data: unknown; expected: boolean}[] = [
    {what: 'text with commas', data: 'a,b\n1,2', expected: true},
    {what: 'text with a mark of byte order', data: '\uFEFFa;b\n1;2', expected: true},
    {what: 'text of one column', data: 'a\nb,c', expected: false},
    {what: 'a page', data: '<!doctype html>\n<p>a, b', expected: false},
    {what: 'JSON as text', data: ' {"a": 1, "b": 2}', expected: false},
    {what: 'records', data: [{a: 1, b: 2}, {a: 3, b: null}], expected: true},
    {what: 'one record', data: [{a: 1, b: 2}], expected: false},
    {what: 'records by code', data: {x: {a: 1, b: 2}, y: {a: 3}}, expected: true},
    {what: 'records that have nothing in common', data: {x: {a: 1}, y: {b: 3}}, expected: false},
    {what: 'records that hold others', data: {x: {a: {}}, y: {a: {}}}, expected: false},
    {what: 'the project’s own format', data: {format: 'rekap/1', a: {b: 1}, c: {b: 1}}, expected: false},
    {what: 'a list of candidates', data: {candidates: {a: 1}, c: {a: 1}}, expected: false},
    {what: 'nothing', data: null, expected: false},
  ];
  for (const {what, data, expected} of looks) it(`${expected ? 'knows' : 'does not take'} ${what}`, () => expect(csv.detect(data)).to.equal(expected));
});

describe('rows that hold others', () => {
  const WIDE = 'kode,area name,A,B,valid\n';
  it('a subtotal by its name refuses the table', () => {
    expect(problemsOf(`${WIDE}31,DKI,10,5,15\n32,Jabar,20,6,26\nx,TOTAL JAWA,30,11,41\n12,Sumut,3,1,4`)).to.deep.equal(['areas-overlap line 4']);
    expect(problemsOf('area name,candidate,votes\nMachine,A,9\nMachine,B,8\nMachine Total,A,9\nMachine Total,B,8')).to.deep.equal(['areas-overlap line 4']);
  });
  it('a row that is the sum of those beside it refuses the table', () => {
    expect(problemsOf(`${WIDE}11,Aceh,30,11,41\n1101,Simeulue,10,5,15\n1102,Singkil,20,6,26\n12,Sumut,3,1,4`)).to.deep.equal(['areas-overlap line 2']);
  });
  it('a total that is less than its rows refuses the table', () => {
    expect(problemsOf(`${WIDE}31,DKI,10,5,15\n32,Jabar,20,6,26\n3,Jawa,25,9,34\nx,NASIONAL,30,11,41`)).to.deep.equal(['areas-overlap line 5']);
  });
  for (const name of ['Total Votes', 'Total Suara Sah', 'Summe', 'Sum', 'Contest total']) {
    it(`"${name}" of a contest is no candidate`, () => expect(votesOf(`name,votes\nA,10\nB,20\n${name},30`)).to.deep.equal(['A=10', 'B=20']));
  }
  it('one named as a total that is none is told', () => {
    expect(read('name,votes\nA,10\nB,20\nContest total,31').findings).to.include('total-mismatch line 4, "votes"');
  });
});

describe('a table made to be slow', () => {
  it('is refused before its candidates times its rows are gone through', () => {
    const records = Array.from({length: 5000}, (_, i) => ({[`c${i}`]: 1}));
    expect(problemsOf(records)).to.deep.equal(['too-many ']);
    const lines = Array.from({length: 3000}, (_, i) => `a${i},c${i},1`);
    expect(problemsOf(`area name,candidate,votes\n${lines.join('\n')}`)).to.deep.equal(['too-many ']);
  });
});
