import {expect, fixture} from '@open-wc/testing';
import '../../src/define.js';
import {TAGS} from '../../src/tags.js';
import {contest, settled} from '../helpers/card.js';

describe('what an element stacks', () => {
  for (const [tag] of TAGS) {
    it(`stays within ${tag}`, async () => expect(getComputedStyle(await fixture(`<${tag}></${tag}>`)).isolation).to.equal('isolate'));
  }

  for (const [view, part] of [['vote-map', '.tools button'], ['vote-table', 'thead button']] as const) {
    it(`leaves a sticky header of the page above ${view}`, async () => {
      const box = await fixture<HTMLElement>(`<div style="height: 200px; overflow: auto"><header style="position: sticky; top: 0; z-index: 1; height: 150px; background: #fff"></header><${view} style="display: block; margin-top: -150px; width: 600px"></${view}></div>`);
      const element = box.querySelector(view)!;
      const tiles = Array.from({length: 80}, (_, i) => ({id: String(i), label: String(i), column: i % 10, row: Math.floor(i / 10)}));
      Object.assign(element, {tiles, snapshot: {format: 'rekap/1', candidates: contest(240, 160), areas: tiles.map(({id}) => ({id, name: id, votes: {1: 3, 2: 2}}))}});
      await settled(element);
      const {x, y, width, height} = element.shadowRoot!.querySelector(part)!.getBoundingClientRect();
      expect(height).to.be.greaterThan(0);
      expect(document.elementFromPoint(x + width / 2, y + height / 2)?.localName).to.equal('header');
    });
  }
});
