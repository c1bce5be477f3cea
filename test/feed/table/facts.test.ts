/** Tables and CSV in which something is not a candidate's votes: read right, or refused with a code. */
import {expect} from '@open-wc/testing';
import type {ParseOptions, ParseResult} from '../../../src/feed/adapter.js';
import {csv} from '../../../src/feed/csv.js';
import {readHtmlTable} from '../../../src/feed/html-table.js';
import {cellsOf} from '../../helpers/cells.js';

/** Names and votes, or the codes of what is wrong. */
const told = (result: ParseResult): string => (result.ok ? result.snapshot.candidates.map(({name, votes}) => `${name} ${votes}`).join(', ') : result.problems.map(({code}) => code).join(', '));
const codes = (result: ParseResult): string[] => (result.ok ? result.findings : result.problems).map(({code}) => code);
const table = (text: string, options?: ParseOptions): ParseResult => readHtmlTable(cellsOf(text), options);
/** Lines are parted by ` / ` here. */
const parse = (text: string, options?: ParseOptions): ParseResult => csv.parse(text.replaceAll(' / ', '\n'), options);

interface Fact {
  readonly what: string;
  readonly text: string;
  readonly options?: ParseOptions;
  readonly expected: string;
  /** Codes of what is told beside the figures. */
  readonly tells?: readonly string[];
}

