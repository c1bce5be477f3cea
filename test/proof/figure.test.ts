import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {parseFigure} from '../../src/proof/figure.js';
import {formatCount} from '../../src/format/figures.js';
import {parseFeed} from '../../src/feed/parse-feed.js';
import {fixtureJson} from '../helpers/fixture-json.js';

/** What comes out, in a word. */
const read = (text: string, locale: string | null = null): number | string | null => {
  const result = parseFigure(text, locale);
  return result.ok ? result.value : result.code;
};

describe('parseFigure', () => {
  const cases: readonly {what: string; text: string; locale?: string; expected: number | string | null}[] = [
    {what: 'edge 35: two groups of three are thousands', text: '40.971.906', expected: 40_971_906},
    {what: 'edge 35: as Indonesian writes it', text: '40.971.906', locale: 'id', expected: 40_971_906},
    {what: 'edge 35: Indonesian groups are not English ones', text: '40.971.906', locale: 'en', expected: 'figure-invalid'},
    {what: 'edge 36: one group without a locale may be a fraction', text: '40.971', expected: 'figure-ambiguous'},
    {what: 'edge 36: so may one behind a comma', text: '40,971', expected: 'figure-ambiguous'},
    {what: 'edge 36: in Indonesian it is thousands', text: '40.971', locale: 'id-ID', expected: 40_971},
    {what: 'edge 36: in English it is a fraction, which is no count', text: '40.971', locale: 'en', expected: 'figure-invalid'},
    {what: 'one group behind a space can only be thousands', text: '40 971', expected: 40_971},
    {what: 'edge 37: a percent is no count', text: '24,9%', expected: 'figure-invalid'},
    {what: 'edge 37: a percent is no count in its locale either', text: '24,9%', locale: 'id', expected: 'figure-invalid'},
    {what: 'edge 38: negative', text: '-5', expected: 'figure-invalid'},
    {what: 'edge 38: negative, with a minus sign', text: '\u22125', expected: 'figure-invalid'},
    {what: 'edge 38: fractional', text: '12.5', expected: 'figure-invalid'},
    {what: 'edge 38: a fraction of something', text: '12.50', expected: 'figure-invalid'},
    {what: 'a fraction of nothing is a whole number', text: '1234.0', expected: 1234},
    {what: 'so it is with more zeros behind more than three digits', text: '1234.000', expected: 1234},
    {what: 'three zeros behind three digits may be thousands', text: '123.000', expected: 'figure-ambiguous'},
    {what: 'a fraction of nothing behind a comma', text: '1234,00', locale: 'de', expected: 1234},
    {what: 'edge 38: exponent', text: '1e3', expected: 'figure-invalid'},
    {what: 'edge 38: Infinity', text: 'Infinity', expected: 'figure-invalid'},
    {what: 'edge 39: empty text is no figure', text: '', expected: null},
    {what: 'edge 39: blank text is no figure', text: ' \n ', expected: null},
    {what: 'edge 39: zero is zero', text: '0', expected: 0},
    {what: 'the largest exact figure', text: '9007199254740991', expected: Number.MAX_SAFE_INTEGER},
    {what: 'a figure that would be rounded', text: '9007199254740993', expected: 'figure-invalid'},
    {what: 'Swiss groups', text: '40’971’906', locale: 'de-CH', expected: 40_971_906},
    {what: 'Indian groups in India', text: '12,34,567', locale: 'en-IN', expected: 1_234_567},
    {what: 'Indian groups elsewhere', text: '12,34,567', expected: 'figure-invalid'},
    {what: 'Arabic digits and groups', text: '٤٠٬٩٧١٬٩٠٦', locale: 'ar-EG', expected: 40_971_906},
    {what: 'plain digits in any locale', text: '40971906', locale: 'ar-EG', expected: 40_971_906},
    {what: 'groups in what is no locale', text: '40.971.906', locale: 'x', expected: 'figure-invalid'},
  ];
  for (const {what, text, locale = null, expected} of cases) {
    it(`${what}: "${text}"${locale === null ? '' : ` in ${locale}`} is ${expected}`, () => expect(read(text, locale)).to.equal(expected));
  }

  it('reads what Intl writes, in every locale that has Western or Arabic digits', () => {
    const locales = ['id', 'en', 'de', 'fr', 'es', 'pt-BR', 'ru', 'de-CH', 'en-IN', 'ar-EG', 'fa', 'ar', 'sv', 'ja', 'tr', 'pl'];
    fc.assert(fc.property(fc.constantFrom(...locales), fc.oneof(fc.nat(), fc.maxSafeNat()), (locale, count) => {
      const text = new Intl.NumberFormat(locale, {useGrouping: 'always'}).format(count);
      expect(read(text, locale), `${text} in ${locale}`).to.equal(count);
      expect(read(String(count), locale)).to.equal(count);
    }), {numRuns: 1000});
  });

  it('reads in the same locale what the library prints', () => {
    fc.assert(fc.property(fc.constantFrom('id', 'en', 'de', 'fr', 'ar-EG'), fc.maxSafeNat(), (locale, count) => {
      expect(read(formatCount(count, locale), locale)).to.equal(count);
    }));
  });

  it('never throws and yields a whole number, none, or a code', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({unit: fc.constantFrom(...'0123456789., -+e%\'\u00a0\u0661')})), fc.option(fc.constantFrom('id', 'en', 'nonsense!')), (text, locale) => {
      const value = read(text, locale);
      if (typeof value === 'number') expect(Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)).to.equal(true);
      else expect([null, 'figure-invalid', 'figure-ambiguous']).to.include(value);
    }), {numRuns: 1000});
  });
});

