import {expect} from '@open-wc/testing';
import {parseFeed, type ParseFeedOptions} from '../../src/feed/parse-feed.js';
import {sirekap} from '../../src/feed/sirekap.js';
import type {Area, Snapshot} from '../../src/domain/types.js';
import {adapterKeepsItsWord} from '../helpers/adapter-kit.js';
import {fixtureJson} from '../helpers/fixture-json.js';

type Fields = Record<string, unknown>;
interface Body {chart: Fields; table: Record<string, Fields>}

const file = <Data = Fields>(name: string): Promise<Data> => fixtureJson<Data>(`sirekap/${name}.json`);
const [president, places, early, late, district, stations] = await Promise.all([
  file('ppwp-names'), file<Fields[]>('ppwp-areas'), file<Fields & Body>('ppwp-02-15'), file<Fields & Body>('ppwp-03-07'), file('ppwp-110112'), file<Record<string, Fields & {chart: Fields}>>('ppwp-stations'),
]);
const [parties, dapil, dpr, lebak] = await Promise.all([file('pdpr-names'), file<Fields[]>('pdpr-areas'), file<Fields & Body>('pdpr'), file<Fields & Body>('pdprdk-360202')]);
const [governors, regents, jakarta, zeroed, noken, aceh, papua] = await Promise.all([
  file<Record<string, Record<string, Fields>>>('pkwkp-names'), file<Record<string, Record<string, Fields>>>('pkwkk-names'), file('pkwkp-31'), file('pkwkp-31-zeroed'), file('pkwkp-95'),
  file<{tungsura: Body}>('pkwkk-11'), file('pkwkk-95'),
]);

const ANIES = '100025';
const PRESIDENT = {candidates: president, areas: places};

function snapshotOf(data: unknown, options: ParseFeedOptions = {}): Snapshot {
  const result = parseFeed(data, options);
  if (!result.ok) throw new Error(result.problems.map(({code, path, message}) => `${code} ${path} ${message}`).join('; '));
  return result.snapshot;
}
const problemsOf = (data: unknown, options: ParseFeedOptions = {}): string[] => {
  const result = parseFeed(data, {format: 'sirekap', ...options});
  return result.ok ? [] : result.problems.map(({code, path}) => `${code} ${path}`);
};
/** Findings of the adapter itself; what `checkSnapshot` finds has a test of its own. */
const findingsOf = (data: unknown, options: ParseFeedOptions = {}): string[] => {
  const result = parseFeed(data, {format: 'sirekap', ...options});
  return result.ok ? result.findings.map(({code, path}) => `${code} ${path}`).filter((one) => /^(candidates-unnamed|candidate-unknown|area-revote|area-sum|list-sum|progress-mis|time)/.test(one)) : ['refused'];
};
const votesOf = ({candidates}: Snapshot): (number | null)[] => candidates.map(({votes}) => votes);
const sumOf = (figures: readonly (number | null)[]): number => figures.reduce<number>((sum, one) => sum + (one ?? 0), 0);
const areaOf = ({areas}: Snapshot, id: string): Area => areas.find((area) => area.id === id)!;
const figuresOf = (area: Area): (number | null)[] => [...area.votes.values()];

/** Each candidate's areas sum to the candidate. */
const sums = ({candidates, areas}: Snapshot): boolean => candidates.every(({id, votes}) => sumOf(areas.map((area) => area.votes.get(id) ?? null)) === votes);

adapterKeepsItsWord(sirekap, [
  {name: 'the country', data: early, options: PRESIDENT},
  {name: 'a polling station', data: stations['3173011002090'], options: PRESIDENT},
  {name: 'a governor', data: noken, options: {candidates: governors}},
  {name: 'a contest of a province\'s file', data: aceh, options: {candidates: regents, contest: '1108'}},
  {name: 'parties by district', data: {...dpr, table: {1101: dpr.table['1101'], 9501: dpr.table['9501']}}, options: {candidates: parties, areas: dapil}},
  {name: 'a district of parties', data: lebak},
]);

