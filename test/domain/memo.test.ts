import {expect} from '@open-wc/testing';
import {memo} from '../../src/domain/memo.js';

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
