import {expect} from '@open-wc/testing';
import {formatHour, formatMoment, formatShortMoment, isSameDay} from '../../src/format/moment.js';
import {formatDay, formatMonth, zoneOffset} from '../../src/format/view-formats.js';

const AT = Date.UTC(2024, 2, 20, 15, 20);
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');
const text = (locale: string, timeZone: string, dateOnly = false): string => plain(formatMoment({at: AT, dateOnly}, locale, timeZone));

describe('formatMoment', () => {
  const cases = [
    ['id', 'Asia/Jakarta', '20 Maret 2024, 22.20 WIB'],
    ['id', 'Asia/Pontianak', '20 Maret 2024, 22.20 WIB'],
    ['id', 'Asia/Makassar', '20 Maret 2024, 23.20 WITA'],
    ['id', 'Asia/Jayapura', '21 Maret 2024, 00.20 WIT'],
    ['id', 'asia/jakarta', '20 Maret 2024, 22.20 WIB'],
    ['id', 'ASIA/PONTIANAK', '20 Maret 2024, 22.20 WIB'],
    ['id', 'Asia/Ujung_Pandang', '20 Maret 2024, 23.20 WITA'],
    ['id', 'asia/ujung_pandang', '20 Maret 2024, 23.20 WITA'],
    ['id', 'asia/jayapura', '21 Maret 2024, 00.20 WIT'],
    ['en', 'Asia/Jakarta', 'March 20, 2024, 10:20 PM WIB'],
    ['en-GB', 'Asia/Jakarta', '20 March 2024, 22:20 WIB'],
    ['en', 'UTC', 'March 20, 2024, 3:20 PM UTC'],
  ] as const;
  for (const [locale, zone, expected] of cases) {
    it(`edge 50: in ${locale} and ${zone} is "${expected}"`, () => expect(text(locale, zone)).to.equal(expected));
  }
  it('prints no hour where only the day is known', () => expect(text('id', 'Asia/Jakarta', true)).to.equal('20 Maret 2024'));
  for (const [locale, comma] of [['ar', '،'], ['ar-EG', '،'], ['fa-IR', '،'], ['ur', '،'], ['arn', ','], ['fr', ',']] as const) {
    it(`sets the comma of ${locale} before the hour, in both lengths`, () => {
      for (const moment of [formatMoment, formatShortMoment]) expect(moment({at: AT, dateOnly: false}, locale, 'Asia/Jakarta').match(/[,،](?=[^,،]*$)/)?.[0]).to.equal(comma);
    });
  }
  it('writes Arabic in Arabic, with the zone that Indonesians know', () => expect(text('ar-EG', 'Asia/Jakarta')).to.match(/^٢٠ مارس ٢٠٢٤، .*٢٠.* WIB$/));
});

describe('moments on an axis', () => {
  it('are a day, a month or an hour, each short', () => {
    expect([formatDay, formatMonth, formatHour].map((format) => format(AT, 'id', 'Asia/Jakarta'))).to.deep.equal(['20 Mar', 'Mar 2024', '22.20']);
    expect([formatDay, formatMonth, formatHour].map((format) => plain(format(AT, 'en', 'Asia/Jakarta')))).to.deep.equal(['Mar 20', 'Mar 2024', '10:20 PM']);
  });

  const offsets = [
    ['Asia/Jakarta', AT, 7], ['Asia/Kathmandu', AT, 5.75], ['UTC', AT, 0], ['America/New_York', Date.UTC(2020, 10, 1, 5, 59), -4], ['America/New_York', Date.UTC(2020, 10, 1, 6), -5],
  ] as const;
  for (const [zone, at, hours] of offsets) {
    it(`are ${hours} hours from UTC in ${zone} at ${new Date(at).toISOString()}`, () => expect(zoneOffset(at + 1234, zone)).to.equal(hours * 3_600_000));
  }

  it('are written alike whatever was asked before', () => {
    expect(isSameDay(AT, AT, 'Asia/Tokyo')).to.equal(true);
    expect(plain(formatMoment({at: AT, dateOnly: true}, 'en', 'Asia/Tokyo'))).to.equal('March 21, 2024');
  });
});