describe('sirekap: the president', () => {
  it('reads the country', () => {
    const {candidates, areas, ...rest} = snapshotOf(early, PRESIDENT);
    expect(rest).to.deep.include({
      id: null, progress: {reported: 337_602, expected: 823_236, unit: 'TPS'}, state: null, rule: null, source: {name: 'KPU', url: null, authority: 'sirekap'},
      ballots: {valid: null, invalid: null, cast: null, registered: null},
    });
    expect(candidates.map(({id, ballot, color, votes, percent, kind}) => [id, ballot, color, votes, percent, kind])).to.deep.equal([
      ['100025', 1, '#8CB9BD', 5_459_425, null, 'candidate'], ['100026', 2, '#C7B7A3', 12_476_925, null, 'candidate'], ['100027', 3, '#B67352', 4_300_835, null, 'candidate'],
    ]);
    expect(areas).to.have.lengthOf(39);
  });

  it('makes two persons of one text, in the letters of the source', () => {
    expect(snapshotOf(early, PRESIDENT).candidates.map(({name, people}) => [name, people.map((one) => one.name)])[0]).to.deep.equal([
      'H. ANIES RASYID BASWEDAN, Ph.D. & Dr. (H.C.) H. A. MUHAIMIN ISKANDAR', ['H. ANIES RASYID BASWEDAN, Ph.D.', 'Dr. (H.C.) H. A. MUHAIMIN ISKANDAR'],
    ]);
  });

  for (const [when, data] of [['15 February', early], ['7 March', late]] as const) {
    it(`sums the table to the chart on ${when}`, () => {
      const snapshot = snapshotOf(data, PRESIDENT);
      expect(sums(snapshot)).to.equal(true);
      expect(sumOf(votesOf(snapshot))).to.be.above(22_000_000);
      expect(findingsOf(data, PRESIDENT)).to.deep.equal([]);
    });
  }

  it('names provinces by their kode, as KPU writes them, in the order of the kode', () => {
    const {areas} = snapshotOf(early, PRESIDENT);
    expect(areas.map(({id}) => id)).to.deep.equal(Object.keys(early.table).sort());
    expect(['11', '34', '91', '99'].map((id) => areas.find((area) => area.id === id)?.name)).to.deep.equal(['ACEH', 'DAERAH ISTIMEWA YOGYAKARTA', 'P A P U A', 'Luar Negeri']);
  });

  it('sorts by the kode as text, however long', () => {
    const table = {10: {}, 9000000000002: {}, 9000000000001: {}, 2: {}};
    expect(snapshotOf({chart: {}, table}).areas.map(({id}) => id)).to.deep.equal(['10', '2', '9000000000001', '9000000000002']);
  });

  it('leaves the name out where nobody says it', () => {
    expect(snapshotOf(early, {candidates: president}).areas[0]).to.deep.include({id: '11', name: null});
    expect(snapshotOf(early, {candidates: president, areas: [{nama: 'ACEH', kode: '12'}, {nama: 5, kode: '11'}, null]}).areas.slice(0, 2).map(({name}) => name)).to.deep.equal([null, 'ACEH']);
  });

  it('a row without keys is no figure, not zero', () => {
    expect(early.table['95']).to.deep.equal({persen: 0, psu: 'Reguler', status_progress: false});
    expect(figuresOf(areaOf(snapshotOf(early, PRESIDENT), '95'))).to.deep.equal([null, null, null]);
    expect(figuresOf(areaOf(snapshotOf(late, PRESIDENT), '95'))).to.not.include(null);
  });

  it('a row that is told to be complete is no figure either without keys', () => {
    const snapshot = snapshotOf(district, {candidates: president});
    expect(figuresOf(areaOf(snapshot, '1101122008'))).to.deep.equal([null, null, null]);
    expect([sums(snapshot), votesOf(snapshot)]).to.deep.equal([true, [7783, 777, 161]]);
  });

  it('a null row, key or chart is no figure, zero is zero', () => {
    const snapshot = snapshotOf({chart: {100025: 0, 100026: null}, table: {11: null, 12: {100025: 0}}}, {candidates: president});
    expect(votesOf(snapshot)).to.deep.equal([0, null, null]);
    expect(snapshot.areas.map(figuresOf)).to.deep.equal([[null, null, null], [0, null, null]]);
    expect(votesOf(snapshotOf({chart: null, table: null}, {candidates: president}))).to.deep.equal([null, null, null]);
  });

  it('keeps the percent of an area that has no counts', () => {
    const {areas} = snapshotOf(early, PRESIDENT);
    expect(areas.every(({progress}) => progress !== null && progress.reported === null && progress.expected === null)).to.equal(true);
    expect(areas.find(({id}) => id === '11')!.progress).to.deep.equal({reported: null, expected: null, unit: 'TPS', percent: early.table['11'].persen});
  });

  it('edge 50: times are Jakarta\'s, whatever zone the page is told', () => {
    for (const timeZone of [undefined, 'Asia/Jayapura', 'UTC']) {
      expect(snapshotOf(early, {...PRESIDENT, timeZone}).asOf).to.deep.equal({at: Date.UTC(2024, 1, 15, 2, 0, 20), dateOnly: false});
    }
    expect(snapshotOf({...early, ts: '2024-02-15'}).asOf).to.deep.equal({at: Date.UTC(2024, 1, 14, 17), dateOnly: true});
    expect(snapshotOf({...early, ts: '2024-02-15T02:00:20Z'}).asOf?.at).to.equal(Date.UTC(2024, 1, 15, 2, 0, 20));
    expect(findingsOf({...early, ts: 'kemarin'}, PRESIDENT)).to.deep.equal(['time-unknown ts']);
  });

  it('votes of an area may fall, and the stations expected rise', () => {
    expect([early, late].map((data) => figuresOf(areaOf(snapshotOf(data, PRESIDENT), '99')))).to.deep.equal([[136_733, 146_086, 181_722], [96_438, 285_331, 94_703]]);
    expect([early, late].map((data) => snapshotOf(data, PRESIDENT).progress?.expected)).to.deep.equal([823_236, 823_378]);
  });

  it('takes the keys in any order', () => {
    const turned = {...early, chart: Object.fromEntries(Object.entries(early.chart).reverse()), table: Object.fromEntries(Object.entries(early.table).reverse())};
    expect(snapshotOf(turned, PRESIDENT)).to.deep.equal(snapshotOf(early, PRESIDENT));
  });

  it('orders candidates by ballot number, then by id', () => {
    const names = {30: {nama: 'C'}, 4: {nama: 'B'}, 9: {nama: 'A', nomor_urut: 2}, 10: {nama: 'D', nomor_urut: 1}};
    expect(snapshotOf({chart: {}, table: {}}, {candidates: names}).candidates.map(({id}) => id)).to.deep.equal(['10', '9', '4', '30']);
  });

  it('tells a repeated vote in the words of the source', () => {
    const data = {...early, psu: 'PSU', table: {...early.table, 11: {...early.table['11'], psu: 'Pemungutan Suara Ulang'}, 12: {...early.table['12'], psu: null}}};
    expect(findingsOf(data, PRESIDENT)).to.deep.equal(['area-revote psu', 'area-revote table.11.psu']);
    const result = parseFeed(data, PRESIDENT);
    expect(result.ok && result.findings.slice(0, 2).map(({message}) => message)).to.deep.equal(['PSU', 'Pemungutan Suara Ulang']);
    expect(findingsOf({...early, psu: {toString: 1}}, PRESIDENT)).to.deep.equal(['area-revote psu']);
  });

  it('tells a table that does not sum to its chart', () => {
    expect(findingsOf({...early, chart: {...early.chart, 100026: 12_476_926}}, PRESIDENT)).to.deep.equal(['area-sum-mismatch chart.100026']);
    expect(findingsOf({...early, table: {}}, PRESIDENT)).to.deep.equal([]);
  });

  it('tells a percent that is not that of the stations', () => {
    expect(early.chart['persen']).to.equal(41.01);
    for (const [persen, found] of [[41.01, []], [41.02, []], [41, []], [41.03, ['progress-mismatch progres']], [0, ['progress-mismatch progres']], ['41', []], [null, []]] as const) {
      expect(findingsOf({...early, chart: {...early.chart, persen}}, PRESIDENT), String(persen)).to.deep.equal(found);
    }
    for (const progres of [{progres: 0, total: 0}, {progres: 5, total: 0}, {progres: 5, total: null}, {progres: null, total: 5}, null]) {
      expect(findingsOf({...early, progres}, PRESIDENT), JSON.stringify(progres)).to.deep.equal([]);
    }
  });
});

