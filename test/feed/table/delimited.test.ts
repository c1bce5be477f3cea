import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {readDelimited} from '../../../src/feed/table/delimited.js';
import {fixtureJson} from '../../helpers/fixture-json.js';

/** Fields by line, or what is wrong and where. */
function fieldsOf(text: string, separator: string | null = null): unknown {
  const result = readDelimited(text, separator);
  return result.ok ? result.rows.map(({line, fields}) => [line, ...fields]) : result.problems.map(({code, path}) => `${code} ${path}`);
}

const spectrum = await fixtureJson<{readonly cases: readonly {readonly name: string; readonly text: string; readonly records: unknown}[]}>('csv/csv-spectrum.json');

describe('readDelimited reads csv-spectrum', () => {
  it('whole', () => expect(spectrum.cases.length).to.equal(11));
  for (const {name, text, records} of spectrum.cases) {
    it(name, () => {
      const result = readDelimited(text);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      const [head, ...rows] = result.rows;
      expect(rows.map(({fields}) => Object.fromEntries(fields.map((field, i) => [head!.fields[i], field])))).to.deep.equal(records);
    });
  }
});

describe('readDelimited', () => {
  const facts: readonly {what: string; text: string; separator?: string; expected: unknown}[] = [
    {what: 'proves a semicolon beside decimal commas', text: 'a;b\n1,5;2\n3;4,5', expected: [[1, 'a', 'b'], [2, '1,5', '2'], [3, '3', '4,5']]},
    {what: 'proves a tab', text: 'a\tb\n1,2\t3', expected: [[1, 'a', 'b'], [2, '1,2', '3']]},
    {what: 'proves a bar', text: 'a|b\n1|2', expected: [[1, 'a', 'b'], [2, '1', '2']]},
    {what: 'does not choose between two that fit', text: 'a;b,c\n1;2,3', expected: ['csv-separator line 1']},
    {what: 'takes the one that is declared', text: 'a;b,c\n1;2,3', separator: ';', expected: [[1, 'a', 'b,c'], [2, '1', '2,3']]},
    {what: 'takes the one that a spreadsheet says', text: '\uFEFFsep=;\r\na;b,c\r\n1;2,3', expected: [[2, 'a', 'b,c'], [3, '1', '2,3']]},
    {what: 'takes one that means something in a pattern', text: 'a]b^c\n1]2^3', separator: ']', expected: [[1, 'a', 'b^c'], [2, '1', '2^3']]},
    {what: 'refuses a separator of two characters', text: 'a,b', separator: ', ', expected: ['csv-separator columns.separator']},
    {what: 'refuses a quote as separator', text: 'a,b', separator: '"', expected: ['csv-separator columns.separator']},
    {what: 'refuses a single column', text: 'a\n1\n2', expected: ['csv-separator line 1']},
    {what: 'refuses nothing', text: '', expected: ['csv-separator line 1']},
    {what: 'says where a record is too short', text: 'a,b,c\n1,2,3\n4,5\n', expected: ['csv-separator line 3']},
    {what: 'says where a record is too long', text: 'a;b\n1;2;3', separator: ';', expected: ['csv-separator line 2']},
    {what: 'drops the byte order mark', text: '\uFEFFa,b\n1,2', expected: [[1, 'a', 'b'], [2, '1', '2']]},
    {what: 'knows the ends of lines of all systems', text: 'a,b\r\n1,2\n3,4\r5,6', expected: [[1, 'a', 'b'], [2, '1', '2'], [3, '3', '4'], [4, '5', '6']]},
    {what: 'counts lines within quotes', text: 'a,b\n"1\r\n2\n3",4\n5,6', expected: [[1, 'a', 'b'], [2, '1\r\n2\n3', '4'], [5, '5', '6']]},
    {what: 'passes over blank lines and counts them', text: '\na,b\n\n1,2\n\n', expected: [[2, 'a', 'b'], [4, '1', '2']]},
    {what: 'keeps empty fields, the last one too', text: 'a,b\n,\n1,', expected: [[1, 'a', 'b'], [2, '', ''], [3, '1', '']]},
    {what: 'says where a quote stands within a field', text: 'a,b\n1,2\n3,x"y', expected: ['csv-quote line 3']},
    {what: 'says where text follows a quote', text: 'a,b\n"1"2,3', expected: ['csv-quote line 2']},
    {what: 'says where a quote is not closed', text: 'a,b\n1,2\n3,"4\n5,6\n', expected: ['csv-quote line 3']},
    {what: 'says so of the head too', text: '"a,b\n1,2', expected: ['csv-quote line 1']},
  ];
  for (const {what, text, separator, expected} of facts) it(what, () => expect(fieldsOf(text, separator)).to.deep.equal(expected));

  it('reads back whatever was written', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom('"', '""', ',', ';', '\r\n', '\n', '\r', 'sep=;', ' a ', '\uFEFF', ''));
    fc.assert(fc.property(fc.integer({min: 2, max: 5}).chain((width) => fc.array(fc.array(field, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 8})), fc.constantFrom(',', ';', '\t', '|'), (rows, mark) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(mark)).join('\r\n');
      const result = readDelimited(text, mark);
      expect(result.ok && result.rows.map(({fields}) => fields)).to.deep.equal(rows);
    }), {numRuns: 500, seed: 20_240_214});
  });

  it('reads a megabyte of quotes without getting stuck', () => {
    expect(fieldsOf(`a,b\n1,"${'x""\n'.repeat(250_000)}`)).to.deep.equal(['csv-quote line 2']);
  });
});
