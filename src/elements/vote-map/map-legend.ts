import {html, nothing, type Template} from '../../page/template.js';
import type {MapModel} from '../../charts/map/model.js';
import {bubbleRadius, roundBelow} from '../../charts/map/scale.js';
import {formatCount} from '../../format/figures.js';
import {formatShort} from '../../format/view-formats.js';
import {UNDECIDED, standingWord} from '../shared/standing.js';
import {candidateName} from '../shared/writing.js';
import type {MapTones} from './map-tones.js';
import {stepLabels, type MapWriting} from './map-words.js';

/** Most candidates in the legend. */
const MOST_LEADERS = 8;
/** The upper limit for the size of a circle of the legend, in pixels. */
const ROUND = 26;

export interface LegendEntry {
  readonly fill: string;
  readonly label: string;
  readonly figure: string | null;
}

export interface Legend {
  /** The leaders, and the reasons why an area has no candidate's colour. */
  readonly entries: readonly LegendEntry[];
  /** The strengths of a colour, weakest first, with a label for each. */
  readonly scale: {readonly title: string; readonly fills: readonly string[]; readonly labels: readonly string[]} | null;
  /** Units of the drawing in a pixel. Patterns are drawn in these units. */
  readonly unitsPerPixel: number;
  /** Circles of two sizes, with the votes that each stands for. */
  readonly circles: readonly {readonly radius: number; readonly label: string}[];
}

/** Explains every colour and size of the map. */
export function mapLegend({entries, scale, unitsPerPixel, circles}: Legend): Template {
  return html`<div class="key" part="legend">${
    entries.length === 0 ? nothing : html`<ul class="legend">${entries.map((entry) => entryItem(entry, unitsPerPixel))}</ul>`}${
    scale === null ? nothing : html`<div class="scale" part="scale"><span>${scale.title}</span><ol>${
      scale.fills.map((fill, i) => stepItem(fill, scale.labels[i]))}</ol></div>`}${
    circles.length === 0 ? nothing : html`<ul class="legend sizes">${circles.map(circleItem)}</ul>`}</div>`;
}

function entryItem({fill, label, figure}: LegendEntry, unitsPerPixel: number): Template {
  return html`<li><svg class="swatch" viewBox=${`0 0 ${12 * unitsPerPixel} ${12 * unitsPerPixel}`} aria-hidden="true"><rect
    width="100%" height="100%" rx=${2 * unitsPerPixel} fill=${fill}></rect></svg><bdi>${label}</bdi>${
    figure === null ? nothing : html`<b>${figure}</b>`}</li>`;
}

function stepItem(fill: string, label: string | undefined): Template {
  return html`<li><svg class="step" aria-hidden="true"><rect
    width="100%" height="100%" fill=${fill}></rect></svg><span>${label}</span></li>`;
}

function circleItem({radius, label}: Legend['circles'][number]): Template {
  const side = 2 * radius + 2;
  return html`<li><svg class="size" width=${side} height=${side} aria-hidden="true"><circle
    cx="50%" cy="50%" r=${radius}></circle></svg>${label}</li>`;
}

/**
 * The content of the legend of a drawn map.
 * @param pixelsPerUnit - Pixels of one unit of the drawing.
 */
export function legendOf(writing: MapWriting, {scale, tones, most, radii}: MapModel, mapTones: MapTones, pixelsPerUnit: number): Legend {
  const {results: {snapshot}, language, words: said} = writing;
  const figureOf = (count: number): string => formatCount(count, language.locale);
  const {leads, ...counts} = writing.counts;
  const isShare = scale.candidate !== null;
  const subject = scale.candidate ?? leads[0]?.[0] ?? null;
  const special = (tone: 'tie' | 'open' | 'none', label: string, figure: string | null): LegendEntry[] =>
    tones.includes(tone) ? [{fill: mapTones.paintOf(tone).fill ?? 'var(--_track)', label, figure}] : [];
  const votes = [...new Set([roundBelow(most), roundBelow(most / 10)])];
  const largest = radii === null ? 0 : Math.max(...radii, 0) * pixelsPerUnit;
  const radiusOf = (count: number): number => Math.max(1.5, Math.min(ROUND * 2, bubbleRadius(count, most, largest)));
  return {
    unitsPerPixel: 1 / pixelsPerUnit,
    entries: [
      ...(isShare ? [] : leads.slice(0, MOST_LEADERS)).map(([id, count]) =>
        ({fill: mapTones.fullFill(id), label: candidateName(id, snapshot, language), figure: figureOf(count)})),
      ...special('tie', said.tie, figureOf(counts.tied)),
      ...UNDECIDED.flatMap((standing) => (counts[standing] === 0 ? [] : special('open', standingWord(standing, said)!, figureOf(counts[standing])))),
      ...special('none', said.map.noData, null),
    ],
    scale: subject === null || (radii !== null && !isShare) ? null : {
      title: said.map.scale(scale.strength), fills: [0, 1, 2, 3, 4].map((step) => mapTones.ramp(subject)[step] ?? ''), labels: stepLabels(writing),
    },
    circles: radii === null || most === 0 ? []
      : votes.map((count) => ({radius: radiusOf(count), label: language.messages.votes(formatShort(count, language.locale), count)})),
  };
}