describe('sirekap: who stands', () => {
  it('without a document of names, ids stand in and a finding says so', () => {
    const {candidates} = snapshotOf({...early, chart: {null: null, 7: 5, 10: 6, ...early.chart}});
    expect(candidates.map(({id, name, ballot}) => [id, name, ballot])).to.deep.equal(['7', '10', '100025', '100026', '100027'].map((id) => [id, id, null]));
    expect(findingsOf(early)).to.deep.equal(['candidates-unnamed candidates']);
  });

  it('without a chart, the rows say who stands', () => expect(snapshotOf({...early, chart: null}).candidates.map(({id, votes}) => [id, votes])).to.deep.equal([['100025', null], ['100026', null], ['100027', null]]));

  it('percent, remarks and the word null never stand', () => {
    const chart = {...early.chart, null: 5, psu: 1, status_progress: 2, progres: null, '1e5': 3, '-1': 4, ' 7': 5};
    expect(snapshotOf({...early, chart}).candidates.map(({id}) => id)).to.deep.equal(['100025', '100026', '100027']);
    expect(snapshotOf({...early, chart}, PRESIDENT)).to.deep.equal(snapshotOf(early, PRESIDENT));
  });

  it('an id without a name is not shown, and told once', () => {
    const data = {...early, chart: {...early.chart, 100028: 7}, table: {...early.table, 11: {...early.table['11'], 100028: 7, 100029: 1}, 12: {...early.table['12'], 100029: 0}}};
    expect(snapshotOf(data, PRESIDENT)).to.deep.equal(snapshotOf(early, PRESIDENT));
    expect(findingsOf(data, PRESIDENT)).to.deep.equal(['candidate-unknown chart.100028', 'candidate-unknown table.11.100029']);
  });

  it('a name without a key has no figure', () => {
    const {100026: _, ...chart} = early.chart;
    expect(votesOf(snapshotOf({...early, chart}, PRESIDENT))).to.deep.equal([5_459_425, null, 4_300_835]);
  });

  it('refuses names of a wrong type', () => {
    expect(problemsOf(early, {candidates: []})).to.deep.equal(['field-invalid candidates']);
    expect(problemsOf(early, {candidates: 'x'})).to.deep.equal(['field-invalid candidates']);
    expect(problemsOf(early, {candidates: {...president, [ANIES]: {nama: 5, nomor_urut: -1, warna: []}}})).to.deep.equal(['nama', 'nomor_urut', 'warna'].map((field) => `field-invalid candidates.100025.${field}`));
    expect(problemsOf(jakarta, {candidates: {31: {1000023: {nama: null}}}})).to.deep.equal(['field-invalid candidates.31.1000023.nama']);
    expect(problemsOf(early, {...PRESIDENT, areas: {11: 'ACEH'}})).to.deep.equal(['field-invalid areas']);
  });

  it('a name without a deputy is one person\'s', () => {
    const {candidates} = snapshotOf(early, {candidates: {...president, [ANIES]: {nama: 'ANIES - ', nomor_urut: 1}}});
    expect([candidates[0].name, candidates[0].people]).to.deep.equal(['ANIES', []]);
  });

  it('leaves out what is no name beside the names', () => expect(snapshotOf(early, {candidates: {...president, ts: 'x', 5: null, 6: {warna: '#fff'}}})).to.deep.equal(snapshotOf(early, {candidates: president})));
});

