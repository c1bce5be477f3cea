import type {Drawing} from '../../charts/map/drawing.js';
import type {ShapeRequest} from '../../charts/map/shape-request.js';
import {withInsets} from '../../charts/map/insets.js';
import type {ChildrenController} from '../../controllers/children-controller.js';
import {MapShapes} from '../../controllers/map-shapes.js';
import type {Results} from '../../domain/derive.js';
import {memo} from '../../domain/memo.js';
import type {Area, Finding} from '../../domain/types.js';
import {renewed, shapesAddress, type Path} from './map-level.js';
import type {MapOptions} from './options.js';

/** The most areas without a shape that are drawn as discs beside the map. If there are more, none is drawn, and a finding says so. */
const INSETS = 4;

/** The shapes that an author gives to a map. */
export interface ShapesOfAuthor {
  readonly shapes: unknown;
  readonly shapesSrc: string | null;
  readonly shapesKey: string | null;
  readonly shapesRegion: string | null;
  readonly shapesObject: string | null;
  readonly childrenShapesSrc: string | null;
}

/** The areas of a map of shapes: those of the whole, or the parts of the area that the reader opened. */
export class ShapedAreas {
  /** The path of the area that the reader opened; empty for the whole. */
  path: Path = [];
  /** The path of what is on screen. It differs from `path` while the parts of an area are loading. */
  drawnPath: Path = [];
  areas: readonly Area[] = [];
  drawing: Drawing | null = null;
  readonly #shapes: MapShapes;
  readonly #inner: MapShapes;
  readonly #children: ChildrenController;
  readonly #idsOf = memo((_ids: string, areas: () => readonly Area[]): ReadonlySet<string> => new Set(areas().map(({id}) => id)));
  readonly #withDiscs = memo((drawing: Drawing, _ids: string, areas: () => readonly Area[]) => {
    const shaped = new Set(drawing.places.map(({id}) => id));
    const without = areas().filter(({id}) => !shaped.has(id));
    return withInsets(drawing, without.length > INSETS ? [] : without);
  });
  /** Stays the same function, so that only another list of ids makes a new drawing. */
  readonly #drawnAreas = (): readonly Area[] => this.areas;

  constructor(host: ConstructorParameters<typeof MapShapes>[0], children: ChildrenController) {
    this.#shapes = new MapShapes(host);
    this.#inner = new MapShapes(host);
    this.#children = children;
  }

  /** @param hasShapes - Whether the whole has shapes. */
  read(results: Results, {projection}: MapOptions, {shapes, shapesSrc, shapesKey, shapesRegion, shapesObject, childrenShapesSrc}: ShapesOfAuthor, hasShapes: boolean): void {
    this.path = renewed(this.path, (path) => this.#areasIn(results, path));
    this.areas = results.snapshot.areas;
    const request = (ids: ReadonlySet<string>): ShapeRequest => ({object: shapesObject, key: shapesKey, region: shapesRegion, projection, ids});
    this.#shapes.read(hasShapes ? {data: shapes ?? null, src: shapesSrc, request: request(this.#idsOf(idsIn(this.areas), this.#drawnAreas))} : null);
    const parts = this.path.length === 0 ? null : this.#children.of(this.path);
    this.#inner.read(parts?.state === 'loaded' && parts.areas.length > 0 && childrenShapesSrc !== null ? {
      data: null, src: shapesAddress(childrenShapesSrc, this.path), request: {...request(new Set(parts.areas.map(({id}) => id))), object: null},
    } : null);
    const isOpen = this.path.length > 0 && this.#inner.drawing !== null;
    this.drawnPath = isOpen ? this.path : [];
    if (isOpen) this.areas = this.#areasIn(results, this.path);
    const drawing = isOpen ? this.#inner.drawing : this.#shapes.drawing;
    this.drawing = drawing && this.#withDiscs(drawing, idsIn(this.areas), this.#drawnAreas);
  }

  get problems(): readonly Finding[] {
    return [this.#shapes, this.#inner].flatMap(({problems, findings}) => [...problems, ...findings]);
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
}

const idsIn = (areas: readonly Area[]): string => areas.map(({id}) => id).join('\n');
