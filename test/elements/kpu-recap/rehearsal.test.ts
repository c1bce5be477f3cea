import {expect} from '@open-wc/testing';
import {FORMS} from '../../../src/elements/kpu-recap/card-form.js';
import {card, contest, partsOf, settled} from '../../helpers/card.js';

/** Boxes of all text that is seen. */
function textBoxes(root: ParentNode & Node): DOMRect[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes: DOMRect[] = [];
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    if (!texts.currentNode.parentElement!.closest('.hidden, style')) boxes.push(...range.getClientRects());
  }
  return boxes.filter(({width}) => width > 1);
}

describe('the stripes of a rehearsal', () => {
  for (const form of FORMS) {
    for (const width of [200, 340, 640]) {
      it(`are around what is read, and never behind it: ${form}, ${width}px`, async () => {
        const element = await card(`style="width: ${width}px; font-size: 16px" ${`form="${form}"`}`);
        element.snapshot = {title: 'Hasil', test: true, candidates: contest(60, 40)};
        await settled(element);
        const [box] = partsOf(element, 'card') as HTMLElement[];
        const style = getComputedStyle(box!);
        expect(style.backgroundImage).to.contain('repeating-linear-gradient');
        const inset = Number(/calc\(100% - ([\d.]+)px\)/.exec(style.backgroundSize)![1]) / 2;
        const {left, right, top, bottom} = box!.getBoundingClientRect();
        expect(inset).to.be.greaterThan(3);
        for (const text of textBoxes(element.shadowRoot!)) {
          if (text.right < left || text.left > right) continue;
          expect(text.left, 'left').to.be.at.least(left + inset);
          if (form !== 'ticker') expect(text.right, 'right').to.be.at.most(right - inset);
          expect([text.top - top, bottom - text.bottom].every((air) => air >= inset - 1), 'above and below').to.equal(true);
        }
      });
    }
  }
});
