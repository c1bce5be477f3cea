import type {AreaResults} from '../../charts/table/parts.js';
import {countStandings, showsShares} from '../../domain/area-result.js';
import type {Results} from '../../domain/derive.js';
import type {Candidate} from '../../domain/types.js';
import {formatCount} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {inSentence, nameOf} from '../shared/candidate-row.js';
import {UNDECIDED, standingWord} from '../shared/standing.js';

/** Names in the sentence; a longer one is not listened to. */
const MOST_NAMES = 3;

/** How many areas there are, and who leads in how many of them. */
export function summaryOf(results: Results, areas: AreaResults, columns: readonly Candidate[], said: ViewMessages, {messages, locale}: Language): string {
  const {table: words} = said;
  const {leads, all, ...counts} = countStandings(results.snapshot.areas.map((area) => areas.of(area)));
  const led = new Map(leads);
  const first = columns.filter(({id}) => led.has(id)).sort((a, b) => led.get(b.id)! - led.get(a.id)!).slice(0, MOST_NAMES);
  const figure = (count: number): string => formatCount(count, locale);
  return [
    `${words.areas(figure(all), all)}.`,
    ...(showsShares(results) ? [...first.map((candidate) => words.ledIn(inSentence(nameOf(candidate, messages)), figure(led.get(candidate.id)!))), ...(counts.tied > 0 ? [words.tiedIn(figure(counts.tied))] : [])] : []),
    ...UNDECIDED.flatMap((standing) => (counts[standing] > 0 ? [words.standing(standingWord(standing, said)!, figure(counts[standing]))] : [])),
  ].join(' ');
}
