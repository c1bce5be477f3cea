import {expect} from '@open-wc/testing';
import {turnoutOf} from '../../src/domain/turnout.js';

const NONE = {valid: null, invalid: null, cast: null, registered: null};

describe('turnoutOf', () => {
  const cases = [
    {when: 'an area has no ballots', ballots: undefined, votes: 5, expected: null},
    {when: 'the roll is not known', ballots: {...NONE, cast: 8}, votes: 5, expected: null},
    {when: 'the roll is empty', ballots: {...NONE, cast: 0, registered: 0}, votes: 0, expected: null},
    {when: 'ballots cast are given', ballots: {...NONE, cast: 8, valid: 5, invalid: 1, registered: 10}, votes: 5, expected: {cast: 8, registered: 10}},
    {when: 'they are the valid and the invalid', ballots: {...NONE, valid: 6, invalid: 1, registered: 10}, votes: 5, expected: {cast: 7, registered: 10}},
    {when: 'they are the votes and the invalid', ballots: {...NONE, invalid: 1, registered: 10}, votes: 5, expected: {cast: 6, registered: 10}},
    {when: 'the invalid are not known', ballots: {...NONE, valid: 6, registered: 10}, votes: 5, expected: null},
    {when: 'nobody voted', ballots: {...NONE, cast: 0, registered: 10}, votes: 0, expected: {cast: 0, registered: 10}},
  ];
  for (const {when, ballots, votes, expected} of cases) it(`is ${expected === null ? 'not known' : `${expected.cast} of ${expected.registered}`} when ${when}`, () => expect(turnoutOf({ballots}, votes)).to.deep.equal(expected));
});
