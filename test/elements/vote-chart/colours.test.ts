import {expect, fixture} from '@open-wc/testing';
import {Color} from '@kurkle/color';
import '../../../src/define/vote-chart.js';
import type {VoteChart} from '../../../src/elements/vote-chart/vote-chart.js';
import {contest, frames, settled} from '../../helpers/card.js';

/** Draws a chart on a canvas, in both themes, with other figures and under the pointer. */
async function use(type: string): Promise<void> {
  const element = await fixture<VoteChart>(`<vote-chart type="${type}" style="inline-size: 400px"></vote-chart>`);
  for (const votes of [[25, 60], [29, 62]] as const) {
    const areas = ['Aceh', 'Bali'].map((name, i) => ({id: name, name, votes: {1: votes[0] - i, 2: votes[1] + i}, ballots: {registered: 140 + i, cast: 95}}));
    element.snapshot = {format: 'rekap/1', candidates: contest(2 * votes[0] - 1, 2 * votes[1] + 1), areas};
    for (const theme of ['dark', 'light']) {
      element.dataset.theme = theme;
      for (let i = 0; i < 100 && !element.shadowRoot!.querySelector('canvas')?.width; i++) await frames();
      await settled(element);
      await frames();
    }
  }
  const plot = element.shadowRoot!.querySelector('[part~=plot]')!;
  expect(element.shadowRoot!.querySelector('canvas')!.width).to.be.greaterThan(0);
  plot.dispatchEvent(new KeyboardEvent('keydown', {key: 'End'}));
  await frames();
}

describe('a chart on a canvas', () => {
  it('has no colour computed by Chart.js, because the scripts of a page leave that out', async () => {
    const asked: string[] = [];
    const saved = Object.getOwnPropertyDescriptors(Color.prototype);
    for (const [name, {get, value}] of Object.entries(saved)) {
      if (name === 'constructor') continue;
      const tell = (): void => void asked.push(name);
      Object.defineProperty(Color.prototype, name, get
        ? {configurable: true, get(): unknown { tell(); return get.call(this) as unknown; }}
        : {configurable: true, value(this: Color, ...given: unknown[]) { tell(); return (value as (...given: unknown[]) => unknown).apply(this, given); }});
    }
    try {
      expect(new Color('red').valid).to.equal(true);
      expect(asked).to.deep.equal(['valid']);
      for (const type of ['doughnut', 'half-doughnut', 'bubble']) await use(type);
      expect(asked).to.deep.equal(['valid']);
    } finally {
      Object.defineProperties(Color.prototype, saved);
    }
  });
});
