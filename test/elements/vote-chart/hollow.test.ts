import {expect, fixture} from '@open-wc/testing';
import '../../../src/define/vote-chart.js';
import {contrast, luminance, parseRgb} from '../../../src/domain/colour.js';
import type {VoteChart} from '../../../src/elements/vote-chart/vote-chart.js';
import {frames, settled} from '../../helpers/card.js';

/** Pale, dark and in between; each is too near to one ground at least, or to none. */
const COLOURS = ['#ffff00', '#ffffff', '#ff8800', '#000000', '#101060', '#008800'];

describe('the bars of the election before', () => {
  for (const theme of ['light', 'dark']) {
    it(`are outlines that can be seen on a ${theme} ground, whatever the colour`, async () => {
      const box = await fixture(`<div data-theme="${theme}" style="inline-size: 400px"><vote-chart type="grouped"></vote-chart></div>`);
      const element = box.querySelector<VoteChart>('vote-chart')!;
      element.snapshot = {format: 'rekap/1', candidates: COLOURS.map((color, i) => ({id: String(i), name: color, color, votes: 10 + i})), previous: {title: 'Dahulu', votes: Object.fromEntries(COLOURS.map((_, i) => [i, 20 - i]))}};
      await settled(element);
      await frames();
      const bars = [...element.shadowRoot!.querySelectorAll('.before .tone')];
      expect(bars).to.have.length(COLOURS.length);
      expect(element.matches(':state(dark)')).to.equal(theme === 'dark');
      const ground = luminance(parseRgb(getComputedStyle(element).backgroundColor)!);
      for (const [i, bar] of bars.entries()) expect(contrast(luminance(parseRgb(getComputedStyle(bar).stroke)!), ground), COLOURS[i]).to.be.at.least(3);
    });
  }
});
