import {areaResult, type AreaResult} from '../../domain/area-result.js';
import type {Area, Candidate} from '../../domain/types.js';
import type {Drawing} from './drawing.js';
import {STEPS} from './ramp.js';
import {bubbleRadius, toneOf, type MapScale, type Tone} from './scale.js';

/** Results of areas, by the places of a drawing. */
export interface MapModel {
  readonly drawing: Drawing;
  readonly scale: MapScale;
  /** By place. `null` where the data has no such area. */
  readonly results: readonly (AreaResult | null)[];
  readonly tones: readonly Tone[];
  /** Radii of circles, in units of the drawing. `null` where the places themselves are coloured. */
  readonly radii: readonly number[] | null;
  /** The largest lead in votes. */
  readonly most: number;
}

/** Radius of the largest circle, as part of the drawing's width. */
const LARGEST = 0.05;

/** Derives every area of a level once. */
export function resultsOf(areas: readonly Area[], candidates: readonly Candidate[]): ReadonlyMap<string, AreaResult> {
  return new Map(areas.map((area) => [area.id, areaResult(area, candidates)]));
}

export function mapModel(drawing: Drawing, byId: ReadonlyMap<string, AreaResult>, scale: MapScale, hasBubbles: boolean): MapModel {
  const results = drawing.places.map(({id}) => byId.get(id) ?? null);
  const most = results.reduce((max, result) => Math.max(max, result?.margin ?? 0), 0);
  const largest = drawing.isTiles ? drawing.cell * 0.95 : drawing.width * LARGEST;
  return {
    drawing, scale, results, most,
    // The size of a circle shows the lead, so all circles of a candidate have the full colour.
    tones: results.map((result) => {
      const tone = toneOf(result, scale);
      return hasBubbles && scale.candidate === null && typeof tone !== 'string' ? {...tone, step: STEPS - 1} : tone;
    }),
    radii: hasBubbles ? results.map((result) => bubbleRadius(result?.margin ?? 0, most, largest)) : null,
  };
}
