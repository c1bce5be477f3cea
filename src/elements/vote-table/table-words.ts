import {countStandings} from '../../domain/area-result.js';
import {showsShares} from '../../domain/derive.js';
import {formatCount} from '../../format/figures.js';
import {addIndonesian} from '../../i18n/view-registry.js';
import {table} from '../../i18n/views/id/table.js';
import {namesOf} from '../shared/writing.js';
import {undecidedPhrases} from '../shared/standing.js';
import type {TableWriting} from './area-rows.js';

addIndonesian({table});

/** The most names in the summary. A longer list is hard to follow by ear. */
const MOST_NAMES = 3;

/** The summary: the number of areas, and how many of them each candidate leads. */
export function summaryOf(writing: TableWriting): string {
  const {results, areas, columns, language, words: {table: words}} = writing;
  const counts = countStandings(results.snapshot.areas.map((area) => areas.of(area)));
  const led = new Map(counts.leads);
  const first = columns.filter(({id}) => led.has(id)).sort((a, b) => led.get(b.id)! - led.get(a.id)!).slice(0, MOST_NAMES);
  const figure = (count: number): string => formatCount(count, language.locale);
  return [
    `${words.areas(figure(counts.all), counts.all)}.`,
    ...(showsShares(results) ? [...first.map((candidate) => words.ledIn(namesOf([candidate], language), figure(led.get(candidate.id)!))), ...(counts.tied > 0 ? [words.tiedIn(figure(counts.tied))] : [])] : []),
    ...undecidedPhrases(counts, writing, (reason, number) => words.standing(reason, number)),
  ].join(' ');
}