describe('the list of candidates ends at its total', () => {
  const facts: readonly Fact[] = [
    {what: 'named as one', text: '!Name|!Votes\nAnna|10\nBen|20\nTotal|30\nElectors|90', expected: 'Anna 10, Ben 20'},
    {what: 'named as one that does not add up', text: '!Name|!Votes\nAnna|10\nBen|20\nTotal|31\nElectors|90', expected: 'Anna 10, Ben 20', tells: ['total-mismatch']},
    {what: 'and what follows is nobody, whatever it is called', text: '!Name|!Votes\nAnna|10\nBen|20\nTotal|30\nZettel|90', expected: 'Anna 10, Ben 20', tells: ['row-left-out']},
    {what: 'of whatever part', text: '!Name|!Votes\nAnna|10\nBen|20\nSubtotal|30\nCarl|5\nTotal|35', expected: 'Anna 10, Ben 20, Carl 5'},
    {what: 'that stands above it', text: '!Name|!Votes\nTotal|30\nAnna|10\nBen|20', expected: 'Anna 10, Ben 20'},
    {what: 'that counts invalid votes', text: '!Name|!Votes\nAnna|10\nBen|20\nRejected|5\nTotal|35', expected: 'Anna 10, Ben 20'},
    {what: 'that has no name', text: '!Name|!Votes\nAnna|10\nBen|20\n|30', expected: 'Anna 10, Ben 20', tells: ['total-row']},
    {what: 'that has no party, where all others have', text: '!Name|!Party|!Votes\nAnna|P|10\nBen|Q|20\nX||30', expected: 'Anna 10, Ben 20', tells: ['total-row']},
    {what: 'that nobody would have by chance', text: '!Name|!Votes\nAnna|1.200.345\nBen|2.100.002\nX|3.300.347', expected: 'Anna 1200345, Ben 2100002', tells: ['total-row']},
    {what: 'but not at one who has as many votes by chance', text: '!Name|!Votes\nAnna|10\nBen|20\nCarl|30', expected: 'Anna 10, Ben 20, Carl 30', tells: ['sum-by-chance']},
    {what: 'and is refused where either may be', text: '!Name|!Votes\nAnna|10\nBen|20\nX|30\nElectors|90', expected: 'total-unclear'},
    {what: 'nor at a leader with half of the votes', text: '!Name|!Votes\nAnna|30\nBen|20\nCarl|10', expected: 'Anna 30, Ben 20, Carl 10', tells: []},
    {what: 'and two such lists are two contests', text: '!Name|!Votes\nAnna|10\nBen|20\nTotal|30\nCarl|5\nDan|7\nTotal|12', expected: 'contest-needed'},
    {what: 'so are two parts under titles', text: '!Name|!Votes\n+North\nAnna|10\nBen|20\n+South\nCarl|5\nDan|7', expected: 'contest-needed'},
    {what: 'so are two parts with heads', text: '!Name|!Votes\nAnna|10\nBen|20\n!Name|!Votes\nCarl|5\nDan|7', expected: 'contest-needed'},
    {what: 'rows with words in place of figures are nobody', text: '!Name|!Votes\nAnna|10\nBen|20\nTurnout|65%', expected: 'Anna 10, Ben 20'},
    {what: 'a total of all may stand among them', text: '!Name|!Votes\nAnna|10\nTotal|35\nBen|25', expected: 'Anna 10, Ben 25', tells: []},
    {what: 'what leads behind other figures may be one of them', text: '!Name|!Votes\nAnna|10\nBen|25\nSpoilt|3\nZettel|90', expected: 'total-unclear'},
    {what: 'but write-ins may lead there', text: '!Name|!Votes\nAnna|10\nBen|25\nSpoilt|3\nWrite-ins|90', expected: 'Anna 10, Ben 25, Write-ins 90'},
    {what: 'a number of its line makes no figure a candidate', text: '!No|!Name|!Votes\n1|Anna|10\n2|Ben|25\n3|Blanco|90', expected: 'Anna 10, Ben 25', tells: ['row-left-out']},
    {what: 'a figure with a party is told', text: '!Name|!Party|!Votes\nAnna|P|10\nBen|Q|25\nBlank|R|3', expected: 'Anna 10, Ben 25', tells: ['row-left-out', 'invalid-high']},
    {what: 'who is called like a figure is told', text: '!Name|!Votes\nAnna|10\nBen|25\nSchede contestate|9', expected: 'Anna 10, Ben 25, Schede contestate 9', tells: ['name-unclear']},
    {what: 'names that begin like a word of a table are names', text: '!Name|!Votes\nStimmer|10\nStimmel|25\nAnna Weiss|3', expected: 'Stimmer 10, Stimmel 25, Anna Weiss 3', tells: []},
    {what: 'part of the row above is nobody', text: '!Name|!Votes\nAnna|10\nof which postal|3\nBen|25', expected: 'Anna 10, Ben 25'},
    {what: 'a name without letters is nobody', text: '!Name|!Votes\nAnna|10\nBen|25\n100%|35', expected: 'table-name'},
    {what: 'a total may stand in the first column', text: '!No|!Name|!Votes\n1|Anna|10\n2|Ben|20\nTotal||30', expected: 'Anna 10, Ben 20'},
  ];
  for (const {what, text, expected, tells} of facts) {
    it(what, () => {
      const result = table(text);
      expect(told(result)).to.equal(expected);
      if (tells) expect(codes(result)).to.deep.equal(tells);
    });
  }
  it('a remark below it is nobody', () => expect(told(table('!Name|!Votes\nAnna|10\nBen|20\nSource: KPU|2024'))).to.equal('Anna 10, Ben 20'));
  it('ballots that are named become ballots', () => {
    const result = table('!Nama|!Suara\nAnies|10\nPrabowo|20\nSuara sah|30\nSuara tidak sah|5\nPengguna hak pilih|35\nDPT|90');
    expect(result.ok && result.snapshot.ballots).to.deep.equal({valid: 30, invalid: 5, cast: 35, registered: 90});
  });
  it('invalid ballots in parts are added, and their own sum is not', () => {
    const invalid = (text: string): number | null => {
      const result = table(text);
      return result.ok ? result.snapshot.ballots.invalid : NaN;
    };
    expect(invalid('!Name|!Votes\nAnna|10\nBlank|3\nOver votes|2')).to.equal(5);
    expect(invalid('!Name|!Votes\nAnna|10\nRejected|5\nBlank|3\nOver votes|2')).to.equal(5);
  });
});

