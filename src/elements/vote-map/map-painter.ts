import {circlePath, type Drawing} from '../../charts/map/drawing.js';
import {memo} from '../../domain/memo.js';

/** How one place is painted. */
export interface PlacePaint {
  /** The value of a `fill` attribute; `null` leaves the fill to the style sheet. */
  readonly fill: string | null;
  /** The colour of the letters. */
  readonly ink: string | null;
  /** The colour around the letters, where the fill is a pattern. */
  readonly halo: string | null;
  /** The radius of the circle, in units of the drawing; `null` on a map without circles. */
  readonly radius: number | null;
}

const NS = 'http://www.w3.org/2000/svg';

/**
 * Paints the places of a map. It makes hundreds of paths once, and later changes only the
 * attributes that differ. This is cheaper than a template, and no path has a listener.
 */
export class MapPainter {
  #paths: SVGPathElement[] = [];
  #circles: SVGPathElement[] = [];
  #labels: (SVGTextElement | null)[] = [];
  #places = new WeakMap<EventTarget, number>();
  #last: PlacePaint[] = [];

  /** Paints a drawing, into the groups of `root`. */
  paint(root: Element, drawing: Drawing, paints: readonly PlacePaint[]): void {
    const hasCircles = paints.some(({radius}) => radius !== null);
    this.#make(root, drawing, hasCircles);
    paints.forEach((paint, i) => {
      const last = this.#last[i];
      const target = hasCircles ? this.#circles[i]! : this.#paths[i]!;
      if (last?.fill !== paint.fill) write(target, 'fill', paint.fill);
      if (last?.radius !== paint.radius && paint.radius !== null) write(target, 'd', paint.radius > 0 ? circlePath(drawing.places[i]!.centre, paint.radius) : null);
      const label = this.#labels[i];
      if (!label) return;
      if (last?.ink !== paint.ink) write(label, 'fill', paint.ink);
      if (last?.halo !== paint.halo) write(label, 'stroke', paint.halo);
    });
    this.#last = [...paints];
    if (hasCircles) this.#stack(paints);
  }

  /** The place that an element shows. */
  placeOf(target: EventTarget | null): number | null {
    return target === null ? null : this.#places.get(target) ?? null;
  }

  /** Puts small circles in front of large ones. */
  #stack(paints: readonly PlacePaint[]): void {
    const sorted = this.#circles.map((_, i) => i).sort((a, b) => paints[b]!.radius! - paints[a]!.radius!);
    this.#order(this.#circles, sorted.join());
  }

  readonly #order = memo((circles: readonly SVGPathElement[], order: string): void =>
    circles[0]?.parentElement?.append(...order.split(',').map((place) => circles[Number(place)]!)));

  /** Makes the elements of a drawing. It runs only for another drawing, or in another place. */
  readonly #make = memo((root: Element, {places}: Drawing, hasCircles: boolean): void => {
    this.#last = [];
    this.#places = new WeakMap();
    this.#paths = places.map(({path}, i) => this.#made('path', hasCircles ? 'ground' : 'area', i, {d: path}));
    this.#circles = hasCircles ? places.map((_, i) => this.#made('path', 'bubble', i, {})) : [];
    this.#labels = places.map(({label, centre}, i) => {
      if (label === null || hasCircles) return null;
      const text = this.#made('text', 'label', i, {x: String(centre.x), y: String(centre.y), dy: '.35em'});
      text.textContent = label;
      return text;
    });
    root.querySelector('.areas')?.replaceChildren(...this.#paths);
    root.querySelector('.bubbles')?.replaceChildren(...this.#circles);
    root.querySelector('.labels')?.replaceChildren(...this.#labels.filter((label) => label !== null));
  });

  #made<Tag extends 'path' | 'text'>(tag: Tag, part: string, place: number, attributes: Readonly<Record<string, string>>): SVGElementTagNameMap[Tag] {
    const element = document.createElementNS(NS, tag);
    element.setAttribute('part', part);
    element.setAttribute('vector-effect', 'non-scaling-stroke');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    this.#places.set(element, place);
    return element;
  }
}

function write(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
