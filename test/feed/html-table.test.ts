import {expect} from '@open-wc/testing';
import type {ParseResult} from '../../src/feed/adapter.js';
import {readHtmlTable} from '../../src/feed/html-table.js';
import {cellsOf} from '../helpers/cells.js';

const read = (text: string, numberLocale: string | null = null): ParseResult => readHtmlTable(cellsOf(text), {numberLocale});

/** Names and votes as a snapshot has them, or the codes of what is wrong. */
function votesOf(text: string, numberLocale: string | null = null): unknown {
  const result = read(text, numberLocale);
  if (!result.ok) return result.problems.map(({code, path}) => `${code} ${path}`);
  return result.snapshot.candidates.map(({name, votes}) => `${name}=${votes}`);
}

const THREE = ['Anies=40971906', 'Prabowo=96214691', 'Ganjar=27040878'];

describe('readHtmlTable never guesses silently (edge 36)', () => {
  const facts: readonly {what: string; text: string; expected: unknown}[] = [
    {what: 'a ballot number headed at length is no name', text: '!No. urut paslon|!Nama paslon|!Suara\n1|Anies|409\n2|Prabowo|962', expected: ['Anies=409', 'Prabowo=962']},
    {what: 'a candidate number is no name', text: '!Nomor calon|!Nama calon|!Suara\n1|Anies|409\n2|Prabowo|962', expected: ['Anies=409', 'Prabowo=962']},
    {what: 'votes may be headed by their sum', text: '!No.Urut|!Nama|!Jumlah\n1|Anies|409\n2|Prabowo|962', expected: ['Anies=409', 'Prabowo=962']},
    {what: 'a column that numbers the lines is no votes', text: '1|Anies|409\n2|Prabowo|962', expected: ['Anies=409', 'Prabowo=962']},
    {what: 'a title above the heads is no head', text: '!+Hasil Pemilu\n!No.|!Nama|!Suara\n1|Anies|409\n2|Prabowo|962', expected: ['Anies=409', 'Prabowo=962']},
    {what: 'a source below is no candidate', text: '!Nama|!Suara\nAnies|409\nPrabowo|962\n+Sumber: KPU', expected: ['Anies=409', 'Prabowo=962']},
    {what: 'seats are no votes', text: '!Partai|!Perolehan kursi|!Suara\nA|4|409\nB|9|962', expected: ['A=409', 'B=962']},
    {what: 'invalid votes are no votes', text: '!Nama|!Suara tidak sah|!Suara sah\nA|4|409\nB|9|962', expected: ['A=409', 'B=962']},
    {what: 'of two columns of votes none is taken', text: '!Nama|!Suara 2019|!Suara 2024\nA|4|409\nB|9|962', expected: ['table-columns table']},
    {what: 'of two columns of votes the marked one is taken', text: '!Nama|!Suara 2019|!Suara 2024@votes\nA|4|409\nB|9|962', expected: ['A=409', 'B=962']},
    {what: 'a head that spans refuses the table', text: '!+Pasangan calon|!Suara\nA|1|409\nB|2|962', expected: ['table-spans table']},
    {what: 'a cell that spans refuses the table', text: '!Koalisi|!Calon|!Suara\n+X|A|409\nB|962', expected: ['table-spans table']},
    {what: 'a total may span', text: '!No.|!Nama|!Suara\n1|A|409\n2|B|962\n+Total|1371', expected: ['A=409', 'B=962']},
    ...['Totals', 'Total', 'Jumlah', 'Jumlah suara', 'Total votes', 'Votes cast', 'Σ', 'المجموع', 'Suara tidak sah', 'Spoilt ballots', 'Grand total:'].map((word) =>
      ({what: `"${word}" is a total`, text: `!Nama|!Suara\nA|409\nB|962\n${word}|1371`, expected: ['A=409', 'B=962']})),
    {what: 'a party may have the word in its name', text: '!Partai|!Suara\nTotal Change Party|409\nB|962', expected: ['Total Change Party=409', 'B=962']},
  ];
  for (const {what, text, expected} of facts) it(what, () => expect(votesOf(text)).to.deep.equal(expected));
});

