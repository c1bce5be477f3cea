import {svg, type TemplateResult} from 'lit';
import type {Tone} from '../../charts/map/scale.js';
import {toneKey} from '../../charts/map/scale.js';
import {PATTERNS, TILE} from '../../charts/shared/pattern.js';
import {rampOf} from '../../charts/map/ramp.js';
import type {Grounds} from '../../domain/colour.js';
import {memo} from '../../domain/memo.js';
import type {Candidate} from '../../domain/types.js';
import {coloursOf, inkOn} from '../shared/colours.js';

export interface Painted {
  /** The value of a `fill` attribute; `null` leaves the fill to the style sheet. */
  readonly fill: string | null;
  /** The colour of letters on the fill. */
  readonly ink: string | null;
  readonly halo: string | null;
}

let maps = 0;

/**
 * The paint of the tones of one map: plain colours, or patterns where colour alone is not
 * enough. The ids of its patterns are unique in the page, because a reader can paste
 * several maps into one drawing.
 */
export class MapTones {
  /** The prefix of the ids of its patterns. */
  readonly #name = `rekap-map-${++maps}`;
  #candidates: readonly Candidate[] = [];
  #grounds: Grounds | null = null;
  #isPatterned = false;
  #ramps = new Map<string, readonly string[]>();
  #painted = new Map<string, Painted>();

  /** Takes the inputs of the colours. Colours that were made are kept until an input changes. */
  read(candidates: readonly Candidate[], grounds: Grounds, isPatterned: boolean): void {
    this.#candidates = candidates;
    this.#grounds = grounds;
    this.#isPatterned = isPatterned;
    this.#forget(grounds, isPatterned, ...candidates.flatMap(({id, color}) => [id, color]));
  }

  /** Empties both maps when an input has changed. */
  readonly #forget = memo((..._inputs: readonly unknown[]): void => {
    this.#ramps = new Map();
    this.#painted = new Map();
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

  paint(tone: Tone): Painted {
    const key = toneKey(tone);
    let painted = this.#painted.get(key);
    if (!painted) this.#painted.set(key, (painted = this.#made(tone, key)));
    return painted;
  }

  /** The paint of a candidate at full strength. */
  full(id: string): string {
    return this.paint({candidate: id, step: 4}).fill ?? 'none';
  }

  #made(tone: Tone, key: string): Painted {
    if (tone === 'none') return {fill: null, ink: 'var(--_muted)', halo: null};
    if (typeof tone === 'string') return {fill: `url(#${this.#name}-${tone})`, ink: 'var(--_text)', halo: 'var(--_surface)'};
    const colour = this.ramp(tone.candidate)[tone.step] ?? '#7a828e';
    const ink = inkOn(colour);
    return this.#isPatterned ? {fill: `url(#${this.#patternId(key)})`, ink, halo: colour} : {fill: colour, ink, halo: null};
  }

  #indexOf(id: string): number {
    return this.#candidates.findIndex((one) => one.id === id);
  }

  #patternId(key: string): string {
    const [step = '', ...id] = key.split(' ');
    return `${this.#name}-${this.#indexOf(id.join(' '))}-${step}`;
  }

  /**
   * The definitions of the patterns that are in use.
   * @param unit - Units of the drawing in a pixel.
   */
  patterns(unit: number): TemplateResult {
    const transform = `scale(${Math.round(unit * 100) / 100})`;
    const pattern = (id: string, inside: TemplateResult): TemplateResult =>
      svg`<pattern id=${id} width=${TILE} height=${TILE} patternUnits="userSpaceOnUse" patternTransform=${transform}>${inside}</pattern>`;
    const tones = this.#isPatterned ? [...this.#painted.keys()].filter((key) => key.includes(' ')) : [];
    return svg`<defs>${
      pattern(`${this.#name}-open`, hatching('M-2 2L2 -2M0 8L8 0M6 10L10 6'))}${
      pattern(`${this.#name}-tie`, hatching('M0 2H8M0 6H8'))}${
      tones.map((key) => pattern(this.#patternId(key), this.#tonePattern(key)))}</defs>`;
  }

  #tonePattern(key: string): TemplateResult {
    const [step, ...words] = key.split(' ');
    const id = words.join(' ');
    const path = PATTERNS[Math.max(0, this.#indexOf(id)) % PATTERNS.length]!;
    return svg`<rect class=${path === '' ? 'tone whole' : 'tone'} width=${TILE} height=${TILE}
      fill=${this.ramp(id)[Number(step)] ?? ''}></rect><path class="cut" d=${path}></path>`;
  }
}

const hatching = (path: string): TemplateResult =>
  svg`<rect class="hatch" width=${TILE} height=${TILE}></rect><path class="strokes" d=${path}></path>`;
