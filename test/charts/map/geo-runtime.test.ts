import {expect} from '@open-wc/testing';
import {drawShapes, type ShapeAnswer} from '../../../src/charts/map/geo-runtime.js';
import type {ShapeRequest} from '../../../src/charts/map/shape-request.js';
import {middleLongitude, rewound, signedArea} from '../../../src/charts/map/shape-winding.js';

const request = (more: Partial<ShapeRequest> = {}): ShapeRequest => ({object: null, key: null, projection: 'mercator', ids: new Set(['a', 'b']), ...more});
const square = (x: number, y: number, size = 1): [number, number][] => [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]];
const feature = (id: string, ring: unknown, more: object = {}): object => ({type: 'Feature', id, properties: {}, geometry: {type: 'Polygon', coordinates: [ring]}, ...more});
const collection = (...features: unknown[]): object => ({type: 'FeatureCollection', features});
const drawn = (answer: ShapeAnswer): Extract<ShapeAnswer, {ok: true}>['drawing'] => {
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.drawing;
};

describe('shapes', () => {
  for (const direction of ['as RFC 7946 has them', 'as d3 has them'] as const) {
    it(`are drawn right with rings ${direction}`, () => {
      const turned = (ring: [number, number][]): [number, number][] => (direction === 'as d3 has them' ? [...ring].reverse() : ring);
      const {places, width, height} = drawn(drawShapes(collection(feature('a', turned(square(100, 0))), feature('b', turned(square(101, 0)))), request()));
      expect(places.map(({id}) => id)).to.deep.equal(['a', 'b']);
      expect(places[0]!.width).to.be.closeTo(496, 1);
      expect(width).to.equal(1000);
      expect(height).to.be.closeTo(504, 2);
    });
  }

  for (const projection of ['mercator', 'equirectangular', 'equal-earth'] as const) {
    it(`in metres are not taken for degrees in ${projection}, and drawn as flat ones`, () => {
      const metres = collection(feature('a', square(600_000, 9_200_000, 1000)), feature('b', square(601_000, 9_200_000, 1000)));
      const answer = drawShapes(metres, request({projection}));
      expect(!answer.ok && answer.problem.message).to.contain('projection="identity"');
      expect(drawn(drawShapes(metres, request({projection: 'identity'}))).places).to.have.length(2);
    });
  }

  for (const [how, ring] of [['one point', square(1, 1, 0)], ['no positions', []]] as const) {
    it(`of ${how} are refused, not drawn without a size`, () => {
      for (const projection of ['mercator', 'identity'] as const) expect(drawShapes(collection(feature('a', ring)), request({projection})).ok).to.equal(false);
    });
  }

  it('keep their holes', () => {
    const rings = rewound([square(0, 0, 9), square(3, 3)]);
    expect(signedArea(rings[0]!)).to.be.below(0);
    expect(signedArea(rings[1]!)).to.be.above(0);
  });

  it('are not cut where the date changes', () => {
    expect(middleLongitude([square(178, 0), square(-179, 0)])).to.be.closeTo(-179.5, 1.5);
    const {places} = drawn(drawShapes(collection(feature('a', square(178, 0)), feature('b', square(-179, 0))), request()));
    expect(places[0]!.centre.x).to.be.below(places[1]!.centre.x);
    expect(places[0]!.width).to.be.closeTo(places[1]!.width, 1);
  });

  it('are no higher than nine tenths of their width', () => {
    const {height} = drawn(drawShapes(collection(feature('a', square(0, 0)), feature('b', square(0, 20))), request()));
    expect(height).to.be.at.most(910);
  });

  for (const projection of ['equirectangular', 'equal-earth', 'identity'] as const) {
    it(`are drawn in ${projection}`, () => {
      for (const {path, width} of drawn(drawShapes(collection(feature('a', square(10, 0)), feature('b', square(11, 0))), request({projection}))).places) {
        expect(path).to.match(/^M/).and.not.contain('NaN');
        expect(width).to.be.within(400, 500);
      }
    });
  }

  it('are joined by their id, a property that fits, or the one that is named', () => {
    const by = (properties: object, more: Partial<ShapeRequest> = {}): string[] | null => {
      const answer = drawShapes(collection({type: 'Feature', properties, geometry: {type: 'Polygon', coordinates: [square(0, 0)]}}), request(more));
      return answer.ok ? answer.drawing.places.map(({id}) => id) : null;
    };
    expect(by({kode: 'a', nama: 'A'})).to.deep.equal(['a']);
    expect(by({odd: 'a'})).to.deep.equal(['a']);
    expect(by({kode: 'x', odd: 'b'}, {key: 'odd'})).to.deep.equal(['b']);
    expect(by({kode: 11}, {ids: new Set(['11'])})).to.deep.equal(['11']);
    expect(by({kode: 'x'})).to.equal(null);
    expect(by({kode: '01001'}, {ids: new Set(['1001'])})).to.deep.equal(['1001']);
    expect(by({kode: 1001}, {ids: new Set(['01001'])})).to.deep.equal(['01001']);
    // A list that counts its shapes is no better than their codes.
    const counted = collection(...['02', '01', '03'].map((code, i) => ({type: 'Feature', id: i + 1, properties: {kode: code === '03' ? 'x' : code}, geometry: {type: 'Polygon', coordinates: [square(i, 0)]}})));
    expect(drawn(drawShapes(counted, request({ids: new Set(['01', '02', '03'])}))).places.map(({id}) => id)).to.deep.equal(['02', '01', 'x']);
  });

  it('that fit only some areas are drawn, and told of with examples', () => {
    const answer = drawShapes(collection(feature('a', square(0, 0)), feature('x', square(1, 0))), request());
    expect(answer.ok && answer.findings.map(({code, message}) => `${code}: ${message}`)).to.deep.equal(['shapes-partial: 1 of 2 areas has no shape, such as b; shapes without an area: x']);
    const whole = drawShapes(collection(feature('a', square(0, 0)), feature('b', square(1, 0))), request());
    expect(whole.ok && whole.findings).to.deep.equal([]);
  });

  const polygon = (x: number): object => ({type: 'Polygon', coordinates: [square(x, 0)]});
  const island = {type: 'MultiPolygon', coordinates: [[square(4, 2)], [square(6, 2)]]};
  const point = {type: 'Point', coordinates: [0, 0]};
  const nested = [
    {how: 'a collection of one polygon', geometry: {type: 'GeometryCollection', geometries: [polygon(0)]}, parts: 1},
    {how: 'a collection of polygons and others', geometry: {type: 'GeometryCollection', geometries: [point, polygon(0), {type: 'LineString', coordinates: [[0, 0], [1, 1]]}, polygon(2), island]}, parts: 4},
    {how: 'a collection in a collection', geometry: {type: 'GeometryCollection', geometries: [{type: 'GeometryCollection', geometries: [polygon(0), point]}, polygon(2)]}, parts: 2},
  ];
  for (const {how, geometry, parts} of nested) {
    it(`of GeoJSON in ${how} are one shape with the name of their feature`, () => {
      for (const naming of [{id: 'a', properties: {}}, {properties: {kode: 'a', nama: 'Area A'}}]) {
        const {places} = drawn(drawShapes(collection({type: 'Feature', ...naming, geometry}, feature('b', square(9, 0), {properties: {kode: 'b'}})), request()));
        expect(places.map(({id}) => id).sort()).to.deep.equal(['a', 'b']);
        expect(places.find(({id}) => id === 'a')!.path.match(/M/g)).to.have.length(parts);
      }
    });
  }

  const topology = (more: object = {}): object => ({
    type: 'Topology', arcs: [[[0, 0], [0, 1]], [[0, 1], [-1, 1], [-1, 0], [0, 0]], [[0, 1], [1, 1], [1, 0], [0, 0]]],
    objects: {other: {type: 'Point', coordinates: [0, 0]}, areas: {type: 'GeometryCollection', geometries: [{type: 'Polygon', id: 'a', arcs: [[0, 1]]}, {type: 'Polygon', id: 'b', arcs: [[0, 2]]}]}}, ...more,
  });

  it('of a TopoJSON have one line between neighbours', () => {
    const {places, borders} = drawn(drawShapes(topology(), request()));
    expect(places.map(({id}) => id)).to.deep.equal(['a', 'b']);
    expect(borders).to.match(/^M\d/);
    expect(borders!.match(/[ML]/g)).to.have.length(2);
  });

  it('of a TopoJSON in a collection of a collection are one shape with its name, and have their own where they have one', () => {
    const inner = [{type: 'Polygon', arcs: [[0, 1]]}, {type: 'Polygon', arcs: [[0, 2]]}];
    const of = (geometries: unknown[]): unknown => topology({objects: {areas: {type: 'GeometryCollection', id: 'outermost', geometries}}});
    for (const naming of [{id: 'a'}, {properties: {kode: 'a'}}]) {
      const {places} = drawn(drawShapes(of([{type: 'GeometryCollection', ...naming, geometries: inner}]), request()));
      expect(places.map(({id, path}) => [id, path.match(/M/g)!.length])).to.deep.equal([['a', 2]]);
    }
    const own = drawn(drawShapes(of([{type: 'GeometryCollection', id: 'z', geometries: inner.map((one, i) => ({...one, id: 'ab'[i]}))}]), request()));
    expect(own.places.map(({id}) => id)).to.deep.equal(['a', 'b']);
    expect(drawn(drawShapes(of(inner.map((one, i) => ({...one, properties: {kode: 'ab'[i]}}))), request())).places).to.have.length(2);
  });

  const pit: Record<string, unknown> = {type: 'GeometryCollection'};
  pit.geometries = [pit];
  const hostile: Record<string, unknown> = {
    'a number': 5, 'a list': [], 'an empty object': {}, 'a circle of collections': pit,
    'an arc that is not there': topology({objects: {a: {type: 'Polygon', id: 'a', arcs: [[99]]}}}),
    'an arc that is no number': topology({objects: {a: {type: 'Polygon', id: 'a', arcs: [['__proto__']]}}}),
    'an arc of NaN': topology({arcs: [[[NaN, 0], [0, 1]]]}), 'infinite positions': collection(feature('a', [[0, 0], [Infinity, 0], [1, 1]])),
    'positions of text': collection(feature('a', [['0', '0'], ['1', '1']])), 'rings that are no lists': collection(feature('a', 'ring')),
    'a transform of text': topology({transform: {scale: 'x', translate: [0, 0]}}), 'objects from a prototype': topology({objects: Object.create({areas: {type: 'Polygon', arcs: [[0]]}})}),
    'one arc a million times': topology({objects: {a: {type: 'Polygon', id: 'a', arcs: [new Array(1_000_000).fill(0)]}}}),
    'no shape of an area': collection(feature('z', square(0, 0))), 'points alone': collection({type: 'Feature', id: 'a', geometry: {type: 'Point', coordinates: [0, 0]}}),
  };
  for (const [what, data] of Object.entries(hostile)) {
    it(`with ${what} are refused with a code`, () => {
      const answer = drawShapes(data, request());
      expect(answer.ok).to.equal(false);
      expect(!answer.ok && answer.problem.code).to.match(/^shapes-(?:invalid|no-match)$/);
    });
  }

  it('with odd keys harm nothing', () => {
    const data: unknown = JSON.parse('{"type":"FeatureCollection","__proto__":{"polluted":1},"features":[{"type":"Feature","id":"a","properties":{"__proto__":{"polluted":1},"constructor":"a"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}');
    expect(drawShapes(data, request()).ok).to.equal(true);
    expect({}).to.not.have.property('polluted');
  });

  it('of no extent are drawn as nothing and break nothing', () => {
    const answer = drawShapes(collection(feature('a', [[0, 0], [0, 0], [0, 0]]), feature('b', [])), request());
    if (answer.ok) expect(JSON.stringify(answer.drawing)).to.not.contain('NaN');
  });
});