describe('sirekap: one polling station', () => {
  const station = (kode: string): Snapshot => snapshotOf(stations[kode], {candidates: president});

  it('reads the chart with its key null, and the record', () => {
    expect(stations['3101011001001'].chart).to.have.property('null', null);
    const snapshot = station('3101011001001');
    expect(votesOf(snapshot)).to.deep.equal([83, 107, 38]);
    expect(snapshot).to.deep.include({ballots: {valid: 228, invalid: 5, cast: 233, registered: 292}, progress: null, areas: []});
  });

  it('without a record nothing is known of it', () => {
    const snapshot = station('3173011005085');
    expect([votesOf(snapshot), snapshot.ballots]).to.deep.equal([[null, null, null], {valid: null, invalid: null, cast: null, registered: null}]);
  });

  it('without a chart the record stands alone', () => {
    const snapshot = station('3173011001130');
    expect([votesOf(snapshot), snapshot.ballots]).to.deep.equal([[null, null, null], {valid: 232, invalid: 5, cast: 237, registered: 284}]);
  });

  it('without either, names and time are left', () => {
    expect(station('3173011001010')).to.deep.include({asOf: {at: Date.UTC(2024, 1, 16, 9, 25, 10), dateOnly: false}, ballots: {valid: null, invalid: null, cast: null, registered: null}});
    expect(votesOf(station('3173011001010'))).to.deep.equal([null, null, null]);
  });

  it('keeps what was misread, and the check tells it', () => {
    const result = parseFeed(stations['3173011002090'], {candidates: president});
    expect(result.ok && votesOf(result.snapshot)).to.deep.equal([105, 48, 551]);
    expect(result.ok && result.findings.map(({code}) => code)).to.include.members(['sum-mismatch', 'over-roll', 'over-cast']);
  });

  it('votes cast are the votes, not the voters that were let in', () => {
    expect(stations['1101012001001']['administrasi']).to.deep.include({suara_total: 166, pengguna_total_j: 239});
    expect(station('1101012001001').ballots.cast).to.equal(166);
  });
});

