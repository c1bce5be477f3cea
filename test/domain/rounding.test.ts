import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {printShare, printShares, roundShare, type PrintedShare} from '../../src/domain/rounding.js';
import {HALF, sideOf, type Threshold} from '../../src/domain/share.js';

/** As a sentence of the domain: `<0.1`, `24.9`, `>99.9`. */
const text = ({units, decimals, sign}: PrintedShare): string => sign + (units / 10 ** decimals).toFixed(decimals);
const ratio = (numerator: number, denominator: number): Threshold => ({numerator, denominator});

describe('roundShare', () => {
  const cases = [
    {votes: 285, total: 100_000, decimals: 2, units: 29, why: '0.285 · 100 is 28.499999999999996 in floats'},
    {votes: 1005, total: 100_000, decimals: 2, units: 101, why: '1.005 prints 1.00 with toFixed'},
    {votes: 1, total: 200, decimals: 0, units: 1, why: 'exactly half a step goes up'},
    {votes: 1, total: 8, decimals: 1, units: 125, why: 'an exact figure stays'},
    {votes: 2, total: 3, decimals: 2, units: 6667, why: 'more than half a step goes up'},
    {votes: 1, total: 3, decimals: 2, units: 3333, why: 'less than half a step goes down'},
    {votes: 0, total: 7, decimals: 1, units: 0, why: 'nothing is nothing'},
    {votes: 7, total: 7, decimals: 1, units: 1000, why: 'all is all'},
  ];
  for (const {votes, total, decimals, units, why} of cases) {
    it(`${votes} of ${total} with ${decimals} decimals is ${units} steps: ${why}`, () => expect(roundShare(votes, total, decimals)).to.equal(units));
  }

  it('is half-up on the exact ratio, as floor((2·v·10^(d+2) + T) / 2T) in BigInt says', () => {
    fc.assert(fc.property(sharing(fc.maxSafeNat()), fc.nat(4), ([votes, total], decimals) => {
      const v = BigInt(votes);
      const t = BigInt(total);
      expect(roundShare(votes, total, decimals)).to.equal(Number((2n * v * 10n ** BigInt(decimals + 2) + t) / (2n * t)));
    }), {numRuns: 1000});
  });

  it('edge 40: 2^53 - 1 votes divide as their small likenesses do', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(roundShare(most, most, 2)).to.equal(10_000);
    expect(roundShare((most - 1) / 2, most, 2)).to.equal(5000);
    expect(roundShare(2_001_599_834_386_887, most, 2)).to.equal(2222);
    expect(roundShare(40_971_906 * 50_000_000, 164_227_475 * 50_000_000, 2)).to.equal(roundShare(40_971_906, 164_227_475, 2));
  });
});