describe('readHtmlTable', () => {
  const tables: readonly {what: string; text: string; locale?: string; expected: unknown}[] = [
    {what: 'headed in Indonesian', text: '!Nama|!Suara\nAnies|40.971.906\nPrabowo|96.214.691\nGanjar|27.040.878', expected: THREE},
    {what: 'headed in English', text: '!Candidate|!Votes\nAnies|40,971,906\nPrabowo|96,214,691\nGanjar|27,040,878', expected: THREE},
    {
      what: 'with numbers, parties and percents',
      text: '!No.|!Pasangan calon|!Partai|!Perolehan suara|!Perolehan suara (%)\n1|Anies|NasDem|40.971.906|24,95%\n2|Prabowo|Gerindra|96.214.691|58,59%\n3|Ganjar|PDI-P|27.040.878|16,47%',
      expected: THREE,
    },
    {what: 'with the percent before the votes', text: '!Paslon|!Persentase|!Suara\nAnies|24,95|40.971.906\nPrabowo|58,59|96.214.691\nGanjar|16,47|27.040.878', expected: THREE},
    {what: 'without a head', text: 'Anies|40.971.906\nPrabowo|96.214.691\nGanjar|27.040.878', expected: THREE},
    {what: 'with names that are heading cells', text: '!Nama|!Suara\n!Anies|40.971.906\n!Prabowo|96.214.691\n!Ganjar|27.040.878', expected: THREE},
    {what: 'with fields named by the author', text: '!Siapa@name|!Berapa@votes\nAnies|40.971.906\nPrabowo|96.214.691\nGanjar|27.040.878', expected: THREE},
    {what: 'with a total', text: '!Nama|!Suara\nAnies|40.971.906\nPrabowo|96.214.691\nGanjar|27.040.878\nTotal|164.227.475', expected: THREE},
    {what: 'with a total that spans columns', text: '!No|!Nama|!Suara\n1|Anies|40.971.906\n2|Prabowo|96.214.691\n3|Ganjar|27.040.878\nJumlah suara sah|164.227.475', expected: THREE},
    {
      what: 'with valid and invalid votes at its foot',
      text: '!Nama|!Suara\nAnies|40.971.906\nPrabowo|96.214.691\nGanjar|27.040.878\nSuara sah|164.227.475\nSuara tidak sah|4.194.536',
      expected: THREE,
    },
    {what: 'with names that only begin like a total', text: '!Nama|!Suara\nTotalia|10\nSum Ting|20\nSuara Sahabat|30', expected: ['Totalia=10', 'Sum Ting=20', 'Suara Sahabat=30']},
    {what: 'of parties', text: '!Partai|!Suara\nPDI-P|25.387.279\nGolkar|23.208.654', expected: ['PDI-P=25387279', 'Golkar=23208654']},
    {what: 'with an empty row', text: '!Nama|!Suara\nAnies|10\n|\nPrabowo|20', expected: ['Anies=10', 'Prabowo=20']},
    {what: 'edge 39: with an empty cell', text: '!Nama|!Suara\nAnies|\nPrabowo|0', expected: ['Anies=null', 'Prabowo=0']},
    {what: 'edge 36: with one group and no locale', text: '!Nama|!Suara\nAnies|40.971\nPrabowo|96.214', expected: ['figure-ambiguous table.rows[0].votes', 'figure-ambiguous table.rows[1].votes']},
    {what: 'edge 36: with one group and a locale', text: '!Nama|!Suara\nAnies|40.971\nPrabowo|96.214', locale: 'id', expected: ['Anies=40971', 'Prabowo=96214']},
    {what: 'edge 38: with a negative figure', text: '!Nama|!Suara\nAnies|-5\nPrabowo|10', expected: ['figure-invalid table.rows[0].votes']},
    {what: 'edge 37: with percents alone', text: '!Nama|!Persen\nAnies|24,95%\nPrabowo|58,59%', expected: ['table-columns table']},
    {what: 'without names', text: '10|20\n30|40', expected: ['table-columns table']},
    {what: 'without rows', text: '!Nama|!Suara', expected: []},
  ];
  for (const {what, text, locale, expected} of tables) {
    it(`reads a table ${what}`, () => expect(votesOf(text, locale)).to.deep.equal(expected));
  }

  it('keeps number and party', () => {
    const result = read('!No. urut|!Nama|!Partai|!Suara\n2|Prabowo|Gerindra|10');
    expect(result.ok && result.snapshot.candidates[0]).to.include({name: 'Prabowo', votes: 10, party: 'Gerindra', ballot: 2});
  });

  it('says what to do about an ambiguous figure', () => {
    const result = read('!Nama|!Suara\nAnies|40.971');
    expect(result.ok ? '' : result.problems[0].message).to.equal('"40.971" may be thousands or a fraction; say which with number-locale');
  });

  it('is no table of nothing', () => expect(readHtmlTable([])).to.deep.include({ok: false}));
});
