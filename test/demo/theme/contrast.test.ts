import {expect} from '@open-wc/testing';
import {gradeOf, printed, ratioOf, type Grade, type Use} from '../../../demo/theme/contrast.js';

const grades: readonly {ratio: number; use: Use; grade: Grade}[] = [
  {ratio: 7, use: 'text', grade: 'AAA'}, {ratio: 6.999, use: 'text', grade: 'AA'}, {ratio: 4.5, use: 'text', grade: 'AA'}, {ratio: 4.499, use: 'text', grade: 'large only'},
  {ratio: 2.999, use: 'text', grade: 'fails'}, {ratio: 3, use: 'graphic', grade: 'AA'}, {ratio: 2.999, use: 'graphic', grade: 'fails'}, {ratio: 1, use: 'ornament', grade: ''},
];

describe('gradeOf', () => {
  for (const {ratio, use, grade} of grades) it(`${ratio} of ${use} is "${grade}"`, () => expect(gradeOf(ratio, use)).to.equal(grade));
});

describe('a ratio', () => {
  it('of black and white is 21', () => expect(printed(ratioOf([0, 0, 0], [255, 255, 255]))).to.equal('21.0'));
  it('is never printed as more than it is', () => expect([4.49, 4.5, 6.99].map(printed)).to.deep.equal(['4.4', '4.5', '6.9']));
});
