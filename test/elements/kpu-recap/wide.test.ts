import {expect} from '@open-wc/testing';
import type {KpuRecap} from '../../../src/elements/kpu-recap/kpu-recap.js';
import {card, document2024, settled} from '../../helpers/card.js';

const AREAS = [['11', 'Aceh'], ['12', 'Sumatera Utara']].map(([id, name]) => ({id, name, votes: {1: 5, 2: 9, 3: 1}}));

/** A card with views in a box of a width in pixels. */
async function wide(views: string, width: number, size = 16): Promise<(selector: string) => DOMRect> {
  const element: KpuRecap = await card(`${views} style="width: ${width}px; font-size: ${size}px"`);
  element.snapshot = document2024({state: 'counting', areas: AREAS, source: {name: 'KPU'}});
  await settled(element);
  return (selector) => element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
}

describe('a wide card with views', () => {
  for (const [views, beside] of [
    ['with-map', 'vote-map'], ['with-map with-table', 'vote-map'], ['with-chart', 'vote-chart'], ['with-trend', 'vote-trend'], ['with-chart with-map with-trend with-seats with-table', 'vote-map'], ['with-chart with-seats', 'seat-chart'],
  ] as const) {
    it(`has ${beside} beside its rows with ${views}`, async () => {
      const at = await wide(views, 800);
      expect(at(beside).left).to.be.at.least(at('.rows').right + 16);
      expect(at(beside).top).to.be.closeTo(at('.rows').top, 1);
      expect(at('footer').top).to.be.at.least(Math.max(at(beside).bottom, at('.rows').bottom) - 1);
      expect(at('footer').width).to.be.closeTo(at('header').width, 1);
    });
  }

  it('has its table below, as wide as the card', async () => {
    const at = await wide('with-map with-table', 800);
    expect(at('vote-table').top).to.be.at.least(at('vote-map').bottom - 1);
    expect(at('vote-table').width).to.be.closeTo(at('header').width, 1);
  });

  it('has no bars as wide as the card', async () => {
    const at = await wide('with-chart with-map with-table', 1000);
    expect(at('vote-chart').width).to.be.below(at('header').width / 2);
    expect(at('vote-chart').top).to.be.at.least(at('.lead').bottom);
    expect(at('vote-chart').bottom).to.be.at.most(at('vote-table').top + 1);
  });

  for (const {when, views, width, size} of [{when: 'below 48em', views: 'with-map', width: 760, size: 16}, {when: 'of large text', views: 'with-map', width: 1000, size: 32}, {when: 'with a table alone', views: 'with-table', width: 1000, size: 16}]) {
    it(`is one column ${when}`, async () => {
      const at = await wide(views, width, size);
      expect(at('.rows').width).to.be.closeTo(at('header').width, 1);
      expect(at('.part').top).to.be.at.least(at('.rows').bottom - 1);
    });
  }
});

describe('--rekap-density', () => {
  for (const {density, padding, gap} of [{density: '', padding: 20, gap: 16}, {density: '--rekap-density: .5', padding: 10, gap: 8}, {density: '--rekap-density: 1.5', padding: 30, gap: 24}]) {
    it(`sets the room around the card and between its rows: ${density || 'none'}`, async () => {
      const element = await card(`style="width: 400px; font-size: 16px; ${density}"`);
      element.snapshot = document2024({state: 'counting'});
      await settled(element);
      const at = (selector: string): DOMRect => element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
      expect(at('.rows').left - at('.card').left).to.be.closeTo(padding, 0.1);
      expect(at('.row:nth-child(2)').top - at('.row').bottom).to.be.closeTo(gap, 0.1);
    });
  }
});
