import {resultsOf} from '../../charts/map/model.js';
import type {Drawing} from '../../charts/map/drawing.js';
import {INDONESIA, areProvinces, tileDrawing} from '../../charts/map/tiles.js';
import type {AreaResult} from '../../domain/area-result.js';
import type {Results} from '../../domain/derive.js';
import {memo} from '../../domain/memo.js';
import type {Area, Finding} from '../../domain/types.js';
import type {ShapedAreas} from './shaped-areas.js';
import {TilesInput, type MapForm} from './options.js';

/** The areas that a map shows, and the drawing of their places. The areas are those of the whole, or the parts of the area that the reader opened. */
export class MapAreas {
  areas: readonly Area[] = [];
  byId: ReadonlyMap<string, AreaResult> = new Map();
  drawing: Drawing | null = null;
  /** Whether the shapes of the whole are loading. */
  isLoading = false;
  hasFailed = false;
  readonly #tiles = new TilesInput();
  readonly #tileDrawing = memo(tileDrawing);

  /** @param shaped - The shapes and what they show. `'loading'` while the code that draws them comes, `null` where none are wanted. */
  read(results: Results | null, form: MapForm | null, tiles: unknown, shaped: ShapedAreas | 'loading' | 'failed' | null): void {
    this.#tiles.read(tiles);
    const level = typeof shaped === 'string' ? null : shaped;
    this.isLoading = level?.isLoading ?? shaped === 'loading';
    this.hasFailed = level?.hasFailed ?? shaped === 'failed';
    const before = this.areas;
    this.areas = level?.areas ?? results?.snapshot.areas ?? [];
    if (this.areas !== before && results !== null) this.byId = resultsOf(this.areas, results.snapshot.candidates);
    this.drawing = results === null ? null : level?.drawing ?? (this.isLoading ? null : this.#ofTiles(this.areas, form));
  }

  get problems(): readonly Finding[] {
    return this.#tiles.problems;
  }

  /** Names of places by id, for areas that have no name in the data. */
  readonly namesOf = memo((drawing: Drawing): ReadonlyMap<string, string> =>
    new Map(drawing.places.flatMap(({id, name}) => (name === null ? [] : [[id, name] as const]))));

  #ofTiles(areas: readonly Area[], form: MapForm | null): Drawing | null {
    const {tiles} = this.#tiles;
    const needsShapes = form === 'shapes' && !this.hasFailed;
    return tiles === null && (needsShapes || !areProvinces(areas.map(({id}) => id))) ? null : this.#tileDrawing(tiles ?? INDONESIA);
  }
}