describe('sirekap: regional elections', () => {
  it('finds the contest by its ids, and reads progress of the whole and of each area', () => {
    const snapshot = snapshotOf(jakarta, {candidates: governors});
    expect(snapshot.candidates.map(({id, ballot, people}) => [id, ballot, people.length])).to.deep.equal([['1000023', 1, 2], ['1000024', 2, 2], ['1000025', 3, 2]]);
    expect(snapshot.candidates[2].name).to.equal('Dr. Ir. PRAMONO ANUNG WIBOWO, M.M. & H. RANO KARNO, S.IP. (SI DOEL)');
    expect(snapshot.progress).to.deep.equal({reported: sumOf(snapshot.areas.map(({progress}) => progress!.reported)), expected: 14_835, unit: 'TPS'});
    expect([sums(snapshot), snapshot.rule, findingsOf(jakarta, {candidates: governors})]).to.deep.equal([true, null, []]);
  });

  it('takes the contest that is named, and its id', () => {
    expect(snapshotOf(jakarta, {candidates: governors, contest: '31'})).to.deep.equal({...snapshotOf(jakarta, {candidates: governors}), id: '31'});
    expect(problemsOf(jakarta, {candidates: governors, contest: '32'})).to.deep.equal(['contest-unknown candidates']);
  });

  it('before any votes only the name says which contest it is, or a document of one', () => {
    const data = {tungsura: {chart: {progres: {total: 9, persen: 0, progres: 0}}, table: {3101: {psu: 'Reguler'}}}, progres: {total: 9, progres: 0}};
    expect(problemsOf(data, {candidates: governors})).to.deep.equal(['contest-needed candidates']);
    for (const options of [{candidates: governors, contest: '31'}, {candidates: {31: governors['31']}}, {candidates: governors['31']}]) {
      expect(votesOf(snapshotOf(data, options))).to.deep.equal([null, null, null]);
    }
  });

  it('rows of the highlands without keys have no votes, but progress', () => {
    const snapshot = snapshotOf(noken, {candidates: governors});
    expect(snapshot.areas.filter((area) => figuresOf(area).every((one) => one === null)).map(({id}) => id)).to.deep.equal(['9503', '9504', '9505', '9508']);
    expect(areaOf(snapshot, '9503').progress).to.deep.equal({reported: 0, expected: 761, unit: 'TPS'});
    expect([sums(snapshot), votesOf(snapshot)]).to.deep.equal([true, [1660, 3345]]);
  });

  it('a blanked feed is read as it is: no votes, all counted', () => {
    const snapshot = snapshotOf(zeroed, {candidates: governors});
    expect([votesOf(snapshot), snapshot.progress]).to.deep.equal([[0, 0, 0], {reported: 14_835, expected: 14_835, unit: 'TPS'}]);
  });

  it('tells a percent of an area that is not that of its stations', () => {
    const data = structuredClone(noken) as {tungsura: Body};
    data.tungsura.table['9501']['progres'] = {total: 547, persen: 50, progres: 4};
    expect(findingsOf(data, {candidates: governors})).to.deep.equal(['progress-mismatch tungsura.table.9501.progres']);
  });

  describe('a province\'s file of many contests', () => {
    it('asks which one, and says which there are', () => {
      const result = parseFeed(aceh, {candidates: regents});
      expect(result).to.deep.equal({ok: false, problems: [{
        code: 'contest-needed', path: 'tungsura.table', message: 'name one of its 23 contests: 1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108, 1109, 1110 …',
      }]});
    });

    it('does not know one that is not there', () => expect(problemsOf(aceh, {candidates: regents, contest: '3171'})).to.deep.equal(['contest-unknown tungsura.table']));

    it('reads the row of the one that is named', () => {
      const snapshot = snapshotOf(aceh, {candidates: regents, contest: '1101'});
      expect(snapshot).to.deep.include({id: '1101', areas: [], progress: {reported: 404, expected: 410, unit: 'TPS'}, rule: null});
      expect(snapshot.candidates.map(({ballot, votes}) => [ballot, votes])).to.deep.equal([[1, 12_965], [2, 51_094], [3, 46_758], [4, 29_038]]);
      expect(snapshotOf(aceh, {contest: '1101'}).candidates.map(({id}) => id)).to.deep.equal(['1000105', '1000106', '1000107', '1000108']);
    });

    it('progress of the province is not that of the contest', () => expect(snapshotOf({...aceh, tungsura: {...aceh.tungsura, table: {1101: {1000105: 5}}}, progres: {total: 9, progres: 9}}, {contest: '1101'}).progress).to.equal(null));

    it('a contest without keys has its names and no figures', () => {
      const names = {9503: {1001553: {nama: 'A - B', nomor_urut: 1}}, 9504: {1001557: {nama: 'C - D', nomor_urut: 1}}};
      expect(snapshotOf(papua, {candidates: names, contest: '9503'}).candidates.map(({name, votes}) => [name, votes])).to.deep.equal([['A & B', null]]);
      // Not one row of it need have been counted.
      const data = {tungsura: {chart: {}, table: {9503: {}, 9504: {}}}, progres: null};
      expect(problemsOf(data, {candidates: names})).to.deep.equal(['contest-needed tungsura.table']);
      expect(votesOf(snapshotOf(data, {candidates: names, contest: '9504'}))).to.deep.equal([null]);
    });

    it('says where in the row', () => {
      const data = structuredClone(aceh);
      data.tungsura.table['1101']['1000105'] = -1;
      expect(problemsOf(data, {candidates: regents, contest: '1101'})).to.deep.equal(['field-invalid tungsura.table.1101.1000105']);
      data.tungsura.table['1101'] = {1000105: 5, 1: 6, psu: 'PSU'};
      expect(findingsOf(data, {candidates: regents, contest: '1101'})).to.deep.equal(['candidate-unknown tungsura.table.1101.1', 'area-revote tungsura.table.1101.psu']);
    });
  });

  describe('the empty box', () => {
    const contests = [...Object.entries(governors), ...Object.entries(regents)].filter(([, group]) => Object.values(group).some(({nama}) => nama === 'KOLOM KOSONG - '));
    const document = (group: Fields): unknown => {
      const votes = Object.fromEntries(Object.keys(group).map((id, i) => [id, 60 - 20 * i]));
      return {mode: 'hhcw', psu: 'Reguler', ts: '2024-11-28 10:15:04', progres: {total: 1, progres: 1}, tungsura: {chart: {...votes, progres: {total: 1, persen: 100, progres: 1}}, table: {1: votes}}};
    };

    it('stood in 37 contests, one of them for governor', () => {
      expect(contests).to.have.lengthOf(37);
      expect(contests.map(([kode]) => kode).filter((kode) => kode.length === 2)).to.deep.equal(['92']);
    });

    for (const [kode, group] of contests) {
      it(`is recognised in ${kode}`, () => {
        const {candidates, rule} = snapshotOf(document(group), {candidates: kode.length === 2 ? governors : regents});
        const box = candidates.filter(({kind}) => kind === 'empty-box');
        expect(box.map(({name, people, color}) => [name, people, color])).to.deep.equal([['', [], null]]);
        expect([rule, candidates.map(({ballot}) => ballot)]).to.deep.equal(['majority', [1, 2]]);
        expect(group[box[0].id]['nama']).to.equal('KOLOM KOSONG - ');
        expect(box[0].ballot).to.equal(group[box[0].id]['nomor_urut']);
      });
    }

    it('has its votes', () => {
      const {candidates} = snapshotOf(aceh, {candidates: regents, contest: '1108'});
      expect(candidates.map(({kind, votes}) => [kind, votes])).to.deep.equal([['candidate', 335_985], ['empty-box', 11_331]]);
    });

    it('is not a person of that name, and needs no majority among three', () => {
      const names = {1: {nama: 'KOLOM KOSONGAN - A'}, 2: {nama: 'kolom kosong'}, 3: {nama: 'C'}};
      const {candidates, rule} = snapshotOf({chart: {1: 5, 2: 6, 3: 1}, table: {}}, {candidates: names});
      expect([candidates.map(({kind}) => kind), rule]).to.deep.equal([['candidate', 'empty-box', 'candidate'], null]);
    });
  });
});

