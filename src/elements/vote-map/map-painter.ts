import {circlePath, type Drawing} from '../../charts/map/drawing.js';
import {memo} from '../../domain/memo.js';
import type {TonePaint} from './map-tones.js';

const NS = 'http://www.w3.org/2000/svg';

/**
 * Paints the places of a map. It makes hundreds of paths once, and later changes only the
 * attributes that differ. This is cheaper than a template, and no path has a listener.
 */
export class MapPainter {
  #paths: SVGPathElement[] = [];
  #circles: SVGPathElement[] = [];
  #labels: (SVGTextElement | null)[] = [];
  #last: readonly TonePaint[] = [];
  #lastRadii: readonly number[] | null = null;

  /**
   * Paints a drawing, into the groups of `root`.
   * @param radii - Radii of circles in units of the drawing; `null` on a map without circles.
   */
  paint(root: Element, drawing: Drawing, paints: readonly TonePaint[], radii: readonly number[] | null): void {
    this.#make(root, drawing, radii !== null);
    const targets = radii === null ? this.#paths : this.#circles;
    paints.forEach((paint, i) => {
      const last = this.#last[i];
      // One tone has one paint.
      if (last === paint) return;
      if (last?.fill !== paint.fill) write(targets[i]!, 'fill', paint.fill);
      const label = this.#labels[i];
      if (!label) return;
      if (last?.ink !== paint.ink) write(label, 'fill', paint.ink);
      if (last?.halo !== paint.halo) write(label, 'stroke', paint.halo);
    });
    this.#last = paints;
    if (radii !== null) this.#size(drawing, radii);
  }

  /** The place that an element shows. */
  placeOf(target: EventTarget | null): number | null {
    const place = Math.max(...[this.#paths, this.#circles].map((elements) => elements.findIndex((element) => element === target)));
    return place < 0 ? null : place;
  }

  /** Gives circles their sizes, and puts small ones in front of large ones. */
  #size({places}: Drawing, radii: readonly number[]): void {
    radii.forEach((radius, i) => {
      if (this.#lastRadii?.[i] !== radius) write(this.#circles[i]!, 'd', radius > 0 ? circlePath(places[i]!.centre, radius) : null);
    });
    this.#lastRadii = radii;
    const sorted = this.#circles.map((_, i) => i).sort((a, b) => radii[b]! - radii[a]!);
    this.#order(this.#circles, sorted.join());
  }

  readonly #order = memo((circles: readonly SVGPathElement[], order: string): void =>
    circles[0]?.parentElement?.append(...order.split(',').map((place) => circles[Number(place)]!)));

  /** Makes the elements of a drawing. It runs only for another drawing, or in another place. */
  readonly #make = memo((root: Element, {places}: Drawing, hasCircles: boolean): void => {
    this.#last = [];
    this.#lastRadii = null;
    this.#paths = places.map(({path}) => made('path', hasCircles ? 'ground' : 'area', {d: path}));
    this.#circles = hasCircles ? places.map(() => made('path', 'bubble', {})) : [];
    this.#labels = places.map(({label, centre}) => {
      if (label === null || hasCircles) return null;
      const text = made('text', 'label', {x: String(centre.x), y: String(centre.y), dy: '.35em'});
      text.textContent = label;
      return text;
    });
    root.querySelector('.areas')?.replaceChildren(...this.#paths);
    root.querySelector('.bubbles')?.replaceChildren(...this.#circles);
    root.querySelector('.labels')?.replaceChildren(...this.#labels.filter((label) => label !== null));
  });
}

function made<Tag extends 'path' | 'text'>(tag: Tag, part: string, attributes: Readonly<Record<string, string>>): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(NS, tag);
  element.setAttribute('part', part);
  element.setAttribute('vector-effect', 'non-scaling-stroke');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function write(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
