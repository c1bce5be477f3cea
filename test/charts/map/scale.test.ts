import {expect} from '@open-wc/testing';
import {bubbleRadius, leaderScale, roundBelow, shareScale, toneOf} from '../../../src/charts/map/scale.js';
import {rampOf, rgbOf} from '../../../src/charts/map/ramp.js';
import {oklab} from '../../../src/charts/shared/oklab.js';
import {areaResult, type AreaResult} from '../../../src/domain/area-result.js';
import {PALETTE, contrast, luminance, parseRgb, repair, type Grounds} from '../../../src/domain/colour.js';
import {candidatesWith} from '../../helpers/make-snapshot.js';

const CANDIDATES = candidatesWith(1, 1, 1);
const result = (...votes: (number | null)[]): AreaResult =>
  areaResult({id: 'a', name: 'A', votes: new Map(votes.map((count, i) => [String(i + 1), count])), progress: null, areas: []}, CANDIDATES);
const GROUNDS: Grounds = {light: [[255, 255, 255]], dark: [[21, 24, 29]]};

describe('what colour says on a map', () => {
  const cases = [
    {when: 'the lead is below the first break', votes: [520, 480, 0], expected: {candidate: '1', step: 0}},
    {when: 'the lead is exactly on a break', votes: [525, 475, 0], expected: {candidate: '1', step: 1}},
    {when: 'the lead is a vote short of a break', votes: [5249, 4751, 0], expected: {candidate: '1', step: 0}},
    {when: 'the lead is as large as can be', votes: [10, 0, 0], expected: {candidate: '1', step: 4}},
    {when: 'edge 11: two are tied', votes: [5, 5, 1], expected: 'tie'},
    {when: 'edge 1: nobody has a vote', votes: [0, 0, 0], expected: 'open'},
    {when: 'edge 2: one figure is missing', votes: [5, null, 1], expected: 'open'},
    {when: 'edge 3: all are missing', votes: [null, null, null], expected: 'open'},
  ] as const;
  for (const {when, votes, expected} of cases) {
    it(`is ${JSON.stringify(expected)} when ${when}`, () => expect(toneOf(result(...votes), leaderScale('margin'))).to.deep.equal(expected));
  }

  it('is nobody’s where there is no data', () => expect(toneOf(null, leaderScale('margin'))).to.equal('none'));

  it('may be the share of the leader, or of one candidate', () => {
    expect(toneOf(result(70, 20, 10), leaderScale('share'))).to.deep.equal({candidate: '1', step: 4});
    const scale = shareScale('2', [result(70, 20, 10), result(50, 45, 5)]);
    expect(scale.breaks).to.deep.equal([25, 30, 35, 40]);
    expect(toneOf(result(70, 20, 10), scale)).to.deep.equal({candidate: '2', step: 0});
    expect(toneOf(result(50, 45, 5), scale)).to.deep.equal({candidate: '2', step: 4});
  });

  it('has breaks also where all shares are alike, or none is known', () => {
    for (const areas of [[], [result(1, 1, 1)], [result(0, 10, 0)], [result(null, null, null)]]) {
      for (const value of shareScale('2', areas).breaks) expect(value).to.satisfy(Number.isFinite);
    }
  });

  it('has circles whose area is the votes', () => {
    expect(bubbleRadius(25, 100, 10)).to.equal(5);
    expect(bubbleRadius(0, 0, 10)).to.equal(0);
    expect([7, 10, 4999, 0].map(roundBelow)).to.deep.equal([5, 10, 2000, 1]);
  });
});

describe('strengths of a colour', () => {
  it('go there and back through OKLab', () => {
    for (const hex of PALETTE) expect(rgbOf(oklab(parseRgb(hex)!))).to.deep.equal(parseRgb(hex));
  });

  for (const hex of PALETTE) {
    it(`of ${hex} are told apart in both themes, the strongest with 3:1 against the ground`, () => {
      const fill = `light-dark(${repair(parseRgb(hex)!, GROUNDS.light)}, ${repair(parseRgb(hex)!, GROUNDS.dark)})`;
      const ramp = rampOf(fill, GROUNDS);
      for (const [theme, ground] of [[0, GROUNDS.light[0]!], [1, GROUNDS.dark[0]!]] as const) {
        const tones = ramp.map((tone) => parseRgb(tone.match(/#[\da-f]{6}/g)![theme]!)!);
        const far = (a: number, b: number): number => Math.hypot(...oklab(tones[a]!).map((part, i) => part - oklab(tones[b]!)[i]!));
        for (let i = 1; i < tones.length; i++) expect(far(i - 1, i)).to.be.above(0.04);
        expect(contrast(luminance(tones[4]!), luminance(ground))).to.be.at.least(3);
        // The better of black and white is text on every tone.
        for (const tone of tones) expect(Math.max(contrast(luminance(tone), 0), contrast(luminance(tone), 1))).to.be.at.least(4.5);
      }
    });
  }
});
