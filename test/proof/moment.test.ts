import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {parseMoment} from '../../src/proof/moment.js';

const read = (text: string, zone = 'Asia/Jakarta'): string | null => {
  const moment = parseMoment(text, zone);
  return moment && new Date(moment.at).toISOString().replace('.000Z', 'Z') + (moment.dateOnly ? ' day' : '');
};

describe('parseMoment', () => {
  const cases: readonly [text: string, expected: string | null, zone?: string][] = [
    ['2024-03-20T22:20:00+07:00', '2024-03-20T15:20:00Z'],
    ['2024-03-20T22:20:00+0700', '2024-03-20T15:20:00Z'],
    ['2024-03-20 22:20:00+07', '2024-03-20T15:20:00Z'],
    ['2024-03-20T15:20:00Z', '2024-03-20T15:20:00Z'],
    ['2024-03-20t15:20z', '2024-03-20T15:20:00Z'],
    ['2024-03-20T15:20:00.123Z', '2024-03-20T15:20:00Z'],
    ['2024-03-19T20:20-05:30', '2024-03-20T01:50:00Z'],
    ['2024-03-20T22:20:00', '2024-03-20T15:20:00Z'],
    ['2024-03-20 22:20', '2024-03-20T15:20:00Z'],
    ['2024-03-20T22:20', '2024-03-20T13:20:00Z', 'Asia/Jayapura'],
    ['2024-03-20', '2024-03-19T17:00:00Z day'],
    ['2024-07-01T12:00', '2024-07-01T10:00:00Z', 'Europe/Berlin'],
    ['2024-01-01T12:00', '2024-01-01T11:00:00Z', 'Europe/Berlin'],
    ['2024-03-31T01:30', '2024-03-31T00:30:00Z', 'Europe/Berlin'],
    ['2024-03-31T03:30', '2024-03-31T01:30:00Z', 'Europe/Berlin'],
    ['2024-02-29', '2024-02-28T17:00:00Z day'],
    ['2023-02-29', null], ['2024-13-01', null], ['2024-00-10', null], ['2024-04-31', null], ['2024-03-20T24:00', null], ['2024-03-20T22:60', null],
    ['0050-01-01T00:00Z', null],
    ['2024-03-20T22:20+25:00', null], ['2024-03-20T22:20+07:99', null], ['2024-03-20T22:20+99:99', null],
    ['2024-03-20T22:20', null, 'Mars/Olympus'],
    ['20 Maret 2024', null], ['20/03/2024 22:20', null], ['1710948000', null], ['', null], ['now', null], ['null', null], ['Invalid Date', null],
    ['2024-03-20T22:20 WIB', null],
  ];
  for (const [text, expected, zone] of cases) {
    it(`edge 50: "${text}"${zone === undefined ? '' : ` in ${zone}`} is ${expected ?? 'no time'}`, () => expect(read(text, zone)).to.equal(expected));
  }

  it('edge 50: a time without a zone is Indonesian, wherever the reader is', () => {
    fc.assert(fc.property(fc.date({min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true}), (date) => {
      const at = Math.floor(date.getTime() / 1000) * 1000;
      const wall = new Date(at + 7 * 3_600_000).toISOString().slice(0, 19);
      expect(parseMoment(wall, 'Asia/Jakarta')).to.deep.equal({at, dateOnly: false});
    }));
  });

  it('reads a full moment with an offset as it reads the same one in small letters, which takes the longer way', () => {
    const two = (most: number): fc.Arbitrary<string> => fc.integer({min: 0, max: most}).map((value) => String(value).padStart(2, '0'));
    const year = fc.oneof(two(99), two(22)).chain((first) => two(99).map((second) => first + second));
    const offset = fc.oneof(fc.constantFrom('Z', '+07:00', '-00:00', '+0700', '+07', ''), fc.tuple(fc.constantFrom('+', '-'), two(16), two(61)).map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`));
    const parts = fc.tuple(year, two(14), two(33), two(25), two(61), two(61), fc.constantFrom('', '.000', '.123', '.999', '.5', '.'), offset);
    const answers = {time: 0, none: 0};
    fc.assert(fc.property(parts, ([y, month, day, hour, minute, second, fraction, zone]) => {
      const text = `${y}-${month}-${day}T${hour}:${minute}:${second}${fraction}${zone}`;
      const moment = parseMoment(text, 'Asia/Jakarta');
      answers[moment === null ? 'none' : 'time']++;
      expect(moment, text).to.deep.equal(parseMoment(text.toLowerCase(), 'Asia/Jakarta'));
    }), {numRuns: 5000});
    expect(Math.min(answers.time, answers.none)).to.be.greaterThan(500);
  });

  it('never throws and never yields NaN', () => {
    const stamp = fc.string({unit: fc.constantFrom(...'0123456789-:TZ+ .'), maxLength: 26});
    fc.assert(fc.property(fc.oneof(fc.string(), stamp), fc.constantFrom('Asia/Jakarta', 'UTC', '', 'x'), (text, zone) => {
      const moment = parseMoment(text, zone);
      if (moment !== null) expect(Number.isSafeInteger(moment.at)).to.equal(true);
    }), {numRuns: 1000});
  });
});
