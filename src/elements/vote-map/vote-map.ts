import type {PropertyDeclarations, ReactiveElement} from '@lit/reactive-element';
import {html, type Template} from '../../page/template.js';
import type {Drawing} from '../../charts/map/drawing.js';
import {mapModel} from '../../charts/map/model.js';
import {leaderScale, shareScale} from '../../charts/map/scale.js';
import {LateModule} from '../../controllers/late-module.js';
import {PlotController} from '../../controllers/plot-controller.js';
import {countStandings} from '../../domain/area-result.js';
import {showsShares, type Results} from '../../domain/derive.js';
import {Late} from '../../domain/late.js';
import type {Finding} from '../../domain/types.js';
import {isForced} from '../../page/print-mode.js';
import {guardElement} from '../shared/guard-element.js';
import {ResultView} from '../shared/result-view.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {viewStyles} from '../shared/view.styles.js';
import {candidateName} from '../shared/writing.js';
import {MapAreas} from './map-areas.js';
import type {MapDetails, MapSource} from './map-details.js';
import {isZoomable, mapPicture} from './map-frame.js';
import {loadKit} from './load-kit.js';
import type {MapKit} from './map-kit.js';
import {legendOf, mapLegend} from './map-legend.js';
import {MapSurface} from './map-surface.js';
import {MapTones} from './map-tones.js';
import {withoutDrawing} from './map-templates.js';
import {summaryOf, tipLines, type MapWriting} from './map-words.js';
import {readMapOptions, type MapForm, type MapOptions} from './options.js';
import {styles} from './vote-map.styles.js';

const details = new Late<(host: ReactiveElement, source: MapSource) => MapDetails>(async () => {
  const {MapDetails} = await import('./map-details.js');
  return (host, source) => new MapDetails(host, source);
});

/**
 * Areas as a map: tiles of the same size, shapes of the page's own, or circles as
 * large as the lead in votes. Colour says who leads and how clearly, or how many
 * voted for one candidate. Choosing an area that has parts goes into it.
 *
 * @tagname vote-map
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
 * @csspart regions - The buttons that go to a region.
 * @csspart search - The field that finds an area by its name.
 * @csspart legend - What colour and size stand for.
 * @csspart scale - The strengths of colour.
 * @csspart data - The table behind the drawing.
 * @csspart table - The table itself.
 * @fires {RekapSelectEvent} rekap-select - When a reader chose an area, or gave it up.
 * @fires {RekapErrorEvent} rekap-error - When its own data, shapes or an attribute are bad.
 */
export class VoteMap extends ResultView {
  static override properties: PropertyDeclarations = {
    form: {},
    colorBy: {attribute: 'color-by'},
    strength: {},
    projection: {},
    shapes: {attribute: false},
    shapesSrc: {attribute: 'shapes-src'},
    shapesKey: {attribute: 'shapes-key'},
    shapesRegion: {attribute: 'shapes-region'},
    shapesObject: {attribute: 'shapes-object'},
    childrenSrc: {attribute: 'children-src'},
    childrenShapesSrc: {attribute: 'children-shapes-src'},
    tiles: {attribute: false},
    withPatterns: {type: Boolean, attribute: 'with-patterns'},
  };
  static override styles = [tokens, container, viewStyles, styles];
  static { guardElement(this, 'view'); }

