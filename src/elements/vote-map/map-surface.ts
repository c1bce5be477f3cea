import type {ReactiveElement} from '@lit/reactive-element';
import {circlePath, type Drawing} from '../../charts/map/drawing.js';
import type {MapModel} from '../../charts/map/model.js';
import {UNZOOMED, type Zoom} from '../../charts/map/zoom.js';
import {SizeController} from '../../controllers/size-controller.js';
import {MapPainter} from './map-painter.js';
import type {MapTones} from './map-tones.js';

/** The greatest width of a map in em, as in the styles. */
const WIDEST = {shapes: 56, tiles: 34};

/** The drawn map on screen: its colours, its zoom, and the positions of its places. */
export class MapSurface {
  /** The drawn model; `null` while nothing is drawn. */
  model: MapModel | null = null;
  zoom: Zoom = UNZOOMED;
  readonly #host: ReactiveElement;
  readonly #size: SizeController;
  readonly #painter = new MapPainter();
  /** Names the places that have room for it at this scale. Set by the code for shapes. */
  named: (root: Element, model: MapModel, unitsPerEm: number) => void = () => {};

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#size = new SizeController(host);
  }

  paint(tones: MapTones): void {
    const [model, root] = [this.model, this.svg];
    if (model === null || root === null) return;
    this.#painter.paint(root, model.drawing, model.tones.map((tone) => tones.paintOf(tone)), model.radii);
    this.show(this.zoom);
  }

  /** The place that an element shows. */
  placeOf(target: EventTarget | null): number | null {
    return this.#painter.placeOf(target);
  }

  /** Draws the cursor around a place, or removes it. */
  point(place: number | null): void {
    this.#write('.cursor', 'd', place === null ? '' : this.outline(place));
  }

  /** Writes only what changes: the same value again would give hundreds of places new styles and a new layout. */
  #write(selector: string, name: string, value: string): void {
    const element = this.#host.renderRoot.querySelector(selector);
    if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  /** The outline of a place, or of its circle. */
  outline(place: number): string {
    const at = this.model?.drawing.places[place];
    const radius = this.model?.radii?.[place] ?? null;
    return !at ? '' : radius === null || radius === 0 ? at.path : circlePath(at.centre, radius);
  }

  /** Pixels of one unit of a drawing, before it is drawn. */
  pixelsPerUnitBefore({width, isTiles}: Drawing): number {
    return this.#size.width === 0 ? 1 : Math.min(this.#size.width, this.#size.em * (isTiles ? WIDEST.tiles : WIDEST.shapes)) / width;
  }

  /** Units of a drawing in an em of the text around it. */
  unitsPerEm(drawing: Drawing): number {
    return this.#size.em / this.pixelsPerUnitBefore(drawing);
  }

  /** Shows a part of the drawing without a new drawing. */
  show(zoom: Zoom): void {
    this.zoom = zoom;
    const {scale, x, y} = zoom;
    this.#write('.zoomed', 'transform', `translate(${x} ${y}) scale(${scale})`);
    if (this.model !== null && this.svg !== null) this.named(this.svg, this.model, this.unitsPerEm(this.model.drawing) / scale);
  }

  get svg(): SVGSVGElement | null {
    return this.#host.renderRoot.querySelector<SVGSVGElement>('.map');
  }

  /** Pixels of one unit of the drawing. */
  get pixelsPerUnit(): number {
    const width = this.svg?.clientWidth ?? 0;
    return this.model === null || width === 0 ? 1 : width / this.model.drawing.width;
  }
}
