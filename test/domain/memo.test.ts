import {expect} from '@open-wc/testing';
import {memo, remembered} from '../../src/domain/memo.js';

/** A memo of the list of its inputs, and how often it made one. */
function counted(): {readonly list: (...inputs: unknown[]) => unknown[]; readonly made: () => number} {
  let made = 0;
  return {list: memo((...inputs: unknown[]) => (made++, inputs)), made: () => made};
}

describe('memo', () => {
  const one = {};
  const cases = [
    {when: 'the inputs are the same', before: [one, 1, null], after: [one, 1, null], times: 1},
    {when: 'an input that is no number stays so', before: [NaN], after: [NaN], times: 1},
    {when: 'there are no inputs', before: [], after: [], times: 1},
    {when: 'an input is another', before: [one, 1], after: [one, 2], times: 2},
    {when: 'an input is equal, but another object', before: [{}], after: [{}], times: 2},
    {when: 'an input is missing', before: [one, undefined], after: [one], times: 2},
    {when: 'an input is added', before: [], after: [undefined], times: 2},
  ];
  for (const {when, before, after, times} of cases) {
    it(`makes ${times} when ${when}`, () => {
      const {list, made} = counted();
      const first = list(...before);
      expect(list(...after) === first).to.equal(times === 1);
      expect(made()).to.equal(times);
    });
  }

  it('keeps only what it made last', () => {
    const {list, made} = counted();
    list(1);
    list(2);
    expect(list(1)).to.deep.equal([1]);
    expect(made()).to.equal(3);
  });

  it('makes again after a failure', () => {
    let fails = true;
    const make = memo(() => {
      if (fails) throw new Error('not yet');
      return 'made';
    });
    expect(make).to.throw('not yet');
    fails = false;
    expect(make()).to.equal('made');
  });
});

describe('remembered', () => {
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
      const value = remembered<number>();
      value(first, () => ++count);
      expect(value(second, () => ++count)).to.equal(made);
      expect(count).to.equal(made);
    });
  }

  it('forgets a value that could not be made', () => {
    const value = remembered<number>();
    expect(() => value([1], () => { throw new Error('no'); })).to.throw('no');
    expect(value([1], () => 2)).to.equal(2);
  });
});
