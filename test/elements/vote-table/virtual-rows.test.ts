import {expect, waitUntil} from '@open-wc/testing';
import fc from 'fast-check';
import {VirtualRows, type RowsWanted} from '../../../src/elements/vote-table/virtual-rows.js';
import {frames} from '../../helpers/card.js';

interface Place extends RowsWanted {
  readonly height: number;
  readonly top: number;
}

/** A box that scrolls a list, and the rows of it that can be seen. */
function scrolled({count, size, start, height, top}: Place): {box: HTMLElement; seen: number[]} {
  const box = document.createElement('div');
  box.style.cssText = `overflow: auto; block-size: ${height}px; inline-size: 100px`;
  const content = document.createElement('div');
  content.style.blockSize = `${start + count * size}px`;
  box.append(content);
  document.body.append(box);
  box.scrollTop = top;
  const seen = Array.from({length: count}, (_, place) => place).filter((place) => start + (place + 1) * size > box.scrollTop && start + place * size < box.scrollTop + height);
  return {box, seen};
}

describe('rows of a long list', () => {
  it('hold every row that is seen, in order, and few others, wherever the list is scrolled', async () => {
    await fc.assert(fc.asyncProperty(fc.record({
      count: fc.integer({min: 1, max: 8000}), size: fc.double({min: 18, max: 90, noNaN: true}), start: fc.integer({min: 0, max: 200}), keep: fc.constant(null), height: fc.integer({min: 1, max: 900}), top: fc.integer({min: 0, max: 300_000}),
    }), async (place) => {
      const {box, seen} = scrolled(place);
      let isTold = false;
      const rows = new VirtualRows(box, place, () => (isTold = true));
      await waitUntil(() => isTold, 'its height is known');
      const places = rows.read(place);
      expect(places).to.deep.equal([...new Set(places)].sort((a, b) => a - b));
      expect(seen.filter((one) => !places.includes(one))).to.deep.equal([]);
      expect(places.length).to.be.at.most(seen.length + 18);
      expect(places.every((one) => one >= 0 && one < place.count)).to.be.true;
      rows.leave();
      box.remove();
    }), {numRuns: 40});
  });

  it('change only when others come into sight, and no more once they were left', async () => {
    const wanted = {count: 1000, size: 20, start: 0, keep: null};
    const {box} = scrolled({...wanted, height: 200, top: 0});
    let told = 0;
    const rows = new VirtualRows(box, wanted, () => told++);
    await waitUntil(() => told === 1, 'its height is known');
    rows.read(wanted);
    box.scrollTop = 5;
    await frames();
    expect(told).to.equal(1);
    box.scrollTop = 400;
    await frames();
    expect(told).to.equal(2);
    expect(rows.read({...wanted, keep: 2})[0]).to.equal(2);
    expect(rows.read({...wanted, count: 5})).to.deep.equal([]);
    rows.leave();
    box.scrollTop = 9000;
    await frames();
    expect(told).to.equal(2);
    box.remove();
  });

  it('are none while the list is hidden', async () => {
    const wanted = {count: 1000, size: 20, start: 0, keep: null};
    const {box} = scrolled({...wanted, height: 200, top: 0});
    box.hidden = true;
    box.style.display = 'none';
    const rows = new VirtualRows(box, wanted, () => undefined);
    await frames();
    expect(rows.read(wanted)).to.deep.equal([]);
    rows.leave();
    box.remove();
  });
});
