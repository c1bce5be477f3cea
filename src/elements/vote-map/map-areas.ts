import {resultsOf} from '../../charts/map/model.js';
import type {Drawing} from '../../charts/map/drawing.js';
import type {ShapeRequest} from '../../charts/map/shape-request.js';
import {INDONESIA, areProvinces, tileDrawing, withInsets} from '../../charts/map/tiles.js';
import type {ChildrenController} from '../../controllers/children-controller.js';
import {MapShapes} from '../../controllers/map-shapes.js';
import type {AreaResult} from '../../domain/area-result.js';
import type {Results} from '../../domain/derive.js';
import {memo} from '../../domain/memo.js';
import type {Area, Finding} from '../../domain/types.js';
import {renewed, shapesAddress, type Path} from './map-level.js';
import {TilesInput, type MapOptions} from './options.js';

/** The most areas without a shape that are drawn as squares beside the map. If there are more, none is drawn, and a finding says so. */
const INSETS = 4;

/** The shapes and tiles that an author gives to a map. */
export interface MapSource {
  readonly shapes: unknown;
  readonly shapesSrc: string | null;
  readonly shapesKey: string | null;
  readonly shapesObject: string | null;
  readonly childrenShapesSrc: string | null;
  readonly tiles: unknown;
}

/** The areas that a map shows, and the drawing of their places. The areas are those of the whole, or the parts of the area that the reader opened. */
export class MapAreas {
  /** The path of the area that the reader opened; empty for the whole. */
  path: Path = [];
  /** The path of what is on screen. It differs from `path` while the parts of an area are loading. */
  drawnPath: Path = [];
  areas: readonly Area[] = [];
  byId: ReadonlyMap<string, AreaResult> = new Map();
  drawing: Drawing | null = null;
  readonly #shapes: MapShapes;
  readonly #inner: MapShapes;
  readonly #children: ChildrenController;
  readonly #tiles = new TilesInput();
  readonly #tileDrawing = memo(tileDrawing);
  readonly #withSquares = memo((drawing: Drawing, _ids: string) => withInsets(drawing, this.#squares));
  /** Areas without a shape that are drawn as squares. */
  #squares: readonly Area[] = [];

  constructor(host: ConstructorParameters<typeof MapShapes>[0], children: ChildrenController) {
    this.#shapes = new MapShapes(host);
    this.#inner = new MapShapes(host);
    this.#children = children;
  }

  read(results: Results | null, options: MapOptions, source: MapSource): void {
    this.#tiles.read(source.tiles);
    this.path = results === null ? [] : renewed(this.path, (path) => this.#areasIn(results, path));
    const top = results?.snapshot.areas ?? [];
    this.#readShapes(top, options, source);
    const inner = results === null ? null : this.#innerDrawing(results);
    this.drawnPath = inner === null ? [] : this.path;
    const before = this.areas;
    this.areas = inner === null ? top : this.#areasIn(results!, this.path);
    if (this.areas !== before && results !== null) this.byId = resultsOf(this.areas, results.snapshot.candidates);
    this.drawing = inner ?? (results === null ? null : this.#topDrawing(top, options));
  }

  get problems(): readonly Finding[] {
    const shapes = [this.#shapes, this.#inner].flatMap(({problems, findings}) => [...problems, ...findings]);
    return [...this.#tiles.problems, ...shapes];
  }

  /** Whether the shapes of the whole are loading. */
  get isLoading(): boolean {
    return this.#shapes.isLoading;
  }

  get hasFailed(): boolean {
    return this.#shapes.problems.length > 0;
  }

  /** Whether the parts of the opened area are on screen. */
  get state(): 'there' | 'held' | 'failed' | 'loading' {
    const {state} = this.#children.of(this.path) ?? {};
    if (this.drawnPath.length === this.path.length) return 'there';
    return state === 'held' ? 'held' : state === 'failed' || this.#inner.problems.length > 0 ? 'failed' : 'loading';
  }

  /** Names of places by id, for areas that have no name in the data. */
  readonly namesOf = memo((drawing: Drawing): ReadonlyMap<string, string> =>
    new Map(drawing.places.flatMap(({id, name}) => (name === null ? [] : [[id, name] as const]))));

  hasParts(area: Area): boolean {
    return area.areas.length > 0 || this.#children.canLoad(area);
  }

  enter(area: Area): void {
    this.path = [...this.drawnPath, area];
    this.#children.load(this.path);
  }

  leave(): void {
    this.#children.leave(this.path);
    this.path = this.path.slice(0, -1);
  }

  #areasIn({snapshot}: Results, path: Path): readonly Area[] {
    return path.length === 0 ? snapshot.areas : this.#children.of(path)?.areas ?? [];
  }

  #readShapes(top: readonly Area[], {form, projection}: MapOptions, {shapes, shapesSrc, shapesKey, shapesObject, childrenShapesSrc}: MapSource): void {
    const isWanted = form !== 'tiles' && top.length > 0 && (shapes ?? shapesSrc) !== null;
    const request = (areas: readonly Area[]): ShapeRequest => ({object: shapesObject, key: shapesKey, projection, ids: new Set(areas.map(({id}) => id))});
    this.#shapes.read(isWanted ? {data: shapes ?? null, src: shapesSrc, request: request(top)} : null);
    const parts = this.path.length === 0 ? null : this.#children.of(this.path);
    this.#inner.read(parts?.state === 'loaded' && parts.areas.length > 0 && childrenShapesSrc !== null
      ? {data: null, src: shapesAddress(childrenShapesSrc, this.path), request: {...request(parts.areas), object: null}} : null);
  }

  #innerDrawing(results: Results): Drawing | null {
    const {drawing} = this.#inner;
    return this.path.length === 0 || drawing === null ? null : this.#completed(drawing, this.#areasIn(results, this.path));
  }

  #topDrawing(areas: readonly Area[], {form}: MapOptions): Drawing | null {
    if (this.#shapes.drawing !== null && form !== 'tiles') return this.#completed(this.#shapes.drawing, areas);
    if (this.#shapes.isLoading) return null;
    const {tiles} = this.#tiles;
    if (tiles === null && (form === 'shapes' && this.#shapes.problems.length === 0 || !areProvinces(areas.map(({id}) => id)))) return null;
    return this.#tileDrawing(tiles ?? INDONESIA);
  }

  /** Adds squares for the few areas that have no shape, such as the vote abroad. */
  #completed(drawing: Drawing, areas: readonly Area[]): Drawing {
    const shaped = new Set(drawing.places.map(({id}) => id));
    const without = areas.filter(({id}) => !shaped.has(id));
    this.#squares = without.length > INSETS ? [] : without;
    return this.#withSquares(drawing, this.#squares.map(({id}) => id).join());
  }
}
