import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {countProgress, isBelow} from '../../src/domain/progress.js';

const percentOf = (reported: number, expected: number): string => {
  const percent = countProgress({reported, expected, unit: 'TPS'})?.percent;
  return percent ? percent.sign + (percent.units / 10 ** percent.decimals).toFixed(percent.decimals) : 'none';
};

describe('countProgress', () => {
  const cases = [
    {reported: 823_377, expected: 823_378, percent: '99.99', why: 'edge 43: floored, never 100'},
    {reported: 823_236, expected: 823_378, percent: '99.98', why: 'near the end it is the counts that tell'},
    {reported: 823_378, expected: 823_378, percent: '100.00', why: 'edge 45: all are all'},
    {reported: 199, expected: 200, percent: '99', why: 'no finer than one unit is'},
    {reported: 9_999, expected: 10_000, percent: '99.99', why: 'one of ten thousand can be seen'},
    {reported: 1, expected: 823_378, percent: '<0.01', why: 'one unit is more than none'},
    {reported: 0, expected: 823_378, percent: '0.00', why: 'none is none'},
    {reported: 101, expected: 100, percent: 'none', why: 'edge 44: over 100 nothing is said in percent'},
    {reported: 0, expected: 0, percent: 'none', why: 'zero of zero is no percent'},
  ];
  for (const {reported, expected, percent, why} of cases) {
    it(`${reported} of ${expected} reads ${percent}: ${why}`, () => expect(percentOf(reported, expected)).to.equal(percent));
  }

  it('edge 44: reported above total fills the bar and keeps both counts', () => {
    expect(countProgress({reported: 101, expected: 100, unit: null})).to.deep.include({reported: 101, expected: 100, fraction: 1, percent: null});
  });

  it('edge 42: more units in all lower the percent and keep the counts', () => {
    expect(percentOf(823_236, 823_236)).to.equal('100.00');
    expect(percentOf(823_236, 823_378)).to.equal('99.98');
    expect(countProgress({reported: 823_236, expected: 823_378, unit: 'TPS'})).to.deep.include({reported: 823_236, expected: 823_378, unit: 'TPS', complete: false});
  });

  it('a declared percent without counts is floored like one that is computed', () => {
    const declared = (percent: number): unknown => countProgress({reported: null, expected: null, unit: 'TPS', percent});
    expect(declared(78.109)).to.deep.equal({reported: null, expected: null, unit: 'TPS', fraction: 0.78109, percent: {units: 7810, decimals: 2, sign: ''}, complete: false});
    expect(declared(0.001)).to.deep.include({percent: {units: 1, decimals: 2, sign: '<'}, complete: false});
    expect(declared(100)).to.deep.include({percent: {units: 10_000, decimals: 2, sign: ''}, complete: true});
    for (const percent of [-1, 100.01, NaN]) expect(declared(percent), String(percent)).to.equal(null);
  });

  for (const {unit, of} of [{unit: '%', of: 100}, {unit: '‰', of: 1000}, {unit: '‱', of: 10_000}, {unit: ' ٪ ', of: 100}]) {
    it(`parts of ${of} with the unit "${unit}" are a percent and no units`, () => {
      expect(countProgress({reported: 0.75 * of, expected: of, unit})).to.deep.equal({reported: null, expected: null, unit: null, fraction: 0.75, percent: {units: 7500, decimals: 2, sign: ''}, complete: false});
      expect(countProgress({reported: of, expected: of, unit})?.complete).to.equal(true);
    });
  }

  it('counts outweigh a declared percent', () => expect(countProgress({reported: 1, expected: 4, unit: null, percent: 99})).to.deep.include({reported: 1, fraction: 0.25}));

  it('an unknown total has no bar and no percent', () => {
    expect(countProgress({reported: 5, expected: null, unit: null})).to.deep.equal({reported: 5, expected: null, unit: null, fraction: null, percent: null, complete: false});
  });

  it('edge 44: more than all of them is not complete', () => {
    expect(countProgress({reported: 101, expected: 100, unit: 'TPS'})).to.deep.equal({reported: 101, expected: 100, unit: 'TPS', fraction: 1, percent: null, complete: false});
  });

  it('is null where nothing may be said', () => {
    expect(countProgress(null)).to.equal(null);
    expect(countProgress({reported: null, expected: 10, unit: null})).to.equal(null);
  });

  it('reads 100 when all are in, and only then', () => {
    fc.assert(fc.property(fc.integer({min: 1, max: 9_000_000}), fc.integer({min: 1, max: 3}), (expected, missing) => {
      expect(Number(percentOf(expected, expected))).to.equal(100);
      if (missing <= expected) expect(Number(percentOf(expected - missing, expected).replace('<', ''))).to.be.below(100);
    }));
  });
});

describe('isBelow', () => {
  const progress = countProgress({reported: 5, expected: 100, unit: null});
  it('5 of 100 is below 6 percent', () => expect(isBelow(progress, 6)).to.equal(true));
  it('5 of 100 is not below 5 percent', () => expect(isBelow(progress, 5)).to.equal(false));
  it('5 declared percent are below 6 and not below 5', () => {
    const declared = countProgress({reported: null, expected: null, unit: null, percent: 5});
    expect([isBelow(declared, 6), isBelow(declared, 5)]).to.deep.equal([true, false]);
  });
  it('an unknown progress is below nothing', () => {
    expect(isBelow(null, 100)).to.equal(false);
    expect(isBelow(countProgress({reported: 5, expected: null, unit: null}), 100)).to.equal(false);
  });
});