describe('votes are where the head says so, or where one column alone can be votes', () => {
  const facts: readonly Fact[] = [
    {what: 'beside seats', text: '!Partai|!Kursi|!Hasil\nA|4|410\nB|9|600', expected: 'A 410, B 600', tells: ['column-guessed']},
    ...['Umur', 'Age', 'Peringkat', 'Rank', 'Tahun', 'Kursi', 'Seats', 'Last election', 'First round', 'Putaran 1', 'Suara 2019', '2019', 'Foo', 'Change'].map((head) =>
      ({what: `not under "${head}" beside votes`, text: `!Nama|!${head}|!Suara\nA|44|410\nB|59|600`, expected: 'A 410, B 600'})),
    {what: 'not in a district', text: '!Nama|!Dapil|!Suara\nA|1|410\nB|1|600', expected: 'A 410, B 600'},
    {what: 'in none of two rounds', text: '!Nama|!Putaran 1|!Putaran 2\nA|44|410\nB|59|600', expected: 'table-columns'},
    {what: 'in none of two years', text: '!Nama|!Suara 2019|!Suara 2024\nA|44|410\nB|59|600', expected: 'table-columns'},
    {what: 'in none of two that say nothing', text: '!Nama|!Foo|!Bar\nA|44|410\nB|59|600', expected: 'table-columns'},
    {what: 'in the sum of the others', text: '!Kandidat|!Suara pos|!Suara TPS|!Total suara\nA|1|2|3\nB|3|4|7', expected: 'A 3, B 7'},
    {what: 'in the only column of valid votes', text: '!Nama|!Suara sah|!Suara tidak sah\nA|410|4\nB|600|9', expected: 'A 410, B 600'},
    {what: 'but not in thousands', text: '!Nama|!Suara (ribu)\nA|410\nB|600', expected: 'table-columns'},
    {what: 'nor those of the last election', text: '!Name|!Previous votes\nA|410\nB|600', expected: 'table-columns'},
    {what: 'nor those of winners of years', text: '!Year|!Winner|!Votes\n2019|A|410\n2024|B|600', expected: 'table-columns'},
    {what: 'beside stations in columns', text: '!Calon|!TPS 1|!TPS 2|!Jumlah\nA|1|2|3\nB|4|5|9', expected: 'A 3, B 9'},
    {what: 'but not percents', text: '!Partai|!Hasil\nA|58\nB|31\nC|11', expected: 'table-columns'},
    {what: 'nor those with their sign', text: '!Partai|!Hasil\nA|58%\nB|31%\nC|11%', expected: 'table-columns'},
    {what: 'nor percents beside their votes', text: '!Partai|!Hasil|!X\nA|580|58\nB|310|31\nC|110|11', expected: 'A 580, B 310, C 110', tells: ['column-guessed']},
    {what: 'nor what may be percents beside another year', text: '!Partai|!2019|!2024\nA|58|58\nB|31|31\nC|11|33', expected: 'table-columns'},
    {what: 'with heads in plain cells', text: 'Nama|Suara\nA|409\nB|962', expected: 'A 409, B 962', tells: ['table-head']},
    {what: 'and a name that is a number is nobody', text: '!Nama|!Suara\n410|600\n200|100', expected: 'table-name, table-name'},
  ];
  for (const {what, text, expected, tells} of facts) {
    it(what, () => {
      const result = table(text);
      expect(told(result)).to.equal(expected);
      if (tells) expect(codes(result)).to.deep.equal(tells);
    });
  }
  it('and a refusal names both', () => {
    const result = table('!Nama|!Putaran 1|!Putaran 2\nA|44|410\nB|59|600');
    expect(!result.ok && result.problems[0].message).to.match(/^"Putaran 1" and "Putaran 2" may each be votes; .*data-field/);
  });
});

describe('rows of areas are read as areas by candidates, or refused', () => {
  const facts: readonly Fact[] = [
    {what: 'by heads that name the candidates’ places', text: '!Kecamatan|!Paslon 1|!Paslon 2\nBantul|410|600\nSewon|200|100', expected: 'Paslon 1 610, Paslon 2 700'},
    {what: 'with a total below', text: '!Kecamatan|!Paslon 1|!Paslon 2\nBantul|410|600\nSewon|200|100\nJumlah|610|700', expected: 'Paslon 1 610, Paslon 2 700'},
    {what: 'with percents below', text: '!Kecamatan|!Paslon 1|!Paslon 2\nBantul|410|600\nSewon|200|100\nPersentase|46,6|53,4', expected: 'Paslon 1 610, Paslon 2 700', tells: ['row-left-out']},
    {what: 'against the empty box', text: '!Kecamatan|!Paslon 1|!Kotak kosong\nBantul|410|600\nSewon|200|100', expected: 'Paslon 1 610, Kotak kosong 700'},
    {what: 'by a total of every row', text: '!Kecamatan|!Anies|!Prabowo|!Jumlah\nBantul|410|600|1010\nSewon|200|100|300', expected: 'Anies 610, Prabowo 700'},
    {what: 'not by names alone', text: '!Kecamatan|!Anies|!Prabowo\nBantul|410|600\nSewon|200|100', expected: 'table-columns'},
    {what: 'not where numbers head the columns', text: '!Kecamatan|!1|!2|!Jumlah\nBantul|410|600|1010\nSewon|200|100|300', expected: 'table-columns'},
    {what: 'not where candidates are heads of one row', text: '!|!Anies|!Prabowo|!Ganjar\nSuara|409|962|270', expected: 'table-columns'},
    {what: 'also of wards', text: '!Ward|!Conservative|!Labour|!Total\nN|10|20|30\nS|5|5|10', expected: 'Conservative 15, Labour 25'},
    {what: 'beside all other figures', text: '!Kreis|!Wahlberechtigte|!Wähler|!Ungültige|!Gültige|!CDU|!SPD\nN|90|7|1|6|2|4\nS|95|10|1|9|5|4', expected: 'CDU 7, SPD 8'},
    {what: 'not where they may be candidates as well', text: '!Foo|!Conservative|!Labour|!Total\nN|10|20|30\nS|5|5|10', expected: 'table-columns'},
    {what: 'not where they are questions', text: '!Question|!Yes|!No|!Total\nQ1|10|30|40\nQ2|25|20|45', expected: 'table-columns'},
    {what: 'not where nobody stands', text: '!Provinsi|!TPS masuk|!Total TPS\nAceh|10|20\nBali|4|9', expected: 'table-columns'},
    {what: 'not where each has candidates of its own', text: '!Nama|!Dapil|!Suara\nA|1|410\nB|2|600', expected: 'contest-needed'},
  ];
  for (const {what, text, expected, tells} of facts) {
    it(what, () => {
      const result = table(text);
      expect(told(result)).to.equal(expected);
      if (tells) expect(codes(result)).to.deep.equal(tells);
    });
  }
});

