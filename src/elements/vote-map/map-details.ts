import type {ReactiveElement} from '@lit/reactive-element';
import type {Template, nothing} from '../../page/template.js';
import {nearestInDirection} from '../../charts/map/nearest.js';
import {seenAt} from '../../charts/map/zoom.js';
import type {Box, Point} from '../../charts/shared/geometry.js';
import {MarksController, type Tip} from '../../controllers/marks-controller.js';
import type {Plotted} from '../../controllers/plot-controller.js';
import {seenIn} from '../../page/layout-box.js';
import {dataTable, styleTables} from '../shared/data-table.js';
import {detailStyles} from './map-details.styles.js';
import type {MapSurface} from './map-surface.js';
import {ROWS, tableOf, tipOf} from './map-table.js';
import type {MapTones} from './map-tones.js';
import type {MapWriting} from './map-words.js';

/** The pointer finds a small place from this many pixels away. */
const REACH = 10;

/** What a map tells of itself. */
export interface MapSource extends Plotted {
  readonly surface: MapSurface;
  readonly tones: MapTones;
  readonly writing: () => MapWriting | null;
  /** Id of the area that is chosen. */
  readonly chosen: () => string | null;
  readonly choose: (place: number) => void;
}

/** The marks of the places of a map, and the table behind it. */
export class MapDetails {
  readonly marks: MarksController;
  readonly #host: ReactiveElement;
  readonly #source: MapSource;
  #table: Template | typeof nothing | null = null;

  constructor(host: ReactiveElement, source: MapSource) {
    styleTables(host, detailStyles);
    this.#host = host;
    this.#source = source;
    const {count, surface, choose} = source;
    this.marks = new MarksController(host, {
      count, choose,
      key: (place) => this.#places[place]?.id ?? '',
      anchor: (place) => this.#anchor(place),
      find: (point, event) => this.#find(point, event),
      step: (place, key) => nearestInDirection(this.#places.map(({centre}) => centre), place, key),
      tip: (place) => this.#tip(place),
      point: (place) => surface.point(place),
    });
  }

  get #places() {
    return this.#source.surface.model?.drawing.places ?? [];
  }

  #tip(place: number): Tip {
    const {surface, tones, writing, chosen} = this.#source;
    const [at, said] = [this.#places[place], writing()];
    if (!at || said === null) return {title: '', lines: []};
    return tipOf(said, surface.model!.results[place] ?? null, at.id, at.name, (id) => tones.fullFill(id), chosen() === at.id);
  }

  /** The box of a place, or of its circle, in pixels of the plot. A tooltip stands beside it. */
  #anchor(place: number): Box {
    const {model, zoom, svg, pixelsPerUnit: pixels} = this.#source.surface;
    const [at, plot] = [this.#places[place], this.#host.renderRoot.querySelector('.plot')];
    if (!at || !svg || !plot) return {x: 0, y: 0, width: 0, height: 0};
    const frame = seenIn(svg, plot);
    const radius = model?.radii?.[place] ?? null;
    const {width, height} = radius === null ? at : {width: 2 * radius, height: 2 * radius};
    const {x, y} = seenAt(zoom, {x: at.centre.x - width / 2, y: at.centre.y - height / 2});
    const scaled = pixels * zoom.scale;
    const [left, top] = [Math.max(0, x * pixels), Math.max(0, y * pixels)];
    // Only what is seen of a place that is larger than the frame.
    return {
      x: frame.x + left, y: frame.y + top,
      width: Math.max(0, Math.min(frame.width, x * pixels + width * scaled) - left), height: Math.max(0, Math.min(frame.height, y * pixels + height * scaled) - top),
    };
  }

  /** Hit test: the place at a point, else the nearest one within reach, because islands and cities are smaller than a finger. */
  #find(point: Point, {target}: Event): number | null {
    const {surface} = this.#source;
    const direct = surface.placeOf(target);
    if (direct !== null) return direct;
    const {zoom, pixelsPerUnit: pixels} = surface;
    let [best, least] = [null as number | null, REACH];
    this.#places.forEach(({centre}, i) => {
      const {x, y} = seenAt(zoom, centre);
      const distance = Math.hypot(x * pixels - point.x, y * pixels - point.y);
      if (distance < least) [best, least] = [i, distance];
    });
    return best;
  }

  /** Called when the map is not drawn, and its table is gone. */
  forget(): void {
    this.#table = null;
  }

  /** The table behind a map. All rows of a long one are made when it is opened. A closed one is not updated at each poll, because nobody reads it. */
  table(writing: MapWriting, title: string, isOpen: boolean, isPrinting: boolean): Template | typeof nothing {
    const isLeft = writing.byId.size > ROWS && !isOpen && !isPrinting;
    return isLeft && this.#table !== null ? this.#table : (this.#table = dataTable(tableOf(writing, title, isOpen ? Infinity : ROWS), isOpen));
  }

  /** The table that stands in for a map that is not drawn. */
  instead(writing: MapWriting, isSeen: boolean): Template | typeof nothing {
    return dataTable(tableOf(writing, writing.words.map.title), isSeen);
  }
}
