import {expect} from '@open-wc/testing';
import {cardWith, contest, document2024, partsOf, settled} from '../../helpers/card.js';

/** Lines that a word is broken over. */
function linesOf(node: Node, word: string): number {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const index = text.textContent!.indexOf(word);
    if (index < 0) continue;
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
  }
  return 0;
}

describe('a card on a phone with text of twice the size', () => {
  const many = contest(...Array.from({length: 7}, (_, i) => 70 - i)).map((one, i) => ({...one, name: `PDI Perjuangan ${i + 1}`}));
  const cases = [
    {what: 'three pairs', data: document2024(), words: ['Muhaimin', 'Prabowo', 'Ganjar']},
    {what: 'many parties', data: {candidates: many}, words: ['Perjuangan']},
  ];
  for (const {what, data, words} of cases) {
    for (const width of [340, 360, 390]) {
      it(`has the names of ${what} whole, and each share in the card, at ${width}px`, async () => {
        const element = await cardWith(data, `style="width: ${width}px; font-size: 32px"`);
        await settled(element);
        const names = partsOf(element, 'name');
        for (const word of words) expect(linesOf(names.find((name) => name.textContent!.includes(word))!, word), word).to.equal(1);
        const card = element.getBoundingClientRect();
        for (const share of partsOf(element, 'share')) {
          expect(share.getBoundingClientRect().left).to.be.at.least(card.left);
          expect(share.scrollWidth).to.be.at.most((share as HTMLElement).offsetWidth + 1);
        }
      });
    }
  }
});
