import {LitElement, html, noChange, nothing, svg, type PropertyDeclarations, type TemplateResult} from 'lit';
import {bubbleRadius, leaderScale, roundBelow, shareScale} from '../../charts/map/scale.js';
import {circlePath, nearestInDirection, type Drawing} from '../../charts/map/drawing.js';
import {mapModel, resultsOf, type MapModel} from '../../charts/map/model.js';
import type {Point} from '../../charts/shared/geometry.js';
import {INDONESIA, areProvinces, tileDrawing, withInsets} from '../../charts/map/tiles.js';
import {around, seenAt} from '../../charts/map/zoom.js';
import {ChildrenController} from '../../controllers/children-controller.js';
import {seenIn} from '../../page/layout-box.js';
import {shapesAddress, renewed, type Path} from './map-level.js';
import {TilesInput, readMapOptions, type MapForm, type MapOptions} from './options.js';
import {MapPainter} from './map-painter.js';
import {MapShapes} from '../../controllers/map-shapes.js';
import {MarksController, type Tip} from '../../controllers/marks-controller.js';
import {isForced, onPaper} from '../../page/print-mode.js';
import {SizeController} from '../../controllers/size-controller.js';
import {ViewController} from '../../controllers/view-controller.js';
import {ZoomController} from './zoom-controller.js';
import {countStandings, showsShares, type AreaResult} from '../../domain/area-result.js';
import type {Results} from '../../domain/derive.js';
import type {Area, Finding} from '../../domain/types.js';
import {formatCount, formatShort} from '../../format/figures.js';
import {guardElement} from '../shared/guard-element.js';
import {emptyFigure, figure} from '../shared/figure.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {UNDECIDED, standingWord} from '../shared/standing.js';
import {dataTableDetails, dataTable} from '../shared/data-table.js';
import {viewStyles} from '../shared/view.styles.js';
import {candidateName} from '../shared/writing.js';
import {mapLegend} from './map-legend.js';
import {MapTones} from './map-tones.js';
import {areaName, ROWS, stepLabels, summaryOf, tableOf, tipOf, type MapWriting} from './map-words.js';
import {styles} from './vote-map.styles.js';

/** Areas without a shape that stand beside the map; more of them are said to lack one. */
const INSETS = 4;
/** Pixels around a small place that are still of it. */
const REACH = 10;
/** Smallest letters in pixels, and the most of a tile that they may fill. */
const LETTERS = 9;
const MOST_OF_TILE = 0.62;
/** Radius of the largest circle of the legend, in pixels, at most. */
const ROUND = 26;
/** In pixels: 56em of ordinary text, the most that the styles let a map be wide. */
const WIDEST = 896;
/** Tiles that are all seen at once, however small the box. */
const FEW_TILES = 60;

const isZoomable = ({isTiles, places}: Drawing): boolean => !isTiles || places.length > FEW_TILES;

/**
 * Areas as a map: tiles of the same size, shapes of the page's own, or circles as
 * large as the lead in votes. Colour says who leads and how clearly, or how many
 * voted for one candidate. Choosing an area that has parts goes into it.
 *
 * @tagname vote-map
 * @csspart figure - All of it.
 * @csspart caption - Title and note.
 * @csspart title - The title.
 * @csspart note - The note beside it.
 * @csspart summary - What it shows in one sentence, visually hidden.
 * @csspart plot - The drawing.
 * @csspart area - An area that is coloured.
 * @csspart ground - An area under circles.
 * @csspart bubble - A circle.
 * @csspart label - The letters on a tile.
 * @csspart borders - Lines between neighbours.
 * @csspart tooltip - What is said of the area under the pointer.
 * @csspart zoom - The buttons that bring it closer.
 * @csspart hint - How to zoom with the wheel.
 * @csspart back - The button that leaves an area.
 * @csspart legend - What colour and size stand for.
 * @csspart scale - The strengths of colour.
 * @csspart data - The table behind the drawing.
 * @csspart table - The table itself.
 * @csspart source - Source and time, where it stands alone.
 * @csspart curtain - What stands in place of figures that the source holds back.
 * @csspart empty - What stands there before there is a map.
 * @fires {RekapSelectEvent} rekap-select - When a reader chose an area, or gave it up.
 * @fires {RekapErrorEvent} rekap-error - When its own data, shapes or an attribute are bad.
 */
