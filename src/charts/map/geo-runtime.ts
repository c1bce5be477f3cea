/** Projects shapes to a plane. This is the only module that imports d3-geo at run time. It is loaded by `import()` when shapes are given. */
import {geoEqualEarth, geoEquirectangular, geoMercator, geoStream} from 'd3-geo';
import type {Finding} from '../../domain/types.js';
import {inReadingOrder, type Drawing, type Place} from './drawing.js';
import {boundsOf, massOf, pathOf, type Flat} from './flat-path.js';
import {fitOf, joined, shapeGaps} from './shape-join.js';
import {areProvinces, regionOfProvince} from './tiles.js';
import type {MapProjection, ShapeRequest} from './shape-request.js';
import {proveShapes, type Position, type ProvedShapes, type Ring, type Shape, type ShapeLayer} from './shape-proof.js';
import {middleLongitude, rewound} from './shape-winding.js';

const WIDTH = 1000;
/** Largest height, as a part of the width. */
const TALLEST = 0.9;
const PADDING = 4;
/** Scale of the globe before it is fitted, and the largest error of a line, both in its pixels. */
const SCALE = 5000;
const PRECISION = 1;

export type ShapeAnswer = {readonly ok: true; readonly drawing: Drawing; readonly findings: readonly Finding[]} | {readonly ok: false; readonly problem: Finding};

/** Draws shapes of unknown origin, or returns the reason why not. Never throws. */
export function drawShapes(data: unknown, request: ShapeRequest): ShapeAnswer {
  const answer = proveShapes(data);
  if (!answer.ok) return answer;
  const chosen = layerOf(answer.proved.layers, request);
  if (chosen === null) {
    const message = request.object === null ? 'no shape has the id of an area; name the property that has it with shapes-key' : `no object "${request.object}" with the ids of areas`;
    return {ok: false, problem: {code: 'shapes-no-match', path: 'shapes', message}};
  }
  const refused = (message: string): ShapeAnswer => ({ok: false, problem: {code: 'shapes-invalid', path: 'shapes', message}});
  if (request.projection !== 'identity' && !isDegrees(answer.proved, chosen)) return refused('have positions that are no degrees; shapes that are flat already need projection="identity"');
  try {
    const drawing = draw(answer.proved, chosen, request);
    return drawing === null ? refused('have no size to be drawn in') : {ok: true, drawing, findings: shapeGaps(drawing, request.ids)};
  } catch {
    return refused('cannot be drawn');
  }
}

/** Whether a position is valid. Longitudes may continue across the antimeridian. Latitudes end at the poles, with a tolerance for rounded files. */
const isDegree = ([x, y]: Position): boolean => Math.abs(x) <= 540 && Math.abs(y) <= 90.001;

const isDegrees = ({arcs}: ProvedShapes, {layer: {shapes}}: Chosen): boolean =>
  shapes.every((shape) => (shape.arcs === null || arcs === null ? shape.polygons.every((rings) => rings.every((ring) => ring.every(isDegree)))
    : shape.arcs.every((rings) => rings.every((numbers) => numbers.every((number) => arcs[number < 0 ? ~number : number]!.every(isDegree))))));

interface Chosen {
  readonly layer: ShapeLayer;
  /** Name of the property with the id. Empty for the id of the shape itself. */
  readonly key: string;
}

/** Id of each shape. Empty where it has no such property. */
const idsOf = ({layer: {shapes}, key}: Chosen): readonly string[] => shapes.map((shape) => shape.ids.get(key) ?? '');

/** The object and the property that name most of the areas. */
function layerOf(layers: readonly ShapeLayer[], {object, key, ids}: ShapeRequest): Chosen | null {
  let best: Chosen | null = null;
  let most = 0;
  for (const layer of layers) {
    if (object !== null && layer.name !== object) continue;
    const keys = key === null ? ['', 'kode', 'code', 'id', ...new Set(layer.shapes.slice(0, 50).flatMap((shape) => [...shape.ids.keys()]))] : [key];
    for (const one of keys) {
      const fit = fitOf(idsOf({layer, key: one}), ids);
      if (fit > most) [best, most] = [{layer, key: one}, fit];
    }
  }
  return best;
}

/** `null` where no shape has a size. */
function draw({arcs}: ProvedShapes, chosen: Chosen, {projection, ids, region = null}: ShapeRequest): Drawing | null {
  const {layer: {shapes}} = chosen;
  const names = joined(idsOf(chosen), ids);
  const isFlat = projection === 'identity';
  // The islands of its provinces are known.
  const isIndonesia = region === null && areProvinces([...ids]);
  const polygons = shapes.map((shape) => ringsOf(shape, arcs));
  const borders = arcs === null ? null : bordersOf(shapes, arcs);
  const flatten = isFlat ? null : projectorOf(polygons, projection);
  const flat = fitted([
    ...polygons.map((one): Flat => (flatten ? flatten(asGeometry(one.map(rewound))) : asGeometry(one))),
    ...(borders === null ? [] : [flatten ? flatten(borders) : borders]),
  ]);
  const areas = flat.slice(0, shapes.length);
  const height = Math.ceil(boundsOf(areas).height + 2 * PADDING);
  const places = areas.flatMap((area, i) => placeOf({id: names[i]!, name: shapes[i]!.name, region: isIndonesia ? regionOfProvince(names[i]!) : shapes[i]!.ids.get(region ?? 'region') ?? null}, area) ?? []);
  if (places.length === 0 || !Number.isFinite(height)) return null;
  return {
    width: WIDTH, height, isTiles: false, cell: 0, places: inReadingOrder(places, 24),
    borders: borders === null ? null : pathOf(flat.at(-1)!),
  };
}

