import type {ReactiveElement} from '@lit/reactive-element';
import {html, nothing, type Template} from '../../page/template.js';
import {namesOfPlaces} from '../../charts/map/place-names.js';
import {around} from '../../charts/map/zooming.js';
import {regionsOf} from '../../charts/map/regions.js';
import {ChildrenController, type AreaContest, type ChildrenHost} from '../../controllers/children-controller.js';
import {memo} from '../../domain/memo.js';
import type {Area} from '../../domain/types.js';
import {addIndonesian} from '../../i18n/view-registry.js';
import {places} from '../../i18n/views/id/places.js';
import {finder, mapPath, tools} from './kit-templates.js';
import {isZoomable} from './map-frame.js';
import {kitStyles} from './map-kit.styles.js';
import type {MapSurface} from './map-surface.js';
import {areaName, type MapWriting} from './map-words.js';
import {ShapedAreas} from './shaped-areas.js';
import {ZoomController} from './zoom-controller.js';

addIndonesian({map: places});

const NS = 'http://www.w3.org/2000/svg';
/** Font size of the name of a place, in em. */
const NAME = 0.6875;

/** What is done with places, by the view that has them. */
export interface KitActions {
  /** Chooses a place as a click does. */
  choose(place: number): void;
  leave(): void;
  /** Called when the drawing was zoomed or moved. */
  moved(): unknown;
}

/** What only maps of shapes or of many tiles have: shapes, areas within areas, zoom, regions, search and names. It is loaded with the first of them. */
export class MapKit {
  static readonly styles = kitStyles;
  readonly areas: ShapedAreas;
  readonly zoom: ZoomController;
  readonly #surface: MapSurface;
  readonly #actions: KitActions;
  #opened = '';
  /** The names in the data for which places were named. */
  #named: readonly (string | null | undefined)[] = [];
  /** The region that the reader went to. */
  #region: string | null = null;
  #nameOf: (id: string, name: string | null) => string = (id) => id;
  readonly #regionsOf = memo(regionsOf);

  constructor(host: ReactiveElement & ChildrenHost, contest: () => AreaContest, surface: MapSurface, actions: KitActions) {
    this.#surface = surface;
    this.#actions = actions;
    this.areas = new ShapedAreas(host, new ChildrenController(host, contest));
    this.zoom = new ZoomController(host, {
      isOn: () => surface.model !== null && isZoomable(surface.model.drawing),
      extent: () => surface.model?.drawing ?? {width: 1, height: 1},
      frame: () => surface.svg,
      apply: (zoom) => {
        if (zoom.scale === 1) this.#region = null;
        surface.show(zoom);
        actions.moved();
      },
    });
    surface.named = (root, {drawing, results, radii}, unitsPerEm) => {
      if (drawing.isTiles || radii !== null) return;
      if (this.#named.length !== results.length || results.some((result, i) => result?.area.name !== this.#named[i])) this.#named = results.map((result) => result?.area.name);
      this.#name(root, drawing, unitsPerEm, this.#named);
    };
  }

  /** Called before each drawing. The map of another area is seen whole at first: the zoom that led to it says nothing of it. */
  prepare(): void {
    const opened = this.areas.drawnPath.map(({id}) => id).join('/');
    if (opened !== this.#opened) this.zoom.reset();
    this.#opened = opened;
  }

  /** Leaves the opened area. Returns the id of the one around it, `null` for the whole. */
  leave(): string | null {
    this.areas.leave();
    this.zoom.reset();
    return this.areas.path.at(-1)?.id ?? null;
  }

  /** Goes into an area that was chosen, if it has parts. Returns whether it does. */
  enter(area: Area, place: number): boolean {
    if (!this.areas.hasParts(area)) return false;
    this.areas.enter(area);
    this.#zoomTo(place);
    return true;
  }

  /** The way back, the plot with its zoom, and what leads to places. Keys that the plot does not handle bubble to the frame. */
  frame(plot: Template, writing: MapWriting, hasDoubleClick: boolean): Template {
    const {zoom} = this;
    const {map: said} = writing.words;
    const {drawing} = this.#surface.model!;
    this.#nameOf = (id, name) => areaName(writing, id, name);
    const find = finder(said, {
      places: drawing.places, regions: this.#regionsOf(drawing.places), region: this.#region, goTo: this.#goTo, list: this.#list, find: this.#find,
    });
    return html`${mapPath(this.areas, writing, this.#leave)}<div class=${zoom.isUnzoomed ? 'frame' : 'frame is-zoomed'}
    @keydown=${this.#handleKey} @wheel=${zoom.wheelListener} @dblclick=${hasDoubleClick ? zoom.doubleClick : nothing}
    @pointerdown=${zoom.down} @pointermove=${zoom.move} @pointerup=${zoom.up} @pointercancel=${zoom.up} @click=${zoom.clickListener}
    >${plot}${isZoomable(drawing) ? tools(said, zoom) : nothing}${
    zoom.hints ? html`<p class="hint" part="hint">${said.zoomHint}</p>` : nothing}</div>${isZoomable(drawing) ? find : nothing}`;
  }

  readonly #leave = (): void => this.#actions.leave();

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.areas.path.length > 0) {
      event.preventDefault();
      this.#leave();
    } else this.zoom.key(event);
  };

  readonly #goTo = (name: string): void => {
    const {model} = this.#surface;
    const region = model && this.#regionsOf(model.drawing.places).find((one) => one.name === name);
    if (!region || name === this.#region) return this.zoom.reset();
    this.#region = name;
    this.zoom.set(around({x: region.x + region.width / 2, y: region.y + region.height / 2}, region, model.drawing));
  };

  #zoomTo(place: number): void {
    const {drawing} = this.#surface.model!;
    const {centre, width, height} = drawing.places[place]!;
    this.zoom.set(around(centre, {width, height}, drawing));
  }

  #placeNames(): string[] {
    const {drawing, results} = this.#surface.model!;
    return drawing.places.map(({id, name}, i) => this.#nameOf(id, results[i]?.area.name ?? name));
  }

  /** The names of places are written when somebody begins to search. */
  readonly #list = ({target}: Event): void => {
    const list = target instanceof HTMLInputElement ? target.list : null;
    list?.replaceChildren(...this.#placeNames().sort((a, b) => a.localeCompare(b)).map((name) => new Option('', name)));
  };

  /** Chooses the place whose name was written, or the first that contains it. */
  readonly #find = ({target}: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const plain = (text: string): string => text.trim().toLowerCase();
    const [wanted, names] = [plain(target.value), this.#placeNames().map(plain)];
    const exact = names.indexOf(wanted);
    const place = wanted === '' ? -1 : exact >= 0 ? exact : names.findIndex((name) => name.includes(wanted));
    target.setAttribute('aria-invalid', String(wanted !== '' && place < 0));
    if (place < 0) return;
    this.#zoomTo(place);
    this.#actions.choose(place);
  };

  /** Writes the names of places that have room for them at this scale. */
  readonly #name = memo((root: Element, {places}: Parameters<typeof namesOfPlaces>[0], unitsPerEm: number, _names: readonly unknown[]): void => {
    const group = root.querySelector('.names');
    const font = NAME * unitsPerEm;
    group?.setAttribute('font-size', String(Math.round(font * 100) / 100));
    group?.replaceChildren(...namesOfPlaces({places}, font, this.#placeNames()).map(({x, y, text}) => {
      const element = document.createElementNS(NS, 'text');
      element.setAttribute('x', String(x));
      element.setAttribute('y', String(y));
      element.setAttribute('vector-effect', 'non-scaling-stroke');
      element.textContent = text;
      return element;
    }));
  });
}
