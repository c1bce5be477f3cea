import {svg, type Template} from '../../page/template.js';
import type {Tone} from '../../charts/map/scale.js';
import {PATTERNS, TILE} from '../../charts/shared/pattern.js';
import {rampOf, STEPS} from '../../charts/map/ramp.js';
import type {Grounds} from '../../domain/colour.js';
import {memo} from '../../domain/memo.js';
import type {Candidate} from '../../domain/types.js';
import {coloursOf, inkOn} from '../shared/colours.js';

export interface TonePaint {
  /** The value of a `fill` attribute; `null` leaves the fill to the style sheet. */
  readonly fill: string | null;
  /** The colour of letters on the fill. */
  readonly ink: string | null;
  readonly halo: string | null;
}

const NONE: TonePaint = {fill: null, ink: 'var(--_muted)', halo: null};

let mapCount = 0;

/**
 * The paint of the tones of one map: plain colours, or patterns where colour alone is not
 * enough. The ids of its patterns are unique in the page, because a reader can paste
 * several maps into one drawing.
 */
export class MapTones {
  /** The prefix of the ids of its patterns. */
  readonly #idPrefix = `rekap-map-${++mapCount}`;
  #candidates: readonly Candidate[] = [];
  #grounds: Grounds | null = null;
  #isPatterned = false;
  #ramps = new Map<string, readonly string[]>();
  /** The paints of each candidate that were asked for, by their step. */
  #shades = new Map<string, TonePaint[]>();

  /** Sets the inputs of the colours. Colours that were made are kept until an input changes. */
  setInputs(candidates: readonly Candidate[], grounds: Grounds, isPatterned: boolean): void {
    this.#candidates = candidates;
    this.#grounds = grounds;
    this.#isPatterned = isPatterned;
    this.#forget(grounds, isPatterned, ...candidates.flatMap(({id, color}) => [id, color]));
  }

  /** Empties the caches. The memo runs it only if an input changed. */
  readonly #forget = memo((..._inputs: readonly unknown[]): void => {
    this.#ramps = new Map();
    this.#shades = new Map();
  });

  /** The strengths of a candidate's colour, weakest first. */
  ramp(id: string): readonly string[] {
    let ramp = this.#ramps.get(id);
    if (!ramp) {
      const index = this.#indexOf(id);
      const candidate = this.#candidates[index];
      ramp = candidate ? rampOf(coloursOf(candidate, index, this.#grounds!).fill, this.#grounds!) : [];
      this.#ramps.set(id, ramp);
    }
    return ramp;
  }

  paintOf(tone: Tone): TonePaint {
    if (tone === 'none') return NONE;
    if (typeof tone === 'string') return {fill: `url(#${this.#idPrefix}-${tone})`, ink: 'var(--_text)', halo: 'var(--_surface)'};
    const {candidate, step} = tone;
    let shades = this.#shades.get(candidate);
    if (!shades) this.#shades.set(candidate, (shades = []));
    return (shades[step] ??= this.#shade(candidate, step));
  }

  /** The fill of a candidate at full strength. */
  fullFill(id: string): string {
    return this.paintOf({candidate: id, step: STEPS - 1}).fill ?? 'none';
  }

  #shade(candidate: string, step: number): TonePaint {
    const colour = this.ramp(candidate)[step] ?? '#7a828e';
    const ink = inkOn(colour);
    return this.#isPatterned ? {fill: `url(#${this.#patternId(candidate, step)})`, ink, halo: colour} : {fill: colour, ink, halo: null};
  }

  #indexOf(id: string): number {
    return this.#candidates.findIndex((one) => one.id === id);
  }

  #patternId(candidate: string, step: number): string {
    return `${this.#idPrefix}-${this.#indexOf(candidate)}-${step}`;
  }

  /**
   * The definitions of the patterns that are in use.
   * @param unitsPerPixel - Units of the drawing in a pixel.
   */
  patterns(unitsPerPixel: number): Template {
    const transform = `scale(${Math.round(unitsPerPixel * 100) / 100})`;
    const pattern = (id: string, inside: Template): Template =>
      svg`<pattern id=${id} width=${TILE} height=${TILE} patternUnits="userSpaceOnUse" patternTransform=${transform}>${inside}</pattern>`;
    const tones = this.#isPatterned ? [...this.#shades].flatMap(([candidate, shades]) => shades.map((_, step) =>
      pattern(this.#patternId(candidate, step), this.#tonePattern(candidate, step)))) : [];
    return svg`<defs>${
      pattern(`${this.#idPrefix}-open`, hatching('M-2 2L2 -2M0 8L8 0M6 10L10 6'))}${
      pattern(`${this.#idPrefix}-tie`, hatching('M0 2H8M0 6H8'))}${
      tones}</defs>`;
  }

  #tonePattern(candidate: string, step: number): Template {
    const path = PATTERNS[Math.max(0, this.#indexOf(candidate)) % PATTERNS.length]!;
    return svg`<rect class=${path === '' ? 'tone plain' : 'tone'} width=${TILE} height=${TILE}
      fill=${this.ramp(candidate)[step] ?? ''}></rect><path class="cut" d=${path}></path>`;
  }
}

const hatching = (path: string): Template =>
  svg`<rect class="hatch" width=${TILE} height=${TILE}></rect><path class="strokes" d=${path}></path>`;
