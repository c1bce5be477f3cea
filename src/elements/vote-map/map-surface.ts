import type {LitElement} from 'lit';
import {circlePath, type Drawing} from '../../charts/map/drawing.js';
import type {MapModel} from '../../charts/map/model.js';
import {seenAt} from '../../charts/map/zoom.js';
import type {Point} from '../../charts/shared/geometry.js';
import {SizeController} from '../../controllers/size-controller.js';
import {seenIn} from '../../page/layout-box.js';
import {isZoomable} from './map-frame.js';
import type {Path} from './map-level.js';
import {MapPainter} from './map-painter.js';
import type {MapTones} from './map-tones.js';
import {ZoomController} from './zoom-controller.js';

/** The pointer finds a small place from this many pixels away. */
const REACH = 10;
/** The greatest width of a map in pixels: 56em of ordinary text, as in the styles. */
const WIDEST = 896;
/** The tooltip points at most this far above the centre of a place, in units of the drawing. */
const MOST_ABOVE = 24;

/** The drawn map on screen: its colours, its zoom, and the positions of its places. */
export class MapSurface {
  /** The drawn model; `null` while nothing is drawn. */
  model: MapModel | null = null;
  readonly zoom: ZoomController;
  readonly #host: LitElement;
  readonly #size: SizeController;
  readonly #painter = new MapPainter();
  /** Path of the area whose parts are drawn, by ids; empty for the whole. */
  #opened = '';

  /** @param zoomed - Called when the drawing was zoomed or moved. */
  constructor(host: LitElement, zoomed: () => void) {
    this.#host = host;
    this.#size = new SizeController(host);
    this.zoom = new ZoomController(host, {
      isOn: () => this.model !== null && isZoomable(this.model.drawing),
      extent: () => this.model?.drawing ?? {width: 1, height: 1},
      frame: () => this.#svg,
      apply: () => {
        this.#applyZoom();
        zoomed();
      },
    });
  }

  /** Draws another model. The map of another area is seen whole at first: the zoom that led to it says nothing of it. */
  show(model: MapModel, path: Path): void {
    const opened = path.map(({id}) => id).join('/');
    if (opened !== this.#opened) this.zoom.reset();
    this.#opened = opened;
    this.model = model;
  }

  paint(tones: MapTones): void {
    const [model, root] = [this.model, this.#svg];
    if (model === null || root === null) return;
    this.#painter.paint(root, model.drawing, model.tones.map((tone, i) => ({...tones.paintOf(tone), radius: model.radii?.[i] ?? null})));
    this.#applyZoom();
  }

  /** The point that the tooltip of a place points at, in pixels of the plot. */
  anchor(place: number): Point {
    const [at, svg, plot] = [this.model?.drawing.places[place], this.#svg, this.#host.renderRoot.querySelector('.plot')];
    if (!at || !svg || !plot) return {x: 0, y: 0};
    const frame = seenIn(svg, plot);
    const {x, y} = seenAt(this.zoom.value, {x: at.centre.x, y: at.centre.y - Math.min(at.height / 2, MOST_ABOVE)});
    const pixelsPerUnit = this.#pixelsPerUnit;
    return {x: frame.x + x * pixelsPerUnit, y: frame.y + Math.max(0, y * pixelsPerUnit)};
  }

  /** Hit test: the place at a point, else the nearest one within reach, because islands and cities are smaller than a finger. */
  find(point: Point, {target}: Event): number | null {
    const direct = this.#painter.placeOf(target);
    if (direct !== null || this.model === null) return direct;
    const pixels = this.#pixelsPerUnit;
    let [best, least] = [null as number | null, REACH];
    this.model.drawing.places.forEach(({centre}, i) => {
      const {x, y} = seenAt(this.zoom.value, centre);
      const distance = Math.hypot(x * pixels - point.x, y * pixels - point.y);
      if (distance < least) [best, least] = [i, distance];
    });
    return best;
  }

  /** Draws the cursor around a place, or removes it. */
  point(place: number | null): void {
    this.#host.renderRoot.querySelector('.cursor')?.setAttribute('d', place === null ? '' : this.outline(place));
  }

  /** The outline of a place, or of its circle. */
  outline(place: number): string {
    const at = this.model?.drawing.places[place];
    const radius = this.model?.radii?.[place] ?? null;
    return !at ? '' : radius === null || radius === 0 ? at.path : circlePath(at.centre, radius);
  }

  /** Pixels of one unit of a drawing, before it is drawn. */
  pixelsPerUnitBefore({width}: Drawing): number {
    return this.#size.width === 0 ? 1 : Math.min(this.#size.width, WIDEST) / width;
  }

  get #svg(): SVGSVGElement | null {
    return this.#host.renderRoot.querySelector<SVGSVGElement>('.map');
  }

  /** Pixels of one unit of the drawing. */
  get #pixelsPerUnit(): number {
    const width = this.#svg?.clientWidth ?? 0;
    return this.model === null || width === 0 ? 1 : width / this.model.drawing.width;
  }

  #applyZoom(): void {
    const {scale, x, y} = this.zoom.value;
    this.#host.renderRoot.querySelector('.zoomed')?.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
  }
}
