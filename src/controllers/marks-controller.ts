import type {CSSResult, ReactiveController, ReactiveElement} from '@lit/reactive-element';
import type {Point, Size} from '../charts/shared/geometry.js';
import {Late} from '../domain/late.js';
import {range} from '../domain/range.js';
import {adoptLate} from './adopt-styles.js';
import {pointerIn} from '../page/layout-box.js';
import type {showTip, Tip} from './tooltip.js';

export type {Tip};

/** The tooltip. It is fetched when a reader points at a drawing, or its focus comes. */
export const tooltip = new Late<{readonly showTip: typeof showTip; readonly tipStyles: CSSResult}>(async () => {
  const {showTip, tipStyles} = await import('./tooltip.js');
  return {showTip, tipStyles};
});

/** The marks of a drawing, by index in one order. */
export interface Marks {
  count(): number;
  /** An id of a mark that stays the same after new figures. Default: its index. */
  key?(index: number): string;
  /** What the tooltip explains and therefore never covers: the box of a mark, or its point, in pixels from the upper left corner of the plot. */
  anchor(index: number): Point & Partial<Size>;
  /** The hit test: the mark under the pointer, in the same pixels. */
  find(point: Point, event: PointerEvent | MouseEvent): number | null;
  /** The mark that an arrow key leads to. `undefined` for the next or the previous mark. */
  step?(from: number, key: ArrowKey): number | undefined;
  tip(index: number): Tip;
  choose(index: number): void;
  /** Draws the cursor on a mark, or removes it. Called after every update and every move. */
  point(index: number | null): void;
}

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
export type ArrowKey = (typeof ARROWS)[number];

/**
 * One tab stop over the marks of a drawing, with arrow keys, Home, End, Enter and Escape,
 * mouse, touch, and one tooltip. Where the host is at least 30em wide, the tooltip floats
 * beside its mark. In a narrower host it is a panel under the drawing (`viewStyles`), which
 * keeps its height (`PlotController`): a hint stands there while no mark is pointed at. For a screen reader the drawing is a slider over its
 * marks. So every screen reader announces the mark that the cursor reaches, without a live
 * region. A move redraws only the cursor.
 */
export class MarksController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #marks: Marks;
  #active: number | null = null;
  #key = '';
  #hasFocus = false;
  /** The greatest height of the panel so far, in pixels. */
  #tallest = 0;

  constructor(host: ReactiveElement, marks: Marks) {
    this.#host = host;
    this.#marks = marks;
    host.addController(this);
  }

  /** Index of the mark that the cursor is on. `null` without a cursor. */
  get active(): number | null {
    return this.#active;
  }

  hostDisconnected(): void {
    this.#active = null;
    this.#hasFocus = false;
  }

  /** Keeps the cursor on its mark when new figures change the index of the mark. */
  hostUpdated(): void {
    if (this.#active !== null && this.#keyOf(this.#active) !== this.#key) {
      const found = range(this.#marks.count()).find((i) => this.#keyOf(i) === this.#key);
      this.#active = found ?? null;
    }
    this.#show();
  }

  /** Moves the cursor to a mark. `null` removes it. */
  move(index: number | null): void {
    this.#active = index;
    this.#key = index === null ? '' : this.#keyOf(index);
    this.#show();
  }

  /** Puts the tooltip beside its mark again, which has another place. */
  stay(): void {
    if (this.#active !== null) this.#show();
  }

  #keyOf(index: number): string {
    return index >= this.#marks.count() ? '' : this.#marks.key?.(index) ?? String(index);
  }

  get #plot(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[part~=plot]');
  }

  #show(): void {
    const plot = this.#plot;
    const tip = plot?.querySelector<HTMLElement>('[part~=tooltip]');
    const active = this.#active;
    this.#marks.point(active);
    // A removed plot that had the focus gets a blur event, when there may be no marks left.
    if (!plot || !tip || this.#marks.count() === 0) return;
    const words = this.#marks.tip(active ?? 0);
    plot.setAttribute('aria-valuenow', String((active ?? 0) + 1));
    plot.setAttribute('aria-valuetext', asSentence(words));
    const {code} = tooltip;
    const isHidden = active === null || code === null;
    if (tip.hidden !== isHidden) tip.hidden = isHidden;
    if (active === null) return;
    if (code === null) return void tooltip.load().then(() => this.#active !== null && this.#show(), () => {});
    adoptLate(this.#host, code.tipStyles);
    this.#tallest = code.showTip(tip, words, {plot, host: this.#host, anchor: () => this.#marks.anchor(active), tallest: this.#tallest});
  }

  /** Handles an event of the plot. */
  handle(event: Event): void {
    if (event.type === 'keydown') this.#handleKey(event as KeyboardEvent);
    else if (event.type === 'focus') this.#handleFocus();
    else if (event.type === 'blur') this.#handleBlur();
    else if (event.type === 'pointerleave') this.#handleLeave(event as PointerEvent);
    else if (event.type === 'click') this.#handleClick(event as PointerEvent);
    else this.#handleMove(event as PointerEvent);
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = this.#after(event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== null) this.move(next);
  }

  /** The mark that a key leads to. `null` where the key did something else, `undefined` where it has no function. */
  #after(key: string): number | null | undefined {
    const active = this.#active;
    const arrow = ARROWS.find((one) => one === key);
    if (arrow) return active === null ? 0 : this.#marks.step?.(active, arrow) ?? this.#beside(active, arrow);
    if (key === 'Home') return 0;
    if (key === 'End') return this.#marks.count() - 1;
    if (active === null) return undefined;
    if (key === 'Enter' || key === ' ') this.#marks.choose(active);
    else if (key === 'Escape') this.move(null);
    else return undefined;
    return null;
  }

  #beside(from: number, arrow: ArrowKey): number {
    const isRtl = getComputedStyle(this.#plot!).direction === 'rtl';
    const isOn = arrow === 'ArrowDown' || arrow === (isRtl ? 'ArrowLeft' : 'ArrowRight');
    return Math.max(0, Math.min(this.#marks.count() - 1, from + (isOn ? 1 : -1)));
  }

  #handleFocus(): void {
    this.#hasFocus = true;
    if (this.#active === null && this.#plot!.matches(':focus-visible')) this.move(0);
  }

  #handleBlur(): void {
    this.#hasFocus = false;
    this.move(null);
  }

  #handleMove(event: PointerEvent): void {
    const found = this.#found(event);
    if (found !== this.#active && (found !== null || !this.#hasFocus)) this.move(found);
  }

  #handleLeave(event: PointerEvent): void {
    // A lifted finger fires this event too. The tooltip of a touch stays.
    if (event.pointerType === 'mouse' && !this.#hasFocus) this.move(null);
  }

  #handleClick(event: MouseEvent): void {
    const found = this.#found(event);
    if (found === null) return;
    this.move(found);
    this.#marks.choose(found);
  }

  #found(event: PointerEvent | MouseEvent): number | null {
    return this.#marks.find(pointerIn(event, this.#plot!), event);
  }
}

const asSentence = ({title, chosen, lines, note}: Tip): string => `${title}${chosen ? ` (${chosen})` : ''}: ${[...lines.map(({label, value}) => `${label} ${value}`.trim()), ...(note ? [note] : [])].join(', ')}`;
