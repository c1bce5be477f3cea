import {expect} from '@open-wc/testing';
import {geoEqualEarth, geoEquirectangular, geoMercator, geoStream} from 'd3-geo';
import type {Flat} from '../../../src/charts/map/flat-path.js';
import {projectorTo} from '../../../src/charts/map/projector.js';

const PROJECTIONS = {'mercator': geoMercator, 'equirectangular': geoEquirectangular, 'equal-earth': geoEqualEarth};

/** Every point that a projection of d3 makes of a shape. */
function drawnByD3(name: keyof typeof PROJECTIONS, middle: number, shape: Flat): number[][] {
  const points: number[][] = [];
  const projection = PROJECTIONS[name]().rotate([-middle, 0]).scale(5000).translate([0, 0]).precision(1);
  geoStream(shape, projection.stream({point: (x, y) => points.push([x, y]), lineStart: () => {}, lineEnd: () => {}, polygonStart: () => {}, polygonEnd: () => {}}));
  return points;
}

const area = (...ring: [number, number][]): Flat => ({type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]]});
const SHAPES: Readonly<Record<string, Flat>> = {
  'an island': area([106, -6], [106.5, -5.5], [107, -6], [106.5, -6.5]),
  'a country with long straight borders': area([-120, 49], [-60, 49], [-60, 30], [-120, 30]),
  'an area across the antimeridian': area([170, 10], [-170, 10], [-170, -10], [170, -10]),
  'a continent around a pole': area([-180, -65], [-90, -70], [0, -65], [90, -70], [180, -65]),
  'an area up to a pole': area([0, 80], [0, 90], [20, 90], [20, 80]),
  'a line': {type: 'MultiLineString', coordinates: [[[95, -10], [140, 5], [175, 60], [-175, 65]]]},
};

describe('projectorTo', () => {
  for (const name of ['mercator', 'equirectangular', 'equal-earth'] as const) {
    for (const [what, shape] of Object.entries(SHAPES)) {
      for (const middle of [0, 118, -170]) {
        it(`draws ${what} in ${name} around ${middle} as d3 does`, () => {
          const flat = projectorTo(middle, name)(shape);
          const points = flat.type === 'MultiPolygon' ? flat.coordinates.flatMap((rings) => rings.flatMap((ring) => ring.slice(0, -1))) : flat.coordinates.flat();
          const expected = drawnByD3(name, middle, shape);
          expect(points.length).to.equal(expected.length);
          const rounded = (all: readonly number[][]): number[][] => all.map((point) => point.map((value) => Math.round(value * 1e6) + 0));
          expect(rounded(points)).to.deep.equal(rounded(expected));
        });
      }
    }
  }
});
