import {STEPS} from './ramp.js';
import type {AreaResult} from '../../domain/area-result.js';
import {compareProducts} from '../../domain/share.js';

export type Strength = 'margin' | 'share';

/** The meaning of colours: the leader and the lead, or the share of one candidate. `breaks` are in percent, between the five shades. */
export interface MapScale {
  /** Id of the candidate whose share is shown. `null` shows who leads. */
  readonly candidate: string | null;
  readonly strength: Strength;
  readonly breaks: readonly [number, number, number, number];
}

/** Breaks for leaders. They stay the same during a count, so that a colour keeps its meaning. */
const MARGINS = [5, 10, 20, 40] as const;
const SHARES = [40, 50, 60, 70] as const;

export const leaderScale = (strength: Strength): MapScale => ({candidate: null, strength, breaks: strength === 'margin' ? MARGINS : SHARES});

/** Round widths of steps for the shares of one candidate. */
const WIDTHS = [0.5, 1, 2, 4, 5, 10, 20] as const;

export function shareScale(candidate: string, areas: readonly AreaResult[]): MapScale {
  let [low, high] = [100, 0];
  for (const {area, total} of areas) {
    const votes = area.votes.get(candidate) ?? null;
    if (votes === null || total === null) continue;
    const percent = (100 * votes) / total;
    if (percent < low) low = percent;
    if (percent > high) high = percent;
  }
  const width = WIDTHS.find((one) => high <= low || Math.floor(low / one) * one + 5 * one >= high) ?? 20;
  const first = high <= low ? Math.floor(Math.min(low, high) / width) * width : Math.floor(low / width) * width;
  return {candidate, strength: 'share', breaks: [1, 2, 3, 4].map((step) => first + step * width) as unknown as MapScale['breaks']};
}

/** The tone of an area: a shade from 0 to 4 of a candidate's colour, or the reason why there is none. */
export type Tone = Shade | 'tie' | 'open' | 'none';

interface Shade {
  readonly candidate: string;
  /** From 0, the weakest. */
  readonly step: number;
}

export function toneOf(result: AreaResult | null, {candidate, strength, breaks}: MapScale): Tone {
  if (result === null) return 'none';
  const {area, total, standing, leaders, margin} = result;
  if (total === null) return 'open';
  if (candidate === null && standing === 'tied') return 'tie';
  const shown = candidate ?? leaders[0];
  if (shown === undefined) return 'open';
  const votes = candidate === null && strength === 'margin' ? margin : area.votes.get(shown) ?? null;
  // There is no margin where a candidate has no opponent. The lead is clear.
  let step = votes === null ? STEPS - 1 : 0;
  while (votes !== null && step < breaks.length && compareProducts(votes, 200, total, breaks[step]! * 2) >= 0) step++;
  return {candidate: shown, step};
}

/** Radius of a circle whose area is proportional to votes. `largest` is the radius for `most`. */
export const bubbleRadius = (votes: number, most: number, largest: number): number => (most > 0 ? largest * Math.sqrt(votes / most) : 0);

/** A round number that is not above another, for a legend: 1, 2 or 5 with zeros. */
export function roundBelow(value: number): number {
  if (!(value >= 1)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2].find((lead) => lead * power <= value) ?? 1) * power;
}