  readonly #tones = new MapTones();
  readonly #surface: MapSurface = new MapSurface(this);
  readonly #plot: PlotController<MapSource, MapDetails> = new PlotController<MapSource, MapDetails>(this, details, {
    count: () => this.#places.length,
    lines: (place) => this.#writing === null ? 0 : tipLines(this.#writing, this.#surface.model!.results[place] ?? null),
    surface: this.#surface, tones: this.#tones,
    writing: () => this.#writing,
    chosen: () => this.selection.value.area,
    choose: (place) => this.#choose(place),
  });
  readonly #areas = new MapAreas();
  readonly #late: LateModule<MapKit> = new LateModule(this, () => loadKit(this.#isShaped, this, () => this.contestAround, this.#surface, {
    choose: (place) => {
      this.#plot.details?.marks.move(place);
      this.#choose(place);
    },
    leave: () => this.#leave(),
    moved: () => this.#plot.details?.marks.stay(),
  }), () => this.#isShaped);
  #isShaped = false;
  #found: readonly Finding[] = [];
  #writing: MapWriting | null = null;

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

  /** Property of a shape that names its region, such as an island. Each region has a button. Default: `region`; for provinces of Indonesia, their islands. */
  shapesRegion: string | null = null;

  /** The object of a TopoJSON that is drawn. Default: the one that fits most areas. */
  shapesObject: string | null = null;

  /** Address of an area's own document, with `{id}` or `{path}` in it. */
  childrenSrc: string | null = null;

  /** Address of the shapes of an area's parts, likewise. With it, choosing an area goes into it. */
  childrenShapesSrc: string | null = null;

  /** Tiles of the page's own: a list of `{id, label, column, row, name, region}`. Property only. */
  tiles: unknown = null;

  /** Tells the candidates apart by patterns, too. In print and forced colours that is so anyway. */
  withPatterns = false;

  protected override willUpdate(): void {
    super.willUpdate();
    const {results, language, words, grounds} = this;
    const options = readMapOptions(this);
    // Areas within areas have shapes, also where the whole has tiles.
    const hasShapes = options.form !== 'tiles' && (this.shapes ?? this.shapesSrc) !== null;
    const isShaped = this.#isShaped = (hasShapes || this.childrenShapesSrc !== null) && results !== null && results.snapshot.areas.length > 0;
    const {value: kit, failure} = this.#late;
    if (isShaped) kit?.areas.read(results, options, this, hasShapes);
    this.#areas.read(results, options.form, this.tiles, isShaped ? kit?.areas ?? (!hasShapes ? null : failure !== null ? 'failed' : 'loading') : null);
    const {areas, byId, drawing} = this.#areas;
    if (drawing?.isTiles && isZoomable(drawing)) void this.#late.now();
    const candidate = results?.snapshot.candidates.find(({id}) => id === this.colorBy) ?? null;
    const isUnknown = results !== null && this.colorBy !== 'leader' && candidate === null;
    this.#found = [
      ...options.problems, ...this.#areas.problems, ...(isShaped ? kit?.areas.problems ?? [] : []),
      ...(isUnknown ? [{code: 'attribute-invalid', path: 'color-by', message: 'is neither leader nor the id of a candidate'}] : []),
    ];
    this.#surface.model = this.#writing = null;
    if (results !== null && drawing !== null && areas.length > 0) {
      this.#tones.setInputs(results.snapshot.candidates, grounds, this.withPatterns || this.needsPatterns);
      const scale = candidate === null ? leaderScale(options.strength) : shareScale(candidate.id, [...byId.values()]);
      this.#writing = {results, language, words, byId, scale, counts: countStandings(byId.values()), names: this.#areas.namesOf(drawing)};
      const model = mapModel(drawing, byId, scale, options.form === 'bubbles');
      this.#surface.model = model;
      kit?.prepare();
      // The patterns of these tones are then known when the drawing is rendered.
      for (const tone of model.tones) this.#tones.paintOf(tone);
    }
    if (results === null || this.curtain !== null || this.whyEmpty(results) !== null || this.#surface.model === null) this.#plot.details?.forget();
  }

  protected override get problems(): readonly Finding[] {
    return this.#found;
  }

  get #places(): Drawing['places'] {
    return this.#surface.model?.drawing.places ?? [];
  }

  /** The first drawing comes with its zoom. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#late.settled;
    return super.getUpdateComplete();
  }

  protected override get afterwards(): Promise<unknown> | null {
    return this.#plot.settled;
  }

  protected override updated(): void {
    super.updated();
    this.#surface.paint(this.#tones);
  }

  #choose(place: number): void {
    const area = this.#surface.model?.results[place]?.area;
    if (!area) return;
    this.selection.choose({area: area.id});
    if (this.childrenShapesSrc === null || this.selection.value.area !== area.id) return;
    const enter = (): void => {
      if (this.#late.value?.enter(area, place)) this.requestUpdate();
    };
    if (this.#late.value) enter();
    else void this.#late.now().then(enter);
  }

  #leave(): void {
    const area = this.#late.value!.leave();
    this.#plot.details?.marks.move(null);
    if (this.selection.value.area !== area) this.selection.choose({area});
    this.requestUpdate();
  }

  protected override whyEmpty(results: Results): string | null {
    const isWithoutAreas = results.snapshot.areas.length === 0;
    if (showsShares(results) && !isWithoutAreas) return null;
    return results.thin ? this.language.messages.thin : isWithoutAreas ? this.words.noAreas : this.words.map.none;
  }

  protected override draw(results: Results): Template {
    const [model, writing] = [this.#surface.model, this.#writing];
    const {words, language, words: {map: said}} = this;
    if (model === null || writing === null) {
      const {isLoading, hasFailed, byId} = this.#areas;
      return this.figure({title: this.captionOf(said.title).title, notes: [], ...withoutDrawing({results, language, words, byId, counts: countStandings(byId.values())}, isLoading ? 'loading' : hasFailed ? 'failed' : 'needsShapes', this.#plot)});
    }
    const {drawing, radii, scale} = model;
    const shows = scale.candidate === null ? said.title : said.shareOf(candidateName(scale.candidate, results.snapshot, language));
    const {title, first} = this.captionOf(shows);
    const pixelsPerUnit = this.#surface.pixelsPerUnitBefore(drawing);
    const chosen = drawing.places.findIndex(({id}) => id === this.selection.value.area);
    const picture = mapPicture(drawing, {
      hasCircles: radii !== null, unitsPerEm: this.#surface.unitsPerEm(drawing), patterns: this.#tones.patterns(1 / pixelsPerUnit), chosen: this.#surface.outline(chosen), regionName: (region) => said.regions[region] ?? region,
    });
    const plot = this.#plot.plot(picture, title, said.role, words.hint);
    const {value: kit} = this.#late;
    const frame = kit !== null && (isZoomable(drawing) || kit.areas.path.length > 0) ? kit.frame(plot, writing, this.childrenShapesSrc === null)
      : html`<div class=${drawing.isTiles ? 'frame of-tiles' : 'frame'}>${plot}</div>`;
    const table = this.#plot.details?.table(writing, shows, this.#plot.isOpen, this.isPrinting);
    const legend = mapLegend(legendOf(writing, model, this.#tones, pixelsPerUnit));
    return this.figure({
      title, notes: [first, radii !== null ? said.bubbles : scale.candidate === null && !isForced() ? said.note(scale.strength) : null],
      summary: summaryOf(writing),
      body: html`${frame}${legend}${this.#plot.table(table, words.asTable)}`,
    });
  }
}
