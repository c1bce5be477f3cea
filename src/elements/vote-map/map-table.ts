import type {DataTable} from '../../charts/shared/data-table.js';
import type {Tip} from '../../controllers/marks-controller.js';
import type {AreaResult} from '../../domain/area-result.js';
import {formatCount, formatList} from '../../format/figures.js';
import {progressText} from '../shared/progress.js';
import {standingWord} from '../shared/standing.js';
import {candidateName, votesWords} from '../shared/writing.js';
import {MOST_NAMED, areaName, nameInSentence, shareIn, type MapWriting} from './map-words.js';

/** The most rows of a closed table. The other rows are made when it is opened. */
export const ROWS = 100;

/**
 * The tooltip of one place.
 * @param result - `null` where the data has no such area.
 * @param colour - Colour of a candidate, by id.
 */
export function tipOf(writing: MapWriting, result: AreaResult | null, id: string, name: string | null, colour: (id: string) => string, isChosen: boolean): Tip {
  const {results: {snapshot}, language, words} = writing;
  const title = areaName(writing, id, result?.area.name ?? name);
  const chosen = isChosen && words.chosen;
  if (result === null) return {title, chosen, lines: [], note: words.map.noData};
  const progress = result.progress === null ? null : progressText(result.progress, language);
  if (result.total === null) return {title, chosen, lines: [], note: [standingWord(result.standing, words), progress].filter(Boolean).join(' · ')};
  const votes = (one: string): number => result.area.votes.get(one) ?? 0;
  const ids = snapshot.candidates.map((one) => one.id).sort((a, b) => votes(b) - votes(a)).slice(0, MOST_NAMED);
  const {margin} = result;
  return {
    title, chosen, note: progress,
    lines: [
      ...ids.map((one) => ({label: candidateName(one, snapshot, language), value: shareIn(writing, result, one), colour: colour(one)})),
      {label: words.margin, value: margin === null ? '–' : margin === 0 ? words.tie : votesWords(margin, language)},
    ],
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
