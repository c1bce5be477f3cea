import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import type {Point, Size} from '../../charts/shared/geometry.js';
import {UNZOOMED, type Zoom} from '../../charts/map/zoom.js';
import {LARGEST, panned, zoomed} from '../../charts/map/zooming.js';
import {pointerIn} from '../../page/layout-box.js';

/** The drawing that is zoomed. */
export interface ZoomTarget {
  /** Whether the drawing can be zoomed now. */
  isOn(): boolean;
  /** The size of the drawing, in its own units. */
  extent(): Size;
  /** The element that shows the drawing. The drawing begins at its upper left corner and fills its width. */
  frame(): Element | null;
  /** Shows the new zoom without a new drawing. */
  apply(zoom: Zoom): void;
}

const STEP = 1.6;
/** A pointer that moves fewer pixels than this does not drag. */
const DRAG_THRESHOLD = 4;
/** How long a hint is shown, in milliseconds. */
const HINT_MS = 1500;

/**
 * Zooms a drawing without blocking the page. The wheel zooms only with Ctrl or Command,
 * which is also what a pinch on a touchpad sends. One finger scrolls the page until the
 * drawing is zoomed. Two fingers zoom, and so do the keys `+`, `-` and `0`.
 */
export class ZoomController implements ReactiveController {
  value: Zoom = UNZOOMED;
  /** Whether to show how to zoom, because the reader turned the wheel without a key. */
  hints = false;
  readonly #host: ReactiveControllerHost;
  readonly #target: ZoomTarget;
  /** In units of the drawing. */
  readonly #fingers = new Map<number, Point>();
  #hasDragged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, target: ZoomTarget) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.hints = false;
    this.#fingers.clear();
  }

  get isUnzoomed(): boolean {
    return this.value.scale === 1;
  }

  get isClosest(): boolean {
    return this.value.scale >= LARGEST;
  }

  set(zoom: Zoom): void {
    const {scale} = this.value;
    this.value = zoom;
    this.#target.apply(zoom);
    if (scale !== zoom.scale) this.#host.requestUpdate();
  }

  readonly closer = (): void => this.#zoomBy(STEP);
  readonly farther = (): void => this.#zoomBy(1 / STEP);
  readonly reset = (): void => this.set(UNZOOMED);

  /** For `@wheel`. The listener is not passive, because it prevents the zoom of the page. */
  readonly wheelListener = {passive: false, handleEvent: (event: WheelEvent): void => {
    if (!this.#target.isOn()) return;
    if (!event.ctrlKey && !event.metaKey) return this.#hint();
    event.preventDefault();
    this.#zoomBy(Math.exp(-Math.max(-50, Math.min(50, event.deltaY)) * 0.01), this.#pointOf(event));
  }};

  readonly doubleClick = (event: MouseEvent): void => {
    if (this.#target.isOn()) this.#zoomBy(2, this.#pointOf(event));
  };

  readonly key = (event: KeyboardEvent): void => {
    if (!this.#target.isOn() || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {'+': this.closer, '=': this.closer, '-': this.farther, '0': this.reset}[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  readonly down = (event: PointerEvent): void => {
    this.#hasDragged = false;
    if (this.#target.isOn() && event.button === 0) this.#fingers.set(event.pointerId, this.#pointOf(event));
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = this.#pointOf(event);
    const isPinch = this.#fingers.size === 2;
    const isTremble = !this.#hasDragged && Math.hypot(now.x - before.x, now.y - before.y) < DRAG_THRESHOLD * this.#unitsPerPixel();
    if (!isPinch && (this.isUnzoomed || isTremble)) return;
    this.#hasDragged = true;
    const from = this.#fingerSpread();
    this.#fingers.set(event.pointerId, now);
    const to = this.#fingerSpread();
    const {value} = this;
    const extent = this.#target.extent();
    const next = isPinch && from.spread > 0 ? zoomed(value, to.spread / from.spread, from.centre, extent) : value;
    this.set(panned(next, {x: to.centre.x - from.centre.x, y: to.centre.y - from.centre.y}, extent));
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly up = (event: PointerEvent): void => void this.#fingers.delete(event.pointerId);

  /** Stops the click that a browser sends after a drag. */
  readonly clickListener = {capture: true, handleEvent: (event: Event): void => {
    if (this.#hasDragged) event.stopPropagation();
    this.#hasDragged = false;
  }};

  #zoomBy(factor: number, at?: Point): void {
    const extent = this.#target.extent();
    this.set(zoomed(this.value, factor, at ?? {x: extent.width / 2, y: extent.height / 2}, extent));
  }

  /** Units of the drawing in one pixel. */
  #unitsPerPixel(): number {
    const width = this.#target.frame()?.clientWidth ?? 0;
    return width > 0 ? this.#target.extent().width / width : 1;
  }

  /** The position of a pointer on the frame, in units of the drawing. */
  #pointOf(event: MouseEvent): Point {
    const frame = this.#target.frame();
    const unitsPerPixel = this.#unitsPerPixel();
    const {x, y} = frame ? pointerIn(event, frame) : {x: 0, y: 0};
    return {x: x * unitsPerPixel, y: y * unitsPerPixel};
  }

  /** The centre of the fingers on the drawing, and the distance between two of them. */
  #fingerSpread(): {readonly centre: Point; readonly spread: number} {
    const [a = {x: 0, y: 0}, b = a] = [...this.#fingers.values()];
    return {centre: {x: (a.x + b.x) / 2, y: (a.y + b.y) / 2}, spread: Math.hypot(a.x - b.x, a.y - b.y)};
  }

  #hint(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.hints = false;
      this.#host.requestUpdate();
    }, HINT_MS);
    if (this.hints) return;
    this.hints = true;
    this.#host.requestUpdate();
  }
}