export class VoteMap extends LitElement {
  static override properties: PropertyDeclarations = {
    snapshot: {attribute: false},
    src: {},
    format: {},
    refresh: {type: Number},
    candidatesSrc: {attribute: 'candidates-src'},
    areasSrc: {attribute: 'areas-src'},
    contest: {},
    columns: {},
    form: {},
    colorBy: {attribute: 'color-by'},
    strength: {},
    projection: {},
    shapes: {attribute: false},
    shapesSrc: {attribute: 'shapes-src'},
    shapesKey: {attribute: 'shapes-key'},
    shapesObject: {attribute: 'shapes-object'},
    childrenSrc: {attribute: 'children-src'},
    childrenShapesSrc: {attribute: 'children-shapes-src'},
    tiles: {attribute: false},
    withPatterns: {type: Boolean, attribute: 'with-patterns'},
  };
  static override styles = [tokens, container, viewStyles, styles];
  static { guardElement(this, 'view'); }

  readonly #view = new ViewController(this, () => this.#problems);
  readonly #size = new SizeController(this);
  readonly #shapes = new MapShapes(this);
  readonly #inner = new MapShapes(this);
  readonly #tiles = new TilesInput();
  readonly #tones = new MapTones();
  readonly #painter = new MapPainter();
  readonly #zoom = new ZoomController(this, {
    isOn: () => this.#model !== null && isZoomable(this.#model.drawing),
    extent: () => this.#model?.drawing ?? {width: 1, height: 1},
    frame: () => this.#svg,
    apply: () => this.#applyZoom(),
  });
  readonly #marks = new MarksController(this, {
    count: () => this.#model?.drawing.places.length ?? 0,
    key: (place) => this.#model?.drawing.places[place]?.id ?? '',
    anchor: (place) => this.#anchor(place),
    find: (point, event) => this.#find(point, event),
    step: (place, key) => nearestInDirection(this.#model?.drawing.places.map(({centre}) => centre) ?? [], place, key),
    tip: (place) => this.#tip(place),
    choose: (place) => this.#choose(place),
    point: (place) => this.#point(place),
  });
  // After the marks, whose keys come first.
  readonly #children: ChildrenController;
  #problems: readonly Finding[] = [];
  #byId: ReadonlyMap<string, AreaResult> = new Map();
  #model: MapModel | null = null;
  #writing: MapWriting | null = null;
  #path: Path = [];
  /** The path of what is on screen, while the parts of a chosen area are on their way. */
  #drawnPath: Path = [];
  #source: readonly Area[] | null = null;
  #isPaper = false;
  // Made again only when what they are made from is another.
  #names: {readonly drawing: Drawing; readonly names: ReadonlyMap<string, string>} | null = null;
  #grid: {readonly tiles: unknown; readonly drawing: Drawing} | null = null;
  #whole: {readonly drawing: Drawing; readonly ids: string; readonly whole: Drawing} | null = null;
  /** Whether the table behind the drawing is open, and whether it was ever written. */
  #isOpen = false;
  #hasTable = false;
  #stop: () => void = () => {};

  /** Data of the shape `rekap/1`. Default: the card's. Property only. */
  snapshot: unknown = null;

  /** Address of a feed, relative to the page. */
  src: string | null = null;

  /** Name of the feed's format, or `auto`. */
  format = 'auto';

  /** Seconds between questions to `src`, 5 to 3,600; 0 asks once. Default: as the document says, else once. */
  refresh: number | null = null;

  /** Address of the candidates' names, for formats that keep them apart. */
  candidatesSrc: string | null = null;

  /** Address of the areas' names, likewise. */
  areasSrc: string | null = null;

  /** The contest of a feed that has several. */
  contest: string | null = null;

  /** Which columns of a table hold what: an object from role to head, the JSON of one, or pairs such as `name=Partai votes=Suara`. */
  columns: unknown = null;

  /** `tiles`, `shapes` or `bubbles`. Default: shapes where they are given, else tiles where there are some for these areas. */
  form: MapForm | null = null;

  /** What colour says: `leader`, or the id of the candidate whose share it is. */
  colorBy = 'leader';

  /** How strong a leader's colour is: by the lead (`margin`) or by the leader's `share`. */
  strength: 'margin' | 'share' = 'margin';

  /** `mercator`, `equirectangular`, `equal-earth`, or `identity` for shapes that are flat already. */
  projection: MapOptions['projection'] = 'mercator';

  /** TopoJSON or GeoJSON with a shape for each area. Property only. */
  shapes: unknown = null;

  /** Address of the same. */
  shapesSrc: string | null = null;

  /** Property of a shape that holds the id of its area. Default: the one that fits most areas. */
  shapesKey: string | null = null;

  /** The object of a TopoJSON that is drawn. Default: the one that fits most areas. */
  shapesObject: string | null = null;

  /** Address of an area's own document, with `{id}` or `{path}` in it. */
  childrenSrc: string | null = null;

  /** Address of the shapes of an area's parts, likewise. With it, choosing an area goes into it. */
  childrenShapesSrc: string | null = null;

  /** Tiles of the page's own: a list of `{id, label, column, row, name}`. Property only. */
  tiles: unknown = null;

  /** Tells the candidates apart by patterns, too. In print and forced colours that is so anyway. */
  withPatterns = false;

  constructor() {
    super();
    this.#children = new ChildrenController(this, () => this.#view);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onPaper((isPaper) => {
      this.#isPaper = isPaper;
      this.requestUpdate();
      // Print does not wait for a turn.
      if (isPaper) this.performUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** Asks the feed again; settles when the answer is in and drawn. Does nothing without `src`. */
  async reload(): Promise<void> {
    await this.#view.reload();
  }

  protected override willUpdate(): void {
    this.#view.read();
    const {results, language, words, grounds} = this.#view;
    const options = readMapOptions(this);
    this.#tiles.read(this.tiles);
    this.#path = results === null ? [] : renewed(this.#path, (path) => this.#areasIn(results, path));
    const top = results?.snapshot.areas ?? [];
    this.#readShapes(top, options);
    const inner = results === null ? null : this.#innerDrawing(results);
    this.#drawnPath = inner === null ? [] : this.#path;
    const areas = inner === null ? top : this.#areasIn(results!, this.#path);
    if (areas !== this.#source && results !== null) this.#byId = resultsOf(areas, results.snapshot.candidates);
    this.#source = areas;
    const drawing = inner ?? (results === null ? null : this.#topDrawing(top, options));
    const candidate = results?.snapshot.candidates.find(({id}) => id === this.colorBy) ?? null;
    this.#problems = [
      ...options.problems, ...this.#tiles.problems, ...this.#shapes.problems, ...this.#shapes.findings, ...this.#inner.problems, ...this.#inner.findings,
      ...(results !== null && this.colorBy !== 'leader' && candidate === null ? [{code: 'attribute-invalid', path: 'color-by', message: 'is neither leader nor the id of a candidate'}] : []),
    ];
    if (results === null || drawing === null || areas.length === 0) return void (this.#model = this.#writing = null);
    this.#tones.read(results.snapshot.candidates, grounds, this.withPatterns || this.#isPaper || isForced());
    const scale = candidate === null ? leaderScale(options.strength) : shareScale(candidate.id, [...this.#byId.values()]);
    this.#writing = {results, language, words, byId: this.#byId, scale, names: this.#namesOf(drawing)};
    this.#model = mapModel(drawing, this.#byId, scale, options.form === 'bubbles');
    // So that their patterns are known when they are drawn.
    for (const tone of this.#model.tones) this.#tones.paint(tone);
  }

  #namesOf(drawing: Drawing): ReadonlyMap<string, string> {
    if (this.#names?.drawing !== drawing) this.#names = {drawing, names: new Map(drawing.places.flatMap(({id, name}) => (name === null ? [] : [[id, name] as const])))};
    return this.#names.names;
  }

  #areasIn({snapshot}: Results, path: Path): readonly Area[] {
    return path.length === 0 ? snapshot.areas : this.#children.of(path)?.areas ?? [];
  }

  #readShapes(top: readonly Area[], {form, projection}: MapOptions): void {
    const isWanted = form !== 'tiles' && top.length > 0 && (this.shapes ?? this.shapesSrc) !== null;
    const request = (areas: readonly Area[]): {object: string | null; key: string | null; projection: MapOptions['projection']; ids: ReadonlySet<string>} =>
      ({object: this.shapesObject, key: this.shapesKey, projection, ids: new Set(areas.map(({id}) => id))});
    this.#shapes.read(isWanted ? {data: this.shapes ?? null, src: this.shapesSrc, request: request(top)} : null);
    const parts = this.#path.length === 0 ? null : this.#children.of(this.#path);
    this.#inner.read(parts?.state === 'loaded' && parts.areas.length > 0 && this.childrenShapesSrc !== null
      ? {data: null, src: shapesAddress(this.childrenShapesSrc, this.#path), request: {...request(parts.areas), object: null}} : null);
  }

  #innerDrawing(results: Results): Drawing | null {
    const {drawing} = this.#inner;
    return this.#path.length === 0 || drawing === null ? null : this.#completed(drawing, this.#areasIn(results, this.#path));
  }

  #topDrawing(areas: readonly Area[], {form}: MapOptions): Drawing | null {
    if (this.#shapes.drawing !== null && form !== 'tiles') return this.#completed(this.#shapes.drawing, areas);
    if (this.#shapes.isLoading) return null;
    const {tiles} = this.#tiles;
    if (tiles === null && (form === 'shapes' && this.#shapes.problems.length === 0 || !areProvinces(areas.map(({id}) => id)))) return null;
    return this.#tiled(tiles ?? INDONESIA);
  }

  #tiled(tiles: NonNullable<TilesInput['tiles']>): Drawing {
    if (this.#grid?.tiles !== tiles) this.#grid = {tiles, drawing: tileDrawing(tiles)};
    return this.#grid.drawing;
  }

  /** With squares for the few areas that have no shape, such as the vote abroad. */
  #completed(drawing: Drawing, areas: readonly Area[]): Drawing {
    const shaped = new Set(drawing.places.map(({id}) => id));
    const without = areas.filter(({id}) => !shaped.has(id));
    const shown = without.length > INSETS ? [] : without;
    const ids = shown.map(({id}) => id).join();
    if (this.#whole?.drawing !== drawing || this.#whole.ids !== ids) this.#whole = {drawing, ids, whole: withInsets(drawing, shown)};
    return this.#whole.whole;
  }

  get #svg(): SVGSVGElement | null {
    return this.renderRoot.querySelector<SVGSVGElement>('.map');
  }

  protected override updated(): void {
    const [model, root] = [this.#model, this.#svg];
    if (model === null || root === null) return;
    this.#painter.paint(root, model.drawing, model.tones.map((tone, i) => ({...this.#tones.paint(tone), radius: model.radii?.[i] ?? null})));
    this.#applyZoom();
  }

  #applyZoom(): void {
    const {scale, x, y} = this.#zoom.value;
    this.renderRoot.querySelector('.zoomed')?.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
    if (this.#marks.active !== null) this.#marks.move(this.#marks.active);
  }

  /** Pixels of one unit of the drawing. */
  get #pixels(): number {
    const width = this.#svg?.clientWidth ?? 0;
    return this.#model === null || width === 0 ? 1 : width / this.#model.drawing.width;
  }

  /** The same, before it is drawn. */
  #pixelsBefore({width}: Drawing): number {
    return this.#size.width === 0 ? 1 : Math.min(this.#size.width, WIDEST) / width;
  }

  #anchor(place: number): Point {
    const [at, svgElement] = [this.#model?.drawing.places[place], this.#svg];
    const plot = this.renderRoot.querySelector('.plot');
    if (!at || !svgElement || !plot) return {x: 0, y: 0};
    const frame = seenIn(svgElement, plot);
    const {x, y} = seenAt(this.#zoom.value, {x: at.centre.x, y: at.centre.y - Math.min(at.height / 2, 24)});
    const pixels = this.#pixels;
    return {x: frame.x + x * pixels, y: frame.y + Math.max(0, y * pixels)};
  }

  #find(point: Point, event: Event): number | null {
    const direct = this.#painter.placeOf(event.target);
    if (direct !== null || this.#model === null) return direct;
    // Islands and cities are smaller than a finger.
    const pixels = this.#pixels;
    let [best, least] = [null as number | null, REACH];
    this.#model.drawing.places.forEach(({centre}, i) => {
      const {x, y} = seenAt(this.#zoom.value, centre);
      const distance = Math.hypot(x * pixels - point.x, y * pixels - point.y);
      if (distance < least) [best, least] = [i, distance];
    });
    return best;
  }

  #tip(place: number): Tip {
    const at = this.#model?.drawing.places[place];
    if (!at || this.#writing === null) return {title: '', lines: []};
    return tipOf(this.#writing, this.#model!.results[place] ?? null, at.id, at.name, (id) => this.#tones.full(id), this.#view.selection.value.area === at.id);
  }

  #point(place: number | null): void {
    this.renderRoot.querySelector('.cursor')?.setAttribute('d', place === null ? '' : this.#outline(place));
  }

  #outline(place: number): string {
    const at = this.#model?.drawing.places[place];
    const radius = this.#model?.radii?.[place] ?? null;
    return !at ? '' : radius === null || radius === 0 ? at.path : circlePath(at.centre, radius);
  }

  #choose(place: number): void {
    const area = this.#model?.results[place]?.area;
    if (!area) return;
    this.#view.selection.choose({area: area.id});
    const path = [...this.#drawnPath, area];
    const hasParts = this.childrenShapesSrc !== null && (area.areas.length > 0 || this.#children.canLoad(area));
    if (!hasParts || this.#view.selection.value.area !== area.id) return;
    this.#path = path;
    this.#children.want(path);
    const {centre, width, height} = this.#model!.drawing.places[place]!;
    this.#zoom.set(around(centre, {width, height}, this.#model!.drawing));
    this.requestUpdate();
  }

  readonly #leave = (): void => {
    if (this.#path.length === 0) return;
    this.#children.leave(this.#path);
    this.#path = this.#path.slice(0, -1);
    this.#zoom.reset();
    this.#marks.move(null);
    const area = this.#path.at(-1)?.id ?? null;
    if (this.#view.selection.value.area !== area) this.#view.selection.choose({area});
    this.requestUpdate();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.#path.length > 0) {
      event.preventDefault();
      this.#leave();
    } else this.#zoom.key(event);
  };

  protected override render(): unknown {
    const {results, language, words} = this.#view;
    this.#hasTable &&= results !== null && !this.#view.curtain && showsShares(results) && results.snapshot.areas.length > 0;
    if (results === null) return nothing;
    if (this.#view.curtain || !showsShares(results) || results.snapshot.areas.length === 0) {
      return emptyFigure(this.#view, results.thin ? language.messages.thin : results.snapshot.areas.length === 0 ? words.noAreas : words.map.none);
    }
    if (this.#model === null || this.#writing === null) {
      this.#hasTable = false;
      return this.#renderWithout(results);
    }
    const {scale, radii} = this.#model;
    const said = words.map;
    const title = scale.candidate === null ? said.title : said.shareOf(candidateName(scale.candidate, results.snapshot, language));
    const alone = this.#view.isOfCard ? null : results.snapshot.title;
    const notes = [alone === null ? null : title, radii !== null ? said.bubbles : scale.candidate === null ? said.note(scale.strength) : null].filter(Boolean);
    return figure(this.#view, {
      title: alone ?? title, note: notes.length > 0 ? notes.join(' · ') : null, summary: summaryOf(this.#writing),
      body: html`${this.#renderPath()}${this.#renderFrame(this.#model, alone ?? title)}${this.#renderLegend(this.#model, this.#writing)}<div @toggle=${this.#toggled}>${this.#renderTable(this.#writing, title)}</div>`,
    });
  }

  /** The table has opened, or closed: `toggle` does not bubble. */
  readonly #toggled = {capture: true, handleEvent: (event: Event): void => {
    this.#isOpen = event.target instanceof HTMLDetailsElement && event.target.open;
    this.requestUpdate();
  }};

  /** All rows of a long table are made when somebody opens it; nobody reads a closed one, so it is not kept up to date at each poll. */
  #renderTable(writing: MapWriting, title: string): unknown {
    const isLong = this.#byId.size > ROWS;
    if (isLong && this.#hasTable && !this.#isOpen && !this.#isPaper) return noChange;
    this.#hasTable = true;
    return dataTableDetails(tableOf(writing, title, this.#isOpen ? Infinity : ROWS), this.#view.words.asTable);
  }

  /** Before there is a drawing, and where there can be none: a table says all the same. */
  #renderWithout(results: Results): unknown {
    const {language, words} = this.#view;
    const said = words.map;
    const writing: MapWriting = {results, language, words, byId: this.#byId, scale: leaderScale('margin'), names: new Map()};
    const table = tableOf(writing, said.title);
    const body = this.#shapes.isLoading
      ? html`<p class="wait" part="empty">${said.loading}</p>${dataTableDetails(table, words.asTable)}`
      : html`<p class="empty" part="empty">${this.#shapes.problems.length > 0 ? said.failed : said.needsShapes}</p>${dataTable(table)}`;
    const alone = this.#view.isOfCard ? null : results.snapshot.title;
    return figure(this.#view, {title: alone ?? said.title, summary: summaryOf(writing), body});
  }

  #renderPath(): TemplateResult | typeof nothing {
    if (this.#path.length === 0) return nothing;
    const said = this.#view.words.map;
    const isThere = this.#drawnPath.length === this.#path.length;
    const {state} = this.#children.of(this.#path) ?? {};
    const hasFailed = state === 'failed' || this.#inner.problems.length > 0;
    const name = (area: Area): string => this.#writing === null ? area.name ?? area.id : areaName(this.#writing, area.id, area.name);
    const before = this.#path.at(-2);
    return html`<nav class="crumbs"><button class="back" part="back" type="button" @click=${this.#leave}>${said.back(before ? name(before) : said.all)}</button><strong dir="auto">${name(this.#path.at(-1)!)}</strong><span role="status">${
      isThere ? nothing : state === 'held' ? this.#view.language.messages.curtain(null) : hasFailed ? said.failed : said.loading}</span></nav>`;
  }

  #renderFrame({drawing, radii}: MapModel, title: string): TemplateResult {
    const {words} = this.#view;
    const chosen = drawing.places.findIndex(({id}) => id === this.#view.selection.value.area);
    const pixels = this.#pixelsBefore(drawing);
    const letters = Math.max(drawing.cell * 0.34, LETTERS / pixels);
    const picture = html`<svg class=${drawing.isTiles ? 'map tiles' : 'map'} viewBox="0 0 ${drawing.width} ${drawing.height}" aria-hidden="true">${this.#tones.patterns(1 / pixels)}<g class="zoomed"><g class=${
      drawing.borders === null ? 'areas edged' : 'areas'}></g><path class="borders" part="borders" d=${drawing.borders ?? ''}></path><g class="bubbles"></g><g class="labels" font-size=${Math.round(letters * 10) / 10} visibility=${
      radii !== null || letters > drawing.cell * MOST_OF_TILE ? 'hidden' : 'visible'}></g>${svg`<path class="chosen" d=${chosen < 0 ? '' : this.#outline(chosen)}></path><path class="cursor" d=""></path>`}</g></svg>`;
    const zoom = this.#zoom;
    // Keys that the plot has no use for come up here; the wheel and the fingers are of the same drawing.
    return html`<div class=${zoom.isWhole ? 'frame' : 'frame closer'} @keydown=${this.#handleKey} @wheel=${zoom.wheel} @dblclick=${this.childrenShapesSrc === null ? zoom.doubleClick : nothing} @pointerdown=${zoom.down} @pointermove=${zoom.move} @pointerup=${zoom.up} @pointercancel=${zoom.up} @click=${zoom.click}>${
      this.#marks.plot(picture, title, words.map.role)}${isZoomable(drawing) ? this.#renderTools() : nothing}${zoom.hints ? html`<p class="hint" part="hint">${words.map.zoomHint}</p>` : nothing}</div>`;
  }

  #renderTools(): TemplateResult {
    const said = this.#view.words.map;
    const {closer, farther, reset, isWhole, isClosest} = this.#zoom;
    const button = (label: string, path: string, isOff: boolean, act: () => void): TemplateResult =>
      html`<button type="button" aria-label=${label} title=${label} aria-disabled=${isOff} @click=${act}><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg></button>`;
    return html`<div class="tools" part="zoom">${button(said.closer, 'M8 3v10M3 8h10', isClosest, closer)}${button(said.farther, 'M3 8h10', isWhole, farther)}${
      isWhole ? nothing : button(said.whole, 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3', false, reset)}</div>`;
  }

  #renderLegend({scale, tones, most, radii, drawing}: MapModel, writing: MapWriting): TemplateResult {
    const {language, words: said, results} = writing;
    const figure = (count: number): string => formatCount(count, language.locale);
    const {leads, ...counts} = countStandings(this.#byId.values());
    const isShare = scale.candidate !== null;
    const subject = scale.candidate ?? leads[0]?.[0] ?? null;
    const special = (tone: 'tie' | 'open' | 'none', label: string, figureText: string | null): {fill: string; label: string; figure: string | null}[] =>
      tones.includes(tone) ? [{fill: this.#tones.paint(tone).fill ?? 'var(--_track)', label, figure: figureText}] : [];
    const shownPixels = this.#pixelsBefore(drawing);
    const votes = [...new Set([roundBelow(most), roundBelow(most / 10)])];
    const largest = radii === null ? 0 : Math.max(...radii, 0) * shownPixels;
    return mapLegend({
      unit: 1 / shownPixels,
      entries: [
        ...(isShare ? [] : leads.slice(0, 8).map(([id, count]) => ({fill: this.#tones.full(id), label: candidateName(id, results.snapshot, language), figure: figure(count)}))),
        ...special('tie', said.tie, figure(counts.tied)),
        ...UNDECIDED.flatMap((standing) => (counts[standing] === 0 ? [] : special('open', standingWord(standing, said)!, figure(counts[standing])))),
        ...special('none', said.map.noData, null),
      ],
      scale: subject === null || (radii !== null && !isShare) ? null : {title: said.map.scale(scale.strength), fills: [0, 1, 2, 3, 4].map((step) => this.#tones.ramp(subject)[step] ?? ''), labels: stepLabels(writing)},
      circles: radii === null || most === 0 ? [] : votes.map((count) => ({radius: Math.max(1.5, Math.min(ROUND * 2, bubbleRadius(count, most, largest))), label: language.messages.votes(formatShort(count, language.locale), count)})),
    });
  }
}