describe('sirekap: parties', () => {
  it('84 districts sum to 63,155,371', () => {
    const snapshot = snapshotOf(dpr, {candidates: parties, areas: dapil});
    expect(snapshot.areas).to.have.lengthOf(84);
    expect(sums(snapshot)).to.equal(true);
    expect(sumOf(votesOf(snapshot))).to.equal(63_155_371);
    expect(sumOf(snapshot.areas.flatMap(figuresOf))).to.equal(63_155_371);
    expect(snapshot.areas[0].name).to.equal('ACEH I');
    expect(findingsOf(dpr, {candidates: parties})).to.deep.equal([]);
  });

  it('those of Aceh stand only where they have a key', () => {
    const ids = (data: unknown): string[] => snapshotOf(data, {candidates: parties}).candidates.map(({id}) => id);
    expect(ids(dpr)).to.deep.equal([...Array.from({length: 17}, (_, i) => String(i + 1)), '24']);
    expect(ids({...dpr, chart: {...dpr.chart, 18: 5, 20: 0}})).to.include.members(['18', '20']).and.not.include('19');
  });

  it('keeps names as they are, and two equal colours', () => {
    const {candidates} = snapshotOf({...dpr, chart: {...dpr.chart, 19: 5}}, {candidates: parties});
    expect(candidates.filter(({id}) => ['16', '19', '24'].includes(id)).map(({name, people, color}) => [name, people.length, color]))
      .to.deep.equal([['PARTAI PERINDO', 0, '#243E80'], ['Partai Generasi Atjeh Beusaboh Tha\'at Dan Taqwa', 0, '#000000'], ['Partai Ummat', 0, '#000000']]);
  });

  it('nine of them are above 4 % at that moment', () => {
    const votes = votesOf(snapshotOf(dpr, {candidates: parties}));
    expect(votes.filter((one) => one! * 100 >= 4 * sumOf(votes))).to.have.lengthOf(9);
  });

  it('in one district, candidates and totals are not counted twice', () => {
    const snapshot = snapshotOf(lebak, {candidates: parties});
    expect(snapshot).to.deep.include({areas: [], progress: {reported: 431, expected: 634, unit: 'TPS'}});
    expect(snapshot.candidates.map(({id, votes}) => [id, votes])).to.deep.equal(Object.entries(lebak.chart).filter(([id]) => id !== 'persen'));
  });

  it('in one district, 15 of 18 parties are not the sum of their parts, and the percent is another', () => {
    const found = findingsOf(lebak, {candidates: parties});
    expect(found.filter((one) => one.startsWith('list-sum-mismatch'))).to.have.lengthOf(15);
    expect(['table.9', 'table.13', 'table.24'].filter((path) => found.includes(`list-sum-mismatch ${path}`))).to.deep.equal([]);
    expect(found).to.include('list-sum-mismatch table.11').and.include('progress-mismatch progres').and.have.lengthOf(16);
  });

  it('in one district, a total that the chart does not have is told, a missing one is not', () => {
    const list = {5: 1, jml_suara_partai: 2, jml_suara_total: 3};
    const found = (row: unknown, votes = 3): string[] => findingsOf({chart: {1: votes, 2: 3}, table: {1: row, 2: list}, progres: null}, {candidates: parties});
    expect([found(list), found(list, 4), found(null), found({5: 1}), found({...list, 6: 1})]).to.deep.equal([[], ['list-sum-mismatch table.1'], [], [], ['list-sum-mismatch table.1']]);
    expect(problemsOf({chart: {1: 3}, table: {1: {...list, 5: -1}}, progres: null})).to.deep.equal(['field-invalid table.1.5']);
  });
});

