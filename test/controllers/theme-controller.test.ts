import {expect, fixture} from '@open-wc/testing';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {settled} from '../helpers/card.js';

describe('themes of cards that come together', () => {
  const GROUNDS = ['#111', '#fff', '#222', '#eee'];

  /** Counts the updates of a card, and takes the theme of its first drawing. */
  async function come(grounds: readonly string[]): Promise<{cards: KpuRecap[]; first: boolean[]; updates: number}> {
    const box = await fixture('<div></div>');
    const cards = grounds.map(() => document.createElement('kpu-recap'));
    const first: boolean[] = [];
    let updates = 0;
    for (const [i, card] of cards.entries()) {
      card.addController({hostUpdated: () => {
        updates++;
        first[i] ??= card.matches(':state(dark)');
      }});
      const place = document.createElement('div');
      place.style.background = grounds[i]!;
      place.append(card);
      box.append(place);
    }
    await Promise.all(cards.map((card) => settled(card)));
    return {cards, first, updates};
  }

  it('are right when each is drawn first, and cost no further drawing', async () => {
    const {first, updates} = await come(GROUNDS);
    expect(first).to.deep.equal([true, false, true, false]);
    expect(updates).to.equal(GROUNDS.length);
  });

  it('are read before any of the cards is drawn', async () => {
    const {getComputedStyle: read} = window;
    const drawn: number[] = [];
    window.getComputedStyle = (element, pseudo) => {
      drawn.push(document.querySelectorAll('kpu-recap').length && [...document.querySelectorAll('kpu-recap')].filter(({hasUpdated}) => hasUpdated).length);
      return read.call(window, element, pseudo);
    };
    try {
      await come(GROUNDS);
    } finally {
      window.getComputedStyle = read;
    }
    expect(new Set(drawn)).to.deep.equal(new Set([0]));
  });
});
