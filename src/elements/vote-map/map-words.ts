import type {MapScale} from '../../charts/map/scale.js';
import type {DataTable} from '../../charts/shared/data-table.js';
import type {Tip} from '../../controllers/marks-controller.js';
import {areaShare, type AreaResult, type StandingCounts} from '../../domain/area-result.js';
import {formatCount, formatList, formatRoundPercent} from '../../format/figures.js';
import {addIndonesian} from '../../i18n/view-registry.js';
import {map} from '../../i18n/views/id/map.js';
import {inSentence} from '../shared/candidate-row.js';
import {progressText} from '../shared/progress.js';
import {standingWord, undecidedPhrases} from '../shared/standing.js';
import {candidateName, shareWords, votesWords, type Writing} from '../shared/writing.js';

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
const MOST_NAMED = 4;
/** The most rows of a closed table. The other rows are made when it is opened. */
export const ROWS = 100;

const nameInSentence = ({results, language}: MapWriting, id: string): string => inSentence(candidateName(id, results.snapshot, language));

export const areaName = ({names}: Pick<MapWriting, 'names'>, id: string, name: string | null): string => (name?.trim() ? name : names.get(id) ?? id);

const shareIn = ({results, language}: MapWriting, result: AreaResult, id: string): string => shareWords(areaShare(result, id, results), language);

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

/** How many lines {@link tipOf} has under its title. */
export function tipLines({results: {snapshot}}: MapWriting, result: AreaResult | null, chosen: string | null): number {
  if (result === null || result.total === null) return 1;
  return Math.min(MOST_NAMED, snapshot.candidates.length) + (result.progress !== null || result.area.id === chosen ? 2 : 1);
}

/**
 * The tooltip of one place.
 * @param result - `null` where the data has no such area.
 * @param colour - Colour of a candidate, by id.
 */
export function tipOf(writing: MapWriting, result: AreaResult | null, id: string, name: string | null, colour: (id: string) => string, isChosen: boolean): Tip {
  const {results: {snapshot}, language, words} = writing;
  const title = areaName(writing, id, result?.area.name ?? name);
  if (result === null) return {title, lines: [], note: words.map.noData};
  const chosen = isChosen ? words.chosen : null;
  const progress = result.progress === null ? null : progressText(result.progress, language);
  if (result.total === null) return {title, lines: [], note: [chosen, standingWord(result.standing, words), progress].filter(Boolean).join(' · ')};
  const votes = (one: string): number => result.area.votes.get(one) ?? 0;
  const ids = snapshot.candidates.map((one) => one.id).sort((a, b) => votes(b) - votes(a)).slice(0, MOST_NAMED);
  const {margin} = result;
  return {
    title,
    lines: [
      ...ids.map((one) => ({label: candidateName(one, snapshot, language), value: shareIn(writing, result, one), colour: colour(one)})),
      {label: words.margin, value: margin === null ? '–' : margin === 0 ? words.tie : votesWords(margin, language)},
    ],
    note: [chosen, progress].filter(Boolean).join(' · ') || null,
  };
}

/** @param most - The most rows that are made. */
export function tableOf(writing: MapWriting, caption: string, most = ROWS): DataTable {
  const {byId, scale: {candidate}, results: {snapshot}, language, words} = writing;
  const {locale} = language;
  const all = [...byId.values()];
  const hasProgress = all.some(({progress}) => progress !== null);
  const rows = all.slice(0, most).map((result) => {
    const {area, leaders, total, margin, progress, standing} = result;
    const shown = candidate ?? leaders[0];
    return [
      areaName(writing, area.id, area.name),
      standingWord(standing, words) ?? formatList(leaders.map((id) => nameInSentence(writing, id)), locale),
      shown === undefined ? '–' : shareIn(writing, result, shown),
      total === null || margin === null ? '–' : margin === 0 ? words.tie : formatCount(margin, locale),
      ...(hasProgress ? [progress === null ? '–' : progressText(progress, language)] : []),
    ];
  });
  return {
    caption,
    note: all.length > most ? words.map.some(formatCount(most, locale), formatCount(all.length, locale)) : null,
    heads: [
      words.area, words.map.leader, candidate === null ? words.shareHead : words.map.shareOf(candidateName(candidate, snapshot, language)),
      words.margin, ...(hasProgress ? [words.counted] : []),
    ],
    rows,
  };
}
