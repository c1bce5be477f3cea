import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Point, Size} from '../../charts/shared/geometry.js';
import {LARGEST, WHOLE, panned, zoomed, type Zoom} from '../../charts/map/zoom.js';
import {pointerIn} from '../../page/layout-box.js';

export interface Zoomed {
  /** Whether there is anything to see closer. */
  isOn(): boolean;
  /** Of the drawing, in its own units. */
  extent(): Size;
  /** The element that shows the drawing from its upper left corner on, as wide as it is. */
  frame(): Element | null;
  /** Shows what has changed, without drawing anything anew. */
  apply(zoom: Zoom): void;
}

const STEP = 1.6;
/** Pixels that a hand may tremble before it drags. */
const TREMBLE = 4;
const HINT = 1500;

/**
 * A glass over a drawing that never holds the page: the wheel scrolls the page unless
 * Ctrl or Command is held (as pinching on a touchpad says), one finger scrolls it until
 * the drawing is closer than whole, two fingers pinch, `+`, `-` and `0` do the same.
 */
export class ZoomController implements ReactiveController {
  value: Zoom = WHOLE;
  /** Somebody turned the wheel and may not know how to zoom. */
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

  /** For `@wheel`; not passive, since it keeps the browser from zooming the page. */
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

  /** A drag ends in a click that nobody meant. */
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

  /** Where a pointer is on the frame, in units of the drawing. */
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