describe('printShare', () => {
  const cases = [
    {what: 'edge 4: one vote of one is plainly 100.0', votes: 1, total: 1, decimals: 1, expected: '100.0'},
    {what: 'edge 5: 49.996 % is not shown as 50.0', votes: 49_996, total: 100_000, decimals: 1, expected: '49.996'},
    {what: 'edge 5: 49.96 % is not shown as 50.0', votes: 4996, total: 10_000, decimals: 1, expected: '49.96'},
    {what: 'edge 5: 50.004 % is not shown as 50.0', votes: 50_004, total: 100_000, decimals: 1, expected: '50.004'},
    {what: 'edge 5: without decimals 49.5 % gets one', votes: 99, total: 200, decimals: 0, expected: '49.5'},
    {what: 'edge 5: 49.94 % needs no more', votes: 4994, total: 10_000, decimals: 1, expected: '49.9'},
    {what: 'edge 6: exactly half is 50.0', votes: 500, total: 1000, decimals: 1, expected: '50.0'},
    {what: 'edge 7: 99.97 % is >99.9', votes: 9997, total: 10_000, decimals: 1, expected: '>99.9'},
    {what: 'edge 7: 99.5 % without decimals is >99', votes: 199, total: 200, decimals: 0, expected: '>99'},
    {what: 'edge 7: 99.94 % is 99.9', votes: 9994, total: 10_000, decimals: 1, expected: '99.9'},
    {what: 'edge 8: 0.04 % is <0.1', votes: 4, total: 10_000, decimals: 1, expected: '<0.1'},
    {what: 'edge 8: 0.05 % is 0.1', votes: 5, total: 10_000, decimals: 1, expected: '0.1'},
    {what: 'edge 8: no votes are 0.0', votes: 0, total: 10_000, decimals: 1, expected: '0.0'},
    {what: 'one vote under half of 164,227,476 is just under half', votes: 82_113_737, total: 164_227_476, decimals: 1, expected: '<50.0'},
    {what: 'one vote over half of 164,227,476 is just over half', votes: 82_113_739, total: 164_227_476, decimals: 1, expected: '>50.0'},
    {what: '49.99994 % is just under half at four decimals as well', votes: 4_999_996, total: 10_000_000, decimals: 2, expected: '<50.00'},
    {what: '49.9999 % has four decimals to say so', votes: 499_999, total: 1_000_000, decimals: 2, expected: '49.9999'},
  ];
  for (const {what, votes, total, decimals, expected} of cases) {
    it(what, () => expect(text(printShare(votes, total, decimals))).to.equal(expected));
  }

  const legal = [
    {what: '3.998 % is not shown as 4.0', votes: 3998, total: 100_000, threshold: ratio(1, 25), expected: '3.998'},
    {what: '4.0004 % is not shown as 4.0', votes: 40_004, total: 1_000_000, threshold: ratio(1, 25), expected: '4.0004'},
    {what: '20 % of a province is exactly 20.0', votes: 1, total: 5, threshold: ratio(1, 5), expected: '20.0'},
    {what: '19.97 % is not shown as 20.0', votes: 1997, total: 10_000, threshold: ratio(1, 5), expected: '19.97'},
    {what: '66.66 % is below two thirds, and 66.7 would be above', votes: 6666, total: 10_000, threshold: ratio(2, 3), expected: '66.66'},
    {what: 'two of three are on two thirds', votes: 2, total: 3, threshold: ratio(2, 3), expected: '66.7'},
  ];
  for (const {what, votes, total, threshold, expected} of legal) {
    it(`a legal threshold: ${what}`, () => expect(text(printShare(votes, total, 1, [threshold]))).to.equal(expected));
  }

  it('is on its true side of 0, 50, 100 and any legal threshold', () => {
    fc.assert(fc.property(fc.oneof(sharing(fc.integer({min: 0, max: 3000})), sharing(fc.maxSafeNat()), nearHalf), fc.nat(2), threshold, ([votes, total], decimals, legal) => {
      const printed = printShare(votes, total, decimals, [legal]);
      for (const limit of [ratio(0, 1), HALF, ratio(1, 1), legal]) {
        const side = sideOf(votes, total, limit);
        // On the line any side may be read where the line itself has no such figure, as 66.7 for two thirds.
        if (side !== 0) expect(sidesRead(printed, limit), `${votes} of ${total} reads ${text(printed)}`).to.include(side);
      }
      if (votes * 2 === total) expect(text(printed)).to.equal((50).toFixed(decimals));
    }), {numRuns: 2000});
  });

  it('is never off by a step of what it prints', () => {
    fc.assert(fc.property(sharing(fc.nat(1_000_000)), fc.nat(2), ([votes, total], decimals) => {
      const {units, decimals: places} = printShare(votes, total, decimals);
      expect(Math.abs(units / 10 ** places - (votes * 100) / total)).to.be.below(1 / 10 ** places);
    }));
  });
});

