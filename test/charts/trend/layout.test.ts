import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {stripTitle, valueAt, xOf, yOf} from '../../../src/charts/trend/layout.js';
import {axisTicks} from '../../../src/charts/trend/ticks.js';
import {wrapWords} from '../../../src/charts/trend/wrap-words.js';
import {START, makeLayout, makeTrend, measure, tally} from '../../helpers/make-trend.js';

const trend = makeTrend([tally(0, [10, 30, 60]), tally(60, [20, 30, 50])]);

describe('layoutOf', () => {
  it('begins with the first update and ends with the last one', () => {
    const layout = makeLayout(trend);
    expect([layout.x.from, layout.x.to]).to.deep.equal([START, START + 3_600_000]);
    expect(layout.y.from).to.equal(0);
    expect(xOf(layout, START)).to.equal(layout.plot.x);
    expect(yOf(layout, 0)).to.equal(layout.plot.y + layout.plot.height);
    expect(valueAt(layout, layout.plot.x + layout.plot.width)).to.equal(START + 3_600_000);
  });

  it('leaves a twelfth of the plot free above the highest line, whatever is counted', () => {
    fc.assert(fc.property(fc.array(fc.integer({min: 0, max: 100_000_000}), {minLength: 2, maxLength: 6}), fc.constantFrom<'share' | 'votes'>('share', 'votes'), (votes, values) => {
      fc.pre(votes.some((count) => count > 0));
      const one = makeTrend([tally(0, votes.map((count) => Math.floor(count / 2))), tally(9, votes)], {values});
      const layout = makeLayout(one);
      const highest = Math.max(...one.moments.flatMap((moment) => moment.values.map((value) => value ?? 0)));
      expect(yOf(layout, highest)).to.be.at.least(layout.plot.y + 0.08 * layout.plot.height - 1e-6);
      expect(layout.y.ticks.every((tick) => tick >= layout.y.from && tick <= layout.y.to)).to.equal(true);
    }));
  });

  it('edge 86: runs from right to left where writing does', () => {
    const layout = makeLayout(trend, {mirrored: true});
    const usual = makeLayout(trend);
    expect(xOf(layout, START)).to.equal(layout.plot.x + layout.plot.width);
    expect(valueAt(layout, xOf(layout, START + 60_000))).to.be.closeTo(START + 60_000, 1e-3);
    expect(layout.plot.x).to.equal(640 - usual.plot.x - usual.plot.width);
  });

  it('gives a single update room on both sides', () => {
    const layout = makeLayout(makeTrend([tally(0, [1, 2])]));
    expect(xOf(layout, START)).to.be.closeTo(layout.plot.x + layout.plot.width / 2, 1e-6);
  });

  it('writes names beside the lines where there is room, and leaves them to a legend where not', () => {
    expect(makeLayout(trend).ends.map(({name}) => name.join(' '))).to.deep.equal(['Candidate 1', 'Candidate 2', 'Candidate 3']);
    expect(makeLayout(trend, {width: 339}).ends).to.deep.equal([]);
    const many = makeTrend([tally(0, Array.from({length: 18}, (_, i) => i + 1))]);
    expect(makeLayout(many).ends).to.deep.equal([]);
  });

  it('writes no name of a line that never began', () => {
    const missing = makeTrend([tally(0, [5, null])], {values: 'votes'});
    expect(makeLayout(missing).ends.map(({line}) => line)).to.deep.equal([0]);
  });

  it('lets no name cover another or leave the drawing', () => {
    fc.assert(fc.property(fc.array(fc.integer({min: 1, max: 100}), {minLength: 2, maxLength: 6}), fc.integer({min: 340, max: 1200}), (votes, width) => {
      const {ends, height, plot} = makeLayout(makeTrend([tally(0, votes), tally(9, votes)]), {width});
      expect(plot.width).to.be.greaterThan(width / 2);
      const boxes = ends.map(({y, name, figure}) => ({top: y - ((name.length + 1) * 16) / 2, bottom: y + ((name.length + 1) * 16) / 2, right: plot.x + plot.width + 14 + Math.max(measure(figure), ...name.map(measure))})).sort((a, b) => a.top - b.top);
      boxes.forEach(({top, bottom, right}, i) => {
        expect(top).to.be.at.least(Math.max(-1e-6, (boxes[i - 1]?.bottom ?? 0) - 1e-6));
        expect(bottom).to.be.at.most(height + 1e-6);
        expect(right).to.be.at.most(width);
      });
    }));
  });

  it('keeps the words above the strip inside, however wide the font', () => {
    fc.assert(fc.property(fc.integer({min: 200, max: 1000}), fc.integer({min: 1, max: 40}), fc.double({min: 3, max: 20, noNaN: true}), fc.boolean(), (width, letters, advance, mirrored) => {
      const wide = (text: string): number => text.length * advance;
      const words = 'n'.repeat(letters);
      const layout = makeLayout(trend, {width, mirrored, withBatches: true});
      const {x, text} = stripTitle(layout, words, wide);
      const [left, right] = mirrored ? [x - wide(text), x] : [x, x + wide(text)];
      expect(left).to.be.at.least(-1e-6);
      expect(right).to.be.at.most(width + 1e-6);
      const start = mirrored ? layout.plot.x + layout.plot.width : layout.plot.x;
      if (wide(words) <= (mirrored ? start : width - start)) expect({x, text}).to.deep.equal({x: start, text: words});
      if (wide(words) <= width) expect(text).to.equal(words);
    }));
  });

  it('has a strip beneath the lines for what came with each update', () => {
    const {strip, plot, height} = makeLayout(trend, {withBatches: true});
    expect(strip!.y).to.be.greaterThan(plot.y + plot.height);
    expect(strip!.y + strip!.height).to.be.lessThan(height);
    expect(makeLayout(trend).strip).to.equal(null);
  });
});

