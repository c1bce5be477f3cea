import {expect} from '@open-wc/testing';
import {shortHeads} from '../../../src/elements/vote-table/area-head.js';
import {candidatesWith} from '../../helpers/make-snapshot.js';

describe('shortHeads', () => {
  const cases = [
    {when: 'all have a number on the ballot paper', of: [{ballot: 1, name: 'A B'}, {ballot: 12, name: 'C D'}], short: ['1', '12']},
    {when: 'one has no number', of: [{ballot: 1, name: 'Anies & Muhaimin'}, {ballot: null, name: 'Ganjar & Mahfud'}], short: ['AM', 'GM']},
    {when: 'two have one number', of: [{ballot: 1, name: 'Anies & Muhaimin'}, {ballot: 1, name: 'Ganjar & Mahfud'}], short: ['AM', 'GM']},
    {when: 'neither tells them apart', of: [{ballot: null, name: 'Calon A'}, {ballot: null, name: 'Calon A'}], short: null},
    {when: 'one has no letters', of: [{ballot: null, name: '2'}, {ballot: null, name: 'Calon A'}], short: null},
    {when: 'there are five', of: [1, 2, 3, 4, 5].map((ballot) => ({ballot, name: `Calon ${ballot}`})), short: null},
  ];
  for (const {when, of, short} of cases) {
    it(`are ${short === null ? 'none' : short.join(', ')} when ${when}`, () => {
      const candidates = candidatesWith(...of.map(() => 1)).map((candidate, i) => ({...candidate, ...of[i]!}));
      expect(shortHeads(candidates, 'id')).to.deep.equal(short);
    });
  }
});
