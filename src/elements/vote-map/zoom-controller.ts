import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Point, Size} from '../../charts/shared/geometry.js';
import {LARGEST, WHOLE, panned, zoomed, type Zoom} from '../../charts/map/zoom.js';
import {pointerIn} from '../../page/layout-box.js';

export interface Zoomed {
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
const TREMBLE = 4;
const HINT = 1500;

/**
 * Zooms a drawing without blocking the page. The wheel zooms only with Ctrl or Command,
 * which is also what a pinch on a touchpad sends. One finger scrolls the page until the
 * drawing is zoomed. Two fingers zoom, and so do the keys `+`, `-` and `0`.
 */
export class ZoomController implements ReactiveController {
  value: Zoom = WHOLE;
  /** Whether to show how to zoom, because the reader turned the wheel without a key. */
  hints = false;
  readonly #host: ReactiveControllerHost;
  readonly #drawing: Zoomed;
  /** In units of the drawing. */
  readonly #fingers = new Map<number, Point>();
  #hasDragged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, drawing: Zoomed) {
    this.#host = host;
    this.#drawing = drawing;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.hints = false;
    this.#fingers.clear();
  }

  get isWhole(): boolean {
    return this.value.scale === 1;
  }

  get isClosest(): boolean {
    return this.value.scale >= LARGEST;
  }

  set(zoom: Zoom): void {
    const {scale} = this.value;
    this.value = zoom;
    this.#drawing.apply(zoom);
    if (scale !== zoom.scale) this.#host.requestUpdate();
  }

  readonly closer = (): void => this.#by(STEP);
  readonly farther = (): void => this.#by(1 / STEP);
  readonly reset = (): void => this.set(WHOLE);

  /** For `@wheel`. The listener is not passive, because it prevents the zoom of the page. */
  readonly wheel = {passive: false, handleEvent: (event: WheelEvent): void => {
    if (!this.#drawing.isOn()) return;
    if (!event.ctrlKey && !event.metaKey) return this.#hint();
    event.preventDefault();
    this.#by(Math.exp(-Math.max(-50, Math.min(50, event.deltaY)) * 0.01), this.#at(event));
  }};

  readonly doubleClick = (event: MouseEvent): void => {
    if (this.#drawing.isOn()) this.#by(2, this.#at(event));
  };

  readonly key = (event: KeyboardEvent): void => {
    if (!this.#drawing.isOn() || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {'+': this.closer, '=': this.closer, '-': this.farther, '0': this.reset}[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  readonly down = (event: PointerEvent): void => {
    this.#hasDragged = false;
    if (this.#drawing.isOn() && event.button === 0) this.#fingers.set(event.pointerId, this.#at(event));
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = this.#at(event);
    const isPinch = this.#fingers.size === 2;
    if (!isPinch && (this.isWhole || (!this.#hasDragged && Math.hypot(now.x - before.x, now.y - before.y) < TREMBLE * this.#unit()))) return;
    this.#hasDragged = true;
    const [from, to] = [this.#hand(), (this.#fingers.set(event.pointerId, now), this.#hand())];
    const {value} = this;
    const extent = this.#drawing.extent();
    const next = isPinch && from.spread > 0 ? zoomed(value, to.spread / from.spread, from.centre, extent) : value;
    this.set(panned(next, {x: to.centre.x - from.centre.x, y: to.centre.y - from.centre.y}, extent));
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly up = (event: PointerEvent): void => void this.#fingers.delete(event.pointerId);

  /** Stops the click that a browser sends after a drag. */
  readonly click = {capture: true, handleEvent: (event: Event): void => {
    if (this.#hasDragged) event.stopPropagation();
    this.#hasDragged = false;
  }};

  #by(factor: number, at?: Point): void {
    const extent = this.#drawing.extent();
    this.set(zoomed(this.value, factor, at ?? {x: extent.width / 2, y: extent.height / 2}, extent));
  }

  /** Units of the drawing in one pixel. */
  #unit(): number {
    const width = this.#drawing.frame()?.clientWidth ?? 0;
    return width > 0 ? this.#drawing.extent().width / width : 1;
  }

  /** The position of a pointer on the frame, in units of the drawing. */
  #at(event: MouseEvent): Point {
    const frame = this.#drawing.frame();
    const unit = this.#unit();
    const {x, y} = frame ? pointerIn(event, frame) : {x: 0, y: 0};
    return {x: x * unit, y: y * unit};
  }

  #hand(): {readonly centre: Point; readonly spread: number} {
    const [a = {x: 0, y: 0}, b = a] = [...this.#fingers.values()];
    return {centre: {x: (a.x + b.x) / 2, y: (a.y + b.y) / 2}, spread: Math.hypot(a.x - b.x, a.y - b.y)};
  }

  #hint(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.hints = false;
      this.#host.requestUpdate();
    }, HINT);
    if (this.hints) return;
    this.hints = true;
    this.#host.requestUpdate();
  }
}
