import {expect} from '@open-wc/testing';
import {hemicycle, type Seat} from '../../../src/charts/seats/hemicycle.js';

const SIZES = Array.from({length: 1000}, (_, i) => i + 1);

/** Least distance between two seats; neighbours on a grid are enough to look at. */
function nearest(seats: readonly Seat[], cell: number): number {
  const grid = new Map<string, Seat[]>();
  const key = (x: number, y: number): string => `${x} ${y}`;
  let least = Infinity;
  for (const seat of seats) {
    const [column, line] = [Math.floor(seat.x / cell), Math.floor(seat.y / cell)];
    for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) {
      for (const other of grid.get(key(column + dx, line + dy)) ?? []) least = Math.min(least, Math.hypot(seat.x - other.x, seat.y - other.y));
    }
    grid.set(key(column, line), [...(grid.get(key(column, line)) ?? []), seat]);
  }
  return least;
}

describe('hemicycle', () => {
  it('has every seat, of every house up to 1,000', () => {
    for (const size of SIZES) expect(hemicycle(size).seats.length, String(size)).to.equal(size);
  });

  it('lets no two seats touch', () => {
    for (const size of SIZES) {
      const {seats, radius} = hemicycle(size);
      expect(nearest(seats, 2.5 * radius), String(size)).to.be.greaterThan(2 * radius);
    }
  });

  it('keeps all of them in the half disc, and out of the middle', () => {
    for (const size of SIZES) {
      const {seats, radius, hole} = hemicycle(size);
      expect(hole, String(size)).to.be.at.least(0.36);
      for (const {x, y} of seats) {
        expect(Math.hypot(x, y) + radius, String(size)).to.be.at.most(1 + 1e-9);
        expect(Math.hypot(x, y) - radius, String(size)).to.be.at.least(hole - 1e-9);
        expect(y, String(size)).to.be.at.most(1e-9);
      }
    }
  });

  it('is as dense along its rows as across them, from a hundred seats on', () => {
    for (const size of SIZES.slice(99)) {
      const rows = new Map<number, Seat[]>();
      for (const seat of hemicycle(size).seats) rows.set(seat.row, [...(rows.get(seat.row) ?? []), seat]);
      const radii = [...rows.values()].map(([{x, y}]) => Math.hypot(x, y));
      const across = radii[0] - radii[1];
      for (const [row, seats] of rows) expect((Math.PI * radii[row]) / (seats.length - 1) / across, `${size}, row ${row}`).to.be.within(0.92, 1.09);
    }
  });

  it('is the same from both sides', () => {
    const places = (seats: readonly Seat[], side: number): string[] => seats.map(({x, y, row}) => `${row} ${Math.round(side * x * 1e6) + 0} ${Math.round(y * 1e6) + 0}`).sort();
    for (const size of SIZES) expect(places(hemicycle(size).seats, 1), String(size)).to.deep.equal(places(hemicycle(size).seats, -1));
  });

  it('goes from left to right, so that a run of seats is a wedge', () => {
    for (const size of SIZES) {
      const {seats} = hemicycle(size);
      for (let i = 1; i < size; i++) expect(seats[i]!.angle, String(size)).to.be.at.most(seats[i - 1]!.angle);
    }
  });

  it('fills every row at the same pace: at each seat no row is more than a seat ahead or behind', () => {
    for (const size of [9, 101, 580, 700, 1000]) {
      const {seats} = hemicycle(size);
      const sizes = new Map<number, number>();
      for (const {row} of seats) sizes.set(row, (sizes.get(row) ?? 0) + 1);
      const filled = new Map<number, number>();
      seats.forEach(({row}, i) => {
        filled.set(row, (filled.get(row) ?? 0) + 1);
        for (const [one, whole] of sizes) expect(Math.abs((filled.get(one) ?? 0) - ((i + 1) * whole) / size), `${size} ${i}`).to.be.lessThan(1.5);
      });
    }
  });

  it('edge 79: one seat stands in the middle, none is nothing, and the rows of 700 are bounded', () => {
    expect(hemicycle(1).seats.map(({x, angle}) => [Math.round(x * 1e9), angle])).to.deep.equal([[0, Math.PI / 2]]);
    expect(hemicycle(0).seats).to.deep.equal([]);
    for (const odd of [-1, NaN, 2.5, Infinity]) expect(hemicycle(odd).seats, String(odd)).to.deep.equal([]);
    expect(Math.max(...hemicycle(700).seats.map(({row}) => row)) + 1).to.be.within(10, 18);
  });

  it('is worked out once for a size', () => expect(hemicycle(580)).to.equal(hemicycle(580)));
});
