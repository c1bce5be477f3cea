import type {Finding} from '../../domain/types.js';

export type Position = readonly [number, number];
export type Ring = Position[];

/** A proved shape: rings of polygons, copied from the input. */
export interface Shape {
  readonly ids: ReadonlyMap<string, string>;
  readonly name: string | null;
  /** Polygons of rings of positions, or of arcs by number in TopoJSON. */
  readonly polygons: readonly (readonly Ring[])[];
  readonly arcs: readonly (readonly (readonly number[])[])[] | null;
}

export interface ShapeLayer {
  readonly name: string;
  readonly shapes: readonly Shape[];
}

export interface ProvedShapes {
  /** The objects of a TopoJSON, or the one of a GeoJSON. */
  readonly layers: readonly ShapeLayer[];
  /** Arcs of a TopoJSON, in their final coordinates. */
  readonly arcs: readonly Ring[] | null;
}

/** Most positions. It is more than any map of results needs, and few enough to be fast. */
const MOST_POSITIONS = 250_000;
const MOST_SHAPES = 10_000;
const DEEPEST = 8;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Reads own fields only, so that fields of a prototype have no effect. */
const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);
const listIn = (fields: Fields, key: string): readonly unknown[] | null => {
  const value = own(fields, key);
  return Array.isArray(value) ? value : null;
};

class Refused extends Error {}

const refuse = (path: string, message: string): never => {
  throw new Refused(`${path} ${message}`);
};

/** Whether an object has an id or properties of its own. */
const isNamed = (value: Fields): boolean => own(value, 'id') !== undefined || isFields(own(value, 'properties'));

/** Properties that may hold an area's id, besides the shape's own id. */
const NAMES = ['nama', 'name', 'NAME', 'NAME_1', 'label'];

/** Proves shapes of unknown origin, and copies the parts that are drawn. Never throws. */
export function proveShapes(data: unknown): {readonly ok: true; readonly proved: ProvedShapes} | {readonly ok: false; readonly problem: Finding} {
  try {
    return {ok: true, proved: new Proof().read(data)};
  } catch (cause) {
    const message = cause instanceof Refused ? cause.message : 'cannot be read';
    return {ok: false, problem: {code: 'shapes-invalid', path: 'shapes', message}};
  }
}

class Proof {
  #positions = 0;
  #shapes = 0;
  /** The object that named the last shape. */
  #last: Fields | null = null;

  read(data: unknown): ProvedShapes {
    if (!isFields(data)) return refuse('it', 'is neither TopoJSON nor GeoJSON');
    if (own(data, 'type') === 'Topology') return this.#topology(data);
    const shapes: Shape[] = [];
    this.#collect(data, null, 'it', 0, null, shapes);
    if (shapes.length === 0) refuse('it', 'has no polygons');
    return {layers: [{name: '', shapes}], arcs: null};
  }

  #topology(data: Fields): ProvedShapes {
    const given = listIn(data, 'arcs') ?? refuse('arcs', 'is not a list');
    const transform = own(data, 'transform');
    const move = isFields(transform) ? {scale: this.#pair(own(transform, 'scale'), 'transform.scale'), translate: this.#pair(own(transform, 'translate'), 'transform.translate')} : null;
    const arcs = given.map((arc, i) => {
      if (!Array.isArray(arc)) return refuse(`arcs[${i}]`, 'is not a list');
      let [x, y] = [0, 0];
      return arc.map((position: unknown, j): Position => {
        const [dx, dy] = this.#position(position, `arcs[${i}][${j}]`);
        if (move === null) return [dx, dy];
        x += dx;
        y += dy;
        return [x * move.scale[0] + move.translate[0], y * move.scale[1] + move.translate[1]];
      });
    });
    const objects = own(data, 'objects');
    if (!isFields(objects)) return refuse('objects', 'is not an object');
    const layers = Object.keys(objects).map((name) => {
      const shapes: Shape[] = [];
      this.#collect(objects[name], null, `objects.${name}`, 0, arcs, shapes);
      return {name, shapes};
    }).filter(({shapes}) => shapes.length > 0);
    if (layers.length === 0) refuse('objects', 'have no polygons');
    return {layers, arcs};
  }