describe('CSV counts each vote once', () => {
  const facts: readonly Fact[] = [
    {what: 'without rows that are nobody', text: 'Candidate,Votes / Times Cast,40 / Anna,10 / Ben,20 / Total,30', expected: 'Anna 10, Ben 20'},
    {what: 'of totals that have no parts', text: 'county,precinct,candidate,votes / Kent,Total,A,10 / Kent,Total,B,5 / Sussex,Total,A,20 / Sussex,Total,B,7 / New Castle,Total,A,40 / New Castle,Total,B,90', expected: 'A 70, B 102'},
    {what: 'of totals of which only some have parts', text: 'county,precinct,candidate,votes / Kent,Total,A,10 / Kent,Total,B,5 / Sussex,1,A,12 / Sussex,1,B,3 / Sussex,2,A,8 / Sussex,2,B,4 / Sussex,Total,A,20 / Sussex,Total,B,7', expected: 'A 30, B 12'},
    {what: 'beside a total of all', text: 'county,precinct,candidate,votes / Kent,Total,A,10 / Kent,Total,B,5 / Sussex,Total,A,20 / Sussex,Total,B,7 / Total,,A,30 / Total,,B,12', expected: 'A 30, B 12', tells: []},
    {what: 'not of an area beside its parts, whatever their ids end in', text: 'kode,candidate,votes / West,A,30 / West,B,20 / 99,A,10 / 99,B,5 / 100,A,20 / 100,B,15 / 101,A,7 / 101,B,9', expected: 'areas-overlap'},
    {what: 'nor of a wide row beside its parts', text: 'kode,A,B,valid / West,30,20,50 / 99,10,5,15 / 100,20,15,35 / 101,7,9,16', expected: 'areas-overlap'},
    {what: 'of parties named like totals', text: 'party,votes / ENSEMBLE ! (MAJORITÉ PRÉSIDENTIELLE),50 / NUPES,50', expected: 'ENSEMBLE ! (MAJORITÉ PRÉSIDENTIELLE) 50, NUPES 50'},
    {what: 'of a party whose whole name is such a word', text: 'party,votes / Ensemble,45 / NUPES,50 / RN,30', expected: 'Ensemble 45, NUPES 50, RN 30'},
    {what: 'not where it may be either', text: 'party,votes / Ensemble,50 / NUPES,50', expected: 'total-unclear'},
    {what: 'not of several contests by district', text: 'kabupaten,calon,partai,suara / Bantul,A,X,100 / Bantul,B,Y,50 / Sleman,C,X,300 / Sleman,D,Y,20', expected: 'contest-needed'},
    {what: 'nor by year', text: 'year,candidate,votes / 2016,A,3 / 2016,B,5 / 2020,C,7 / 2020,D,9', expected: 'contest-needed'},
    {what: 'nor by round', text: 'round,candidate,votes / 1,A,3 / 1,B,5 / 1,C,4 / 2,B,9 / 2,A,8', expected: 'contest-needed'},
    {what: 'of stations that have numbers', text: 'tps,calon,suara / 1,A,10 / 1,B,7 / 2,A,30 / 2,B,3', expected: 'A 40, B 10', tells: []},
    {what: 'without remarks', text: 'name,votes / A,3 / B,5 / Note: provisional,', expected: 'A 3, B 5', tells: []},
    {what: 'nor where namesakes stand in two of them', text: 'kabupaten,calon,suara / Bantul,A,100 / Bantul,Ahmad,50 / Sleman,Ahmad,300 / Sleman,D,20', expected: 'contest-needed'},
    {what: 'nor where the empty box and others stand in both', text: 'kabupaten,calon,suara / Bantul,A,100 / Bantul,Kotak kosong,50 / Bantul,Lainnya,1 / Sleman,C,300 / Sleman,Kotak kosong,20 / Sleman,Lainnya,2', expected: 'contest-needed'},
    {what: 'of one of them that is named', text: 'kabupaten,calon,suara / Bantul,A,100 / Bantul,Ahmad,50 / Sleman,Ahmad,300 / Sleman,D,20', options: {contest: 'Sleman'}, expected: 'Ahmad 300, D 20'},
    {what: 'of areas that are declared as such', text: 'kabupaten,calon,suara / Bantul,A,100 / Bantul,B,50 / Sleman,C,300', options: {columns: {area: 'kabupaten'}}, expected: 'A 100, B 50, C 300'},
    {what: 'of a region with parties of its own', text: `region,party,votes / ${['North', 'South', 'East'].flatMap((area) => [`${area},Lab,40`, `${area},Con,30`]).join(' / ')} / West,Lab,5 / West,Local,40`, expected: 'Lab 125, Con 90, Local 40'},
    {what: 'of stations one of which is the sum of the others by chance', text: 'wilayah,calon,suara / P1,A,12 / P1,B,7 / P2,A,8 / P2,B,4 / P3,A,4 / P3,B,3', expected: 'A 24, B 14', tells: ['sum-by-chance']},
    {what: 'of stations in columns', text: 'tps,A,B,suara sah / P1,12,7,19 / P2,8,4,12 / P3,4,3,7', expected: 'A 24, B 14', tells: ['sum-by-chance']},
    {what: 'not where such a row may be their total', text: 'wilayah,A,B,suara sah / Utara,12,7,19 / Selatan,8,4,12 / Timur,4,3,7', expected: 'areas-overlap'},
    {what: 'unless the areas are declared', text: 'wilayah,A,B,suara sah / Utara,12,7,19 / Selatan,8,4,12 / Timur,4,3,7', options: {columns: {'area-name': 'wilayah'}}, expected: 'A 24, B 14'},
    {what: 'not of nobody', text: 'wilayah,tps masuk,total tps / Aceh,10,20 / Bali,4,9', expected: 'csv-columns'},
    {what: 'not of percents', text: 'name,percent / Anna,58 / Ben,42', expected: 'csv-columns'},
  ];
  for (const {what, text, options, expected, tells} of facts) {
    it(what, () => {
      const result = parse(text, options);
      expect(told(result)).to.equal(expected);
      if (tells) expect(codes(result)).to.deep.equal(tells);
    });
  }
  it('and a refusal of several contests names the column that divides them', () => {
    const result = parse('kabupaten,calon,suara / Bantul,A,100 / Bantul,B,50 / Sleman,C,300 / Sleman,D,20');
    expect(!result.ok && result.problems[0].message).to.match(/^the areas in "kabupaten" .* Bantul, Sleman: name one as contest/);
  });
});

describe('problems of one document are capped', () => {
  it('at a hundred and a count', () => {
    const result = parse(`name,votes / ${Array.from({length: 250}, (_, i) => `n${i},x`).join(' / ')}`);
    expect(codes(result)).to.have.lengthOf(101);
    expect(!result.ok && result.problems.at(-1)).to.deep.equal({code: 'more', path: '', message: '150 more problems'});
  });
  it('and findings at a hundred of a code and a count', () => {
    const result = parse(`name,votes / ${Array.from({length: 150}, (_, i) => `LOUD NAME ${i},1`).join(' / ')} / Others,400`);
    expect(codes(result).filter((code) => code === 'name-shouted')).to.have.lengthOf(100);
    expect(codes(result)).to.include('other-leads').and.to.include('more');
  });
});
