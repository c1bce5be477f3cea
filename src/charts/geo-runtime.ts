/**
 * Shapes on a flat page: the one place that has d3-geo and topojson-client as values.
 * It is reached by `import()` when shapes are given.
 */
import {geoEqualEarth, geoEquirectangular, geoIdentity, geoMercator, geoPath, type GeoPath} from 'd3-geo';
import {mesh} from 'topojson-client';
import type {Finding} from '../domain/types.js';
import type {GeometryCollection as Topologies, Topology} from 'topojson-specification';
import {inReadingOrder, type Drawing, type Place} from './map-drawing.js';
import type {MapProjection, ShapeRequest} from './shape-request.js';
import {proveShapes, type ProvedShapes, type Ring, type Shape, type ShapeLayer} from './shape-proof.js';
import {middleLongitude, rewound} from './shape-winding.js';

const WIDTH = 1000;
/** No taller than this part of its width. */
const TALLEST = 0.9;
const PADDING = 4;

export type ShapeAnswer = {readonly ok: true; readonly drawing: Drawing} | {readonly ok: false; readonly problem: Finding};

/** Draws shapes of unknown origin, or says why not. Never throws. */
export function drawShapes(data: unknown, request: ShapeRequest): ShapeAnswer {
  const answer = proveShapes(data);
  if (!answer.ok) return answer;
  const chosen = layerOf(answer.proved.layers, request);
  if (chosen === null) {
    const message = request.object === null ? 'no shape has the id of an area; name the property that has it with shapes-key' : `no object "${request.object}" with the ids of areas`;
    return {ok: false, problem: {code: 'shapes-no-match', path: 'shapes', message}};
  }
  try {
    return {ok: true, drawing: draw(answer.proved, chosen, request.projection)};
  } catch {
    return {ok: false, problem: {code: 'shapes-invalid', path: 'shapes', message: 'cannot be drawn'}};
  }
}

interface Chosen {
  readonly layer: ShapeLayer;
  /** Name of the property with the id; empty for the id of the shape itself. */
  readonly key: string;
}

/** The object and the property that name most of the areas. */
function layerOf(layers: readonly ShapeLayer[], {object, key, ids}: ShapeRequest): Chosen | null {
  let best: Chosen | null = null;
  let most = 0;
  for (const layer of layers) {
    if (object !== null && layer.name !== object) continue;
    const keys = key === null ? ['', 'kode', 'code', 'id', ...new Set(layer.shapes.slice(0, 50).flatMap((shape) => [...shape.ids.keys()]))] : [key];
    for (const one of keys) {
      const matches = layer.shapes.reduce((sum, shape) => sum + (ids.has(shape.ids.get(one) ?? '\u0000') ? 1 : 0), 0);
      if (matches > most) [best, most] = [{layer, key: one}, matches];
    }
  }
  return best;
}

function draw({arcs}: ProvedShapes, {layer: {shapes}, key}: Chosen, projection: MapProjection): Drawing {
  const isFlat = projection === 'identity';
  const polygons = shapes.map((shape) => ringsOf(shape, arcs).map((rings) => (isFlat ? rings : rewound(rings))));
  const collection = {type: 'GeometryCollection', geometries: polygons.map(asGeometry)} as const satisfies GeoJSON.GeometryCollection;
  const path = fitted(collection, polygons, projection);
  const [[, top], [, bottom]] = path.bounds(collection);
  const places = shapes.map((shape, i) => placeOf(shape.ids.get(key) ?? '', shape.name, polygons[i]!, path));
  return {
    width: WIDTH, height: Math.ceil(bottom - top + 2 * PADDING), isTiles: false, cell: 0,
    places: inReadingOrder(places.filter((place) => place !== null), 24),
    borders: arcs === null ? null : path(bordersOf(shapes, arcs)) ?? '',
  };
}

/** Rings as positions, those of a TopoJSON put together of its arcs. */
const ringsOf = (shape: Shape, arcs: readonly Ring[] | null): Ring[][] =>
  shape.arcs === null || arcs === null ? shape.polygons.map((rings) => [...rings]) : shape.arcs.map((rings) => rings.map((numbers) => numbers.flatMap((number, i) => {
    const arc = number < 0 ? [...arcs[~number]!].reverse() : arcs[number]!;
    return i === 0 ? arc : arc.slice(1);
  })));

function fitted(collection: GeoJSON.GeometryCollection, polygons: readonly Ring[][][], projection: MapProjection): GeoPath {
  const make = {mercator: geoMercator, equirectangular: geoEquirectangular, 'equal-earth': geoEqualEarth, identity: null}[projection];
  const flat = make ? make().rotate([-middleLongitude(polygons.flat(2)), 0]) : geoIdentity();
  flat.fitExtent([[PADDING, PADDING], [WIDTH - PADDING, WIDTH * TALLEST]], collection);
  const [[, top]] = geoPath(flat).bounds(collection);
  const [x, y] = flat.translate();
  flat.translate([x, y + PADDING - top]);
  return geoPath(flat).digits(1);
}

const asGeometry = (polygons: readonly (readonly Ring[])[]): GeoJSON.MultiPolygon => ({type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])))});

/** The main island, so that what stands in the middle does not stand at sea. */
function largestOf(polygons: readonly Ring[][], path: GeoPath): GeoJSON.MultiPolygon {
  let [best, most] = [asGeometry(polygons), -1];
  for (const rings of polygons) {
    const one = asGeometry([rings]);
    const area = path.area(one);
    if (area > most) [best, most] = [one, area];
  }
  return best;
}

function placeOf(id: string, name: string | null, polygons: readonly Ring[][], path: GeoPath): Place | null {
  const geometry = asGeometry(polygons);
  const outline = path(geometry);
  const [[left, top], [right, bottom]] = path.bounds(geometry);
  if (!outline || ![left, top, right, bottom].every(Number.isFinite)) return null;
  const [x, y] = path.centroid(polygons.length < 2 ? geometry : largestOf(polygons, path));
  const centre = Number.isFinite(x) && Number.isFinite(y) ? {x, y} : {x: (left + right) / 2, y: (top + bottom) / 2};
  return {id, name, label: null, path: outline, centre, width: right - left, height: bottom - top};
}

/** Lines that two shapes share, so that coasts stay as thin as they are. */
function bordersOf(shapes: readonly Shape[], arcs: readonly Ring[]): GeoJSON.MultiLineString {
  const topology = {type: 'Topology', arcs, objects: {}} as unknown as Topology;
  const object = {type: 'GeometryCollection', geometries: shapes.map((shape) => ({type: 'MultiPolygon', arcs: shape.arcs}))} as unknown as Topologies;
  return mesh(topology, object, (a, b) => a !== b);
}
