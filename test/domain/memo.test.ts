import {expect} from '@open-wc/testing';
import {memo} from '../../src/domain/memo.js';

describe('memo', () => {
  const cases = [
    {when: 'the inputs are the same', first: [1, 'a', null], second: [1, 'a', null], made: 1},
    {when: 'an input is not a number both times', first: [NaN], second: [NaN], made: 1},
    {when: 'an input is another', first: [1, 'a'], second: [1, 'b'], made: 2},
    {when: 'an input is an equal object, but another', first: [{}], second: [{}], made: 2},
    {when: 'there are fewer inputs', first: [1, 2], second: [1], made: 2},
    {when: 'there are more inputs', first: [1], second: [1, undefined], made: 2},
  ];
  for (const {when, first, second, made} of cases) {
    it(`makes its value ${made === 1 ? 'once' : 'twice'} when ${when}`, () => {
      let count = 0;
      const remembered = memo<number>();
      remembered(first, () => ++count);
      expect(remembered(second, () => ++count)).to.equal(made);
      expect(count).to.equal(made);
    });
  }

  it('forgets a value that could not be made', () => {
    const remembered = memo<number>();
    expect(() => remembered([1], () => { throw new Error('no'); })).to.throw('no');
    expect(remembered([1], () => 2)).to.equal(2);
  });
});