/** Rings as positions. Rings of a TopoJSON are joined from its arcs. */
const ringsOf = (shape: Shape, arcs: readonly Ring[] | null): Ring[][] =>
  shape.arcs === null || arcs === null ? shape.polygons.map((rings) => [...rings]) : shape.arcs.map((rings) => rings.map((numbers) => numbers.flatMap((number, i) => {
    const arc = number < 0 ? [...arcs[~number]!].reverse() : arcs[number]!;
    return i === 0 ? arc : arc.slice(1);
  })));

/** Projects each shape once. The clipping and resampling of d3 take longer than all later steps on the plane. */
function projectorOf(polygons: readonly Ring[][][], name: Exclude<MapProjection, 'identity'>): (geometry: Flat) => Flat {
  const make = {mercator: geoMercator, equirectangular: geoEquirectangular, 'equal-earth': geoEqualEarth}[name];
  // The precision is that of a screen, for a country as for the world.
  const globe = make().rotate([-middleLongitude(polygons.flat(2)), 0]).scale(SCALE).translate([0, 0]).precision(PRECISION);
  return (geometry) => {
    const lines: GeoJSON.Position[][] = [];
    const areas: GeoJSON.Position[][][] = [];
    let isArea = false;
    geoStream(geometry, globe.stream({
      polygonStart: () => {
        isArea = true;
        areas.push([]);
      },
      polygonEnd: () => void (isArea = false),
      lineStart: () => void (isArea ? areas.at(-1)! : lines).push([]),
      lineEnd: () => {},
      point: (x, y) => void (isArea ? areas.at(-1)! : lines).at(-1)!.push([x, y]),
    }));
    // A GeoJSON ring repeats its first point at the end. A stream leaves it out.
    return lines.length > 0 ? {type: 'MultiLineString', coordinates: lines} : {type: 'MultiPolygon', coordinates: areas.map((rings) => rings.map((ring) => [...ring, ring[0]!]))};
  };
}

/** Scales projected shapes to the size of the drawing, centred horizontally and aligned to its upper edge. */
function fitted(shapes: readonly Flat[]): Flat[] {
  const {x: left, y: top, width, height} = boundsOf(shapes);
  const scale = Math.min((WIDTH - 2 * PADDING) / width, (WIDTH * TALLEST - 2 * PADDING) / height);
  const x = (WIDTH - scale * (2 * left + width)) / 2;
  const y = PADDING - scale * top;
  const moved = (line: readonly GeoJSON.Position[]): GeoJSON.Position[] => line.map((position) => [position[0]! * scale + x, position[1]! * scale + y]);
  return shapes.map((shape) => (shape.type === 'MultiPolygon'
    ? {...shape, coordinates: shape.coordinates.map((rings) => rings.map(moved))} : {...shape, coordinates: shape.coordinates.map(moved)}));
}

const asGeometry = (polygons: readonly (readonly Ring[])[]): GeoJSON.MultiPolygon => ({type: 'MultiPolygon', coordinates: polygons as unknown as GeoJSON.Position[][][]});

function placeOf(known: Pick<Place, 'id' | 'name' | 'region'>, shape: Flat): Place | null {
  const path = pathOf(shape);
  const {x, y, width, height} = boundsOf([shape]);
  if (path === '' || path.includes('NaN') || ![x, y, width, height].every(Number.isFinite)) return null;
  // A label stands on the largest part, so that it is on land.
  const parts = shape.type === 'MultiPolygon' ? shape.coordinates.map((rings) => ({rings, ...massOf(rings)})) : [];
  const largest = parts.reduce((most, part) => (part.size > most.size ? part : most), parts[0] ?? {rings: [], ...massOf([])});
  const land = boundsOf([{type: 'MultiPolygon', coordinates: [largest.rings]}]);
  const centre = Number.isFinite(largest.centre.x) ? largest.centre : {x: x + width / 2, y: y + height / 2};
  return {...known, label: null, land: {width: land.width, height: land.height}, path, centre, width, height};
}

/** Lines that two shapes share: arcs that both have. Coasts have none, so that they stay thin. */
function bordersOf(shapes: readonly Shape[], arcs: readonly Ring[]): GeoJSON.MultiLineString {
  const ownerOf = new Map<number, Shape>();
  const shared = new Set<number>();
  for (const shape of shapes) {
    for (const number of shape.arcs?.flat(2) ?? []) {
      const arc = number < 0 ? ~number : number;
      if ((ownerOf.get(arc) ?? shape) !== shape) shared.add(arc);
      ownerOf.set(arc, shape);
    }
  }
  return {type: 'MultiLineString', coordinates: [...shared].map((arc) => arcs[arc] as unknown as GeoJSON.Position[])};
}
