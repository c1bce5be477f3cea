import {expect} from '@open-wc/testing';
import {formatMoment} from '../../src/format/moment.js';

const AT = Date.UTC(2024, 2, 20, 15, 20);
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');
const text = (locale: string, timeZone: string, dateOnly = false): string => plain(formatMoment({at: AT, dateOnly}, locale, timeZone));

describe('formatMoment', () => {
  const cases = [
    ['id', 'Asia/Jakarta', '20 Maret 2024, 22.20 WIB'],
    ['id', 'Asia/Pontianak', '20 Maret 2024, 22.20 WIB'],
    ['id', 'Asia/Makassar', '20 Maret 2024, 23.20 WITA'],
    ['id', 'Asia/Jayapura', '21 Maret 2024, 00.20 WIT'],
    ['en', 'Asia/Jakarta', 'March 20, 2024, 10:20 PM WIB'],
    ['en-GB', 'Asia/Jakarta', '20 March 2024, 22:20 WIB'],
    ['en', 'UTC', 'March 20, 2024, 3:20 PM UTC'],
  ] as const;
  for (const [locale, zone, expected] of cases) {
    it(`edge 50: in ${locale} and ${zone} is "${expected}"`, () => expect(text(locale, zone)).to.equal(expected));
  }
  it('prints no hour where only the day is known', () => expect(text('id', 'Asia/Jakarta', true)).to.equal('20 Maret 2024'));
  it('writes Arabic in Arabic, with the zone that Indonesians know', () => expect(text('ar-EG', 'Asia/Jakarta')).to.match(/^٢٠ مارس ٢٠٢٤, .*٢٠.* WIB$/));
});