describe('printShares', () => {
  const KPU = [40_971_906, 96_214_691, 27_040_878];

  it('the final result of 2024 with one decimal is 24.9 + 58.6 + 16.5 and adds up', () => {
    const {shares, addsUp} = printShares(KPU, 164_227_475, 1);
    expect(shares.map(text)).to.deep.equal(['24.9', '58.6', '16.5']);
    expect(addsUp).to.equal(true);
  });

  it('edge 9: with two decimals it is 24.95 + 58.59 + 16.47 = 100.01, left true and told', () => {
    const {shares, addsUp, mode} = printShares(KPU, 164_227_475, 2);
    expect(shares.map(text)).to.deep.equal(['24.95', '58.59', '16.47']);
    expect(shares.reduce((sum, {units}) => sum + units, 0)).to.equal(10_001);
    expect({addsUp, mode}).to.deep.equal({addsUp: false, mode: 'true'});
  });

  it('edge 9: sum100 takes the step back where the remainder is smallest', () => {
    const {shares, addsUp, mode} = printShares(KPU, 164_227_475, 2, 'sum100');
    expect(shares.map(text)).to.deep.equal(['24.95', '58.59', '16.46']);
    expect({addsUp, mode}).to.deep.equal({addsUp: true, mode: 'sum100'});
  });

  it('edge 10: two at x.5 each round up to 101 and are told', () => {
    const {shares, addsUp} = printShares([125, 875], 1000, 0);
    expect(shares.map(text)).to.deep.equal(['13', '88']);
    expect(addsUp).to.equal(false);
  });

  it('edge 10: sum100 never splits equals; it gives way to true rounding', () => {
    const {shares, mode, addsUp} = printShares([1, 1, 1], 3, 1, 'sum100');
    expect(shares.map(text)).to.deep.equal(['33.3', '33.3', '33.3']);
    expect({mode, addsUp}).to.deep.equal({mode: 'true', addsUp: false});
  });

  it('sum100 gives to the largest remainder, not to the most votes', () => {
    expect(printShares([604, 396], 1000, 0, 'sum100').shares.map(text)).to.deep.equal(['60', '40']);
  });

  it('sum100 gives way where no row may take the step that is left', () => {
    const {shares, mode} = printShares([4996, 4996, 8], 10_000, 1, 'sum100');
    expect(mode).to.equal('true');
    expect(shares.map(text)).to.deep.equal(['49.96', '49.96', '0.1']);
  });

  it('sum100 breaks equal remainders by more votes', () => {
    const {shares, mode} = printShares([125, 875], 1000, 0, 'sum100');
    expect(shares.map(text)).to.deep.equal(['12', '88']);
    expect(mode).to.equal('sum100');
  });

  it('sum100 lifts across a threshold first, so that 50.04 % does not read 50.0', () => {
    expect(printShares([50_040, 25_030, 24_930], 100_000, 1, 'sum100').shares.map(text)).to.deep.equal(['50.1', '25.0', '24.9']);
    const tidy = printShares([50_040, 33_390, 16_570], 100_000, 1, 'sum100');
    expect(tidy.shares.map(text)).to.deep.equal(['50.1', '33.4', '16.5']);
  });

  it('sum100 never reads 100 for less than all, nor 50.0 for less than half', () => {
    expect(printShares([9997, 1, 1, 1], 10_000, 1, 'sum100').shares.map(text)).to.deep.equal(['>99.9', '<0.1', '<0.1', '<0.1']);
    expect(text(printShares([49_960, 50_040], 100_000, 1, 'sum100').shares[0])).to.equal('49.9');
  });

  it('adds up to the printed share of the counted where the base holds more than the candidates', () => {
    const {shares, addsUp} = printShares([300, 600], 1000, 1);
    expect(shares.map(text)).to.deep.equal(['30.0', '60.0']);
    expect(addsUp).to.equal(true);
    expect(printShares([300, 600], 1000, 1, 'sum100').mode).to.equal('sum100');
  });

  it('sum100 totals exactly or gives way, keeps zero at zero, equals equal and every guard', () => {
    const votes = fc.array(fc.oneof(fc.nat(30), fc.nat(200_000_000)), {minLength: 1, maxLength: 18}).filter((all) => all.some((count) => count > 0));
    let tidy = 0;
    fc.assert(fc.property(votes, fc.nat(2), (counts, decimals) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const {shares, mode} = printShares(counts, total, decimals, 'sum100');
      counts.forEach((count, i) => {
        const printed = shares[i];
        if (count === 0) expect(text(printed)).to.equal((0).toFixed(decimals));
        for (const limit of [ratio(0, 1), HALF, ratio(1, 1)]) {
          const side = sideOf(count, total, limit);
          if (side !== 0) expect(sidesRead(printed, limit)).to.include(side);
        }
        expect(text(shares[counts.indexOf(count)])).to.equal(text(printed));
      });
      if (mode === 'true') return;
      tidy++;
      // A row below one step was counted as none.
      const sum = shares.reduce((units, share) => units + (share.sign === '<' ? 0 : share.sign === '>' ? 100 * 10 ** decimals : share.units), 0);
      expect(sum).to.equal(100 * 10 ** decimals);
    }), {numRuns: 1000});
    expect(tidy).to.be.above(100);
  });

  it('says that figures add up exactly when true rounding gives 100', () => {
    fc.assert(fc.property(fc.array(fc.nat(100_000), {minLength: 1, maxLength: 10}).filter((all) => all.some(Boolean)), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const {shares, addsUp} = printShares(counts, total, 1);
      const sum = shares.reduce((all, {units, decimals, sign}, i) => all + (sign === '' ? units * 10 ** (4 - decimals) : roundShare(counts[i], total, 1) * 1000), 0);
      expect(addsUp).to.equal(sum === 1_000_000);
    }));
  });
});

function sharing(size: fc.Arbitrary<number>): fc.Arbitrary<[number, number]> {
  return fc.tuple(size, size).map(([a, b]) => (a > b ? [b, a] : [a, b]) as [number, number]).filter(([, total]) => total > 0);
}

const nearHalf = fc.tuple(fc.integer({min: 1, max: 400_000_000}), fc.integer({min: -30, max: 30}))
  .map(([half, off]) => [Math.max(0, Math.min(2 * half, half + off)), 2 * half] as [number, number]);

const threshold = fc.constantFrom(ratio(1, 25), ratio(1, 5), ratio(2, 3), ratio(3, 5), ratio(1, 3), ratio(1, 50));

/** On which sides of a limit a reader may take a printed share to be. */
function sidesRead({units, decimals, sign}: PrintedShare, {numerator, denominator}: Threshold): (-1 | 1)[] {
  const difference = BigInt(units) * BigInt(denominator) - BigInt(numerator) * 10n ** BigInt(decimals + 2);
  if (difference === 0n) return sign === '<' ? [-1] : sign === '>' ? [1] : [];
  // Less than 0.1 is also more than 0, and `>99.9` less than 100: the figure with a sign stands between the two.
  if (sign === '<' && units === 1) return difference < 0n || numerator > 0 ? [-1] : [1];
  return difference < 0n ? [-1] : [1];
}

describe('sum100 gives way rather than cross a guard', () => {
  const read = (votes: number[], decimals: number) => printShares(votes, votes.reduce((sum, count) => sum + count, 0), decimals, 'sum100');
  it('edge 8: a unit that the first may not have is not given to the last', () => {
    const {mode, shares} = read([1, 999_999], 0);
    expect([mode, ...shares.map(({units, sign}) => sign + units)]).to.deep.equal(['true', '<1', '>99']);
  });
});
