import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {arcNamesOf, placeOnArc} from '../../../src/elements/vote-chart/arc-names.js';

describe('the words on the arcs of a ring', () => {
  const cases: {names: string[]; words: string[][]; when: string}[] = [
    {when: 'pairs have their initials', names: ['Anies & Muhaimin', 'Prabowo & Gibran'], words: [['AM'], ['PG']]},
    {when: 'short names are written out', names: ['PKB', 'PAN'], words: [['PKB'], ['PAN']]},
    {when: 'a first word that several have is left out', names: ['Partai Golkar', 'Partai Gerindra', 'Partai Buruh'], words: [['Golkar'], ['Gerindra'], ['Buruh']]},
    {when: 'initials that two have say nothing', names: ['Ahmad Mustofa', 'Andi Mallarangeng', 'Budi Santoso'], words: [[], [], ['BS']]},
    {when: 'a word that one alone has stays', names: ['Partai Golkar', 'PDI Perjuangan'], words: [['PG'], ['PP']]},
    {when: 'a number is no name', names: ['Calon 1', 'Calon 2'], words: [['Calon 1'], ['Calon 2']]},
    {when: 'a name that is the initials of another says nothing', names: ['AM', 'Anies & Muhaimin'], words: [[], []]},
    {when: 'names that are alike have none', names: ['Ana', 'Ana'], words: [[], []]},
  ];
  for (const {when, names, words} of cases) it(when, () => expect(arcNamesOf(names)).to.deep.equal(words));

  it('never stand on two arcs', () => {
    fc.assert(fc.property(fc.array(fc.string({unit: 'grapheme', maxLength: 12}), {maxLength: 8}), (names) => {
      const words = arcNamesOf(names).map((each) => new Set(each));
      for (const kind of new Set(words.flatMap((each) => [...each]))) if (words.filter((each) => each.has(kind)).length > 1) return false;
      return words.length === names.length;
    }));
  });

  it('lie on the band of the ring, and between the ends of the arc', () => {
    fc.assert(fc.property(fc.integer({min: 1, max: 9}), fc.double({min: -Math.PI, max: Math.PI, noNaN: true}), fc.double({min: 0.01, max: 2 * Math.PI, noNaN: true}), (letters, angle, turn) => {
      const place = placeOnArc('M'.repeat(letters), angle, turn);
      if (place === null) return true;
      const corners = [-4, 4].flatMap((dx) => [-5, 5].map((dy) => Math.hypot(place.x + dx * letters, place.y + dy)));
      return Math.min(...corners) > 60 && Math.max(...corners) < 100;
    }));
  });

  it('have a place where an arc is wide, at its top and at its side, and none where it is not', () => {
    expect(placeOnArc('AM', 0, 1)).to.not.equal(null);
    expect(placeOnArc('Gerindra', -Math.PI / 2, 2)).to.not.equal(null);
    expect(placeOnArc('Gerindra', 0, 2)).to.equal(null);
    expect(placeOnArc('AM', 0, 0.05)).to.equal(null);
  });
});
