import {geoClipAntimeridian, geoClipRectangle, geoEqualEarthRaw, geoEquirectangularRaw, geoMercatorRaw, geoStream, type GeoStream} from 'd3-geo';
import type {Flat} from './flat-path.js';
import type {MapProjection} from './shape-request.js';

/** Scale of the globe before it is fitted, and the largest error of a line, both in its pixels. */
const SCALE = 5000;
const PRECISION = 1;
/** Halvings of one line, and the cosine of the largest angle that one line may span. */
const MOST_HALVINGS = 16;
const LEAST_COSINE = Math.cos(Math.PI / 6);

const RAW = {'mercator': geoMercatorRaw, 'equirectangular': geoEquirectangularRaw, 'equal-earth': geoEqualEarthRaw};
type Name = Exclude<MapProjection, 'identity'>;

/** A point on the globe, as an angle and as a direction, and its place on the plane. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly lambda: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Projects shapes to a plane, whose middle is a longitude. It does what the projections of d3 do, without what a map does not ask of them. */
export function projectorTo(middle: number, name: Name): (geometry: Flat) => Flat {
  const raw = RAW[name];
  const project = (lambda: number, phi: number): [number, number] => {
    const [x, y] = raw(lambda, phi);
    return [x * SCALE, -y * SCALE];
  };
  const edge = Math.PI * SCALE;
  // The poles of Mercator are infinitely far away.
  const withinPlane = name === 'mercator' ? geoClipRectangle(-edge, -edge, edge, edge) : (sink: GeoStream): GeoStream => sink;
  return (geometry) => {
    const lines: GeoJSON.Position[][] = [];
    const areas: GeoJSON.Position[][][] = [];
    let isArea = false;
    const sink: GeoStream = {
      polygonStart: () => {
        isArea = true;
        areas.push([]);
      },
      polygonEnd: () => void (isArea = false),
      lineStart: () => void (isArea ? areas.at(-1)! : lines).push([]),
      lineEnd: () => {},
      point: (x, y) => void (isArea ? areas.at(-1)! : lines).at(-1)!.push([x, y]),
    };
    geoStream(geometry, turned(-middle, geoClipAntimeridian(resampled(project, withinPlane(sink)))));
    // A GeoJSON ring repeats its first point at the end. A stream leaves it out.
    return lines.length > 0 ? {type: 'MultiLineString', coordinates: lines} : {type: 'MultiPolygon', coordinates: areas.map((rings) => rings.map((ring) => [...ring, ring[0]!]))};
  };
}

/** Turns the globe by degrees, and goes on in radians. */
function turned(degrees: number, sink: GeoStream): GeoStream {
  const radians = Math.PI / 180;
  const around = 2 * Math.PI;
  return {
    point: (x, y) => {
      const lambda = x * radians + ((degrees * radians) % around);
      sink.point(Math.abs(lambda) > Math.PI ? lambda - Math.round(lambda / around) * around : lambda, y * radians);
    },
    lineStart: () => sink.lineStart(),
    lineEnd: () => sink.lineEnd(),
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
  };
}

/** Projects lines of the globe, and bends those that are not straight on the plane: each is halved until its error is not seen. */
function resampled(project: (lambda: number, phi: number) => [number, number], sink: GeoStream): GeoStream {
  const squared = PRECISION ** 2;
  let isRing = false;
  let [first, last] = [null as Spot | null, null as Spot | null];

  function bend(from: Spot, to: Spot, halvings: number): void {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = dx * dx + dy * dy;
    if (!(length > 4 * squared) || halvings === 0) return;
    const [a, b, c] = [from.a + to.a, from.b + to.b, from.c + to.c];
    const size = Math.sqrt(a * a + b * b + c * c);
    const height = c / size;
    const lambda = Math.abs(Math.abs(height) - 1) < 1e-6 || Math.abs(from.lambda - to.lambda) < 1e-6 ? (from.lambda + to.lambda) / 2 : Math.atan2(b, a);
    const [x, y] = project(lambda, Math.asin(Math.max(-1, Math.min(1, height))));
    const [dx2, dy2] = [x - from.x, y - from.y];
    const aside = dy * dx2 - dx * dy2;
    // At a pole of Mercator the error is not a number, and the line is left as it is.
    const isBent = (aside * aside) / length > squared || Math.abs((dx * dx2 + dy * dy2) / length - 0.5) > 0.3;
    if (!isBent && !(from.a * to.a + from.b * to.b + from.c * to.c < LEAST_COSINE)) return;
    const middle = {x, y, lambda, a: a / size, b: b / size, c: height};
    bend(from, middle, halvings - 1);
    sink.point(x, y);
    bend(middle, to, halvings - 1);
  }

  return {
    point: (lambda, phi) => {
      const [x, y] = project(lambda, phi);
      const spot = {x, y, lambda, a: Math.cos(phi) * Math.cos(lambda), b: Math.cos(phi) * Math.sin(lambda), c: Math.sin(phi)};
      if (last) bend(last, spot, MOST_HALVINGS);
      sink.point(x, y);
      first ??= spot;
      last = spot;
    },
    lineStart: () => {
      first = last = null;
      sink.lineStart();
    },
    lineEnd: () => {
      if (isRing && first && last) bend(last, first, MOST_HALVINGS);
      sink.lineEnd();
    },
    polygonStart: () => {
      isRing = true;
      sink.polygonStart();
    },
    polygonEnd: () => {
      isRing = false;
      sink.polygonEnd();
    },
  };
}