describe('sirekap: what is refused', () => {
  const ODD = [-1, 0.5, '5', '', true, 2 ** 53, NaN, [], {}];
  const withRow = (row: unknown): unknown => ({...early, table: {...early.table, 11: row}});
  const station = stations['3101011001001'];
  const faults: readonly (readonly [string, (odd: unknown) => unknown])[] = [
    ['table.11.100025', (odd) => withRow({...early.table['11'], 100025: odd})],
    ['chart.100025', (odd) => ({...early, chart: {...early.chart, 100025: odd}})],
    ['progres.progres', (odd) => ({...early, progres: {total: 5, progres: odd}})],
    ['progres.total', (odd) => ({...early, progres: {total: odd, progres: 5}})],
    ['administrasi.suara_sah', (odd) => ({...station, administrasi: {suara_sah: odd}})],
  ];
  for (const [path, broken] of faults) {
    it(`edge 38: a malformed figure at ${path}`, () => {
      for (const odd of ODD) expect(problemsOf(broken(odd), PRESIDENT), String(odd)).to.deep.equal([`field-invalid ${path}`]);
    });
  }

  it('what is no object where one must be', () => {
    expect(problemsOf(withRow([]), PRESIDENT)).to.deep.equal(['field-invalid table.11']);
    expect(problemsOf({chart: 5, table: [], tungsura: 'x', progres: 1, administrasi: true, ts: 5}, PRESIDENT)).to.have.members(['chart', 'table', 'tungsura', 'progres', 'administrasi', 'ts'].map((path) => `field-invalid ${path}`));
  });

  it('what is no document of it', () => {
    expect([null, 'x', [], 5].flatMap((data) => problemsOf(data))).to.deep.equal(Array(4).fill('not-data '));
    expect(problemsOf({table: {}})).to.deep.equal(['not-data ']);
    expect(problemsOf({get chart() { throw new Error('x'); }})).to.deep.equal(['not-data ']);
  });

  it('nothing is read from a prototype', () => {
    const bare = Object.assign(Object.create({100025: 99, psu: 'PSU'}) as object, {persen: 41.01});
    expect(votesOf(snapshotOf({...early, chart: bare, table: {}}, PRESIDENT))).to.deep.equal([null, null, null]);
    expect(problemsOf(Object.create(early))).to.deep.equal(['not-data ']);
  });
});

describe('sirekap: among the formats', () => {
  it('is known without being added', () => expect(parseFeed(early, {candidates: PRESIDENT}).ok).to.equal(true));

  it('detects itself by two fields', () => {
    const cases = [
      {chart: null, table: null}, {chart: {}, progres: {}}, {chart: {}, images: []}, {chart: {}, administrasi: null}, {tungsura: {}, progres: null},
      {chart: {}}, {tungsura: {}}, {table: {}, progres: {}}, {format: 'x', chart: {}, table: {}}, {candidates: [], chart: {}, table: {}}, Object.create(early), [], null, 'chart table',
    ];
    expect(cases.map(sirekap.detect)).to.deep.equal([true, true, true, true, true, ...Array(9).fill(false)]);
  });
});

describe('a Sirekap document made to be slow', () => {
  it('is refused before its candidates times its rows are gone through', () => {
    const ids = Object.fromEntries(Array.from({length: 2000}, (_, i) => [String(i + 1), 1]));
    const result = sirekap.parse({chart: ids, table: Object.fromEntries(Array.from({length: 2000}, (_, i) => [String(i + 1), {}]))});
    expect(result.ok ? [] : result.problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['too-many table']);
  });
});
