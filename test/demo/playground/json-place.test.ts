import {expect} from '@open-wc/testing';
import {lineOf, placeIn, placeOfPath} from '../../../demo/playground/json-place.js';

const TEXT = '{\n  "candidates": [\n    {"name": "A, [b] {c}: \\"d\\"", "votes": "many"},\n    {"name": "B", "votes": 1}\n  ],\n  "ballots": {"valid": -1}\n}';

const places: readonly {path: string; found: string; line: number}[] = [
  {path: 'candidates[0].votes', found: '"many"', line: 3},
  {path: 'candidates[1].votes', found: '1', line: 4},
  {path: 'candidates[1].name', found: '"B"', line: 4},
  {path: 'ballots.valid', found: '-1', line: 6},
  {path: 'candidates[1].party', found: '{"name": "B", "votes": 1}', line: 4},
];

describe('placeOfPath', () => {
  for (const {path, found, line} of places) {
    it(`finds ${path} on line ${line}`, () => {
      const place = placeOfPath(TEXT, path)!;
      expect(TEXT.slice(place.start, place.end)).to.equal(found);
      expect(lineOf(TEXT, place)).to.equal(line);
    });
  }

  it('does not throw on a text that is cut off', () => {
    for (let length = 0; length < TEXT.length; length++) placeOfPath(TEXT.slice(0, length), 'candidates[1].votes');
  });
});

describe('placeIn', () => {
  it('finds a line of a table', () => {
    const text = 'name,votes\nA,1\nB,x\n';
    const place = placeIn(text, 'line 3, "votes"')!;
    expect(text.slice(place.start, place.end)).to.equal('B,x');
  });
  it('has none for a path of a text that is no JSON', () => expect(placeIn('a,b', 'candidates[0]')).to.equal(null));
});