describe('the corpus of figures', () => {
  interface Row {readonly id: string; readonly where: 'attr' | 'json'; readonly input: string; readonly expect: string; readonly value?: string}
  /** What the project decided where a row says `policy`: the figure, or `null` for refused. */
  const POLICY: Readonly<Record<string, number | null>> = {
    // Leading zeros are zeros.
    '004': 7,
    // A sign is never part of a count, not even of zero, and an exponent is not how votes are written.
    '012': null, '013': null, '014': null,
    // A fraction of nothing is a whole number, as spreadsheets and programs write it.
    '021': 1,
    // Swiss groups can be nothing else.
    '027': 40_971_906,
    // One group is ambiguous without a locale.
    '028': null, '029': null,
    // Indian groups need their locale.
    '036': null,
    '037': 123,
    // Full-width digits are not what any supported locale writes.
    '038': null,
    // Marks that cannot be seen do not count.
    '054': 5, '055': 5,
    // Beyond 2^53 - 1.
    '061': null, '062': null, '074': null,
    // JSON has numbers: minus zero is zero, text is refused. Attributes are text by nature.
    '065': 0, '067': null, '086': null,
  };
  let rows: readonly Row[];
  before(async () => {
    ({cases: rows} = await fixtureJson<{cases: Row[]}>('corpora/own/numbers.json'));
  });

  const wanted = (row: Row): number | null => (row.expect === 'policy' ? POLICY[row.id] : row.expect === 'accept' ? Number(row.value) : null);

  it('decides every row of policy', () => {
    expect(rows.filter((row) => row.expect === 'policy').map(({id}) => id)).to.have.members(Object.keys(POLICY));
  });

  it('as text of an attribute is read or refused as each row says', () => {
    const texts = rows.filter(({where}) => where === 'attr');
    expect(texts).to.have.lengthOf(63);
    for (const row of texts) {
      const result = parseFigure(row.input);
      expect(result.ok ? result.value : null, JSON.stringify(row.input)).to.equal(wanted(row));
    }
  });

  it('as a value in JSON is read or refused as each row says', () => {
    const values = rows.filter(({where}) => where === 'json');
    expect(values).to.have.lengthOf(30);
    for (const row of values) {
      expect(votesIn(`{"candidates":[{"id":"1","name":"A","votes":${row.input}}]}`), row.input).to.equal(wanted(row));
    }
  });

  function votesIn(text: string): number | null {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return null;
    }
    const result = parseFeed(data);
    return result.ok ? result.snapshot.candidates[0].votes : null;
  }
});
