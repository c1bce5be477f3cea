import {expect} from '@open-wc/testing';
import {peaks} from '../helpers/herd.js';
import {seeded} from '../helpers/outside.js';

describe('a hundred thousand readers who come with one push message', () => {
  const herd = {readers: 100_000, cycles: 10};

  it('ask together at first, and from the fifth cycle on spread over the whole interval', () => {
    const found = peaks({...herd, random: seeded(1)});
    expect(found[0]).to.be.above(2);
    expect(Math.max(...found.slice(4))).to.be.at.most(1.6);
    // Whose clocks all drift ends as if nobody had come together.
    expect(found[9]).to.be.below(1.2);
  });

  it('would ask together for good if every wait were the same', () => {
    expect(Math.min(...peaks({...herd, isJittered: false, random: seeded(1)}))).to.be.above(5);
  });
});
