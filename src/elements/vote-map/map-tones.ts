import {svg, type TemplateResult} from 'lit';
import type {Tone} from '../../charts/map/scale.js';
import {toneKey} from '../../charts/map/scale.js';
import {PATTERNS, TILE} from '../../charts/shared/pattern.js';
import {rampOf} from '../../charts/map/ramp.js';
import type {Grounds} from '../../domain/colour.js';
import type {Candidate} from '../../domain/types.js';
import {coloursOf, inkOn} from '../shared/colours.js';

export interface Painted {
  /** For a `fill` attribute; `null` leaves it to the style sheet. */
  readonly fill: string | null;
  /** Of letters on it. */
  readonly ink: string | null;
  readonly halo: string | null;
}

let maps = 0;

/** What the tones of one map are painted with: plain colours, or patterns where colour alone must not tell. Ids of patterns are its own, also where several maps are put into one drawing. */
export class MapTones {
  /** Names its patterns. */
  readonly #name = `rekap-map-${++maps}`;
  #candidates: readonly Candidate[] = [];
  #grounds: Grounds | null = null;
  #isPatterned = false;
  #ramps = new Map<string, readonly string[]>();
  #painted = new Map<string, Painted>();

  /** Colours stay as they are while nothing that they are made of changes. */
  read(candidates: readonly Candidate[], grounds: Grounds, isPatterned: boolean): void {
    const isSame = grounds === this.#grounds && isPatterned === this.#isPatterned && candidates.length === this.#candidates.length
      && candidates.every(({id, color}, i) => id === this.#candidates[i]!.id && color === this.#candidates[i]!.color);
    this.#candidates = candidates;
    this.#grounds = grounds;
    this.#isPatterned = isPatterned;
    if (isSame) return;
    this.#ramps = new Map();
    this.#painted = new Map();
  }

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

  /** Of a candidate at full strength. */
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

  /** The patterns that were painted with so far. @param unit - Units of the drawing in a pixel. */
  patterns(unit: number): TemplateResult {
    const transform = `scale(${Math.round(unit * 100) / 100})`;
    const pattern = (id: string, inside: TemplateResult): TemplateResult =>
      svg`<pattern id=${id} width=${TILE} height=${TILE} patternUnits="userSpaceOnUse" patternTransform=${transform}>${inside}</pattern>`;
    const tones = this.#isPatterned ? [...this.#painted.keys()].filter((key) => key.includes(' ')) : [];
    return svg`<defs>${pattern(`${this.#name}-open`, svg`<rect class="hatch" width=${TILE} height=${TILE}></rect><path class="strokes" d="M-2 2L2 -2M0 8L8 0M6 10L10 6"></path>`)}${
      pattern(`${this.#name}-tie`, svg`<rect class="hatch" width=${TILE} height=${TILE}></rect><path class="strokes" d="M0 2H8M0 6H8"></path>`)}${
      tones.map((key) => {
        const [step, ...id] = key.split(' ');
        const index = this.#indexOf(id.join(' '));
        const path = PATTERNS[Math.max(0, index) % PATTERNS.length]!;
        return pattern(this.#patternId(key), svg`<rect class=${path === '' ? 'tone whole' : 'tone'} width=${TILE} height=${TILE} fill=${this.ramp(id.join(' '))[Number(step)] ?? ''}></rect><path class="cut" d=${path}></path>`);
      })}</defs>`;
  }
}
