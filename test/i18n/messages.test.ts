import {expect} from '@open-wc/testing';
import {ar} from '../../src/i18n/ar.js';
import {en} from '../../src/i18n/en.js';
import {id} from '../../src/i18n/id.js';
import {RACE_STATES} from '../../src/domain/types.js';

const tables = {id, en, ar};

/** Every key with its kind, inner ones by path. */
const shape = (table: object, path = ''): string[] =>
  Object.entries(table).flatMap(([key, value]) => (typeof value === 'object' ? shape(value as object, `${path}${key}.`) : [`${path}${key}: ${typeof value}`])).sort();

const texts = (table: object): string[] => Object.values(table).flatMap((value) => (typeof value === 'object' ? texts(value as object) : typeof value === 'string' ? [value] : []));

describe('messages', () => {
  for (const [name, table] of Object.entries(tables)) {
    it(`${name} has the keys of all`, () => expect(shape(table)).to.deep.equal(shape(id)));
    it(`${name} has a word for every state of a race`, () => expect(Object.keys(table.states)).to.have.members([...RACE_STATES]));
    it(`${name} leaves no text blank and has no markup`, () => expect(texts(table).filter((text) => text.trim() === '' || /[<>&]/.test(text))).to.deep.equal([]));
    it(`${name} puts what it is given into its sentences`, () => {
      const given: readonly [text: string, parts: readonly string[]][] = [
        [table.votes('40.971', 40_971), ['40.971']],
        [table.saidBy('W', 'NAME', 'BY', 'WHEN'), ['W', 'NAME', 'BY', 'WHEN']],
        [table.saidBy('W', 'NAME', 'BY', null), ['W', 'NAME', 'BY']],
        [table.dataAge('WHEN', true, 'AGE'), ['WHEN', 'AGE']],
        [table.dataAge(null, false, 'AGE'), ['AGE']],
        [table.curtain('WHEN'), ['WHEN']],
        [table.correctionSentence('NAME', 'BEFORE', 'AFTER'), ['NAME', 'BEFORE', 'AFTER']],
        [table.callWithdrawn('NAME', 'WHEN'), ['NAME', 'WHEN']],
        [table.callersDisagree('LIST'), ['LIST']],
        [table.winnerNotLeading('NAME'), ['NAME']],
        [table.byMethod('NAME', 'LOT'), ['NAME', 'LOT']],
        [table.tiedSentence('NAMES'), ['NAMES']],
        [table.leadSentence('NAME', 'VOTES', 'SECOND'), ['NAME', 'VOTES', 'SECOND']],
        [table.onlyLeader('NAME'), ['NAME']],
        [table.marginNote('NAME', 'VOTES'), ['NAME', 'VOTES']],
        [table.exactlyHalf('NAME'), ['NAME']],
        [table.vacantSeats('2'), ['2']],
        [table.seatsLine('9'), ['9']],
        [table.progress('5', '10', 'TPS'), ['5', '10', 'TPS']],
        [table.progress('5', null, 'TPS'), ['5', 'TPS']],
        [table.invalidVotes('7'), ['7']],
        [table.showAll('18'), ['18']],
      ];
      for (const [text, parts] of given) {
        for (const part of parts) expect(text).to.contain(part);
        expect(text).to.not.match(/undefined|null|NaN/);
      }
    });
    it(`${name} tells the two special bases apart`, () => expect(table.base('cast')).to.not.equal(table.base('round')));
  }

  it('no two languages say the same of a race', () => {
    for (const state of RACE_STATES) expect(new Set(Object.values(tables).map(({states}) => states[state])).size, state).to.equal(3);
  });
  it('only Arabic is written from the right', () => expect([id, en, ar].map(({direction}) => direction)).to.deep.equal(['ltr', 'ltr', 'rtl']));
  it('English has one vote and two votes', () => expect([en.votes('1', 1), en.votes('2', 2), en.votes('0', 0)]).to.deep.equal(['1 vote', '2 votes', '0 votes']));
  it('Arabic has few and many votes', () => {
    expect([1, 2, 5, 11, 100].map((count) => ar.votes('#', count))).to.deep.equal(['# صوت', '# صوت', '# أصوات', '# صوتًا', '# صوت']);
  });
});

describe('Arabic sentences', () => {
  const sentences: readonly [what: string, said: string, words: readonly string[]][] = [
    ['a call', ar.saidBy('فائز متوقَّع', 'Prabowo', 'Kompas', '14 Februari 2024'), ['Prabowo', 'Kompas', '14 Februari 2024']],
    ['a call that was withdrawn', ar.callWithdrawn('Prabowo', '18.00 WIB'), ['Prabowo', '18.00 WIB']],
    ['a lead', ar.leadSentence('Prabowo', '3 أصوات', 'Anies'), ['Prabowo', 'Anies']],
    ['the age of the figures', ar.dataAge('16.30', true, '12 menit'), ['16.30', '12 menit']],
    ['a correction', ar.correctionSentence('Prabowo', '9', '8'), ['Prabowo']],
    ['what is to come', ar.toCome('21,88%', 'TPS'), ['TPS']],
  ];
  for (const [what, said, words] of sentences) {
    it(`keep names, places and times in their place: ${what}`, () => {
      for (const word of words) expect(said).to.contain(`\u2068${word}\u2069`);
    });
  }
});
