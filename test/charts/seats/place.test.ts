import {expect} from '@open-wc/testing';
import {hemicycle} from '../../../src/charts/seats/hemicycle.js';
import {boxOf, seatUnder, type HousePlot} from '../../../src/charts/seats/place.js';

const box = {x: 20, y: 10, width: 504, height: 270};
const arc = (isRtl: boolean): HousePlot => ({isArc: true, box, isRtl});
const bar = (isRtl: boolean): HousePlot => ({isArc: false, box: {...box, height: 20}, isRtl});

describe('seats on the screen', () => {
  for (const isRtl of [false, true]) {
    it(`the box of each seat has it in its middle, ${isRtl ? 'mirrored' : 'from the left'}`, () => {
      for (const drawing of [arc(isRtl), bar(isRtl)]) {
        for (const start of [0, 67, 68, 300, 579]) {
          const {x, y, width, height} = boxOf(drawing, 580, {start, seats: 1});
          expect(seatUnder(drawing, 580, {x: x + width / 2, y: y + height / 2})).to.equal(start);
        }
        const [one, both] = [boxOf(drawing, 580, {start: 0, seats: 68}), boxOf(drawing, 580, {start: 0, seats: 154})];
        expect([both.width > one.width, both.x + both.width >= one.x + one.width - 1e-9, both.x <= one.x + 1e-9]).to.deep.equal([true, true, true]);
      }
    });
  }

  it('edge 86: the first seat is on the right where one reads from there', () => {
    const first = {start: 0, seats: 1};
    expect(boxOf(arc(false), 9, first).x).to.be.below(box.x + 100);
    expect(boxOf(arc(true), 9, first).x).to.be.above(box.x + box.width - 100);
  });

  it('there is none beside the bar, nor in an empty house', () => {
    expect(seatUnder(bar(false), 9, {x: box.x - 1, y: box.y})).to.equal(null);
    expect(seatUnder(bar(false), 9, {x: box.x + box.width, y: box.y})).to.equal(null);
    expect(seatUnder(bar(false), 9, {x: box.x + 5, y: box.y + 60})).to.equal(null);
    expect(seatUnder(arc(false), 0, {x: 270, y: 30})).to.equal(null);
    expect(boxOf(bar(false), 0, {start: 0, seats: 0}).width).to.equal(0);
  });

  it('every seat is under its own place', () => {
    const scale = box.width / 2016;
    hemicycle(101).seats.forEach(({x, y}, i) => expect(seatUnder(arc(false), 101, {x: box.x + (x * 1000 + 1008) * scale, y: box.y + (y * 1000 + 1040) * scale})).to.equal(i));
  });
});
