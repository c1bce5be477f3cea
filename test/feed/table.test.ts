import {expect} from '@open-wc/testing';
import {readTable, type Cell, type TableResult} from '../../src/feed/table.js';
import {parseFeed} from '../../src/feed/parse-feed.js';

/** Rows as they are read, cells by `|`; a cell with `!` is a heading, one with `@field` says what its column holds. */
const rowsOf = (text: string): Cell[][] =>
  text.trim().split('\n').map((line) => line.split('|').map((part) => {
    const [, heading, body, field] = /^(!?)([^@]*)(?:@(.*))?$/.exec(part.trim())!;
    return {text: ` ${body}\n`, field: field ?? null, heading: heading === '!'};
  }));

const read = (text: string, numberLocale: string | null = null): TableResult => readTable(rowsOf(text), {numberLocale});

/** Names and votes as a snapshot has them, or the codes of what is wrong. */
function votesOf(text: string, numberLocale: string | null = null): unknown {
  const result = read(text, numberLocale);
  if (!result.ok) return result.problems.map(({code, path}) => `${code} ${path}`);
  const parsed = parseFeed(result.data);
  return parsed.ok ? parsed.snapshot.candidates.map(({name, votes}) => `${name}=${votes}`) : parsed.problems;
}

const THREE = ['Anies=40971906', 'Prabowo=96214691', 'Ganjar=27040878'];

describe('readTable', () => {
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
    expect(result).to.deep.equal({ok: true, data: {candidates: [{name: 'Prabowo', votes: 10, party: 'Gerindra', ballot: 2}]}});
  });

  it('says what to do about an ambiguous figure', () => {
    const result = read('!Nama|!Suara\nAnies|40.971');
    expect(result.ok ? '' : result.problems[0].message).to.equal('"40.971" may be thousands or a fraction; say which with number-locale');
  });

  it('is no table of nothing', () => expect(readTable([])).to.deep.include({ok: false}));
});