  /**
   * Collects polygons at any depth. An outer object names them, unless they have names of
   * their own: a feature, or a collection inside another one. All polygons of one object are
   * one shape.
   */
  #collect(value: unknown, around: Fields | null, path: string, depth: number, arcs: readonly Ring[] | null, shapes: Shape[]): void {
    if (depth > DEEPEST) refuse(path, 'is nested too deep');
    // Territory without a geometry is allowed.
    if (value === null) return;
    if (!isFields(value)) return refuse(path, 'is not an object');
    const type = own(value, 'type');
    if (type === 'FeatureCollection' || type === 'GeometryCollection') {
      const key = type === 'FeatureCollection' ? 'features' : 'geometries';
      // The outermost collection holds all shapes, and its own name is ignored.
      const named = type === 'FeatureCollection' ? null : depth > 0 && isNamed(value) ? value : around;
      (listIn(value, key) ?? refuse(`${path}.${key}`, 'is not a list')).forEach((one, i) => this.#collect(one, named, `${path}.${key}[${i}]`, depth + 1, arcs, shapes));
    } else if (type === 'Feature') this.#collect(own(value, 'geometry'), value, `${path}.geometry`, depth + 1, arcs, shapes);
    else if (type === 'Polygon' || type === 'MultiPolygon') {
      if (++this.#shapes > MOST_SHAPES) refuse(path, `is one of more than ${MOST_SHAPES} shapes`);
      const named = around === null || isNamed(value) ? value : around;
      const shape = this.#shape(value, named, type, path, arcs);
      const before = this.#last === named ? shapes.pop() : undefined;
      this.#last = named;
      shapes.push(before ? {...shape, polygons: [...before.polygons, ...shape.polygons], arcs: before.arcs && shape.arcs && [...before.arcs, ...shape.arcs]} : shape);
    }
  }

  #shape(geometry: Fields, feature: Fields, type: 'Polygon' | 'MultiPolygon', path: string, arcs: readonly Ring[] | null): Shape {
    const key = arcs ? 'arcs' : 'coordinates';
    const list = listIn(geometry, key) ?? refuse(`${path}.${key}`, 'is not a list');
    const polygons = (type === 'Polygon' ? [list] : list).map((polygon, i) => {
      if (!Array.isArray(polygon)) return refuse(`${path}.${key}[${i}]`, 'is not a list');
      return polygon.map((ring: unknown) => (Array.isArray(ring) ? (ring as readonly unknown[]) : refuse(`${path}.${key}[${i}]`, 'has a ring that is no list')));
    });
    const named = this.#named(feature);
    if (!arcs) return {...named, arcs: null, polygons: polygons.map((rings) => rings.map((ring) => ring.map((position, i) => this.#position(position, `${path}.${key}[${i}]`))))};
    const numbers = polygons.map((rings) => rings.map((ring) => ring.map((one) => this.#arc(one, arcs, path))));
    return {...named, arcs: numbers, polygons: []};
  }

  /** The same arc may be named by many shapes, so its positions count each time. */
  #arc(value: unknown, arcs: readonly Ring[], path: string): number {
    const number = typeof value === 'number' && Number.isInteger(value) ? value : NaN;
    const arc = arcs[number < 0 ? ~number : number] ?? refuse(`${path}.arcs`, `names arc ${String(value)}, which is not there`);
    this.#count(arc.length, path);
    return number;
  }

  #named(feature: Fields): Pick<Shape, 'ids' | 'name'> {
    const ids = new Map<string, string>();
    const properties = own(feature, 'properties');
    const note = (key: string, value: unknown): void => void ((typeof value === 'string' || typeof value === 'number') && ids.set(key, String(value)));
    if (isFields(properties)) for (const key of Object.keys(properties).slice(0, 100)) note(key, properties[key]);
    const name = NAMES.map((key) => ids.get(key)).find((one) => one !== undefined) ?? null;
    note('', own(feature, 'id'));
    return {ids, name};
  }

  #pair(value: unknown, path: string): Position {
    const [x, y] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : refuse(path, 'is not a pair of numbers');
  }

  #position(value: unknown, path: string): Position {
    this.#count(1, path);
    return this.#pair(value, path);
  }

  #count(positions: number, path: string): void {
    this.#positions += positions;
    if (this.#positions > MOST_POSITIONS) refuse(path, `is beyond ${MOST_POSITIONS} positions`);
  }
}
