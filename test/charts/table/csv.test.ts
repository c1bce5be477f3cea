import {expect} from '@open-wc/testing';
import {asCsv, asTabs, timeOf} from '../../../src/charts/table/csv.js';
import {sheetOf} from '../../../src/charts/table/sheet.js';
import {parseMoment} from '../../../src/proof/moment.js';
import {AreaResults, type Line} from '../../../src/charts/table/table-lines.js';
import type {Area} from '../../../src/domain/types.js';
import {makeCandidate, makeSnapshot} from '../../helpers/make-snapshot.js';

const candidates = [makeCandidate({id: '1', name: 'A'}), makeCandidate({id: '2', name: '=SUM(1)'})];
const area = (name: string, votes: readonly (number | null)[] = [1, 2]): Area => ({id: '11', name, votes: new Map(votes.map((count, i) => [String(i + 1), count])), progress: {reported: 1, expected: 2, unit: 'TPS'}, areas: []});
const lineOf = (...path: Area[]): Line => ({kind: 'area', key: path.map(({id}) => id).join('/'), path, area: path.at(-1)!, isOpen: null});
const sheet = (lines: readonly Line[], more = {}): readonly (readonly string[])[] => sheetOf(lines, makeSnapshot({candidates, ...more}), new AreaResults(candidates), ({name}) => name, 'Asia/Jakarta');
const cell = (name: string): string => sheet([lineOf(area(name))])[1]![2]!;

describe('CSV of a table', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u200b=1', '＝1', '＋1', '－1', '＠x', "=cmd|' /C calc'!A0", '-2+3+cmd|x'];
  for (const formula of formulas) {
    it(`guards ${JSON.stringify(formula)}`, () => expect(cell(formula)).to.equal(`'${formula}`));
  }

  it('guards the names of candidates and sources too, and leaves other names as they are', () => {
    expect(sheet([])[0]).to.include("'=SUM(1)");
    expect(sheet([lineOf(area('A'))], {source: {name: '@x', url: null, authority: null}})[1]).to.include("'@x");
    expect(cell('Jawa Barat, "Tengah"')).to.equal('Jawa Barat, "Tengah"');
  });

  it('writes figures plainly, nothing where there is none, zero as zero', () => {
    expect(sheet([lineOf(area('A', [1_234_567, 0]))])[1]!.slice(1, 8)).to.deep.equal(['11', 'A', '1234567', '0', '1234567', '1', '2']);
    expect(sheet([lineOf(area('A', [5, null]))])[1]!.slice(3, 6)).to.deep.equal(['5', '', '']);
  });

  it('has the day of a document that has no hour, in the zone in which it was read', () => {
    for (const timeZone of ['Asia/Jakarta', 'UTC', 'Pacific/Kiritimati', 'Pacific/Niue']) {
      const moment = parseMoment('2024-03-20', timeZone)!;
      expect(timeOf(moment, timeZone), timeZone).to.equal('2024-03-20');
    }
  });

  it('says where an area lies, who says so, when, and that it is a rehearsal', () => {
    const rows = sheet([lineOf(area('Jawa'), area('Bandung'))], {test: true, asOf: {at: Date.UTC(2024, 2, 20, 15), dateOnly: false}, source: {name: 'KPU', url: null, authority: null}});
    expect(rows[1]![0]).to.equal('Jawa');
    expect(rows[1]!.slice(-3)).to.deep.equal(['KPU', '2024-03-20T15:00:00.000Z', 'TEST']);
  });

  it('is RFC 4180 with the mark of UTF-8, and read back as it was written', () => {
    const text = asCsv(sheet([lineOf(area('Kota "A",\nBarat'))]));
    expect(text.startsWith('\ufeff"path","id"')).to.be.true;
    expect(text.endsWith('\r\n')).to.be.true;
    expect(text).to.contain('"Kota ""A"",\nBarat",1,2,3,1,2');
    expect(asTabs([['a\tb', 'c\nd']])).to.equal('a b\tc d');
    expect(asTabs([['"=1+1"', 'x "y"']])).to.equal('"""=1+1"""\tx "y"');
  });
});
