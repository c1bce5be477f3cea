import {expect} from '@open-wc/testing';
import {nearName} from '../../src/feed/near-name.js';

const FIELDS = ['id', 'ballot', 'name', 'party', 'color', 'photo', 'people', 'votes', 'percent', 'kind', 'status', 'incumbent', 'keep', 'seats'];

describe('nearName', () => {
  const near: readonly (readonly [written: string, meant: string])[] = [
    ['voteCount', 'votes'], ['vote', 'votes'], ['Votes', 'votes'], ['total_votes', 'votes'], ['vtoes', 'votes'], ['votos', 'votes'], ['colour', 'color'], ['candidateName', 'name'],
    ['photoUrl', 'photo'], ['ballot-number', 'ballot'], ['percentage', 'percent'], ['seat', 'seats'], ['isIncumbent', 'incumbent'],
  ];
  for (const [written, meant] of near) it(`takes ${written} for ${meant}`, () => expect(nearName(written, FIELDS)).to.equal(meant));
  for (const other of ['note', 'slug', 'x-unknown', 'suara', 'rank', '', 'v', 'x'.repeat(1000)]) it(`takes "${other.slice(0, 12)}" for nothing`, () => expect(nearName(other, FIELDS)).to.equal(null));
});
