import {expect} from '@open-wc/testing';
import {hemicycle} from '../../../src/charts/seats/hemicycle.js';
import {RADIUS, barCuts, barLine, emptyArc, frameOf, majorityLine, runOf, seatAt, wedge, wedgeBox} from '../../../src/charts/seats/drawing.js';

const dots = (path: string): number => path.split('M').length - 1;

/** The numbers of a path or a frame. */
const numbers = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);

/** On which side of a line from the middle withAncestors a seat stands; positive is towards the start. */
function side(line: string, seat: {readonly x: number; readonly y: number}): number {
  const [x0, y0, x1, y1] = numbers(line);
  return (x1 - x0) * (seat.y * RADIUS - y0) - (y1 - y0) * (seat.x * RADIUS - x0);
}

describe('wedge', () => {
  it('is one path with a dot for each seat', () => {
    expect(dots(wedge(580, {start: 68, seats: 86}))).to.equal(86);
    expect(wedge(580, {start: 0, seats: 0})).to.equal('');
    expect(wedge(0, {start: 0, seats: 3})).to.equal('');
  });

  it('is short: 580 seats in less than 30 kB', () => expect(wedge(580, {start: 0, seats: 580}).length).to.be.below(30_000));

  it('lies in its frame', () => {
    for (const size of [1, 2, 9, 101, 580, 1000]) {
      const [left, top, width, height] = numbers(frameOf(size));
      const {seats, radius} = hemicycle(size);
      for (const {x, y} of seats) {
        expect((x - radius) * RADIUS).to.be.at.least(left);
        expect((x + radius) * RADIUS).to.be.at.most(left + width);
        expect((y - radius) * RADIUS).to.be.at.least(top);
        expect((y + radius) * RADIUS).to.be.at.most(top + height);
      }
    }
  });

  it('may have something cut out of every dot', () => {
    for (const cut of ['hole', 'slot', 'slit'] as const) expect(dots(wedge(580, {start: 0, seats: 10}, cut)), cut).to.equal(20);
    expect(['none', 'hole', 'slot', 'slit'].map((cut) => barCuts(cut as 'none').length)).to.deep.equal([0, 1, 2, 3]);
  });

  it('edge 79: without seats there is an outline', () => expect(numbers(emptyArc())).to.satisfy((all: number[]) => all.length > 0 && all.every(Number.isFinite)));
});

describe('majorityLine', () => {
  it('stands in the middle for more than a half, so that it counts from both sides', () => {
    for (const size of [2, 3, 9, 100, 577, 580, 1000]) {
      expect(majorityLine(size, Math.floor(size / 2) + 1).at, String(size)).to.be.closeTo(0.5, 1e-9);
      expect(barLine(size, Math.floor(size / 2) + 1), String(size)).to.equal(0.5);
    }
  });

  it('parts the seats before the one that makes two thirds from that one', () => {
    for (const [size, needed] of [[580, 387], [100, 67], [9, 6], [101, 68]]) {
      const {seats} = hemicycle(size);
      const {path} = majorityLine(size, needed);
      const before = seats.slice(0, needed - 1).filter((seat) => seat.angle > seats[needed - 1].angle);
      expect(before.every((seat) => side(path, seat) < 0), `${size}: before`).to.equal(true);
      expect(seats.slice(needed - 1).every((seat) => seat.angle === seats[needed - 2].angle || side(path, seat) > 0), `${size}: from there on`).to.equal(true);
      expect(Math.floor(barLine(size, needed) * size)).to.equal(needed - 1);
    }
  });

  it('says where its name stands, within the width', () => {
    for (let needed = 1; needed <= 9; needed++) expect(majorityLine(9, needed).at).to.be.within(0, 1);
    expect(majorityLine(580, 387).at).to.be.within(0.7, 0.8);
  });
});

describe('seatAt', () => {
  it('finds every seat at its own place', () => {
    for (const size of [1, 9, 580, 1000]) hemicycle(size).seats.forEach((seat, i) => expect(seatAt(size, seat)).to.equal(i));
  });

  it('finds none in the middle, beyond the arc, or in an empty house', () => {
    expect(seatAt(580, {x: 0, y: 0})).to.equal(null);
    expect(seatAt(580, {x: 0, y: -1.2})).to.equal(null);
    expect(seatAt(0, {x: 0, y: -0.9})).to.equal(null);
  });

  it('finds the nearer one between two', () => {
    const [a, b] = hemicycle(2).seats;
    expect(seatAt(2, {x: a.x + 0.1, y: a.y})).to.equal(0);
    expect(seatAt(2, {x: b.x - 0.1, y: b.y})).to.equal(1);
  });
});

describe('runs of seats', () => {
  const runs = [{start: 0, seats: 3}, {start: 3, seats: 1}];
  it('know their seats', () => expect([0, 2, 3, 4].map((seat) => runOf(runs, seat))).to.deep.equal([0, 0, 1, null]));
  it('lie in their boxes, which touch them on all sides', () => {
    for (const run of [{start: 0, seats: 580}, {start: 68, seats: 86}, {start: 0, seats: 1}]) {
      const {x, y, width, height} = wedgeBox(580, run);
      const {seats, radius} = hemicycle(580);
      const own = seats.slice(run.start, run.start + run.seats);
      expect(Math.min(...own.map((seat) => seat.x - radius - x))).to.be.closeTo(0, 1e-9);
      expect(Math.min(...own.map((seat) => seat.y - radius - y))).to.be.closeTo(0, 1e-9);
      expect(Math.max(...own.map((seat) => seat.x + radius - x - width))).to.be.closeTo(0, 1e-9);
      expect(Math.max(...own.map((seat) => seat.y + radius - y - height))).to.be.closeTo(0, 1e-9);
    }
    expect(wedgeBox(0, {start: 0, seats: 0})).to.deep.equal({x: 0, y: -1, width: 0, height: 0});
  });
});
