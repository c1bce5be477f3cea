import type {Row} from '../../domain/derive.js';
import {media} from '../../page/window.js';

/**
 * Moves rows to their new places and counts votes up to their new figures. The movement is
 * visual only: the document has the true figures all the time, so that nobody reads,
 * copies or hears a wrong one.
 */
const DURATION = 600;
/** How long a changed figure is tinted. */
const TINTED = 1200;
const EASING = 'cubic-bezier(.2, .7, .2, 1)';

const isReduced = (): boolean => media('(prefers-reduced-motion: reduce)')?.matches ?? true;

/** A row before a change: its position, its votes, and the filled part of its bar in percent. */
interface Before {
  readonly top: number;
  readonly votes: number | null;
  readonly fill: number;
  readonly share: string;
}

/** One row on screen. */
interface MovingRow {
  readonly key: string;
  readonly element: HTMLElement;
  readonly votes: number | null;
}

/** The rows that are drawn, each with the votes of its candidate. */
function movingRows(root: ParentNode, rows: readonly Row[]): MovingRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return [...root.querySelectorAll<HTMLElement & {rowKey?: string}>('.row')].flatMap((element) => {
    const row = byKey.get(element.rowKey ?? '');
    return row ? [{key: row.key, element, votes: row.candidate.votes}] : [];
  });
}

/** The filled part of the bar of a row in percent, as it is written. */
const fillOf = (row: Element): number => Number(/[\d.]+(?=%)/.exec(row.querySelector('.fill')?.getAttribute('width') ?? '')?.[0] ?? 0);

const shareOf = (row: Element): string => row.querySelector('.share')?.textContent ?? '';

/** Shows that a figure has changed, in the colour of its row. */
function tint(row: Element, figure: Element | null): void {
  const bar = row.querySelector('.fill');
  if (bar) figure?.animate([{backgroundColor: `color-mix(in srgb, ${getComputedStyle(bar).fill} 30%, transparent)`, borderRadius: '.25em'}, {backgroundColor: 'transparent', borderRadius: '.25em'}], {duration: TINTED});
}

/** Whether a card is drawn. What is far from the screen is not laid out, and nothing of it moves. */
const isDrawn = (root: ParentNode): boolean => root.querySelector('.rows')?.checkVisibility({contentVisibilityAuto: true}) ?? false;

export class RowMotion {
  #before = new Map<string, Before>();
  #counting: readonly Element[] = [];
  #frame = 0;

  /** Remembers the rows before they are drawn anew. */
  remember(root: ParentNode, rows: readonly Row[]): void {
    this.stop();
    if (isReduced() || !isDrawn(root)) return;
    this.#before = new Map(movingRows(root, rows).map(({key, element, votes}) => [key, {top: element.offsetTop, votes, fill: fillOf(element), share: shareOf(element)}]));
  }

  /** Animates the rows from the remembered positions to the present ones, and forgets the remembered ones. */
  play(root: ParentNode, rows: readonly Row[], written: (votes: number) => string): void {
    const before = this.#before;
    if (before.size === 0) return;
    this.#before = new Map();
    const counting: {readonly element: Element; readonly from: number; readonly to: number}[] = [];
    for (const {key, element, votes} of movingRows(root, rows)) {
      const was = before.get(key);
      if (was === undefined) continue;
      const way = was.top - element.offsetTop;
      if (way !== 0) element.animate([{transform: `translateY(${way}px)`}, {transform: 'none'}], {duration: DURATION, easing: EASING});
      const fill = fillOf(element);
      // A transition of the width would lay out the card anew in every frame.
      if (fill > 0 && fill !== was.fill) element.querySelector('.fill')!.animate([{transform: `scaleX(${was.fill / fill})`}, {transform: 'none'}], {duration: DURATION, easing: EASING});
      const figure = element.querySelector('.votes');
      if (votes !== was.votes) tint(element, figure);
      if (shareOf(element) !== was.share) tint(element, element.querySelector('.share'));
      if (figure && was.votes !== null && votes !== null && votes > was.votes) counting.push({element: figure, from: was.votes, to: votes});
    }
    const start = performance.now();
    const step = (now: number): void => {
      const part = Math.min(Math.max(0, now - start) / DURATION, 1);
      const eased = 1 - (1 - part) ** 3;
      for (const {element, from, to} of counting) {
        // A row that was drawn again meanwhile has another element.
        if (part < 1) element.setAttribute('data-shown', written(Math.round(from + (to - from) * eased)));
        else element.removeAttribute('data-shown');
      }
      this.#frame = part < 1 ? requestAnimationFrame(step) : 0;
    };
    if (counting.length > 0) {
      this.#counting = counting.map(({element}) => element);
      this.#frame = requestAnimationFrame(step);
    }
  }

  /** Ends all movement at once. */
  stop(): void {
    if (this.#frame > 0) cancelAnimationFrame(this.#frame);
    for (const element of this.#counting) element.removeAttribute('data-shown');
    this.#counting = [];
  }
}
