import type {MapScale} from '../../charts/map/scale.js';
import {areaShare, type AreaResult, type StandingCounts} from '../../domain/area-result.js';
import {formatCount} from '../../format/figures.js';
import {formatRoundPercent} from '../../format/view-formats.js';
import {addIndonesian} from '../../i18n/view-registry.js';
import {map} from '../../i18n/views/id/map.js';
import {inSentence} from '../shared/candidate-row.js';
import {undecidedPhrases} from '../shared/standing.js';
import {candidateName, shareWords, type Writing} from '../shared/writing.js';

addIndonesian({map});

/** The inputs of the words of a map. */
export interface MapWriting extends Writing {
  readonly byId: ReadonlyMap<string, AreaResult>;
  /** How many areas have each standing. */
  readonly counts: StandingCounts;
  readonly scale: MapScale;
  /** Names of areas that have no name in the data, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The most candidates in a tooltip. */
export const MOST_NAMED = 4;

export const nameInSentence = ({results, language}: MapWriting, id: string): string => inSentence(candidateName(id, results.snapshot, language));

export const areaName = ({names}: Pick<MapWriting, 'names'>, id: string, name: string | null): string => (name?.trim() ? name : names.get(id) ?? id);

export const shareIn = ({results, language}: MapWriting, result: AreaResult, id: string): string => shareWords(areaShare(result, id, results), language);

/** What the map shows, in one sentence: who leads in how many areas, or the range of one candidate's shares. */
export function summaryOf(writing: MapWriting): string {
  const {counts, scale, words: {map}, language: {messages, locale}} = writing;
  if (scale.candidate !== null) return rangeSentence(writing, scale.candidate);
  const figure = (count: number): string => formatCount(count, locale);
  return `${[
    ...counts.leads.map(([id, count], i) => {
      const name = nameInSentence(writing, id);
      return i === 0 ? map.leads(name, figure(count), figure(counts.all)) : map.leadsToo(name, figure(count));
    }),
    ...(counts.tied > 0 ? [map.tied(figure(counts.tied))] : []),
    ...undecidedPhrases(counts, writing, (reason, areas) => map.standing(reason, areas)),
  ].join(messages.direction === 'rtl' ? '، ' : ', ')}.`;
}

function rangeSentence(writing: MapWriting, id: string): string {
  const {byId, words: {map}} = writing;
  const part = ({area, total}: AreaResult): number => (area.votes.get(id) ?? 0) / total!;
  const known = [...byId.values()].filter(({area, total}) => total !== null && (area.votes.get(id) ?? null) !== null).sort((a, b) => part(a) - part(b));
  const [low, high] = [known[0], known.at(-1)];
  if (!low || !high) return map.none;
  const name = ({area}: AreaResult): string => inSentence(areaName(writing, area.id, area.name));
  return map.range(nameInSentence(writing, id), shareIn(writing, low, id), name(low), shareIn(writing, high, id), name(high));
}

/** Labels of the strengths of colour: "under 5", "5–10", "40 or more". */
export function stepLabels({scale: {strength, breaks, candidate}, words: {map}, language: {locale}}: MapWriting): string[] {
  const isPoints = candidate === null && strength === 'margin';
  const one = (value: number): string => (isPoints ? formatCount(value, locale) : formatRoundPercent(value / 100, locale));
  return [map.under(one(breaks[0])), ...breaks.slice(1).map((to, i) => `${isPoints ? one(breaks[i]!) : one(breaks[i]!).replace(/\s?[%٪]\D*$/u, '')}–${one(to)}`), map.from(one(breaks[3]))];
}

/** How many lines the tooltip of a place has under its title. */
export function tipLines({results: {snapshot}}: MapWriting, result: AreaResult | null): number {
  if (result === null || result.total === null) return 1;
  return Math.min(MOST_NAMED, snapshot.candidates.length) + (result.progress !== null ? 2 : 1);
}
