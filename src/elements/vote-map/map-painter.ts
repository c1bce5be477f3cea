import {circlePath, type Drawing} from '../../charts/map/drawing.js';

/** How one place is painted. */
export interface PlacePaint {
  /** For a `fill` attribute; `null` leaves it to the style sheet. */
  readonly fill: string | null;
  /** Of the letters on it. */
  readonly ink: string | null;
  /** Around the letters, where the fill is no plain colour. */
  readonly halo: string | null;
  /** Of its circle, in units of the drawing; `null` where the places themselves are painted. */
  readonly radius: number | null;
}

const NS = 'http://www.w3.org/2000/svg';

/**
 * Hundreds of paths that are made once, and of which a poll changes nothing but colours
 * that are not what they were: no template is gone through, and no path listens.
 */
export class MapPainter {
  #root: Element | null = null;
  #drawing: Drawing | null = null;
  #paths: SVGPathElement[] = [];
  #circles: SVGPathElement[] = [];
  #labels: (SVGTextElement | null)[] = [];
  #places = new WeakMap<EventTarget, number>();
  #last: PlacePaint[] = [];
  #order = '';

  /** Paints a drawing, into the groups of `root`. */
  paint(root: Element, drawing: Drawing, paints: readonly PlacePaint[]): void {
    const hasCircles = paints.some(({radius}) => radius !== null);
    if (root !== this.#root || drawing !== this.#drawing || hasCircles !== this.#circles.length > 0) this.#make(root, drawing, hasCircles);
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

  /** Which place an element shows. */
  placeOf(target: EventTarget | null): number | null {
    return target === null ? null : this.#places.get(target) ?? null;
  }

  /** Small circles lie on large ones. */
  #stack(paints: readonly PlacePaint[]): void {
    const sorted = this.#circles.map((_, i) => i).sort((a, b) => paints[b]!.radius! - paints[a]!.radius!);
    if (sorted.join() === this.#order) return;
    this.#order = sorted.join();
    this.#circles[0]?.parentElement?.append(...sorted.map((i) => this.#circles[i]!));
  }

  #make(root: Element, drawing: Drawing, hasCircles: boolean): void {
    const {places} = drawing;
    this.#root = root;
    this.#drawing = drawing;
    this.#last = [];
    this.#order = '';
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
  }

  #made<Tag extends 'path' | 'text'>(tag: Tag, part: string, place: number, attributes: Readonly<Record<string, string>>): SVGElementTagNameMap[Tag] {
    const element = document.createElementNS(NS, tag);
    element.setAttribute('part', part);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    this.#places.set(element, place);
    return element;
  }
}

function write(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