describe('axisTicks', () => {
  const textsOf = (minutes: number, width: number, locale = 'id'): (string | null)[][] => {
    const one = makeTrend([tally(0, [1, 2]), tally(minutes, [2, 3])]);
    return axisTicks(makeLayout(one, {width}), 'time', locale, 'Asia/Jakarta', measure).map(({text, day}) => [text, day]);
  };

  it('writes hours with the day where it is another than before', () => {
    expect(textsOf(36 * 60, 640)).to.deep.equal([['00.00', '14 Feb'], ['06.00', null], ['12.00', null], ['18.00', null], ['00.00', '15 Feb'], ['06.00', null]]);
  });
  it('writes days alone', () => expect(textsOf(9 * 24 * 60, 500)).to.deep.equal([['14 Feb', null], ['18 Feb', null], ['22 Feb', null]]));
  it('writes months of long counts', () => expect(textsOf(200 * 24 * 60, 340, 'en').map(([text]) => text)).to.deep.equal(['Mar 2024', 'Sep 2024']));

  it('writes round percentages where those are the axis', () => {
    const counted = makeTrend([tally(0, [1, 2], 10), tally(9, [2, 3], 95)], {over: 'counted'});
    const texts = (width: number): string[] => axisTicks(makeLayout(counted, {width}), 'counted', 'id', 'Asia/Jakarta', measure).map(({text}) => text);
    expect(texts(640)).to.deep.equal(['0%', '25%', '50%', '75%', '100%']);
    expect(texts(240)).to.deep.equal(['0%', '50%', '100%']);
  });

  it('has two to six that neither touch nor leave the drawing', () => {
    fc.assert(fc.property(fc.integer({min: 31, max: 600_000}), fc.integer({min: 240, max: 1400}), fc.boolean(), (minutes, width, mirrored) => {
      const layout = makeLayout(makeTrend([tally(0, [1, 2]), tally(minutes, [2, 3])]), {width, mirrored});
      const ticks = axisTicks(layout, 'time', 'id', 'Asia/Jakarta', measure);
      expect(ticks.length).to.be.within(1, 8);
      ticks.forEach(({textX, text, day}, i) => {
        const half = Math.max(measure(text), measure(day ?? '')) / 2;
        expect(textX - half).to.be.at.least(-1e-6);
        expect(textX + half).to.be.at.most(width + 1e-6);
        const before = ticks[i - 1];
        if (before) expect(Math.abs(textX - before.textX)).to.be.at.least(half + measure(before.text) / 2);
      });
    }), {numRuns: 200});
  });
});

describe('wrapWords', () => {
  const cases = [
    {text: 'Anies & Muhaimin', width: 120, lines: ['Anies & Muhaimin']},
    {text: 'Anies & Muhaimin', width: 60, lines: ['Anies &', 'Muhaimin']},
    {text: 'Partai Demokrasi Indonesia Perjuangan', width: 96, lines: ['Partai Demokrasi', 'Indonesia Perju…']},
    {text: 'Supercalifragilistic', width: 36, lines: ['Super…']},
    {text: '', width: 36, lines: ['']},
  ];
  for (const {text, width, lines} of cases) {
    it(`writes "${text}" in ${width} pixels as ${lines.join(' / ')}`, () => expect(wrapWords(text, width, measure)).to.deep.equal(lines));
  }
});
